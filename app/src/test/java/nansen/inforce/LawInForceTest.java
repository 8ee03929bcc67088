package nansen.inforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Rebuilding;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.docket.Docket;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.journal.Value;
import nansen.law.standing.Due;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Law that comes into force while people work, over a database of its own.
class LawInForceTest {
  private static final Instant BEFORE = Instant.parse("2026-09-15T10:00:00Z");
  private static final Instant PROCLAIMED = Instant.parse("2026-09-17T22:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-09-18T10:00:00Z");

  /// An interpreter's day off that nobody has yet: the day on which thirty days end.
  private static final Amendment.Holiday MOURNING =
      new Amendment.Holiday(
          new CalendarId("AT"),
          new Proclaimed(
              LocalDate.parse("2026-10-12"),
              "Day of mourning",
              PROCLAIMED,
              "Federal Law Gazette, invented for this test",
              "unverified"));

  private static final Actor CLERK =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

  private static RoomOfItsOwn here;
  private static RoomOfItsOwn elsewhere;
  private static CaseId before;

  /// One history for all tests: a case under the old law, the day proclaimed, put in force by one
  /// process while another has the old law in its hands.
  @BeforeAll
  static void a_holiday_comes_into_force() throws InterruptedException {
    here = new RoomOfItsOwn("law_in_force", BEFORE);
    elsewhere = here.again();
    before = applied(here);
    here.itIs(AFTER);
    assertTrue(enact(here, MOURNING, 0));
  }

  @AfterAll
  static void all_is_over() {
    elsewhere.close();
    here.close();
  }

  private static CaseId applied(RoomOfItsOwn room) {
    var casefile = room.room(Casefile.class);
    var id = casefile.open(CLERK, "AT", "AT").orElseThrow().id();
    casefile.give(CLERK, id, CLERK.unit().orElseThrow(), CLERK.user());
    record(room, id, "application.made", Map.of("before", new Value.Text("competent")));
    return id;
  }

  private static void record(
      RoomOfItsOwn room, CaseId id, String kind, Map<String, Value> details) {
    var fact = SomeFact.of(kind, "2026-09-10", details);
    assertInstanceOf(
        Recorded.Taken.class,
        room.room(Casefile.class).record(CLERK, id, UUID.randomUUID(), 0, List.of(fact)));
  }

  private static boolean enact(RoomOfItsOwn room, Amendment amendment, long after) {
    var law = room.room(LawInForce.class);
    return Boolean.TRUE.equals(
        room.room(TransactionTemplate.class)
            .execute(_ -> law.enact(law.keep(amendment, AFTER), after, AFTER)));
  }

  private static Due due(RoomOfItsOwn room, CaseId id, Instant knownAt) {
    Docket docket = room.room(Casefile.class).view(CLERK, id, null, knownAt).docket();
    return docket.clocks().stream()
        .filter(each -> each.clock().id().value().equals("apr-special-needs"))
        .map(each -> each.clock().due())
        .findFirst()
        .orElseThrow();
  }

  /// What the worklist says.
  private static String stored(RoomOfItsOwn room, CaseId id) {
    return room.rows(
            "SELECT due_day FROM casefile.clock WHERE clock = 'apr-special-needs' AND case_id = '"
                + id
                + "'")
        .getFirst();
  }

  @Test
  void a_due_date_moves_past_it_at_once() {
    assertEquals(new Due.On(LocalDate.parse("2026-10-13")), due(here, before, AFTER));
  }

  @Test
  void what_was_known_before_it_was_proclaimed_is_as_it_was() {
    assertEquals(new Due.On(LocalDate.parse("2026-10-12")), due(here, before, BEFORE));
  }

  @Test
  void another_process_writes_under_it_without_being_told() {
    var id = applied(elsewhere);

    assertEquals("(2026-10-13)", stored(elsewhere, id));
    assertEquals(1, elsewhere.room(LawInForce.class).number());
  }

  @Test
  void a_process_that_starts_later_has_it() {
    try (var later = here.again()) {
      assertEquals(1, later.room(LawInForce.class).number());
      assertEquals(new Due.On(LocalDate.parse("2026-10-13")), due(later, before, AFTER));
    }
  }

  @Test
  void all_cases_follow_also_where_the_program_ended_before_it_began() throws Exception {
    assertEquals("(2026-10-12)", stored(here, before));

    try (var later = here.again()) {
      assertEquals(List.of("(\"law 1\")"), later.rows("SELECT law FROM casefile.rebuilding"));
      later.room(Rebuilding.class).run(_ -> {});
      assertEquals("(2026-10-13)", stored(later, before));
      assertEquals(List.of(), later.rows("SELECT law FROM casefile.rebuilding"));
      assertEquals(0, later.room(Rebuilding.class).run(_ -> {}).mended());
    }
  }

  @Test
  void nobody_puts_law_in_force_who_does_not_know_what_is_in_force() {
    assertFalse(enact(here, MOURNING, 0));
    assertEquals(1, here.room(LawInForce.class).enacted().size());
  }

  @Test
  void what_was_law_is_never_changed() {
    var sql = here.room(JdbcClient.class);

    for (var statement :
        List.of(
            "UPDATE inforce.enacted SET at = now()",
            "DELETE FROM inforce.enacted",
            "DELETE FROM inforce.amendment",
            "INSERT INTO inforce.enacted SELECT 7, amendment_id, now() FROM inforce.amendment")) {
      assertThrows(DataAccessException.class, () -> sql.sql(statement).update(), statement);
    }
    assertThrows(
        DataAccessException.class, () -> here.execute("UPDATE inforce.amendment SET source = 'x'"));
  }

  @Test
  void a_state_of_which_it_is_not_the_calendar_keeps_its_law() {
    var book = here.room(LawInForce.class).now().book();

    assertTrue(
        book.calendars()
            .of(new CalendarId("AT"))
            .orElseThrow()
            .isOff(LocalDate.parse("2026-10-12")));
    assertFalse(
        book.calendars()
            .of(new CalendarId("NO"))
            .orElseThrow()
            .isOff(LocalDate.parse("2026-10-12")));
  }
}
