package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.amending.Proposals.Decided;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Histories;
import nansen.casefile.Rebuilding;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.journal.Value;
import nansen.law.standing.Due;
import nansen.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A holiday that came into force and is revoked, over a database of its own: a day in Austria on
/// which the time limit of a case ends, and other cases that it does not touch.
class RevocationTest {
  private static final CalendarId AUSTRIA = new CalendarId("AT");
  private static final LocalDate DAY = LocalDate.parse("2026-10-12");
  private static final Instant BEFORE = Instant.parse("2026-09-15T10:00:00Z");
  private static final Instant PROCLAIMED = Instant.parse("2026-09-17T22:00:00Z");
  private static final Instant BETWEEN = Instant.parse("2026-09-18T10:00:00Z");
  private static final Instant REVOKED = Instant.parse("2026-09-20T22:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-09-21T10:00:00Z");
  private static final int CASES = 120;

  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Actor CLERK = Somebody.actor(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final Actor DECIDER = Somebody.actor(UNIT, Role.DECISION_MAKER);

  private static RoomOfItsOwn room;
  private static CaseId applied;
  private static List<String> rowsBefore;
  private static List<String> rowsBetween;
  private static List<String> found;

  @BeforeAll
  static void a_holiday_comes_into_force_and_is_revoked() throws InterruptedException {
    room = new RoomOfItsOwn("revocation", BEFORE);
    var population = new Population(5, LocalDate.parse("2026-09-15"));
    room.room(Histories.class)
        .bring(LongStream.range(0, CASES).mapToObj(population::history).toList());
    applied = applied();
    rowsBefore = clocks();
    room.itIs(BETWEEN);
    var holiday =
        new Proclaimed(DAY, "Day of mourning", PROCLAIMED, "Gazette, invented", "unverified");
    inForce(new Amendment.Holiday(AUSTRIA, holiday));
    rowsBetween = clocks();

    room.itIs(AFTER);
    var revoked = new Revoked(REVOKED, "Gazette, invented too", "unverified");
    var id = inForce(new Amendment.Revocation(AUSTRIA, DAY, "Day of mourning", revoked));
    found =
        room.rows(
            """
            SELECT d.case_id, kind, before_due, after_due
            FROM amending.difference d JOIN amending.dry_run USING (run_id)
            WHERE proposal_id = '%s' AND rule = 'apr-special-needs'\
            """
                .formatted(id));
  }

  @AfterAll
  static void all_is_over() {
    room.close();
  }

  private static CaseId applied() {
    var casefile = room.room(Casefile.class);
    var id = casefile.open(CLERK, "AT", "AT").orElseThrow().id();
    casefile.give(CLERK, id, CLERK.unit().orElseThrow(), CLERK.user());
    var made =
        SomeFact.of(
            "application.made", "2026-09-10", Map.of("before", new Value.Text("competent")));
    assertInstanceOf(
        Recorded.Taken.class, casefile.record(CLERK, id, UUID.randomUUID(), 0, List.of(made)));
    return id;
  }

  private static UUID inForce(Amendment amendment) throws InterruptedException {
    var id = UUID.randomUUID();
    var proposals = room.room(Proposals.class);
    proposals.propose(CLERK, id, amendment, "it was in the gazette");
    room.room(DryRuns.class).goOn(_ -> {});
    assertEquals(Decided.DONE, proposals.approve(DECIDER, id, "published"));
    room.room(Rebuilding.class).follow();
    return id;
  }

  /// What the worklists say is due from the day on; what is due before, the passing of time
  /// changes.
  private static List<String> clocks() {
    return room.rows(
        """
        SELECT case_id, pack, clock, due_day FROM casefile.clock WHERE due_day >= '%s'
        ORDER BY 1, 2, 3, 4\
        """
            .formatted(DAY));
  }

  private static Due due(RoomOfItsOwn somewhere, Instant knownAt) {
    return somewhere
        .room(Casefile.class)
        .view(CLERK, applied, null, knownAt)
        .docket()
        .clocks()
        .stream()
        .filter(each -> each.clock().id().value().equals("apr-special-needs"))
        .map(each -> each.clock().due())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_due_date_is_that_of_the_law_as_it_was_known() {
    assertEquals(new Due.On(DAY), due(room, BEFORE));
    assertEquals(new Due.On(DAY.plusDays(1)), due(room, BETWEEN));
    assertEquals(new Due.On(DAY.plusDays(1)), due(room, REVOKED.minusSeconds(1)));
    assertEquals(new Due.On(DAY), due(room, REVOKED));
    assertEquals(new Due.On(DAY), due(room, AFTER));
  }

  @Test
  void the_dry_run_says_which_date_comes_earlier() {
    assertTrue(
        found.contains("(" + applied + ",EARLIER,2026-10-13,2026-10-12)"), () -> found.toString());
  }

  @Test
  void all_cases_follow_and_stand_as_if_it_had_never_been() throws InterruptedException {
    assertNotEquals(rowsBefore, rowsBetween);
    assertEquals(rowsBefore, clocks());
    assertEquals(0, room.room(Rebuilding.class).run(_ -> {}).mended());
  }

  @Test
  void a_process_that_starts_later_has_all_three_states_of_knowledge() {
    try (var later = room.again()) {
      assertEquals(2, later.room(LawInForce.class).number());
      assertEquals(room.room(LawInForce.class).enacted(), later.room(LawInForce.class).enacted());
      assertEquals(new Due.On(DAY), due(later, BEFORE));
      assertEquals(new Due.On(DAY.plusDays(1)), due(later, BETWEEN));
      assertEquals(new Due.On(DAY), due(later, AFTER));
    }
  }
}
