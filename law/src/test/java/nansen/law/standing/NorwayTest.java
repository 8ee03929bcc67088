package nansen.law.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import nansen.law.pack.Support;
import org.junit.jupiter.api.Test;

/// Which law reaches a Norwegian case at all. The place alone decides it, so no fact can change it.
class NorwayTest {

  @Test
  void no_act_on_procedure_qualification_or_reception_reaches_a_norwegian_case() {
    var book = PacksOnDisk.book();

    var packs =
        Law.at(book, PacksOnDisk.place(book, "NO", "NO")).stream()
            .map(law -> law.pack().id().value())
            .collect(Collectors.toSet());

    assertEquals(
        Set.of("no", "no-dublin", "eu-crisis-decision", "eu-ammr", "eu-screening", "eu-eurodac"),
        packs);
  }

  @Test
  void a_clock_of_the_union_is_no_firmer_than_that_norway_is_bound_by_it() {
    var book = PacksOnDisk.book();
    var apprehended =
        new Fact(
            new FactId("f"),
            new FactKind("apprehended"),
            new When.Day(LocalDate.of(2026, 10, 24)),
            Instant.parse("2026-10-24T20:30:00Z"),
            Attribution.UNSTATED,
            Certainty.ESTABLISHED,
            Map.of("where", new Value.Text("external-border-area")),
            null);
    var now = Instant.parse("2026-10-25T12:00:00Z");

    assertEquals(Support.UNVERIFIED, screening(book, "NO", apprehended, now));
    assertEquals(Support.READ, screening(book, "FI", apprehended, now));
  }

  private static Support screening(LawBook book, String country, Fact fact, Instant now) {
    return Law.assess(
            Journal.of(List.of(fact)),
            Law.at(book, PacksOnDisk.place(book, country, country)),
            now,
            now)
        .stream()
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.id().value().equals("sr-border"))
        .findFirst()
        .orElseThrow()
        .support();
  }
}
