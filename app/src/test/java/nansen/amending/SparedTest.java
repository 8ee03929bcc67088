package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.amending.Proposals.Decided;
import nansen.casefile.CaseHead;
import nansen.casefile.CaseId;
import nansen.casefile.Histories;
import nansen.casefile.Rebuilding;
import nansen.casefile.Supposition;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.reading.Read;
import nansen.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cases that never asked about a day are passed over when it becomes a holiday, and nothing is
/// missed by that.
class SparedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final int CASES = 500;

  private static final Actor PROPOSER =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
  private static final Actor DECIDER =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.DECISION_MAKER);

  private static RoomOfItsOwn room;

  @BeforeAll
  static void a_population_is_there() {
    room = new RoomOfItsOwn("spared", NOW);
    var population = new Population(5, DAY);
    room.room(Histories.class)
        .bring(LongStream.range(0, CASES).mapToObj(population::history).toList());
  }

  @AfterAll
  static void all_is_over() {
    room.close();
  }

  private static Amendment holiday(String day) {
    return new Amendment.Holiday(
        new CalendarId("NO"),
        new Proclaimed(
            LocalDate.parse(day),
            "Day of mourning",
            Instant.parse("2026-11-18T23:00:00Z"),
            "invented",
            "read"));
  }

  private static UUID tried(Amendment amendment) throws InterruptedException {
    var id = UUID.randomUUID();
    var proposals = room.room(Proposals.class);
    var tried =
        switch (proposals.propose(PROPOSER, id, amendment, "it was in the gazette")) {
          case Proposals.Proposed.Taken() -> id;
          case Proposals.Proposed.Waiting(var first) -> {
            proposals.tryAgain(PROPOSER, first);
            yield first;
          }
        };
    room.room(DryRuns.class).goOn(70, _ -> {});
    return tried;
  }

  private static List<String> found(UUID proposal) {
    return room.rows(
        """
        SELECT d.case_id, kind, pack, rule, nth, before_status, before_due, after_status, after_due
        FROM amending.difference d JOIN amending.dry_run USING (run_id)
        WHERE proposal_id = '%s' ORDER BY d.case_id, place\
        """
            .formatted(proposal));
  }

  private static long number(String what, UUID proposal) {
    var row =
        room.rows(
                "SELECT %s FROM amending.dry_run WHERE proposal_id = '%s'"
                    .formatted(what, proposal))
            .getFirst();
    return Long.parseLong(row.substring(1, row.length() - 1));
  }

  /// What is found where every open case is assessed.
  private static List<String> amongAll(Amendment amendment) {
    var law = room.room(LawInForce.class);
    if (!(law.supposing(amendment) instanceof Read.Ok(var spoken))) {
      throw new AssertionError("refused");
    }
    var supposition = room.room(Supposition.class);
    var found = new ArrayList<String>();
    for (var both : supposition.of(openCases(), supposition.with(spoken), NOW)) {
      for (var difference : Difference.of(both)) {
        found.add(
            "(%s,%s,%s,%s,%d,%s,%s,%s,%s)"
                .formatted(
                    difference.id(),
                    difference.kind(),
                    difference.pack(),
                    difference.rule(),
                    difference.nth(),
                    difference.before().status(),
                    DueText.of(difference.before().due()),
                    difference.after().status(),
                    DueText.of(difference.after().due())));
      }
    }
    return found;
  }

  private static List<CaseHead> openCases() {
    return room
        .rows(
            """
            SELECT f.case_id, country, calendar FROM casefile.case_file f
            JOIN casefile.assessed USING (case_id) WHERE closed_by IS NULL ORDER BY case_id\
            """)
        .stream()
        .map(row -> row.substring(1, row.length() - 1).split(","))
        .map(row -> new CaseHead(new CaseId(UUID.fromString(row[0])), row[1], row[2], NOW))
        .toList();
  }

  /// Today and the three weeks to come, Saturdays and Sundays among them.
  @Test
  void a_dry_run_finds_what_assessing_everybody_finds() throws Exception {
    var differences = 0;
    for (var i = 0; i <= 20; i += 2) {
      var amendment = holiday(DAY.plusDays(i).toString());
      var id = tried(amendment);

      var found = found(id);

      assertEquals(unquoted(amongAll(amendment)), unquoted(found), () -> amendment.toString());
      differences += found.size();
      assertEquals(openCases().size(), number("looked", id));
      var assessed = number("looked - spared", id);
      assertTrue(assessed < CASES / 4, assessed + " were assessed");
    }
    assertTrue(differences > 10, "nothing changes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-19", "2026-06-10"})
  void of_days_gone_by_nobody_kept_notes_and_all_are_assessed(String day) throws Exception {
    var amendment = holiday(day);
    var id = tried(amendment);

    assertEquals(unquoted(amongAll(amendment)), unquoted(found(id)));
    assertTrue(number("looked - spared", id) > CASES / 2);
  }

  private static List<String> unquoted(List<String> rows) {
    return rows.stream().map(row -> row.replace("\"", "")).toList();
  }

  @Test
  void what_was_not_noted_or_has_had_its_time_is_looked_at() throws Exception {
    room.execute("UPDATE casefile.assessed SET asked = NULL");
    room.room(Rebuilding.class).run(_ -> {});
    var amendment = holiday("2026-12-09");
    var before = tried(amendment);
    var spared = number("spared", before);
    room.execute("UPDATE casefile.assessed SET asked = NULL");
    var unnoted = tried(amendment);
    assertTrue(number("spared", unnoted) < spared / 4);
    room.room(Rebuilding.class).run(_ -> {});
    assertEquals(spared, number("spared", tried(amendment)));

    room.itIs(NOW.plusSeconds(24 * 3600));
    var dayAfter = tried(amendment);
    assertTrue(number("spared", dayAfter) < spared / 4);
    room.itIs(NOW);
    assertEquals(found(before), found(unnoted));
  }

  @Test
  void cases_that_follow_without_being_assessed_stand_as_if_they_had_been() throws Exception {
    var id = tried(holiday("2026-12-16"));
    var before = number("looked - spared", id);
    room.room(Rebuilding.class).run(_ -> {});
    room.itIs(NOW.plusSeconds(60)); // who is assessed from here on can be told
    assertEquals(Decided.DONE, room.room(Proposals.class).approve(DECIDER, id, "published"));

    var followed = room.room(Rebuilding.class).follow().orElseThrow();

    assertTrue(followed.cases() >= before && followed.cases() < CASES / 4, followed::toString);
    var assessed = room.rows("SELECT 1 FROM casefile.assessed WHERE as_of > '" + NOW + "'").size();
    assertTrue(assessed >= before && assessed < CASES / 4, assessed + " were assessed");
    assertTrue(followed.mended() <= assessed);
    assertEquals(0, room.room(Rebuilding.class).run(_ -> {}).mended());
    assertTrue(room.room(Rebuilding.class).follow().isEmpty());
    room.itIs(NOW);
  }
}
