package nansen.law.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nansen.law.PacksOnDisk;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.DaysAsked;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a standing says about the days it asked its calendar about, over random journals under all
/// packs of a state. A failure prints the seed that replays it.
class NewHolidayTest {
  private static final int JOURNALS = 10_000;
  private static final int REVOKED = 300;
  private static final Instant ALL_KNOWN = Instant.parse("2199-01-01T00:00:00Z");
  private static final Instant EARLY = Instant.parse("2020-01-01T00:00:00Z");
  private static final List<String> STATES = List.of("AT", "NO");

  private static LawBook book;
  private static RandomJournals journals;
  private static final Map<String, List<LocalLaw>> LAWS = new HashMap<>();
  private static final Map<String, List<LocalLaw>> AMENDED = new ConcurrentHashMap<>();

  @BeforeAll
  static void readThePacks() {
    book = PacksOnDisk.book();
    journals = new RandomJournals(book);
    for (var state : STATES) {
      LAWS.put(state, Law.at(book, PacksOnDisk.place(book, state, state)));
    }
  }

  private static List<LocalLaw> with(String state, LocalDate day) {
    return AMENDED.computeIfAbsent(
        state + day,
        _ -> {
          var holiday = new Proclaimed(day, "Day of mourning", EARLY, "invented", "unverified");
          var amended = book.proclaiming(new CalendarId(state), holiday);
          return Law.at(amended, PacksOnDisk.place(amended, state, state));
        });
  }

  /// All but the names of the laws, which differ.
  private static List<Object> parts(Standing standing) {
    return List.of(
        standing.applies(),
        standing.clocks(),
        standing.rights(),
        standing.routes(),
        standing.checkLists(),
        standing.questions(),
        standing.blocked(),
        standing.breaches(),
        standing.asked(),
        standing.holds());
  }

  private static boolean asked(List<Standing> standings, LocalDate day) {
    return standings.stream().anyMatch(each -> each.asked().has(day));
  }

  /// Days that were asked about, days beside those, and days out of the way.
  private static LocalDate someDay(RandomJournals random, List<Standing> standings) {
    var edges =
        standings.stream()
            .flatMap(each -> each.asked().ranges().stream())
            .flatMap(each -> Stream.of(each.first(), each.last()))
            .filter(day -> day != null && day.getYear() < 2030)
            .toList();
    return edges.isEmpty() || random.number(4) == 0
        ? random.day()
        : edges.get(random.number(edges.size())).plusDays(random.number(5) - 2);
  }

  @Test
  void a_holiday_on_a_day_that_was_not_asked_about_changes_nothing() {
    var passedOver = 0;
    var changed = 0;
    for (var seed = 0; seed < JOURNALS; seed++) {
      var random = journals.from(seed);
      var state = STATES.get(seed % 2);
      var journal = Journal.of(random.facts());
      var asOf = random.moment();
      var without = Law.assess(journal, LAWS.getOrDefault(state, List.of()), asOf, ALL_KNOWN);
      var day = someDay(random, without);

      var holiday = Law.assess(journal, with(state, day), asOf, ALL_KNOWN);

      var same = whole(without).equals(whole(holiday));
      if (asked(without, day)) {
        changed += same ? 0 : 1;
      } else {
        passedOver++;
        assertTrue(same, "seed " + seed + ": " + day + " changes the case and was not asked about");
      }
    }
    assertTrue(passedOver > JOURNALS / 3, "few were passed over: " + passedOver);
    assertTrue(changed > JOURNALS / 20, "few were changed: " + changed);
  }

  @Test
  void a_holiday_that_was_revoked_counts_in_what_was_known_before_and_no_longer() {
    var revoked = ALL_KNOWN.minusSeconds(3600);
    var differed = 0;
    for (var seed = 0; seed < REVOKED; seed++) {
      var random = journals.from(seed);
      var state = STATES.get(seed % 2);
      var journal = Journal.of(random.facts());
      var asOf = random.moment();
      var laws = LAWS.getOrDefault(state, List.of());
      var day = someDay(random, Law.assess(journal, laws, asOf, revoked));
      var calendars =
          book.proclaiming(
                  new CalendarId(state),
                  new Proclaimed(day, "Day of mourning", EARLY, "invented", "unverified"))
              .revoking(new CalendarId(state), day, new Revoked(revoked, "invented", "read"));
      var gone = Law.at(calendars, PacksOnDisk.place(calendars, state, state));

      assertEquals(
          whole(Law.assess(journal, with(state, day), asOf, revoked.minusSeconds(1))),
          whole(Law.assess(journal, gone, asOf, revoked.minusSeconds(1))),
          "seed " + seed);
      var after = whole(Law.assess(journal, gone, asOf, revoked));
      assertEquals(whole(Law.assess(journal, laws, asOf, revoked)), after, "seed " + seed);
      differed += after.equals(whole(Law.assess(journal, with(state, day), asOf, revoked))) ? 0 : 1;
      assertNotEquals(digests(laws), digests(gone));
      assertNotEquals(digests(with(state, day)), digests(gone));
    }
    assertTrue(differed > REVOKED / 20, "few were changed: " + differed);
  }

  private static List<List<Object>> whole(List<Standing> standings) {
    return standings.stream().map(NewHolidayTest::parts).toList();
  }

  private static List<String> digests(List<LocalLaw> laws) {
    return laws.stream().map(LocalLaw::digest).toList();
  }

  @Test
  void the_passing_of_time_changes_nothing_as_long_as_it_holds() {
    var ended = 0;
    for (var seed = 0; seed < JOURNALS; seed++) {
      var random = journals.from(seed);
      var law = LAWS.getOrDefault(STATES.get(seed % 2), List.of());
      var facts = random.facts();
      var journal = Journal.of(facts);
      var asOf = whenHoursRunOut(random, journal, law);
      var once = Law.assess(journal, law, asOf, ALL_KNOWN);
      var holds = once.getLast().holds();
      var to = happensNext(facts, asOf, holds);
      var later = to.minusSeconds(1).isAfter(asOf) ? to.minusSeconds(1) : asOf;
      if (once.stream().anyMatch(each -> each.asked().equals(DaysAsked.ANY))) {
        continue;
      }

      var again = Law.assess(journal, law, later, ALL_KNOWN);

      for (var i = 0; i < once.size(); i++) {
        assertEquals(parts(once.get(i)), parts(again.get(i)), "seed " + seed);
      }
      ended += holds.getEpochSecond() % 3600 == 0 ? 0 : 1;
    }
    assertTrue(ended > JOURNALS / 200, "few end within a day: " + ended);
  }

  /// On the day on which a limit in hours runs out, where there is one.
  private static Instant whenHoursRunOut(
      RandomJournals random, Journal journal, List<LocalLaw> law) {
    var ends = new ArrayList<Instant>();
    for (var standing : Law.assess(journal, law, random.moment(), ALL_KNOWN)) {
      for (var clock : standing.clocks()) {
        switch (clock.due()) {
          case Due.By(var at) -> ends.add(at);
          case Due.Range(Due.By(var at), var _) -> ends.add(at);
          case null, default -> {}
        }
      }
    }
    return ends.isEmpty() || random.number(4) == 0
        ? random.moment()
        : ends.get(random.number(ends.size())).minusSeconds(random.number(12 * 3600));
  }

  /// The next moment of a fact; at latest another one.
  private static Instant happensNext(List<Fact> facts, Instant after, Instant latest) {
    var next = latest;
    for (var fact : facts) {
      var point =
          fact.happened() instanceof When.Between(var first, var _) ? first : fact.happened();
      if (point instanceof When.Moment(var at) && at.isAfter(after) && at.isBefore(next)) {
        next = at;
      }
    }
    return next;
  }
}
