package nansen.access.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Committed events get into the chain, each once, whatever else goes on in the database.
final class LinkerTest {

  @Test
  void an_event_that_is_committed_late_is_not_passed_over() throws Exception {
    var trail = new FilledTrail("late_trail");
    try (var slow = trail.ownerInTransaction()) {
      insert(slow); // takes the first id, and waits
      trail.happened(3);
      trail.linkAndSign();
      trail.happened(3);
      trail.linkAndSign();
      assertEquals(6, linked(trail));

      slow.commit();
      trail.linkAndSign();
    }

    assertEquals(new Trail.Outcome.Whole(7, 0, 3, 7), trail.verify());
  }

  @Test
  void an_event_that_was_rolled_back_leaves_no_gap() throws Exception {
    var trail = new FilledTrail("rolled_back_trail");
    try (var failing = trail.ownerInTransaction()) {
      insert(failing);
      trail.happened(2);
      failing.rollback();
    }

    trail.linkAndSign();

    assertEquals(new Trail.Outcome.Whole(2, 0, 1, 2), trail.verify());
  }

  @Test
  void two_servers_and_many_writers_make_one_chain() throws Exception {
    var trail = new FilledTrail("shared_trail");
    var other = trail.linker(new AuditSettings(trail.folder, Duration.ofMinutes(10)));

    Callable<@Nullable Void> writing =
        () -> {
          for (var i = 0; i < 20; i++) {
            trail.happened(10);
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(6)) {
      var work = new ArrayList<>(Collections.nCopies(4, writing));
      for (var linker : new Linker[] {trail.linker, other}) {
        work.add(() -> {
          for (var i = 0; i < 40; i++) {
            linker.link();
          }
          return null;
        });
      }
      for (var done : threads.invokeAll(work)) {
        done.get(); // what failed in a thread fails here
      }
    }
    trail.linkAndSign();

    assertEquals(new Trail.Outcome.Whole(800, 0, 1, 800), trail.verify());
  }

  @Test
  void a_trail_restored_from_another_server_is_carried_on() throws Exception {
    var trail = new FilledTrail("restored_trail");
    trail.happened(5);
    // The other server had come to far higher numbers of transactions.
    try (var owner = trail.ownerInTransaction();
        var statement = owner.createStatement()) {
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute("UPDATE access.audit_event SET transaction = '999999999999'");
      owner.commit();
    }
    trail.linkAndSign();

    trail.happened(5);
    trail.linkAndSign();

    assertEquals(new Trail.Outcome.Whole(10, 0, 2, 10), trail.verify());
  }

  @Test
  void a_long_backlog_is_linked_in_pieces_and_what_was_cut_off_goes_on() throws Exception {
    var trail = new FilledTrail("long_trail");
    try (var slow = trail.ownerInTransaction()) {
      insert(slow); // open while the pieces behind it are linked
      trail.happened(25_001);
      trail.database.execute(
          "ALTER TABLE access.audit_link ADD CONSTRAINT cut CHECK (sequence <= 15000)");
      assertThrows(DataIntegrityViolationException.class, trail.linker::link);
      assertEquals(10_000, linked(trail));
      trail.database.execute(
          """
          ALTER TABLE access.audit_link DROP CONSTRAINT cut,
            ADD CONSTRAINT cut CHECK (sequence <= 22000)\
          """);
      assertThrows(DataIntegrityViolationException.class, trail.linker::link);
      assertEquals(20_000, linked(trail));
      trail.database.execute("ALTER TABLE access.audit_link DROP CONSTRAINT cut");

      var next = trail.linker(new AuditSettings(trail.folder, Duration.ofMinutes(10)));
      next.link();
      assertEquals(25_001, linked(trail));

      slow.commit();
      next.link();
      next.sign();
    }

    assertEquals(new Trail.Outcome.Whole(25_002, 0, 1, 25_002), trail.verify());
  }

  @Test
  void an_event_that_is_committed_between_two_pieces_is_not_passed_over() throws Exception {
    var trail = new FilledTrail("pieces_trail");
    try (var slow = trail.ownerInTransaction()) {
      insert(slow);
      trail.happened(12_000);
      var linker =
          trail.linker(
              new AuditSettings(trail.folder, Duration.ofMinutes(10)),
              () -> {
                try {
                  slow.commit(); // with an id that the first piece has left behind
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      linker.link();
      assertEquals(12_000, linked(trail));

      linker.link();
      linker.sign();
    }

    assertEquals(new Trail.Outcome.Whole(12_001, 0, 1, 12_001), trail.verify());
  }

  @Test
  void a_server_that_stops_at_once_has_linked_what_there_was() {
    var trail = new FilledTrail("stopped_trail");
    trail.happened(30);

    trail.linker.start();
    trail.linker.stop();

    assertEquals(new Trail.Outcome.Whole(30, 0, 1, 30), trail.verify());
  }

  @Test
  void a_checkpoint_half_written_by_a_killed_server_does_no_harm() throws IOException {
    var trail = new FilledTrail("killed_trail");
    trail.happened(3);
    trail.linkAndSign();
    var file = Trail.checkpoints(trail.folder).resolve("2026-09.checkpoints");
    Files.writeString(file, "nansen-checkpoint-1 5 00", StandardOpenOption.APPEND);
    assertEquals(new Trail.Outcome.Whole(3, 0, 1, 3), trail.verify());

    trail.happened(2);
    trail.linkAndSign();

    assertEquals(new Trail.Outcome.Whole(5, 0, 2, 5), trail.verify());
  }

  @Test
  void without_a_checkpoint_a_whole_chain_proves_too_little() throws IOException {
    var trail = new FilledTrail("unsigned_trail");
    trail.happened(3);
    trail.linker.link();

    assertEquals(
        Trail.Outcome.Unchecked.class, trail.verify().getClass(), trail.verify().toString());
  }

  private static long linked(FilledTrail trail) {
    return Objects.requireNonNull(
        trail.database.queryForObject("SELECT count(*) FROM access.audit_link", Long.class));
  }

  private static void insert(java.sql.Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO access.audit_event
            (at, actor, purpose, act, kind, fields, rule, result, changes)
          VALUES ('2026-09-01T10:00Z', gen_random_uuid(), 'CASE', 'READ', 'CASE', '{CLAIM}',
            'caseworker.assigned', 'ALLOWED', '{}')
          """);
    }
  }
}
