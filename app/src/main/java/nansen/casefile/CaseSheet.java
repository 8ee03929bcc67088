package nansen.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.journal.Amends;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Value;
import nansen.law.pack.CheckList;
import nansen.law.pack.Effect;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.Status;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
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
/// @param standings which packs govern, and why
record CaseSheet(
    String summary,
    List<ClockLine> due,
    List<ClockLine> missed,
    List<ClockLine> settled,
    List<QuestionLine> questions,
    List<FactLine> journal,
    List<RightLine> rights,
    List<RouteLine> routes,
    List<ListLine> checkLists,
    List<String> blocked,
    List<LawLine> standings) {

  /// @param sign a word for the state: `running`, `missed`, `needs-human` …
  /// @param day the day on which nobody can be wrong, or the words that stand for a date
  /// @param left how much time is left; empty where there is no date
  /// @param marks what a reader must know: unverified, provisional, claimed
  record ClockLine(
      String id,
      String pack,
      String title,
      String sign,
      String status,
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
          title,
          sign,
          status,
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
  record QuestionLine(
      String ask, String cite, String urgent, String changes, String kind, String ground) {}

  /// @param amended the line that stands in its place or took it away; empty while it stands
  record FactLine(
      String id,
      String title,
      String when,
      String recorded,
      String source,
      String certainty,
      List<String> details,
      String amends,
      String amended,
      boolean later) {}

  record RightLine(
      String title, String status, String sign, String when, String holder, String cite) {}

  record RouteLine(
      String title, String status, String sign, String cite, List<String> met, List<String> open) {}

  record ListLine(String title, String cite, int answered, List<String> items) {}

  record LawLine(String id, String title, String applies) {}

  static CaseSheet of(Casefile.View view, LawHere.Ready here, Spoken spoken, Language language) {
    var file = new CaseFile("", here.place(), view.journal(), Map.of());
    var docket = new Docket(file, view.asOf(), view.knownAt(), view.standings());
    return new Making(docket, spoken.of(language, file, view.standings())).sheet();
  }

  /// What an office needs to plan its work, for a reader who may not see what the person says:
  /// dates and who must act, without the reasons that would tell.
  CaseSheet datesOnly() {
    return new CaseSheet(
        summary,
        due.stream().map(ClockLine::dateOnly).toList(),
        missed.stream().map(ClockLine::dateOnly).toList(),
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
          what(clock),
          clock.status().word(),
          speech.reasons().status(clock.status()),
          safe == null ? undated(clock) : speech.dates().point(safe),
          safe == null || clock.status() == Status.PAUSED
              ? ""
              : speech.dates().left(safe, docket.asOf()),
          clock.due() instanceof Due.Range range ? speech.dates().due(range, titles) : "",
          Objects.requireNonNullElse(titles.bearer(clock.provision()), ""),
          clock.provision().cite().text(),
          marks(entry),
          speech.reasons().steps(clock),
          clock.readings().stream()
              .map(reading ->
                  speech.dates().point(reading.due())
                      + " ("
                      + reading.id()
                      + ", "
                      + reading.cite()
                      + ")")
              .toList(),
          speech.reasons().couldLengthen(clock),
          missed == null || clock.status() != Status.MISSED ? "" : titles.text(missed.note()));
    }

    private String what(Clock clock) {
      var title = speech.titles().provision(clock.provision());
      return switch (clock.provision().effect()) {
        case Effect.Duty _ -> title;
        case Effect.Bar _ -> say("effect.bar", "what", title);
        case Effect.Lapse _ -> say("effect.lapse", "what", title);
      };
    }

    private String undated(Clock clock) {
      var due = clock.due();
      return due == null ? say("due.none") : speech.dates().due(due, speech.titles());
    }

    private List<String> marks(Docket.Entry entry) {
      var clock = entry.clock();
      var marks = new ArrayList<String>();
      if (clock.status() == Status.NEEDS_HUMAN) {
        marks.add(say("status.needs-human"));
      }
      if (entry.provisional()) {
        marks.add(say("mark.provisional"));
      }
      if (clock.support().shown()) {
        marks.add(say("support." + clock.support().word()));
      }
      if (clock.certainty() != Certainty.ESTABLISHED) {
        marks.add(say("certainty." + clock.certainty().name().toLowerCase(Locale.ROOT)));
      }
      return marks;
    }

    private QuestionLine question(Docket.Asked asked) {
      var question = asked.question();
      var urgent = question.urgent();
      return new QuestionLine(
          speech.questions().ask(question),
          question.cite().text(),
          urgent == null ? "" : speech.dates().day(urgent),
          Objects.requireNonNullElse(speech.questions().changes(question), ""),
          switch (question.ask()) {
            case Question.Ask.MissingFact(var kind) -> kind.name();
            case Question.Ask.IsGroundMet _ -> "ground.found";
            default -> "";
          },
          question.ask() instanceof Question.Ask.IsGroundMet(var ground) ? ground.value() : "");
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
          fact.certainty().name().toLowerCase(Locale.ROOT),
          fact.details().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(each -> each.getKey() + ": " + value(each.getValue()))
              .toList(),
          fact.amends() == null ? "" : fact.amends().earlier().value(),
          amendedBy == null
              ? ""
              : amendedBy.amends() instanceof Amends.Retracts ? "retracted" : "corrected",
          fact.recorded().isAfter(docket.knownAt()));
    }

    private String value(Value value) {
      return switch (value) {
        case Value.Text(var text) -> text;
        case Value.Whole(var number) -> String.valueOf(number);
        case Value.OnDay(var day) -> speech.dates().day(day);
        case Value.AtMoment(var at) -> speech.dates().moment(at);
      };
    }

    private List<RightLine> rights() {
      var lines = new ArrayList<RightLine>();
      for (var standing : docket.standings()) {
        for (var right : standing.rights()) {
          if (right.status() != Right.Status.NOT_BEGUN || right.begunBy() != null) {
            var begins = right.begins();
            lines.add(
                new RightLine(
                    speech.titles().right(right.right()),
                    say("right." + right.status().word()),
                    right.status().word(),
                    begins == null ? "" : say("right.since", "when", speech.dates().when(begins)),
                    speech.titles().role(right.right().holder()),
                    right.right().cite().text()));
          }
        }
      }
      return lines;
    }

    private List<RouteLine> routes() {
      return docket.standings().stream()
          .flatMap(standing -> standing.routes().stream())
          .map(route ->
              new RouteLine(
                  speech.titles().route(route.route()),
                  say("route." + route.status().word()),
                  route.status().word(),
                  route.route().cite().text(),
                  grounds(route.gateway(), route.grounds(), Route.Status.MET),
                  grounds(route.gateway(), route.grounds(), Route.Status.OPEN)))
          .toList();
    }

    private List<String> grounds(
        List<RouteStanding.GroundStanding> gateway,
        List<RouteStanding.GroundStanding> grounds,
        Route.Status status) {
      return Stream.concat(gateway.stream(), grounds.stream())
          .filter(ground -> ground.status() == status)
          .map(ground ->
              speech.titles().ground(ground.ground()) + " (" + ground.ground().cite() + ")")
          .toList();
    }

    private List<ListLine> checkLists() {
      return docket.standings().stream()
          .flatMap(standing -> standing.checkLists().stream())
          .map(list -> {
            var items =
                list.answers().stream()
                    .map(answer -> item(answer.item(), answer.answer()))
                    .toList();
            var answered =
                (int) list.answers().stream().filter(answer -> answer.answer() != null).count();
            return new ListLine(
                speech.titles().checkList(list.checkList()),
                list.checkList().cite().text(),
                answered,
                items);
          })
          .toList();
    }

    private String item(CheckList.Item item, @Nullable String answer) {
      return speech.titles().item(item)
          + " ("
          + item.cite()
          + ")"
          + (answer == null ? "" : ": " + answer);
    }

    private List<String> blocked() {
      return docket.standings().stream()
          .flatMap(standing -> standing.blocked().stream())
          .map(blocked ->
              say("blocked", "act", speech.titles().act(blocked.act()))
                  + " ("
                  + blocked.cite()
                  + ")")
          .toList();
    }

    private LawLine law(Standing standing) {
      return new LawLine(
          standing.pack().id().value(),
          speech.titles().pack(standing.pack()),
          standing.applies().name().toLowerCase(Locale.ROOT));
    }
  }
}
