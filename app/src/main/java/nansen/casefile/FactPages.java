package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.standing.Question;
import nansen.people.Problem;
import nansen.speech.Dates;
import nansen.speech.Speech;
import nansen.speech.Titles;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form that records, corrects or retracts a fact.
@Controller
class FactPages {
  private static final String FORM = "casefile/new-fact";

  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  /// Fields that the form sends along by itself, and the form as a whole.
  private static final Set<String> UNSEEN =
      Set.of("", "key", "fact", "seen", "corrects", "do", "doubted");

  /// What says that somebody decided, or was told: signed here, or taken from a paper.
  private static final Set<String> DECIDED =
      Stream.concat(
              Stream.of("decision.final"), Casefile.BY_ACT.values().stream().flatMap(Set::stream))
          .collect(Collectors.toSet());

  private static final Problem WHOSE_DECISION = Problem.of("source", "fact.whose-decision");

  private final Casefile casefile;
  private final LawHere law;
  private final PageWords words;

  FactPages(Casefile casefile, LawHere law, PageWords words) {
    this.casefile = casefile;
    this.law = law;
    this.words = words;
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/facts/new")
  String newFact(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String corrects,
      @RequestParam Map<String, String> given,
      Model model) {
    casefile.writable(actor, new CaseId(id));
    var view = casefile.view(actor, new CaseId(id), null, null);
    // Who writes and does not read corrects nothing, and learns not even how much there is.
    var journal =
        view.open().contains(FieldClass.CLAIM)
            ? view.docket().file().journal().facts()
            : List.<Fact>of();
    var earlier =
        journal.stream()
            .filter(fact -> fact.id().value().equals(corrects))
            .findFirst()
            .orElse(null);
    var zone = view.docket().zone();
    var form = form(journal.size(), kind, earlier, FactForm.details(given), zone);
    model.addAttribute("exact", exact(earlier, words.titles(locale)));
    if (words.spoken().book().vocabulary().spec(form.kind()) == null) {
      model.addAttribute(
          "next", next(view, locale)); // to choose from, as long as nothing is chosen
    }
    return form(new CaseId(id), form, List.of(), locale, model);
  }

  /// What can be done next in the case, for whoever reads it.
  private static List<Kind> next(Casefile.View view, Locale locale) {
    if (!view.open().contains(FieldClass.CLAIM)) {
      return List.of();
    }
    var docket = view.docket();
    var speech = view.law().of(PageWords.language(locale), docket.file(), docket.standings());
    return CaseCourse.of(docket, speech, view.law().book()).next().stream()
        .map(step -> new Kind(step.kind(), step.title()))
        .toList();
  }

  /// The kind of a fact and those that say more, where its correction may be of one of them.
  private static List<Kind> exact(@Nullable Fact earlier, Titles titles) {
    return earlier == null || MoreExact.than(earlier.kind()).isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(earlier.kind()),
                MoreExact.than(earlier.kind()).stream().map(FactKind::new))
            .map(kind -> new Kind(kind.name(), titles.fact(kind)))
            .toList();
  }

  private static FactForm form(
      int seen, String kind, @Nullable Fact earlier, Map<String, String> given, ZoneId zone) {
    var key = UUID.randomUUID();
    var id = UUID.randomUUID().toString();
    if (earlier == null) {
      return new FactForm(
          key, id, seen, "", kind, "", "", "", "", "UNSTATED", "ESTABLISHED", given, "", "");
    }
    var happened = earlier.happened();
    var first = happened instanceof When.Between(var earliest, var _) ? earliest : happened;
    var last = happened instanceof When.Between(var _, var latest) ? latest : null;
    var details = new HashMap<String, String>();
    earlier.details().forEach((name, value) -> details.put(name, typed(value, zone)));
    return new FactForm(
        key,
        id,
        seen,
        earlier.id().value(),
        MoreExact.than(earlier.kind()).contains(kind) ? kind : earlier.kind().name(),
        day(first, zone),
        first instanceof When.Moment(var at) ? at.atZone(zone).toLocalTime().toString() : "",
        last == null ? "" : day(last, zone),
        earlier.saidBy().source(),
        earlier.saidBy().basis().name(),
        earlier.certainty().name(),
        details,
        "",
        "");
  }

  private static String day(When when, ZoneId zone) {
    return switch (when) {
      case When.Day(var day) -> day.toString();
      case When.Moment(var at) -> LocalDate.ofInstant(at, zone).toString();
      case When.Between _ -> "";
    };
  }

  private static String typed(Value value, ZoneId zone) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Whole(var number) -> String.valueOf(number);
      case Value.OnDay(var day) -> day.toString();
      case Value.AtMoment(var at) -> at.atZone(zone).toLocalDateTime().toString();
    };
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/facts")
  String record(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam UUID key,
      @RequestParam int seen,
      HttpServletResponse response,
      Model model) {
    var caseId = new CaseId(id);
    var zone = law.at(casefile.head(actor, caseId)).place().zone();
    var kind = Objects.requireNonNullElse(sent.getFirst("kind"), "");
    var spec = words.spoken().book().vocabulary().spec(kind);
    var fields = FactForm.fields(sent, spec);
    var form = FactForm.of(key, seen, fields);
    if (spec == null) {
      response.setStatus(REFUSED);
      var unknown = Problem.of("kind", "fact.wrong.UNKNOWN_KIND", form.kind());
      return form(caseId, form, List.of(said(locale, unknown)), locale, model);
    }
    var page =
        switch (form.read(fields, spec, zone)) {
          case FactForm.Read.Refused(var problems) ->
              form(
                  caseId,
                  form,
                  problems.stream().map(each -> said(locale, each)).toList(),
                  locale,
                  model);
          case FactForm.Read.Ok(var fact) ->
              record(
                  actor,
                  caseId,
                  form,
                  fact.toConfirm(),
                  fields.text("sure").equals("yes"),
                  zone,
                  locale,
                  model);
        };
    if (page.equals(FORM)) {
      response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    }
    return page;
  }

  /// Whether it says that somebody decided, or was told, and not who says so.
  private static boolean isUnfounded(NewFact fact) {
    return DECIDED.contains(fact.kind().name())
        && !(fact.amends() instanceof Amends.Retracts)
        && (fact.saidBy().source().isEmpty()
            || fact.saidBy().basis() == Attribution.Basis.UNSTATED);
  }

  /// What somebody else recorded of the same kind since the writer looked, if there is any; nothing
  /// where this write was taken already and is sent again.
  private static Optional<Fact> twin(Casefile.View view, Actor actor, int seen, NewFact fact) {
    var journal = view.docket().file().journal().facts();
    return fact.amends() != null
            || !view.open().contains(FieldClass.CLAIM)
            || journal.stream().anyMatch(each -> each.id().equals(fact.id()))
        ? Optional.empty()
        : journal.stream()
            .skip(Math.max(0, seen))
            .filter(each -> each.kind().equals(fact.kind()) && each.amends() == null)
            .filter(each -> !actor.user().equals(view.recorders().get(each.id())))
            .reduce((_, later) -> later);
  }

  /// What speaks against it; nothing for a retraction, for what is in the journal already, and for
  /// whoever does not read the journal.
  private Doubts doubts(Casefile.View view, NewFact fact) {
    var docket = view.docket();
    var spec = words.spoken().book().vocabulary().spec(fact.kind().name());
    var known = docket.file().journal().facts();
    if (spec == null
        || fact.amends() instanceof Amends.Retracts
        || !view.open().contains(FieldClass.CLAIM)
        || known.stream().anyMatch(each -> each.id().equals(fact.id()))) {
      return new Doubts(List.of(), List.of(), List.of());
    }
    var supposed = fact.recorded(docket.knownAt());
    return Doubts.of(supposed, spec, docket, casefile.supposing(view, supposed));
  }

  /// Names what was shown, so that what comes up later is asked about anew.
  private static String names(Doubts doubts) {
    return doubts.isEmpty()
        ? ""
        : UUID.nameUUIDFromBytes(doubts.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /// What speaks against a fact, in words.
  record Doubted(List<String> before, List<String> same, List<String> asked) {}

  private void doubts(
      Doubts doubts, Fact fact, Casefile.View view, Locale locale, ZoneId zone, Model model) {
    var dates = words.dates(locale, zone);
    var titles = words.titles(locale);
    var docket = view.docket();
    var speech = view.law().of(PageWords.language(locale), docket.file(), docket.standings());
    var facts = new HashMap<FactId, Fact>();
    docket.file().journal().facts().forEach(each -> facts.put(each.id(), each));
    facts.put(fact.id(), fact);
    model.addAttribute(
        "doubted",
        new Doubted(
            doubts.before().stream().map(each -> dates.line(each, titles)).toList(),
            doubts.same().stream().map(each -> dates.line(each, titles)).toList(),
            doubts.asked().stream()
                .map(each -> asked(each, facts, speech) + " (" + titles.cite(each.cite()) + ")")
                .toList()));
  }

  /// A question with its facts in words: the one that is to be recorded is not in the journal that
  /// the speech knows.
  private static String asked(Question question, Map<FactId, Fact> facts, Speech speech) {
    return question.ask() instanceof Question.Ask.EndBeforeStart(var start, var end)
            && facts.get(start) instanceof Fact first
            && facts.get(end) instanceof Fact last
        ? speech
            .phrases()
            .say(
                "ask.before-start",
                "start",
                speech.dates().line(first, speech.titles()),
                "end",
                speech.dates().line(last, speech.titles()))
        : speech.questions().ask(question);
  }

  /// The page of the case, where it is shown what moved with what was recorded.
  private String recorded(Actor actor, CaseId id) {
    var view = casefile.view(actor, id, null, null);
    var moments = CaseCourse.moments(view.docket().file().journal().facts()).size();
    return "redirect:/cases/"
        + id
        + (view.open().contains(FieldClass.CLAIM) && moments > 1
            ? "?since=" + (moments - 1) + "#moments"
            : "#journal");
  }

  private String record(
      Actor actor,
      CaseId id,
      FactForm form,
      NewFact fact,
      boolean isSure,
      ZoneId zone,
      Locale locale,
      Model model) {
    casefile.writable(actor, id);
    var view = casefile.view(actor, id, null, null);
    if (DECIDED.contains(fact.kind().name()) && !view.open().contains(FieldClass.DECISION)) {
      return form(id, form, said(locale, "fact.not-yours"), locale, model);
    }
    if (isUnfounded(fact)) {
      return form(id, form, List.of(said(locale, WHOSE_DECISION)), locale, model);
    }
    var answers = DetailField.answers(fact.kind(), form, words.spoken().book());
    if (!answers.isEmpty()
        && !(fact.amends() instanceof Amends.Retracts)
        && !answers.contains(form.details().getOrDefault("answer", ""))) {
      var choose = Problem.of(FactForm.DETAIL + "answer", "people.choose");
      return form(id, form, List.of(said(locale, choose)), locale, model);
    }
    var doubts = doubts(view, fact);
    var names = names(doubts);
    var isShown = form.doubted().equals(names);
    var twin = twin(view, actor, form.seen(), fact);
    if (twin.isPresent()) {
      beside(twin.get(), fact, locale, words.dates(locale, zone), model);
      doubts(doubts, fact.recorded(view.docket().knownAt()), view, locale, zone, model);
      var read = view.docket().file().journal().facts().size();
      return form(id, form.read(read).doubted(names), said(locale, "fact.twin"), locale, model);
    }
    if (!doubts.isEmpty() && !(isSure && isShown && !form.note().isBlank())) {
      doubts(doubts, fact.recorded(view.docket().knownAt()), view, locale, zone, model);
      var lacking =
          isSure && isShown
              ? Problem.of("note", "fact.doubt-note")
              : Problem.of("sure", "fact.doubt");
      return form(id, form.doubted(names), List.of(said(locale, lacking)), locale, model);
    }
    var note = doubts.isEmpty() ? "" : form.note().strip();
    return switch (casefile.record(actor, id, form.key(), form.seen(), fact, note)) {
      case Recorded.Taken _ -> recorded(actor, id);
      case Recorded.Refused(var faults) ->
          form(
              id,
              form,
              faults.stream().map(fault -> said(locale, problem(fault, fact, locale))).toList(),
              locale,
              model);
      case Recorded.Crossed(var _, var theirs) -> {
        var journal = casefile.view(actor, id, null, null).docket().file().journal().facts();
        var last = last(theirs, journal);
        beside(last, fact, locale, words.dates(locale, zone), model);
        yield form(
            id, form.after(last, journal.size()), said(locale, "fact.crossed"), locale, model);
      }
      case Recorded.OtherContent(var _, var stored) ->
          form(
              id,
              form,
              said(
                  locale,
                  "fact.other-content",
                  words.titles(locale).fact(stored.kind())
                      + ", "
                      + words.dates(locale, zone).when(stored.happened())),
              locale,
              model);
      case Recorded.KeyUsed() ->
          form(id, form, said(locale, "people.other-content"), locale, model);
    };
  }

  /// With the words to choose from as the reader knows them.
  private Problem problem(Recorded.Fault fault, NewFact fact, Locale locale) {
    var titles = words.titles(locale);
    var isDetail = fact.details().containsKey(fault.field());
    var isChoice = fault.wrong() == Recorded.Wrong.CHOOSE;
    if (isChoice && fault.gaps().isEmpty()) {
      return Problem.of(FactForm.DETAIL + fault.field(), "people.choose");
    }
    var gaps =
        isChoice
            ? List.of(fault.gaps().stream().map(titles::word).collect(Collectors.joining(", ")))
            : fault.gaps();
    return Problem.of(
        isDetail ? FactForm.DETAIL + fault.field() : shown(fault),
        fault.message(),
        gaps.toArray(String[]::new));
  }

  private static String shown(Recorded.Fault fault) {
    return switch (fault.field()) {
      case "id", "kind", "amends", "seen" -> "";
      default -> fault.field();
    };
  }

  /// What is wrong with a field that cannot be seen names it and leads to the first that can.
  private Said said(Locale locale, Problem problem) {
    var text = words.say(locale, problem.message(), problem.gaps().toArray());
    return !UNSEEN.contains(problem.field())
        ? new Said(problem.field(), text)
        : new Said("happened", problem.field().isEmpty() ? text : problem.field() + ": " + text);
  }

  private List<Said> said(Locale locale, String message, Object... gaps) {
    return List.of(new Said("happened", words.say(locale, message, gaps)));
  }

  /// What has become of a fact since: the last that was put in its place, or took it away.
  private static Fact last(Fact fact, List<Fact> journal) {
    return journal.stream()
        .filter(each -> each.amends() != null && each.amends().earlier().equals(fact.id()))
        .reduce((_, later) -> later)
        .map(each -> last(each, journal))
        .orElse(fact);
  }

  /// What a fact says, to be held beside another of its kind.
  ///
  /// @param retracts whether it takes the earlier one away, so that nothing of it counts
  record Beside(
      boolean retracts,
      String when,
      String details,
      String source,
      String basis,
      String certainty) {}

  private void beside(Fact theirs, NewFact ours, Locale locale, Dates dates, Model model) {
    model.addAttribute("theirs", beside(theirs, locale, dates));
    model.addAttribute("yours", beside(ours.recorded(theirs.recorded()), locale, dates));
  }

  private Beside beside(Fact fact, Locale locale, Dates dates) {
    return new Beside(
        fact.amends() instanceof Amends.Retracts,
        dates.when(fact.happened()),
        String.join("; ", dates.details(fact, words.titles(locale))),
        fact.saidBy().source(),
        words.say(locale, "basis." + fact.saidBy().basis()),
        words.say(locale, "certainty." + fact.certainty().name().toLowerCase(Locale.ROOT)));
  }

  /// A problem in words, with the field to mend.
  record Said(String field, String text) {
    /// @param otherwise the field for what is wrong with no single one
    static Said of(Problem problem, String otherwise, PageWords words, Locale locale) {
      return new Said(
          problem.field().isEmpty() ? otherwise : problem.field(),
          words.say(locale, problem.message(), problem.gaps().toArray()));
    }
  }

  /// A kind of fact to choose.
  record Kind(String kind, String title) {}

  /// The kind of fact the form is about.
  record Spec(String kind, String title, List<DetailField> details) {}

  private String form(CaseId id, FactForm form, List<Said> problems, Locale locale, Model model) {
    var titles = words.titles(locale);
    var spec = words.spoken().book().vocabulary().spec(form.kind());
    model.addAttribute("id", id.value());
    model.addAttribute("name", id.brief());
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("bases", Attribution.Basis.values());
    model.addAttribute("certainties", Certainty.values());
    model.addAttribute(
        "spec",
        spec == null
            ? null
            : new Spec(
                spec.kind().name(),
                titles.fact(spec.kind()),
                DetailField.of(spec, form, titles, words.spoken().book(), Languages.ours(locale))));
    var kinds = new ArrayList<Kind>();
    for (var each : words.spoken().book().vocabulary().specs()) {
      if (!each.deemedOnly() && each.anniversary() == null) {
        kinds.add(new Kind(each.kind().name(), titles.fact(each.kind())));
      }
    }
    kinds.sort((a, b) -> a.title().compareToIgnoreCase(b.title()));
    model.addAttribute("kinds", kinds);
    return FORM;
  }
}
