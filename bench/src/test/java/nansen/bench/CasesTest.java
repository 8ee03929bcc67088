package nansen.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import nansen.law.journal.Fact;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.standing.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cases that are measured are what the page about them says.
final class CasesTest {
  private static final LawBook BOOK = LawTexts.book();

  @ParameterizedTest
  @EnumSource
  void a_case_has_thirty_facts(BenchCase which) {
    assertEquals(BenchCase.FACTS, facts(which).size());
  }

  @ParameterizedTest
  @EnumSource
  void a_case_has_one_correction_and_one_fact_that_was_recorded_weeks_later(BenchCase which) {
    var zone = which.ready(BOOK).place().zone();
    var amended = facts(which).stream().filter(fact -> fact.amends() != null);
    var late =
        facts(which).stream()
            .filter(fact -> fact.amends() == null)
            .filter(fact ->
                fact.happened() instanceof When.Day(var day)
                    && day.atStartOfDay(zone)
                        .toInstant()
                        .plus(Duration.ofDays(14))
                        .isBefore(fact.recorded()));

    assertEquals(1, amended.count());
    assertEquals(1, late.filter(fact -> !fact.kind().name().equals("person.born")).count());
  }

  @ParameterizedTest
  @EnumSource
  void every_fact_counts_on_the_day_asked_about(BenchCase which) {
    var ready = which.ready(BOOK);

    // One of the thirty was corrected, so that one less stands.
    assertEquals(BenchCase.FACTS - 1, ready.journal().knownAt(ready.asOf()).size());
    assertTrue(facts(which).stream().allMatch(fact -> fact.recorded().isBefore(ready.asOf())));
  }

  @Test
  void in_austria_the_pact_governs_and_the_law_before_it_does_not() {
    var standings = BenchCase.AUSTRIA.ready(BOOK).standings();

    assertEquals(Standing.Applies.YES, applies(standings, "eu-apr"));
    assertEquals(Standing.Applies.YES, applies(standings, "eu-ammr"));
    assertEquals(Standing.Applies.NO, applies(standings, "eu-dublin-2013"));
  }

  @Test
  void in_norway_the_immigration_act_governs() {
    assertEquals(Standing.Applies.YES, applies(BenchCase.NORWAY.ready(BOOK).standings(), "no"));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30, 100, 1000})
  void a_long_case_has_its_facts_and_loses_none(int facts) {
    var ready = LongCase.ready(facts, BOOK);

    assertEquals(facts, ready.journal().knownAt(ready.asOf()).size());
  }

  @Test
  void a_long_case_has_more_clocks_the_longer_it_is() {
    assertTrue(started(1000) > 5 * started(100));
    assertTrue(started(100) > started(30));
  }

  private static long started(int facts) {
    return LongCase.ready(facts, BOOK).standings().stream()
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.startedBy() != null)
        .count();
  }

  private static List<Fact> facts(BenchCase which) {
    return which.ready(BOOK).journal().facts();
  }

  private static Standing.Applies applies(List<Standing> standings, String pack) {
    return standings.stream()
        .filter(standing -> standing.pack().id().value().equals(pack))
        .findFirst()
        .orElseThrow()
        .applies();
  }
}
