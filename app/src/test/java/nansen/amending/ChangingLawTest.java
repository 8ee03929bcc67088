package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.amending.Proposals.Decided;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.NewFact;
import nansen.casefile.Rebuilding;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// People write at the very moment at which the law changes, in two processes over one database.
class ChangingLawTest {
  private static final CalendarId AUSTRIA = new CalendarId("AT");
  private static final LocalDate DAY = LocalDate.parse("2026-10-12");
  private static final Instant NOW = Instant.parse("2026-09-18T10:00:00Z");
  private static final Instant KNOWN = Instant.parse("2026-09-17T22:00:00Z");
  private static final String SOURCE = "Gazette, invented";

  /// The last of an odd number of changes leaves the day a holiday.
  private static final int CHANGES = 5;

  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Actor CLERK = Somebody.actor(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final Actor DECIDER = Somebody.actor(UNIT, Role.DECISION_MAKER);

  private RoomOfItsOwn here;
  private RoomOfItsOwn elsewhere;
  private ExecutorService people;

  @BeforeEach
  void two_processes_work_over_one_database() {
    here = new RoomOfItsOwn("changing_law", NOW);
    elsewhere = here.again();
    people = Executors.newCachedThreadPool();
  }

  @AfterEach
  void all_is_over() {
    people.shutdownNow();
    elsewhere.close();
    here.close();
  }

  private static CaseId opened(RoomOfItsOwn room) {
    var casefile = room.room(Casefile.class);
    var id = casefile.open(CLERK, "AT", "AT").orElseThrow().id();
    casefile.give(CLERK, id, UNIT, CLERK.user());
    return id;
  }

  /// Thirty days from it end on the day that becomes a holiday.
  private static String applied(RoomOfItsOwn room, CaseId id) {
    return recorded(room, id, SomeFact.applicationMade("2026-09-10"));
  }

  private static String recorded(RoomOfItsOwn room, CaseId id, NewFact fact) {
    var answer = room.room(Casefile.class).record(CLERK, id, UUID.randomUUID(), 0, List.of(fact));
    assertInstanceOf(Recorded.Taken.class, answer);
    return fact.id().value();
  }

  private UUID tried(Amendment amendment) throws InterruptedException {
    var id = UUID.randomUUID();
    here.room(Proposals.class).propose(CLERK, id, amendment, "it was in the gazette");
    here.room(DryRuns.class).goOn(_ -> {});
    return id;
  }

  private void approved(UUID proposal) {
    assertEquals(Decided.DONE, here.room(Proposals.class).approve(DECIDER, proposal, "published"));
  }

  private static Amendment change(int number) {
    return number % 2 == 0
        ? new Amendment.Holiday(
            AUSTRIA, new Proclaimed(DAY, "Day " + number, KNOWN, SOURCE, "unverified"))
        : new Amendment.Revocation(
            AUSTRIA, DAY, "Day " + number, new Revoked(KNOWN, SOURCE, "unverified"));
  }

  private boolean followed() throws InterruptedException {
    return here.room(Rebuilding.class).follow().isPresent();
  }

  private List<String> dueDays() {
    return here.rows(
        """
        SELECT DISTINCT due_day FROM casefile.clock
        WHERE clock = 'apr-special-needs' AND due_day IS NOT NULL\
        """);
  }

  private void assertAllStandUnderTheLawThatHolds() throws InterruptedException {
    assertEquals(List.of(), here.rows("SELECT * FROM casefile.rebuilding"));
    assertEquals(List.of("(" + DAY.plusDays(1) + ")"), dueDays());
    assertEquals(0, here.room(Rebuilding.class).run(_ -> {}).mended());
  }

  /// New facts in old cases, for as long as it goes on, and one round after.
  ///
  /// @param opens how many new cases each round opens: who opens one asks which law holds, and who
  ///   never does must see it at each write
  private static Set<String> write(
      RoomOfItsOwn room, int opens, List<CaseId> cases, AtomicBoolean goesOn) {
    var ids = new TreeSet<String>();
    boolean again;
    do {
      again = goesOn.get();
      for (var i = 0; i < opens; i++) {
        ids.add(applied(room, opened(room)));
      }
      cases.forEach(id -> ids.add(applied(room, id)));
    } while (again);
    return ids;
  }

  @Test
  void nothing_is_lost_and_nothing_stays_under_law_that_is_over() throws Exception {
    var goesOn = new AtomicBoolean(true);
    var lawChanges = new AtomicBoolean(true);
    var shared = opened(here);
    var theirs = opened(here);
    var written = new ArrayList<Future<Set<String>>>();
    for (var i = 0; i < 2; i++) {
      written.add(people.submit(() -> write(here, 1, List.of(shared), goesOn)));
      written.add(people.submit(() -> write(elsewhere, 0, List.of(shared, theirs), goesOn)));
    }
    var follower =
        people.submit(() -> {
          boolean again;
          do {
            again = lawChanges.get();
            followed();
          } while (again);
          return null;
        });

    for (var number = 0; number < CHANGES; number++) {
      approved(tried(change(number)));
    }
    lawChanges.set(false);
    follower.get();
    goesOn.set(false);

    var sent = new TreeSet<String>();
    for (var each : written) {
      sent.addAll(each.get());
    }
    assertTrue(sent.size() > 8 * CHANGES, "little was written: " + sent.size());
    var kept = new TreeSet<>(here.rows("SELECT fact_id FROM casefile.fact"));
    for (var id : sent) {
      assertTrue(kept.contains("(" + id + ")"), "lost: " + id);
    }
    assertAllStandUnderTheLawThatHolds();
  }

  /// Somebody who has read the law before it changes, and is done when told.
  private Future<?> slow(CountDownLatch wrote, CountDownLatch mayEnd, Supplier<CaseId> which) {
    return people.submit(() ->
        here.room(TransactionTemplate.class)
            .executeWithoutResult(_ -> {
              applied(here, which.get());
              wrote.countDown();
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  private void follows(Supplier<CaseId> which) throws Exception {
    var wrote = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var proposal = tried(change(0));
    var writing = slow(wrote, mayEnd, which);
    wrote.await();

    approved(proposal);
    var following = people.submit(this::followed);
    // Who follows waits for the writer, however long it takes.
    assertThrows(TimeoutException.class, () -> following.get(500, TimeUnit.MILLISECONDS));
    mayEnd.countDown();
    writing.get();

    assertTrue(following.get());
    assertAllStandUnderTheLawThatHolds();
  }

  @Test
  void a_write_in_a_case_that_is_not_done_when_the_law_changes_follows_it_too() throws Exception {
    var there = opened(here);
    applied(here, there);

    follows(() -> there);
  }

  @Test
  void a_case_that_is_being_opened_when_the_law_changes_follows_it_too() throws Exception {
    follows(() -> opened(here));
  }
}
