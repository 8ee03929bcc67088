package nansen.law.standing;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.law.PacksOnDisk;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.pack.Status;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Somebody has left and applies anew: whatever happens then changes nothing of what was over. The
/// case of each scenario, and after it that of another one, years later.
class LaterMatterTest {
  private static final Instant THEN = Instant.parse("2035-12-31T12:00:00Z");

  /// What starts with it is of both matters.
  private static final FactId GONE = new FactId("gone");

  private static final LocalDate LAST = LocalDate.of(2035, 6, 30);

  private static final Set<Status> OVER =
      Set.of(Status.MET, Status.MET_LATE, Status.MISSED, Status.NOT_APPLICABLE, Status.SUPERSEDED);

  private final LawBook book = PacksOnDisk.book();
  private final Map<Place, List<LocalLaw>> laws = new HashMap<>();

  @Test
  void what_is_over_stays_as_it_was() {
    var scenarios = scenarios();
    var changed = new ArrayList<String>();
    for (var scenario : scenarios) {
      var after = after(scenario, scenarios);
      var first = firstMatter(scenario);
      var both = first == null ? null : withLater(first, after);
      if (first == null || both == null) {
        continue; // the other one is too long ago, or too long
      }
      var law = laws.computeIfAbsent(scenario.place(), place -> Law.at(book, place));
      var alone = over(law, first);
      var beside = over(law, both);
      alone.forEach((clock, stood) -> {
        if (!stood.equals(beside.get(clock))) {
          changed.add(
              scenario.file()
                  + ":"
                  + scenario.line()
                  + " then "
                  + after.file()
                  + ":"
                  + after.line()
                  + ": "
                  + clock
                  + " was "
                  + stood
                  + " and is "
                  + beside.get(clock));
        }
      });
    }
    assertEquals(List.of(), changed, () -> String.join("\n", changed));
  }

  /// One by chance, and the same one also when others are written: the one of which both titles
  /// together come out lowest.
  private static Scenario after(Scenario scenario, List<Scenario> scenarios) {
    return scenarios.stream()
        .min(Comparator.comparingInt(other -> mixed(scenario.title(), other.title())))
        .orElseThrow();
  }

  private static int mixed(String one, String other) {
    var mixed = (one.hashCode() ^ Integer.rotateLeft(other.hashCode(), 16)) * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) * 0x85EBCA6B;
  }

  private List<Scenario> scenarios() {
    return PacksOnDisk.scenarios().stream()
        .flatMap(source ->
            switch (ScenarioReader.read(source.text(), source.file(), book)) {
              case Read.Ok(var read) -> read.stream();
              case Read.Refused(var problems) -> throw new AssertionError(problems.toString());
            })
        .filter(scenario -> scenario.switches().isEmpty())
        .toList();
  }

  /// The standing of each clock that is over, by its rule and start.
  private static Map<String, String> over(List<LocalLaw> law, List<Fact> facts) {
    return Law.assess(Journal.of(facts), law, THEN, THEN).stream()
        .filter(standing -> standing.applies() == Standing.Applies.YES)
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.startedBy() != null && !clock.startedBy().equals(GONE))
        .collect(
            Collectors.toMap(
                clock -> clock.provision().key() + " of " + clock.startedBy(),
                clock ->
                    OVER.contains(clock.status()) ? clock.status() + " " + clock.due() : "open",
                (one, _) -> one));
  }

  /// The facts of a scenario, and that the person left a month after the last of them.
  private static @Nullable List<Fact> firstMatter(Scenario scenario) {
    var facts = new ArrayList<>(scenario.journal().facts());
    if (facts.isEmpty() || last(facts).isAfter(LocalDate.of(2031, 1, 1))) {
      return null;
    }
    facts.add(fact(GONE.value(), "person.departed", last(facts).plusDays(30)));
    return facts;
  }

  private static @Nullable List<Fact> withLater(List<Fact> first, Scenario after) {
    var later = after.journal().facts();
    if (later.isEmpty()) {
      return null;
    }
    var from = last(first).plusDays(60);
    var years = Math.max(0, from.getYear() - first(later).getYear() + 1);
    if (last(later).plusYears(years).isAfter(LAST)) {
      return null;
    }
    var facts = new ArrayList<>(first);
    facts.add(fact("anew", "application.made", last(first).plusDays(30)));
    later.stream()
        .filter(fact -> !fact.kind().equals(new FactKind("person.born")))
        .filter(fact -> fact.amends() == null)
        .map(fact -> moved(fact, Period.ofYears(years)))
        .forEach(facts::add);
    return Journal.faults(facts).isEmpty() ? facts : null;
  }

  private static Fact fact(String id, String kind, LocalDate day) {
    return new Fact(
        new FactId(id),
        new FactKind(kind),
        new When.Day(day),
        day.atStartOfDay(UTC).toInstant(),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        Map.of(),
        null);
  }

  private static Fact moved(Fact fact, Period by) {
    var details = new HashMap<String, Value>();
    fact.details().forEach((name, value) -> details.put(name, moved(value, by)));
    return new Fact(
        new FactId("later-" + fact.id()),
        fact.kind(),
        switch (fact.happened()) {
          case When.Between(var earliest, var latest) ->
              new When.Between(moved(earliest, by), moved(latest, by));
          case When.Point point -> moved(point, by);
        },
        moved(fact.recorded(), by),
        fact.saidBy(),
        fact.certainty(),
        details,
        null);
  }

  private static Value moved(Value value, Period by) {
    return switch (value) {
      case Value.OnDay(var day) -> new Value.OnDay(day.plus(by));
      case Value.AtMoment(var at) -> new Value.AtMoment(moved(at, by));
      default -> value;
    };
  }

  private static When.Point moved(When.Point point, Period by) {
    return switch (point) {
      case When.Day(var day) -> new When.Day(day.plus(by));
      case When.Moment(var at) -> new When.Moment(moved(at, by));
    };
  }

  private static Instant moved(Instant at, Period by) {
    return at.atZone(UTC).plus(by).toInstant();
  }

  private static LocalDate last(List<Fact> facts) {
    return days(facts).max(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate first(List<Fact> facts) {
    return days(facts).min(LocalDate::compareTo).orElseThrow();
  }

  private static Stream<LocalDate> days(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact ->
            switch (fact.happened()) {
              case When.Between(var earliest, var latest) -> Stream.of(earliest, latest);
              case When.Point point -> Stream.of(point);
            })
        .map(point ->
            switch (point) {
              case When.Day(var day) -> day;
              case When.Moment(var at) -> at.atZone(UTC).toLocalDate();
            });
  }
}
