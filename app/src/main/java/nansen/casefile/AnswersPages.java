package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Requires;
import nansen.casefile.CaseSheet.ItemLine;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.people.PersonForm;
import nansen.people.PersonFormModel;
import nansen.people.Problem;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A check list answered in one go: what was asked on one day and said by one source. Each answer
/// becomes a fact of its own, all of them or none.
@Controller
class AnswersPages {
  /// What the names of the fields of answers begin with.
  private static final String ANSWER = "answer.";

  private static final int WORD = 40;
  private static final int SOURCE = 200;
  private static final int REFUSED = 422;
  private static final int BAD = 400;

  private final Casefile casefile;
  private final PageWords words;
  private final PersonFormModel forms;

  AnswersPages(Casefile casefile, PageWords words, PersonFormModel forms) {
    this.casefile = casefile;
    this.words = words;
    this.forms = forms;
  }

  /// A list that is asked in a case, as the reader sees it.
  private record Asked(Casefile.View view, CaseSheet.ListLine list) {
    LocalDate today() {
      return LocalDate.ofInstant(view.docket().asOf(), view.docket().zone());
    }
  }

  private Asked asked(Actor actor, CaseId id, String list, Locale locale) {
    casefile.writable(actor, id);
    var view = casefile.view(actor, id, null, null);
    if (!view.open().contains(FieldClass.CLAIM)) {
      throw new NotPermitted("a check list for who does not read what was answered");
    }
    return CaseSheet.of(view.docket(), view.law(), PageWords.language(locale)).checkLists().stream()
        .filter(each -> each.id().equals(list))
        .findFirst()
        .map(each -> new Asked(view, each))
        .orElseThrow(() -> new NotPermitted("no such check list in this case"));
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/lists/{list}")
  String show(
      Actor actor, Locale locale, @PathVariable UUID id, @PathVariable String list, Model model) {
    var asked = asked(actor, new CaseId(id), list, locale);
    var typed = new HashMap<String, String>();
    typed.put("key", UUID.randomUUID().toString());
    typed.put("day", asked.today().toString());
    typed.put("certainty", Certainty.ESTABLISHED.name());
    return page(id, asked, typed, List.of(), locale, model);
  }

  private String page(
      UUID id,
      Asked asked,
      Map<String, String> typed,
      List<Problem> problems,
      Locale locale,
      Model model) {
    forms.fillTyped(model, typed, problems, locale);
    model.addAttribute("bases", Attribution.Basis.values());
    model.addAttribute("certainties", Certainty.values());
    model.addAttribute("id", id);
    model.addAttribute("name", new CaseId(id).brief());
    model.addAttribute("list", asked.list());
    model.addAttribute("seen", asked.view().docket().file().journal().facts().size());
    model.addAttribute("todayIso", asked.today().toString());
    return "casefile/answers";
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/lists/{list}")
  String record(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable String list,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var caseId = new CaseId(id);
    var asked = asked(actor, caseId, list, locale);
    var fields = fields(sent, asked.list());
    var problems = PersonForm.problems(fields);
    var facts = facts(fields, asked, problems);
    if (problems.isEmpty()) {
      switch (casefile.record(actor, caseId, fields.key("key"), fields.version("seen"), facts)) {
        case Recorded.Taken _ -> {
          return "redirect:/cases/" + id + "#lists";
        }
        case Recorded.Refused(var faults) -> faults.forEach(fault -> problems.add(problem(fault)));
        case Recorded.Crossed _, Recorded.OtherContent _, Recorded.KeyUsed _ ->
            problems.add(Problem.of("", "people.other-content"));
      }
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(id, asked, fields.shown(), problems, locale, model);
  }

  private static Fields fields(Map<String, List<String>> sent, CaseSheet.ListLine list) {
    var all = new HashMap<String, Integer>();
    for (var word : List.of("key", "seen", "day", "basis", "certainty")) {
      all.put(word, WORD);
    }
    all.put("source", SOURCE);
    list.items().forEach(item -> all.put(ANSWER + item.id(), FactCheck.LONGEST_NAME));
    return Fields.of(sent, all)
        .keyed("key")
        .choosing(Map.of("basis", Attribution.Basis.class, "certainty", Certainty.class));
  }

  /// One fact for each answer; what is wrong goes to the problems.
  private static List<NewFact> facts(Fields fields, Asked asked, List<Problem> problems) {
    var day = day(fields, problems);
    if (fields.text("source").isEmpty()) {
      problems.add(Problem.of("source", "answers.no-source"));
    }
    var saidBy =
        new Attribution(
            fields.text("source"),
            fields.choice("basis", Attribution.Basis.class, Attribution.Basis.UNSTATED));
    var certainty = fields.choice("certainty", Certainty.class, Certainty.CLAIMED);
    var facts = new ArrayList<NewFact>();
    for (var item : asked.list().items()) {
      var answer = fields.text(ANSWER + item.id());
      if (answer.isEmpty()) {
        continue;
      }
      var fact = factId(fields, item);
      if (item.words().stream().noneMatch(word -> word.word().equals(answer))) {
        problems.add(Problem.of(ANSWER + item.id(), "people.choose"));
      } else if (!item.fact().isEmpty() && !item.fact().equals(fact.value())) {
        problems.add(
            Problem.of(ANSWER + item.id(), "answers.meanwhile", item.ask(), item.answer()));
      } else if (day != null) {
        var details =
            Map.<String, Value>of(
                "item", new Value.Text(item.id()), "answer", new Value.Text(answer));
        facts.add(
            new NewFact(
                fact,
                new FactKind("item.answered"),
                new When.Day(day),
                saidBy,
                certainty,
                details,
                null));
      }
    }
    if (facts.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of("", "answers.none"));
    }
    return facts;
  }

  private static @Nullable LocalDate day(Fields fields, List<Problem> problems) {
    if (fields.text("day").isEmpty()) {
      problems.add(Problem.of("day", "fact.no-day"));
      return null;
    }
    return FactForm.day("day", fields.text("day"), problems);
  }

  /// Made from the key of the form, so that the form sent twice makes each fact once.
  private static FactId factId(Fields fields, ItemLine item) {
    var name = fields.key("key") + " " + item.id();
    return new FactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static Problem problem(Recorded.Fault fault) {
    return Problem.of(
        fault.field().equals("happened") ? "day" : "",
        fault.message(),
        fault.gaps().toArray(String[]::new));
  }
}
