package nansen.law.standing;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nansen.law.PacksOnDisk;
import nansen.law.calendar.Unit;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.Length;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules that keep a standing honest, each over ten thousand random journals under all packs of
/// a state. A failure prints the seed that replays it.
class HonestyTest {
  private static final int JOURNALS = 10_000;
  private static final Instant ALL_KNOWN = Instant.parse("2199-01-01T00:00:00Z");

  private static RandomJournals journals;
  private static Map<String, List<LocalLaw>> laws;

  @BeforeAll
  static void readThePacks() {
    var book = PacksOnDisk.book();
    journals = new RandomJournals(book);
    laws = new HashMap<>();
    for (var country : List.of("AT", "NO")) {
      laws.put(country, Law.at(book, PacksOnDisk.place(book, country, country)));
    }
  }

  private interface Property {
    void holds(RandomJournals random, List<Fact> facts, List<LocalLaw> law);
  }

  private static void forAll(Property property) {
    for (var seed = 0; seed < JOURNALS; seed++) {
      var random = journals.from(seed);
      var law = laws.getOrDefault(seed % 3 == 0 ? "NO" : "AT", List.of());
      try {
        property.holds(random, random.facts(), law);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static Instant someTime(RandomJournals random) {
    return random.moment();
  }

  @Test
  void assessing_never_throws_and_the_same_arguments_give_the_same_standing() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      var knownAt = someTime(random);

      var once = Law.assess(Journal.of(facts), law, asOf, knownAt);
      var again = Law.assess(Journal.of(facts), law, asOf, knownAt);

      assertEquals(once, again);
    });
  }

  /// Years for which no calendar has data, and such as only a slip of the pen can mean.
  @Test
  void assessing_does_not_throw_whatever_the_year() {
    forAll((random, facts, law) -> {
      var far = new ArrayList<Fact>();
      for (var fact : facts) {
        far.add(random.number(2) == 0 ? happened(fact, anyYear(random)) : inAnyYear(random, fact));
      }
      var asOf = LocalDate.of(1 + random.number(9999), 1, 1).atStartOfDay(UTC).toInstant();

      Law.assess(Journal.of(far), law, asOf, ALL_KNOWN);
      Law.assess(Journal.of(far), law, Instant.parse("9999-12-31T12:00:00Z"), ALL_KNOWN);
    });
  }

  private static When anyYear(RandomJournals random) {
    var day = LocalDate.of(1 + random.number(9999), 1 + random.number(12), 1 + random.number(28));
    return switch (random.number(3)) {
      case 0 -> new When.Day(day);
      case 1 -> new When.Moment(day.atTime(random.number(24), 30).toInstant(UTC));
      default -> new When.Between(new When.Day(day), new When.Day(LocalDate.of(9999, 12, 31)));
    };
  }

  private static Fact inAnyYear(RandomJournals random, Fact fact) {
    var details = new HashMap<String, Value>();
    for (var detail : fact.details().entrySet()) {
      details.put(
          detail.getKey(),
          detail.getValue() instanceof Value.OnDay
              ? new Value.OnDay(LocalDate.of(1 + random.number(9999), 12, 31))
              : detail.getValue());
    }
    return new Fact(
        fact.id(),
        fact.kind(),
        fact.happened(),
        fact.recorded(),
        fact.saidBy(),
        fact.certainty(),
        details,
        null);
  }

  @Test
  void the_explanation_is_the_computation() {
    forAll((random, facts, law) -> {
      for (var standing : Law.assess(Journal.of(facts), law, someTime(random), ALL_KNOWN)) {
        for (var clock : standing.clocks()) {
          if (clock.due() instanceof Due.Point || clock.due() instanceof Due.Range) {
            assertEquals(clock.due(), clock.why().replay(), clock::toString);
          }
        }
      }
    });
  }

  @Test
  void the_order_of_entry_does_not_matter() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      var knownAt = someTime(random);
      var standing = Law.assess(Journal.of(facts), law, asOf, knownAt);
      var shuffled = new ArrayList<>(facts);
      Collections.shuffle(shuffled, random.random());

      assertEquals(standing, Law.assess(Journal.of(shuffled), law, asOf, knownAt));
    });
  }

  @Test
  void what_was_recorded_later_changes_nothing() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      var knownAt = someTime(random);
      var more = new ArrayList<>(facts);
      for (var i = 0; i < 3; i++) {
        var fact = random.fact("later" + i, facts);
        more.add(recorded(fact, knownAt.plusSeconds(1 + i)));
      }

      assertEquals(
          Law.assess(Journal.of(facts), law, asOf, knownAt),
          Law.assess(Journal.of(more), law, asOf, knownAt));
    });
  }

  @Test
  void what_happened_later_changes_nothing() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      var more = new ArrayList<>(facts);
      for (var i = 0; i < 3; i++) {
        var fact = random.fact("later" + i, List.of());
        more.add(happened(fact, new When.Day(LocalDate.of(2030, 1, 1 + i))));
      }

      assertEquals(
          Law.assess(Journal.of(facts), law, asOf, ALL_KNOWN),
          Law.assess(Journal.of(more), law, asOf, ALL_KNOWN));
    });
  }

  @Test
  void recording_late_never_turns_an_act_late() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      // Corrections of one fact are told apart by when they were recorded, so leave them.
      var unamended = facts.stream().filter(fact -> fact.amends() == null).toList();
      var late =
          unamended.stream()
              .map(fact -> recorded(fact, fact.recorded().plusSeconds(86_400L * 300)))
              .toList();

      assertEquals(
          Law.assess(Journal.of(unamended), law, asOf, ALL_KNOWN),
          Law.assess(Journal.of(late), law, asOf, ALL_KNOWN));
    });
  }

  @Test
  void a_clock_is_no_more_certain_than_the_facts_it_rests_on() {
    forAll((random, facts, law) -> {
      var journal = Journal.of(facts);
      var byId = new HashMap<FactId, Certainty>();
      facts.forEach(fact -> byId.put(fact.id(), fact.certainty()));
      for (var standing : Law.assess(journal, law, someTime(random), ALL_KNOWN)) {
        for (var clock : standing.clocks()) {
          for (var step : clock.why().steps()) {
            var fact = factOf(step);
            if (fact != null && byId.containsKey(fact)) {
              assertTrue(
                  clock.certainty().compareTo(byId.getOrDefault(fact, Certainty.ESTABLISHED)) >= 0,
                  () -> clock + " is firmer than " + fact);
            }
          }
        }
      }
    });
  }

  private static @Nullable FactId factOf(Step step) {
    return switch (step) {
      case Step.Started(var fact, var _, var _, var _) -> fact;
      case Step.CountedFrom(var fact, var _, var _) -> fact;
      case Step.Set(var fact, var _, var _) -> fact;
      case Step.Extended(var _, var fact, var _, var _, var _) -> fact;
      case Step.DueWith(var fact, var _, var _) -> fact;
      case Step.Ended(var fact, var _, var _, var _) -> fact;
      default -> null;
    };
  }

  @Test
  void an_uncertain_start_gives_the_due_dates_of_its_two_ends() {
    forAll((random, facts, law) -> {
      var fact = random.fact("f", List.of());
      var day = random.day();
      var until = day.plusDays(1 + new Random(day.toEpochDay()).nextInt(30));
      var asOf = Instant.parse("2029-01-01T00:00:00Z");

      var between =
          assess(
              happened(fact, new When.Between(new When.Day(day), new When.Day(until))), law, asOf);
      var first = assess(happened(fact, new When.Day(day)), law, asOf);
      var last = assess(happened(fact, new When.Day(until)), law, asOf);

      for (var entry : between.entrySet()) {
        if (entry.getValue().due() instanceof Due.Range(var earliest, var latest)
            && first.get(entry.getKey()) instanceof Clock firstClock
            && last.get(entry.getKey()) instanceof Clock lastClock
            && firstClock.due() instanceof Due.On one
            && lastClock.due() instanceof Due.On other) {
          assertEquals(one, earliest);
          assertEquals(other, latest);
        }
      }
    });
  }

  @Test
  void whatever_the_hour_was_it_was_within_what_the_day_alone_says() {
    forAll((random, facts, law) -> {
      var zone = law.getFirst().place().zone();
      var from = random.number(facts.size());
      for (var n = 0; n < facts.size(); n++) {
        var i = (from + n) % facts.size();
        if (!(facts.get(i).happened() instanceof When.Day(var day))) {
          continue;
        }
        var at = day.atStartOfDay(zone).plusMinutes(random.number(24 * 60)).toInstant();
        var told = new ArrayList<>(facts);
        told.set(i, at(facts.get(i), new When.Moment(at)));
        var asOf = day.plusDays(1 + random.number(40)).atTime(random.number(24), 7);
        var now = asOf.atZone(zone).toInstant();
        var fine = onlyClocksInHours(Law.assess(Journal.of(told), law, now, ALL_KNOWN));
        for (var coarse :
            onlyClocksInHours(Law.assess(Journal.of(facts), law, now, ALL_KNOWN)).values()) {
          var same = fine.get(coarse.provision().key());
          if (same == null) {
            continue;
          }
          if (same.due() instanceof Due.Point point) {
            switch (coarse.due()) {
              case Due.Point its -> assertEquals(its, point, () -> coarse + "\n" + same);
              case Due.Range(var earliest, var latest) ->
                  assertTrue(
                      !point.isBefore(earliest) && !latest.isBefore(point),
                      () -> coarse + "\n" + same);
              case null, default -> {}
            }
          }
          if (SETTLED.contains(coarse.status())) {
            assertEquals(coarse.status(), same.status(), () -> coarse + "\n" + same);
          }
        }
        return; // one of them in each journal
      }
    });
  }

  private static final Set<Status> SETTLED = Set.of(Status.MET, Status.MET_LATE, Status.MISSED);

  /// The clocks that count hours, where a provision has but one in the case: of several, the hour
  /// may also tell which of them an act ended.
  private static Map<String, Clock> onlyClocksInHours(List<Standing> standings) {
    var clocks = new HashMap<String, Clock>();
    var several = new HashSet<String>();
    for (var standing : standings) {
      for (var clock : standing.clocks()) {
        var key = clock.provision().key();
        if (clock.provision().within() instanceof Length.Fixed(var period)
            && period.unit() == Unit.HOURS
            && clocks.put(key, clock) != null) {
          several.add(key);
        }
      }
    }
    clocks.keySet().removeAll(several);
    return clocks;
  }

  private static Fact at(Fact fact, When when) {
    return new Fact(
        fact.id(),
        fact.kind(),
        when,
        fact.recorded(),
        fact.saidBy(),
        fact.certainty(),
        fact.details(),
        fact.amends());
  }

  private static Map<String, Clock> assess(Fact fact, List<LocalLaw> law, Instant asOf) {
    var clocks = new HashMap<String, Clock>();
    for (var standing : Law.assess(Journal.of(List.of(fact)), law, asOf, ALL_KNOWN)) {
      for (var clock : standing.clocks()) {
        if (clock.startedBy() != null && clock.startedBy().equals(fact.id())) {
          clocks.put(clock.provision().key(), clock);
        }
      }
    }
    return clocks;
  }

  @Test
  void a_running_clock_is_never_past_its_safe_date_and_a_missed_one_always() {
    forAll((random, facts, law) -> {
      var asOf = someTime(random);
      for (var standing : Law.assess(Journal.of(facts), law, asOf, ALL_KNOWN)) {
        var zone = law.getFirst().place().zone();
        var today = LocalDate.ofInstant(asOf, zone);
        for (var clock : standing.clocks()) {
          if (clock.due() instanceof Due.On(var day)
              && clock.endedBy() == null
              && clock.readings().isEmpty()) {
            if (clock.status() == Status.RUNNING) {
              assertTrue(!today.isAfter(day), clock::toString);
            }
            if (clock.status() == Status.MISSED) {
              assertTrue(today.isAfter(day), clock::toString);
            }
          }
        }
      }
    });
  }

  @Test
  void where_a_person_must_look_or_a_date_is_open_a_question_says_so() {
    forAll((random, facts, law) -> {
      for (var standing : Law.assess(Journal.of(facts), law, someTime(random), ALL_KNOWN)) {
        var asked = new HashSet<RuleId>();
        for (var question : standing.questions()) {
          question.changes().forEach(change -> asked.add(change.rule()));
        }
        for (var clock : standing.clocks()) {
          if (clock.status() == Status.NEEDS_HUMAN) {
            assertTrue(asked.contains(clock.id()), () -> "nobody asks of " + clock);
          }
          if (clock.due() instanceof Due.Range && !restsOnAnUncertainTime(clock, facts)) {
            assertTrue(asked.contains(clock.id()), () -> "nobody asks which date: " + clock);
          }
        }
      }
    });
  }

  private static boolean restsOnAnUncertainTime(Clock clock, List<Fact> facts) {
    var uncertain = new HashSet<FactId>();
    for (var fact : facts) {
      if (fact.happened() instanceof When.Between) {
        uncertain.add(fact.id());
      }
    }
    // What the law takes as having happened is as uncertain as the clock that makes it, which asks.
    return clock.why().steps().stream()
        .anyMatch(step ->
            uncertain.contains(factOf(step))
                || step instanceof Step.Started(var _, When.Between _, var _, var _));
  }

  @Test
  void a_duty_without_a_number_gets_none() {
    forAll((random, facts, law) -> {
      for (var standing : Law.assess(Journal.of(facts), law, someTime(random), ALL_KNOWN)) {
        for (var clock : standing.clocks()) {
          if (clock.provision().within() instanceof Length.WithoutDelay
              && clock.provision().variants().isEmpty()
              && clock.due() != null) {
            assertTrue(clock.due() instanceof Due.WithoutDelay, clock::toString);
          }
        }
      }
    });
  }

  private static Fact recorded(Fact fact, Instant recorded) {
    return new Fact(
        fact.id(),
        fact.kind(),
        fact.happened(),
        recorded,
        fact.saidBy(),
        fact.certainty(),
        fact.details(),
        fact.amends());
  }

  private static Fact happened(Fact fact, When when) {
    return new Fact(
        fact.id(),
        fact.kind(),
        when,
        Instant.EPOCH,
        fact.saidBy(),
        fact.certainty(),
        fact.details(),
        null);
  }
}
