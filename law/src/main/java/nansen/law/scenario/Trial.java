package nansen.law.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nansen.law.journal.Certainty;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.pack.RuleId;
import nansen.law.reading.Scenario;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.law.standing.Question.Ask;
import nansen.law.standing.Standing;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// One scenario held against the law.
public final class Trial {
  private final Scenario scenario;
  private final Coverage coverage;
  private final List<Failure> failures = new ArrayList<>();

  private Trial(Scenario scenario, Coverage coverage) {
    this.scenario = scenario;
    this.coverage = coverage;
  }

  /// The expectations that do not stand; none where all do.
  ///
  /// @param book read with the switches of the scenario
  /// @param coverage takes note of every rule that an expectation names
  public static List<Failure> of(Scenario scenario, LawBook book, Coverage coverage) {
    return of(scenario, Law.at(book, scenario.place()), coverage);
  }

  /// As above, with the law made ready for the place of the scenario.
  public static List<Failure> of(Scenario scenario, List<LocalLaw> laws, Coverage coverage) {
    var trial = new Trial(scenario, coverage);
    for (var expectation : scenario.expectations()) {
      trial.expect(
          expectation,
          Law.assess(scenario.journal(), laws, expectation.asOf(), expectation.knownAt()));
    }
    return List.copyOf(trial.failures);
  }

  private void expect(Scenario.Expectation expectation, List<Standing> standings) {
    for (var expected : expectation.clocks()) {
      clock(expected, standings);
    }
    expectation.rights().forEach((id, word) -> right(expectation, id, word, standings));
    expectation.routes().forEach((id, word) -> route(expectation, id, word, standings));
    expectation.grounds().forEach((id, word) -> ground(expectation, id, word, standings));
    var asked =
        standings.stream()
            .flatMap(standing -> standing.questions().stream())
            .map(question -> about(question.ask()))
            .collect(Collectors.toCollection(TreeSet::new));
    for (var question : expectation.questions()) {
      if (!asked.contains(question)) {
        fail(expectation.line(), "question " + question, "asked", "not asked; asked: " + asked);
      }
    }
    for (var question : expectation.noQuestions()) {
      if (asked.contains(question)) {
        fail(expectation.line(), "question " + question, "not asked", "asked");
      }
    }
    var blocked =
        standings.stream()
            .flatMap(standing -> standing.blocked().stream())
            .map(Standing.Blocked::act)
            .toList();
    for (var act : expectation.blocked()) {
      if (!blocked.contains(act)) {
        fail(expectation.line(), "act " + act, "blocked", "blocked are " + blocked);
      }
    }
    breaches(expectation, standings);
    expectation.applies().forEach((pack, word) -> applies(expectation, pack, word, standings));
    for (var expected : expectation.checkLists().entrySet()) {
      var isAsked =
          standings.stream()
              .flatMap(standing -> standing.checkLists().stream())
              .anyMatch(list -> list.checkList().id().equals(expected.getKey()));
      var actual = isAsked ? "asked" : "not-asked";
      if (!actual.equals(expected.getValue())) {
        fail(expectation.line(), "check list " + expected.getKey(), expected.getValue(), actual);
      }
    }
    for (var pack : expectation.notBound()) {
      if (standings.stream().anyMatch(standing -> standing.pack().id().value().equals(pack))) {
        fail(expectation.line(), "pack " + pack, "not binding here", "binding");
      }
    }
  }

  /// Only those that are sure.
  private void breaches(Scenario.Expectation expectation, List<Standing> standings) {
    if (expectation.breaches() == null) {
      return;
    }
    var expected = Set.copyOf(expectation.breaches());
    var actual =
        standings.stream()
            .flatMap(standing -> standing.breaches().stream())
            .filter(Standing.Breach::isSure)
            .map(Standing.Breach::right)
            .collect(Collectors.toSet());
    if (!actual.equals(expected)) {
      fail(expectation.line(), "breaches", expected.toString(), actual.toString());
    }
  }

  private void applies(
      Scenario.Expectation expectation, String pack, String word, List<Standing> standings) {
    var actual = "not binding here";
    for (var standing : standings) {
      if (standing.pack().id().value().equals(pack)) {
        coverage.applies(standing);
        actual =
            switch (standing.applies()) {
              case YES -> "yes";
              case PROVISIONALLY -> "provisionally";
              case NO -> "no";
            };
      }
    }
    if (!actual.equals(word)) {
      fail(expectation.line(), "applies " + pack, word, actual);
    }
  }

  private void clock(Scenario.OfClock expected, List<Standing> standings) {
    var clocks =
        standings.stream()
            .flatMap(standing -> standing.clocks().stream())
            .filter(clock -> clock.id().equals(expected.clock()))
            .toList();
    // An entry for an earlier or later version of the law has nothing to say.
    var live = clocks.stream().filter(clock -> clock.startedBy() != null).toList();
    var candidates = live.isEmpty() ? clocks : live;
    var index = expected.nth() == 0 ? candidates.size() - 1 : expected.nth() - 1;
    if (index < 0 || index >= candidates.size()) {
      fail(
          expected.line(),
          expected.clock() + (expected.nth() == 0 ? "" : " no. " + expected.nth()),
          "there",
          "not: " + candidates.size() + " clocks here");
      return;
    }
    var clock = candidates.get(index);
    coverage.clock(clock);
    var name = expected.clock().value();
    if (expected.status() != null && expected.status() != clock.status()) {
      fail(expected.line(), name, expected.status().word(), clock.status().word(), steps(clock));
    }
    due(expected.line(), name + " due", expected.due(), clock.due(), clock);
    due(expected.line(), name + " raw", expected.raw(), clock.rawDue(), clock);
    if (expected.certainty() != null && expected.certainty() != clock.certainty()) {
      fail(
          expected.line(),
          name + " certainty",
          word(expected.certainty()),
          word(clock.certainty()),
          steps(clock));
    }
    for (var reading : expected.readings().entrySet()) {
      Due found = null;
      for (var actual : clock.readings()) {
        if (actual.id().equals(reading.getKey())) {
          found = actual.due();
        }
      }
      due(expected.line(), name + " reading " + reading.getKey(), reading.getValue(), found, clock);
    }
  }

  private void due(
      int line, String what, Scenario.@Nullable OfDue expected, @Nullable Due due, Clock clock) {
    if (expected != null && !same(expected, due)) {
      fail(line, what, words(expected), words(due), steps(clock));
    }
  }

  private static boolean same(Scenario.OfDue expected, @Nullable Due due) {
    return switch (expected) {
      case Scenario.OfDue.Day(var day) -> new Due.On(day).equals(due);
      case Scenario.OfDue.Moment(var at) -> new Due.By(at).equals(due);
      case Scenario.OfDue.Range(var from, var to) ->
          due instanceof Due.Range(var earliest, var latest)
              && same(from, earliest)
              && same(to, latest);
      case Scenario.OfDue.WithoutDelay _ -> due instanceof Due.WithoutDelay;
      case Scenario.OfDue.None _ -> due == null || due instanceof Due.WhenItHappens;
    };
  }

  private static List<Step> steps(Clock clock) {
    return clock.why().steps();
  }

  private String words(Scenario.OfDue due) {
    return switch (due) {
      case Scenario.OfDue.Day(var day) -> day.toString();
      case Scenario.OfDue.Moment(var at) -> words(at);
      case Scenario.OfDue.Range(var from, var to) -> "[" + words(from) + ", " + words(to) + "]";
      case Scenario.OfDue.WithoutDelay _ -> "without delay";
      case Scenario.OfDue.None _ -> "none";
    };
  }

  /// A due date as a scenario would write it.
  private String words(@Nullable Due due) {
    return switch (due) {
      case Due.On(var day) -> day.toString();
      case Due.By(var at) -> words(at);
      case Due.Range(var from, var to) -> "[" + words(from) + ", " + words(to) + "]";
      case Due.WithoutDelay _ -> "without delay";
      case Due.WhenItHappens _ -> "none";
      case null -> "none";
    };
  }

  private String words(Instant at) {
    return at.atZone(scenario.place().zone()).toOffsetDateTime().toString();
  }

  private static String word(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  private void right(
      Scenario.Expectation expectation, RuleId id, String word, List<Standing> standings) {
    for (var standing : standings) {
      for (var right : standing.rights()) {
        if (right.right().id().equals(id)) {
          coverage.right(right);
          var actual = right.status().word();
          var begins = right.begins() instanceof When.Day(var day) ? day.toString() : "";
          if (!word.equals(actual) && !word.equals(actual + " from " + begins)) {
            fail(
                expectation.line(),
                id.value(),
                word,
                actual + (begins.isEmpty() ? "" : " from " + begins));
          }
          return;
        }
      }
    }
    fail(expectation.line(), id.value(), word, "not among the rights of the packs that govern");
  }

  private void route(
      Scenario.Expectation expectation, RuleId id, String word, List<Standing> standings) {
    for (var standing : standings) {
      for (var route : standing.routes()) {
        if (route.route().id().equals(id)) {
          coverage.route(route);
          if (!word.equals(route.status().word())) {
            fail(expectation.line(), id.value(), word, route.status().word());
          }
          return;
        }
      }
    }
    if (!word.equals("none")) {
      fail(expectation.line(), id.value(), word, "not among the routes of the packs that govern");
    }
  }

  private void ground(
      Scenario.Expectation expectation, RuleId id, String word, List<Standing> standings) {
    for (var standing : standings) {
      for (var route : standing.routes()) {
        for (var list : List.of(route.gateway(), route.grounds())) {
          for (var ground : list) {
            if (ground.ground().id().equals(id)) {
              coverage.ground(ground);
              if (!word.equals(ground.status().word())) {
                fail(expectation.line(), id.value(), word, ground.status().word());
              }
              return;
            }
          }
        }
      }
    }
    fail(expectation.line(), id.value(), word, "not among the grounds looked at");
  }

  private void fail(int line, String what, String expected, String actual) {
    fail(line, what, expected, actual, List.of());
  }

  private void fail(int line, String what, String expected, String actual, List<Step> steps) {
    failures.add(
        new Failure(scenario.file(), line, scenario.title(), what, expected, actual, steps));
  }

  /// What a question is about, in the words of the packs.
  public static String about(Ask ask) {
    return switch (ask) {
      case Ask.MissingFact(var kind) -> kind.name();
      case Ask.MissingDetail(var _, var kind, var detail) -> kind + "." + detail;
      case Ask.MissingHour(var _, var kind) -> kind + " hour";
      case Ask.NationalValue(var input, var _, var _) -> input;
      case Ask.WhichGoesBefore(var rule, var _) -> rule + " ranking";
      case Ask.WhichReading(var rule) -> rule + " reading";
      case Ask.OutsideWindow(var rule, var _, var _, var _) -> rule + " window";
      case Ask.IsGroundMet(var ground) -> ground.value();
      case Ask.ForHuman(var rule, var _) -> rule.value();
      case Ask.NoCalendar(var calendar, var year) -> "calendar " + calendar.value() + " " + year;
      case Ask.AmendedTwice(var fact) -> "amended twice " + fact;
      case Ask.EndBeforeStart(var _, var end) -> "before its start " + end;
      case Ask.IsItSo(var fact) -> "disputed " + fact;
      case Ask.InTime(var end) -> "in time " + end;
    };
  }
}
