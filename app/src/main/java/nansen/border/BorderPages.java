package nansen.border;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.inforce.LawInForce;
import nansen.law.journal.Value;
import nansen.law.pack.FactSpec;
import nansen.people.Choices;
import nansen.people.LikelyRows;
import nansen.people.People;
import nansen.people.PersonForm;
import nansen.people.PersonFormModel;
import nansen.people.PersonSearch;
import nansen.people.PersonWords;
import nansen.people.Problem;
import nansen.people.Said;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.web.Fields;
import nansen.web.Languages;
import nansen.web.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages of a registration, and the list of those that are not whole.
@Controller
class BorderPages {
  /// What a registration asks of a person, in the order of the page.
  private static final List<Said.Kind> ASKED =
      List.of(Said.Kind.NAME, Said.Kind.BIRTH, Said.Kind.NATIONALITY, Said.Kind.LANGUAGE);

  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  private static final int PAGE = 50;

  /// How many characters each field takes: a calendar is named by six at most.
  private static final Map<String, Integer> BEGINNING =
      Map.of("id", 40, "country", 10, "calendar", 10);

  private final Border border;
  private final Registrations registrations;
  private final People people;
  private final PersonFormModel forms;
  private final PersonWords words;
  private final PersonSearch search;
  private final LikelyRows likely;
  private final LawInForce law;

  BorderPages(
      Border border,
      Registrations registrations,
      People people,
      PersonFormModel forms,
      PersonWords words,
      PersonSearch search,
      LikelyRows likely,
      LawInForce law) {
    this.border = border;
    this.registrations = registrations;
    this.people = people;
    this.forms = forms;
    this.words = words;
    this.search = search;
    this.likely = likely;
    this.law = law;
  }

  /// A draft of the reader's own.
  record DraftRow(UUID id, String name, String changed) {}

  /// Somebody of whom something is missing.
  record Row(UUID caseId, UUID person, String name, String since, List<Missing> missing) {}

  /// How many lack a thing.
  record Count(Missing item, long persons) {}

  /// Where the next page begins.
  record Next(UUID person, String since) {}

  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @GetMapping("/registrations")
  String list(
      Actor actor,
      Locale locale,
      @RequestParam(required = false) @Nullable Missing lacking,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant since,
      Model model) {
    forms.fillTyped(model, Map.of("country", "NO"), List.of(), locale);
    return listed(actor, locale, lacking, after, since, model);
  }

  private String listed(
      Actor actor,
      Locale locale,
      @Nullable Missing lacking,
      @Nullable UUID after,
      @Nullable Instant since,
      Model model) {
    var last =
        after == null || since == null ? null : new HalfRegistered(after, after, since, List.of());
    var rows = registrations.open(actor, lacking, last, PAGE + 1);
    var shown = rows.subList(0, Math.min(PAGE, rows.size()));
    var names = people.shown(actor, shown.stream().map(HalfRegistered::person).toList());
    model.addAttribute(
        "rows",
        shown.stream()
            .map(row ->
                new Row(
                    row.caseId(),
                    row.person(),
                    names.getOrDefault(row.person(), ""),
                    words.moment(row.since(), locale),
                    row.missing()))
            .toList());
    model.addAttribute(
        "next",
        rows.size() > PAGE
            ? new Next(shown.getLast().person(), shown.getLast().since().toString())
            : null);
    model.addAttribute("total", registrations.count(actor));
    model.addAttribute(
        "counts",
        registrations.counts(actor).entrySet().stream()
            .map(each -> new Count(each.getKey(), each.getValue()))
            .toList());
    model.addAttribute("lacking", lacking);
    model.addAttribute("mayBegin", border.mayBegin(actor));
    model.addAttribute(
        "drafts",
        border.drafts(actor).stream()
            .map(draft ->
                new DraftRow(draft.id(), name(draft), words.moment(draft.changed(), locale)))
            .toList());
    model.addAttribute(
        "countries", Choices.states(law.now().book().states(), Languages.ours(locale)));
    model.addAttribute("fresh", UUID.randomUUID());
    return "border/registrations";
  }

  private static String name(Draft draft) {
    var typed = draft.typed();
    var line = typed.getOrDefault("line", "");
    return line.isEmpty()
        ? (typed.getOrDefault("given", "") + " " + typed.getOrDefault("family", "")).strip()
        : line;
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/registrations")
  String begin(
      Actor actor,
      Locale locale,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = Fields.of(sent, BEGINNING);
    var id = fields.id("id").orElseThrow(() -> new Unreadable("id"));
    var country = fields.text("country");
    var calendar = fields.text("calendar").isEmpty() ? country : fields.text("calendar");
    var problems = PersonForm.problems(fields);
    if (problems.isEmpty()) {
      if (border.begin(actor, id, country, calendar)) {
        return "redirect:/registrations/" + id + "/" + Step.CROSSING.path();
      }
      problems = List.of(Problem.of("calendar", "new-case.no-law"));
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    forms.fillTyped(model, fields.shown(), problems, locale);
    return listed(actor, locale, null, null, null, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @GetMapping("/registrations/{id}/{page}")
  String show(
      Actor actor, Locale locale, @PathVariable UUID id, @PathVariable String page, Model model) {
    var step = step(page);
    var draft = border.draft(actor, id);
    if (draft.caseId().isPresent()) {
      return "redirect:/cases/" + draft.caseId().get();
    }
    return page(draft, step, draft.typed(), List.of(), locale, model);
  }

  private static Step step(String page) {
    return Step.of(page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String page(
      Draft draft,
      Step step,
      Map<String, String> typed,
      List<Problem> problems,
      Locale locale,
      Model model) {
    var shown = new HashMap<>(typed);
    var today = LocalDate.ofInstant(border.now(), border.zone(draft)).toString();
    shown.putIfAbsent("interview", today);
    forms.fill(model, shown, problems, locale);
    model.addAttribute("id", draft.id());
    model.addAttribute("step", step.path());
    model.addAttribute("number", step.ordinal() + 1);
    model.addAttribute("steps", Step.values());
    model.addAttribute("today", today);
    model.addAttribute("manners", Words.Manner.values());
    model.addAttribute("seens", Words.Seen.values());
    model.addAttribute("mets", Words.Met.values());
    model.addAttribute("answers", Words.Answer.values());
    model.addAttribute("happenings", Words.Happened.values());
    model.addAttribute("befores", Words.Before.values());
    if (draft.country().equals("NO")) {
      model.addAttribute("places", BorderPlace.ALL);
      model.addAttribute(
          "lands",
          Choices.states(BorderMap.LANDS.keySet(), Languages.ours(locale)).stream()
              .collect(Collectors.toMap(Choices.Choice::code, Choices.Choice::title)));
      model.addAttribute("map", BorderMap.of(BorderPlace.ALL, BorderLine.ALL));
    }
    return "border/page";
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/registrations/{id}/{page}")
  String keep(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable String page,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var step = step(page);
    var draft = border.draft(actor, id);
    if (draft.caseId().isPresent()) {
      return "redirect:/cases/" + draft.caseId().get();
    }
    var form = new HashMap<>(step.fields());
    form.put("do", 10);
    var fields = Registration.choosing(Fields.of(sent, form));
    if (!fields.unknown().isEmpty()) {
      response.setStatus(BAD);
      return page(draft, step, fields.shown(), PersonFormModel.unknown(fields), locale, model);
    }
    if (!fields.faults().isEmpty()) {
      // Not fit to be kept; it stays on the page, made visible.
      response.setStatus(REFUSED);
      var problems = fields.faults().stream().map(PersonForm::problem).toList();
      return page(draft, step, fields.shown(), problems, locale, model);
    }
    var typed = new HashMap<>(fields.shown());
    typed.remove("do");
    var problems = border.keep(actor, id, step, typed);
    var way = fields.text("do");
    if (way.equals("later")) {
      return "redirect:/registrations";
    }
    if (way.equals("back")) {
      var before = Step.values()[Math.max(0, step.ordinal() - 1)];
      return "redirect:/registrations/" + id + "/" + before.path();
    }
    if (!problems.isEmpty()) {
      response.setStatus(REFUSED);
      return page(draft, step, typed, problems, locale, model);
    }
    return step.next()
        .map(next -> "redirect:/registrations/" + id + "/" + next.path())
        .orElse("redirect:/registrations/" + id + "/check");
  }

  /// A page of the registration on which something does not fit.
  record Wrong(String step, List<String> problems) {}

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @GetMapping("/registrations/{id}/check")
  String check(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var draft = border.draft(actor, id);
    if (draft.caseId().isPresent()) {
      return "redirect:/cases/" + draft.caseId().get();
    }
    var read = border.read(actor, id);
    return check(actor, draft, read, read.problems(), locale, model);
  }

  private String check(
      Actor actor,
      Draft draft,
      Registration.Read read,
      Map<Step, List<Problem>> problems,
      Locale locale,
      Model model) {
    var language = Language.ofReader(Languages.ours(locale));
    var dates = new Dates(Phrases.in(language), border.zone(draft));
    var titles = law.now().titles(language);
    var facts = new ArrayList<String>();
    for (var fact : read.facts()) {
      facts.add(
          new Value.Text(FactSpec.NO).equals(fact.details().get(FactSpec.HOLDS))
              ? dates.when(fact.happened())
                  + ": "
                  + titles.fact(fact.kind())
                  + ": "
                  + words.say(locale, "answer.NO")
              : dates.line(fact.recorded(border.now()), titles));
    }
    var told = EnumSet.noneOf(Said.Kind.class);
    var person = new ArrayList<String>();
    for (var entry : read.person()) {
      if (entry.said() != null) {
        told.add(entry.kind());
        person.add(
            words.say(locale, "kind." + entry.kind()) + ": " + words.text(entry.said(), locale));
      }
    }
    model.addAttribute("alike", likely.of(search.alike(actor, read.person()), locale));
    model.addAttribute("person", person);
    model.addAttribute(
        "untold",
        ASKED.stream()
            .filter(kind -> !told.contains(kind))
            .map(kind -> words.say(locale, "kind." + kind))
            .toList());
    var wrong = new EnumMap<Step, List<String>>(Step.class);
    problems.forEach((step, all) ->
        wrong.put(step, all.stream().map(each -> words.problem(each, locale)).toList()));
    model.addAttribute("id", draft.id());
    model.addAttribute("name", name(draft));
    model.addAttribute("facts", facts);
    model.addAttribute("noProtection", Words.Answer.NO.name().equals(draft.typed().get("asked")));
    model.addAttribute("step", "check");
    model.addAttribute("number", Step.values().length + 1);
    model.addAttribute("steps", Step.values());
    model.addAttribute(
        "wrong",
        wrong.entrySet().stream()
            .map(each -> new Wrong(each.getKey().path(), each.getValue()))
            .toList());
    return "border/check";
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/registrations/{id}/check")
  String finish(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      HttpServletResponse response,
      Model model) {
    return switch (border.finish(actor, id)) {
      case Border.Finished.Case(var caseId) -> "redirect:/cases/" + caseId;
      case Border.Finished.Lacking(var problems) -> {
        response.setStatus(REFUSED);
        var draft = border.draft(actor, id);
        yield check(actor, draft, border.read(actor, id), problems, locale, model);
      }
    };
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/registrations/{id}/discarded")
  String discard(Actor actor, @PathVariable UUID id) {
    border.discard(actor, id);
    return "redirect:/registrations";
  }
}
