package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.chain.FilledTrail;
import nansen.casefile.Casefile;
import nansen.casefile.SomeFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nansen audit verify` says how the trail is, in words and by its exit code.
final class AuditVerifyTest {

  @Test
  void a_whole_trail_ends_with_0() throws IOException {
    var ran = verify(filled("verified_trail"));

    assertEquals(
        "whole: 13 events, held against 1 checkpoints, signed up to event 13; 0 wait to be"
            + " chained\n"
            + "whole: 1 facts of 1 cases stand as the events tell\n"
            + "whole: 1 rows of hand-overs, decisions, interviews, people, reception and interpreters"
            + " stand as the events tell\n",
        ran.out());
    assertEquals(0, ran.status());
  }

  @Test
  void a_tampered_trail_ends_with_1_and_the_first_bad_place() throws IOException {
    var trail = filled("altered_trail");
    trail.database.execute("ALTER TABLE access.audit_event DISABLE TRIGGER ALL");
    trail.database.execute(
        "UPDATE access.audit_event SET actor = gen_random_uuid() WHERE id IN (4, 7)");

    var ran = verify(trail);

    assertEquals(
        "tampered: edit at event 4: event 4 is not what it was when it was chained\n", ran.out());
    assertEquals(1, ran.status());
  }

  @Test
  void what_was_ordered_while_no_server_runs_is_chained() throws IOException {
    var trail = filled("ordered_trail");
    var opened =
        new Shell()
            .over(trail.address)
            .run(
                "user",
                "add",
                "kari",
                "--name",
                "Kari",
                "--role",
                "auditor",
                "--data",
                trail.folder.toString());
    assertEquals(0, opened.status(), opened.err());

    var out = verify(trail).out();
    assertTrue(
        out.startsWith(
            "whole: 14 events, held against 1 checkpoints, signed up to event 13; 0 wait to be"
                + " chained\n"),
        out);
  }

  @Test
  void a_tampered_journal_ends_with_1_and_what_was_done_there() throws IOException {
    var trail = filled("altered_journal");
    trail.database.execute("ALTER TABLE casefile.fact DISABLE TRIGGER ALL");
    trail.database.execute("UPDATE casefile.fact SET earliest_day = earliest_day - 30");

    var ran = verify(trail);

    assertTrue(ran.out().startsWith("tampered: edit in the journal of case "), ran.out());
    assertTrue(ran.out().endsWith(" is not what it was when event 3 told of it\n"), ran.out());
    assertEquals(1, ran.status());
  }

  @Test
  void a_trail_that_was_written_out_is_proved_without_its_database(@TempDir Path folder)
      throws IOException {
    var trail = filled("exported_trail");
    var written =
        new Shell().over(trail.address).run("audit", "export", "--data", trail.folder.toString());
    assertEquals(0, written.status(), written.err());
    var file = folder.resolve("trail");
    Files.writeString(file, written.out());
    var checkpoints = trail.folder.resolve("checkpoints").toString();
    String[] verify = {
      "audit", "verify", "--export", file.toString(), "--checkpoints", checkpoints
    };

    var whole = new Shell().run(verify);
    assertEquals(0, whole.status(), whole.err());
    assertTrue(whole.out().startsWith("whole: 13 events, held against 1 checkpoints"), whole.out());

    Files.writeString(file, written.out().replaceFirst("\tALLOWED\t", "\tNOT_TIED\t"));
    var altered = new Shell().run(verify);
    assertEquals(1, altered.status(), altered.err());
    assertTrue(altered.out().startsWith("tampered: edit at event 1: "), altered.out());

    Files.writeString(file, written.out().substring(0, written.out().length() / 2));
    var half = new Shell().run(verify);
    assertEquals(2, half.status(), half.out());
    assertTrue(half.err().contains(file + " cannot be read: "), half.err());
    Files.delete(file);
    assertTrue(new Shell().run(verify).err().contains("there is no such file"));
  }

  @Test
  void a_database_that_does_not_answer_ends_with_2() {
    var ran =
        new Shell()
            .with("NANSEN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none")
            .run("audit", "verify");

    assertTrue(ran.err().startsWith("nansen: the audit trail could not be checked: "), ran.err());
    assertEquals(2, ran.status());
  }

  @Test
  void where_there_is_no_installation_none_is_made(@TempDir Path folder) {
    var ran = new Shell().run("audit", "verify", "--data", folder.resolve("none").toString());

    assertEquals(2, ran.status());
    assertFalse(Files.exists(folder.resolve("none")));
  }

  /// A case with one fact, and what happened beside it.
  private static FilledTrail filled(String name) throws IOException {
    var unit = new UnitId(UUID.randomUUID());
    var clerk = Somebody.actor(unit, Role.REGISTRAR, Role.CASEWORKER);
    FilledTrail trail;
    try (var room = new RoomOfItsOwn(name, Shell.NOW)) {
      var casefile = room.room(Casefile.class);
      var id = casefile.open(clerk, "AT", "AT").orElseThrow().id();
      casefile.give(clerk, id, unit, clerk.user());
      var made = SomeFact.applicationMade("2026-05-01");
      casefile.record(clerk, id, UUID.randomUUID(), 0, List.of(made));
      trail = new FilledTrail(room.address());
    }
    trail.happened(10);
    trail.linkAndSign();
    return trail;
  }

  private static Shell.Ran verify(FilledTrail trail) {
    return new Shell()
        .over(trail.address)
        .run("audit", "verify", "--data", trail.folder.toString());
  }
}
