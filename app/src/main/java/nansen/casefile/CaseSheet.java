package nansen.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.standing.CheckListStanding;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
import nansen.law.standing.RightStanding;
import nansen.law.standing.RouteStanding;
import nansen.law.standing.Standing;
import nansen.speech.Language;
import nansen.speech.Sentence;
import nansen.speech.Speech;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;

/// A case page in words: what is due, what was missed, what is asked, the journal, rights and
/// routes. Pure; the template only lays it out.
///
/// @param due what is open, the soonest first
/// @param blocked what must not be done, and where no law here says who may stay
/// @param standings which packs govern, and why
record CaseSheet(
    String summary,
    List<ClockLine> due,
    List<ClockLine> missed,
    List<ClockLine> over,
    List<ClockLine> settled,
    List<QuestionLine> questions,
    List<FactLine> journal,
    List<RightLine> rights,
    List<RouteLine> routes,
    List<ListLine> checkLists,
    List<String> blocked,
    List<LawLine> standings) {
  private static final int IN_SIGHT = 5;

  public Folded<ClockLine> dueFolded() {
    return Folded.first(due, IN_SIGHT);
  }

  public Folded<ClockLine> missedFolded() {
    return Folded.first(missed, IN_SIGHT);
  }

  public Folded<ClockLine> overFolded() {
    return Folded.first(over, IN_SIGHT);
  }

  public Folded<QuestionLine> questionsFolded() {
    return Folded.first(questions, IN_SIGHT);
  }

  public Folded<FactLine> journalFolded() {
    return Folded.last(journal, IN_SIGHT);
  }

  /// @param sign a word for the state: `running`, `missed`, `needs-human` …
  /// @param day the day on which nobody can be wrong, or the words that stand for a date
  /// @param rule the rule in the pack: its version, where there are several
  /// @param left how much time is left or what came of it; empty where there is no date
  /// @param marks what a reader must know: unverified, provisional, claimed
  record ClockLine(
      String id,
      String pack,
      String rule,
      String title,
      String sign,
      String day,
      String left,
      String range,
      String who,
      String cite,
      List<String> marks,
      List<Sentence> steps,
      List<String> readings,
      List<Sentence> couldLengthen,
      String consequence) {
    ClockLine dateOnly() {
      return new ClockLine(
          id,
          pack,
          rule,
          title,
          sign,
          day,
          left,
          range,
          who,
          cite,
          marks,
          List.of(),
          List.of(),
          List.of(),
          consequence);
    }
  }

  /// @param kind the fact that would answer it; empty where none would
  /// @param ground the ground it is about; empty for another question
  /// @param corrects the fact whose correction would answer it; empty where none would
  /// @param field of the form in which the answer is typed; empty for the first
  /// @param rule on which it turns; empty where it is about the file alone
  record QuestionLine(
      String ask,
      String cite,
      String urgent,
      String changes,
      String kind,
      String ground,
      String corrects,
      String field,
      String pack,
      String rule) {}

  /// @param amended the line that stands in its place or took it away; empty while it stands
  /// @param retracts whether it takes another away, so that nothing of it holds
  record FactLine(
      String id,
      String title,
      String when,
      String recorded,
      String source,
      Attribution.Basis basis,
      String certainty,
      List<String> details,
      String amended,
      boolean retracts,
      boolean later) {}

  /// @param when from when or until when it holds, and which fact did that
  /// @param because why it is excluded or may be refused; empty otherwise
  /// @param marks what a reader must know: unverified, provisional, claimed
  record RightLine(
      String title,
      String status,
      String sign,
      String when,
      String because,
      String cite,
      List<String> marks) {}

  /// @param marks how far the route was read, where a reader must know; the grounds carry their own
  record RouteLine(
      String title,
      String status,
      String sign,
      String cite,
      List<String> marks,
      List<String> met,
      List<String> open) {}

  record ListLine(
      String id, String title, int answered, List<String> marks, List<ItemLine> items) {}

  /// @param answer what answers it, in words; empty while it is open
  /// @param source who says so, and when it was
  /// @param fact that says so; empty while it is open
  /// @param words that may answer it
  record ItemLine(
      String id,
      String ask,
      String cite,
      List<String> marks,
      String note,
      String answer,
      String source,
      String fact,
      List<DetailField.Word> words) {}

  record LawLine(String id, String title, String applies) {}

  static CaseSheet of(Docket docket, Spoken spoken, Language language) {
    var speech = spoken.of(language, docket.file(), docket.standings());
    return new Making(docket, speech).sheet();
  }

  /// What an office needs to plan its work, for a reader who may not see what the person says:
  /// dates and who must act, without the reasons that would tell.
  CaseSheet datesOnly() {
    return new CaseSheet(
        summary,
        due.stream().map(ClockLine::dateOnly).toList(),
        missed.stream().map(ClockLine::dateOnly).toList(),
        over.stream().map(ClockLine::dateOnly).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        blocked,
        standings);
  }

  private record Making(Docket docket, Speech speech) {

    private String say(String key, Object... gaps) {
      return speech.phrases().say(key, gaps);
    }

    CaseSheet sheet() {
      return new CaseSheet(
          summary(),
          docket.open().stream().map(this::clock).toList(),
          docket.missed().stream().map(this::clock).toList(),
          docket.over().stream().map(this::clock).toList(),
          docket.settled().stream().map(this::clock).toList(),
          docket.questions().stream().map(this::question).toList(),
          journal(),
          rights(),
          routes(),
          checkLists(),
          blocked(),
          docket.standings().stream().map(this::law).toList());
    }

    private String summary() {
      var parts = new ArrayList<String>();
      parts.add(say("head.open", "count", (long) docket.open().size()));
      parts.add(say("head.missed", "count", (long) docket.missed().size()));
      parts.add(say("head.human", "count", docket.count(Status.NEEDS_HUMAN)));
      parts.add(say("head.questions", "count", (long) docket.questions().size()));
      return String.join(" · ", parts);
    }

    private ClockLine clock(Docket.Entry entry) {
      var clock = entry.clock();
      var safe = entry.safe();
      var titles = speech.titles();
      var missed = clock.provision().missed();
      return new ClockLine(
          clock.id() + (entry.number() > 1 ? "-" + entry.number() : ""),
          entry.standing().pack().id().value(),
          clock.provision().key(),
          speech.standing().what(clock),
          clock.status().word(),
          safe == null ? undated(clock) : speech.dates().point(safe),
          left(entry, safe),
          clock.due() instanceof Due.Range range ? speech.dates().due(range, titles) : "",
          Objects.requireNonNullElse(titles.bearer(clock.provision()), ""),
          titles.cite(clock.provision().cite()),
          speech.standing().marks(entry.standing(), clock),
          speech.reasons().steps(clock).stream().map(each -> each.in(titles)).toList(),
          clock.readings().stream()
              .map(reading ->
                  speech.dates().point(reading.due())
                      + " ("
                      + titles.reading(reading.id())
                      + ", "
                      + titles.cite(reading.cite())
                      + ")")
              .toList(),
          speech.reasons().couldLengthen(clock).stream().map(each -> each.in(titles)).toList(),
          missed == null || clock.status() != Status.MISSED ? "" : titles.text(missed.note()));
    }

    /// What is over and done with is not late, however long ago its date was.
    private String left(Docket.Entry entry, Due.@Nullable Point safe) {
      var clock = entry.clock();
      return switch (clock.status()) {
        case MET, MET_LATE, SUPERSEDED -> speech.standing().settled(clock);
        case NOT_STARTED, RUNNING, PAUSED, MISSED, NOT_APPLICABLE, NEEDS_HUMAN ->
            safe == null ? "" : speech.standing().left(clock, safe, docket.asOf());
      };
    }

    private String undated(Clock clock) {
      var due = clock.due();
      return due == null ? say("due.none") : speech.dates().due(due, speech.titles());
    }

    private QuestionLine question(Docket.Asked asked) {
      var question = asked.question();
      var urgent = question.urgent();
      return new QuestionLine(
          speech.questions().ask(question),
          speech.titles().cite(question.cite()),
          urgent == null ? "" : speech.dates().day(urgent),
          Objects.requireNonNullElse(speech.questions().changes(question), ""),
          switch (question.ask()) {
            case Question.Ask.MissingFact(var kind) -> kind.name();
            case Question.Ask.IsGroundMet _ -> "ground.found";
            default -> "";
          },
          question.ask() instanceof Question.Ask.IsGroundMet(var ground) ? ground.value() : "",
          recorded(corrects(question.ask())),
          switch (question.ask()) {
            case Question.Ask.MissingDetail(var _, var _, var detail) -> detail;
            case Question.Ask.MissingHour _ -> "hour";
            default -> "";
          },
          asked.standing().pack().id().value(),
          turnsOn(asked));
    }

    /// A rule that can be read on a page of its own.
    private static String turnsOn(Docket.Asked asked) {
      var rules = new ArrayList<RuleId>();
      switch (asked.question().ask()) {
        case Question.Ask.WhichGoesBefore(var rule, var _) -> rules.add(rule);
        case Question.Ask.WhichReading(var rule) -> rules.add(rule);
        case Question.Ask.ForHuman(var rule, var _) -> rules.add(rule);
        case Question.Ask.OutsideWindow(var rule, var _, var _, var _) -> rules.add(rule);
        case Question.Ask.MissingFact _,
            Question.Ask.MissingDetail _,
            Question.Ask.MissingHour _,
            Question.Ask.NationalValue _,
            Question.Ask.IsGroundMet _,
            Question.Ask.NoCalendar _,
            Question.Ask.AmendedTwice _,
            Question.Ask.EndBeforeStart _,
            Question.Ask.IsItSo _,
            Question.Ask.InTime _ -> {}
      }
      asked.question().changes().forEach(change -> rules.add(change.rule()));
      return rules.stream()
          .filter(rule -> asked.standing().pack().provision(rule).isPresent())
          .findFirst()
          .map(RuleId::value)
          .orElse("");
    }

    /// The fact that somebody would have to put right, or null.
    private static @Nullable FactId corrects(Question.Ask ask) {
      return switch (ask) {
        case Question.Ask.MissingDetail(var fact, var _, var _) -> fact;
        case Question.Ask.MissingHour(var fact, var _) -> fact;
        case Question.Ask.OutsideWindow(var _, var fact, var _, var _) -> fact;
        case Question.Ask.AmendedTwice(var fact) -> fact;
        case Question.Ask.EndBeforeStart(var _, var end) -> end;
        case Question.Ask.IsItSo(var fact) -> fact;
        case Question.Ask.InTime(var end) -> end;
        case Question.Ask.MissingFact _,
            Question.Ask.NationalValue _,
            Question.Ask.WhichGoesBefore _,
            Question.Ask.WhichReading _,
            Question.Ask.IsGroundMet _,
            Question.Ask.ForHuman _,
            Question.Ask.NoCalendar _ ->
            null;
      };
    }

    /// What the law makes happen by itself is in no journal, and nobody can correct it.
    private String recorded(@Nullable FactId id) {
      return docket.file().journal().facts().stream()
          .map(Fact::id)
          .filter(fact -> fact.equals(id))
          .map(FactId::value)
          .findFirst()
          .orElse("");
    }

    private List<FactLine> journal() {
      var facts = docket.file().journal().facts();
      var lines = new ArrayList<FactLine>();
      for (var fact : facts) {
        lines.add(fact(fact, amendedBy(facts, fact.id())));
      }
      return lines;
    }

    private @Nullable Fact amendedBy(List<Fact> facts, FactId id) {
      return facts.stream()
          .filter(fact -> fact.amends() != null && fact.amends().earlier().equals(id))
          .filter(fact -> !fact.recorded().isAfter(docket.knownAt()))
          .reduce((a, b) -> b)
          .orElse(null);
    }

    private FactLine fact(Fact fact, @Nullable Fact amendedBy) {
      return new FactLine(
          fact.id().value(),
          speech.titles().fact(fact.kind()),
          speech.dates().when(fact.happened()),
          speech.dates().moment(fact.recorded()),
          fact.saidBy().source(),
          fact.saidBy().basis(),
          fact.certainty().name().toLowerCase(Locale.ROOT),
          speech.dates().details(fact, speech.titles()),
          amendedBy == null
              ? ""
              : amendedBy.amends() instanceof Amends.Retracts ? "retracted" : "corrected",
          fact.amends() instanceof Amends.Retracts,
          fact.recorded().isAfter(docket.knownAt()));
    }

    private List<RightLine> rights() {
      var lines = new ArrayList<RightLine>();
      for (var standing : docket.standings()) {
        for (var right : standing.rights()) {
          if (right.status() != Right.Status.NOT_BEGUN || right.begunBy() != null) {
            lines.add(
                new RightLine(
                    speech.titles().right(right.right()),
                    say("right." + right.status().word()),
                    right.status().word(),
                    speech.standing().when(right),
                    because(right),
                    speech.titles().cite(right.right().cite()),
                    speech.standing().marks(standing, right)));
          }
        }
      }
      return lines;
    }

    private String because(RightStanding right) {
      return right.note() == null || right.because() == null
          ? ""
          : speech.titles().text(right.note()) + " (" + speech.titles().cite(right.because()) + ")";
    }

    private List<RouteLine> routes() {
      return docket.standings().stream()
          .flatMap(standing -> standing.routes().stream().map(route -> route(standing, route)))
          .toList();
    }

    private RouteLine route(Standing standing, RouteStanding route) {
      return new RouteLine(
          speech.titles().route(route.route()),
          say("route." + route.status().word()),
          route.status().word(),
          speech.titles().cite(route.route().cite()),
          speech.standing().marks(standing, route.route().support()),
          grounds(standing, route, Route.Status.MET),
          grounds(standing, route, Route.Status.OPEN));
    }

    private List<String> grounds(Standing standing, RouteStanding route, Route.Status status) {
      return Stream.concat(route.gateway().stream(), route.grounds().stream())
          .filter(ground -> ground.status() == status)
          .map(RouteStanding.GroundStanding::ground)
          .map(ground ->
              Stream.concat(
                      Stream.of(
                          speech.titles().ground(ground)
                              + " ("
                              + speech.titles().cite(ground.cite())
                              + ")"),
                      speech
                          .standing()
                          .marks(standing, route.route().support(), ground.support())
                          .stream())
                  .collect(Collectors.joining(" · ")))
          .toList();
    }

    private List<ListLine> checkLists() {
      return docket.standings().stream()
          .flatMap(standing -> standing.checkLists().stream().map(list -> list(standing, list)))
          .toList();
    }

    private ListLine list(Standing standing, CheckListStanding list) {
      return new ListLine(
          list.checkList().id().value(),
          speech.titles().checkList(list.checkList()),
          (int) list.answers().stream().filter(answer -> answer.answer() != null).count(),
          speech.standing().marks(standing, list.checkList().support()),
          list.answers().stream().map(answer -> item(standing, list, answer)).toList());
    }

    private ItemLine item(
        Standing standing, CheckListStanding list, CheckListStanding.Answer answer) {
      var item = answer.item();
      var by =
          docket.file().journal().facts().stream()
              .filter(fact -> fact.id().equals(answer.by()))
              .findFirst()
              .orElse(null);
      return new ItemLine(
          item.id().value(),
          speech.titles().item(item),
          speech.titles().cite(item.cite()),
          speech.standing().marks(standing, list.checkList().support(), item.support()),
          item.note() == null ? "" : speech.titles().text(item.note()),
          answer.answer() == null ? "" : speech.titles().answer(answer.answer()),
          by == null
              ? ""
              : Stream.of(by.saidBy().source(), speech.dates().when(by.happened()))
                  .filter(each -> !each.isEmpty())
                  .collect(Collectors.joining(", ")),
          by == null ? "" : by.id().value(),
          item.answers().stream()
              .map(word -> new DetailField.Word(word, speech.titles().answer(word)))
              .toList());
    }

    private List<String> blocked() {
      var acts = new ArrayList<String>();
      if (!docket.knowsWhoMayStay()) {
        acts.add(say("warning.no-law-on-staying"));
      }
      for (var standing : docket.standings()) {
        for (var breach : standing.breaches()) {
          var what = breach.isSure() ? "breach" : "breach.unsure";
          acts.add(forbidden(what, breach.act(), breach.cite()));
        }
        for (var blocked : standing.blocked()) {
          acts.add(forbidden("blocked", blocked.act(), blocked.cite()));
        }
      }
      return acts;
    }

    private String forbidden(String what, String act, Citation cite) {
      return say(what, "act", speech.titles().act(act)) + " (" + speech.titles().cite(cite) + ")";
    }

    private LawLine law(Standing standing) {
      return new LawLine(
          standing.pack().id().value(),
          speech.titles().pack(standing.pack()),
          standing.applies().name().toLowerCase(Locale.ROOT));
    }
  }
}
