package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nansen.access.chain.FilledTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nansen audit verify` says how the trail is, in words and by its exit code.
final class AuditVerifyTest {

  @Test
  void a_whole_trail_ends_with_0() throws IOException {
    var ran = verify(filled("verified_trail"));

    assertEquals(
        "whole: 10 events, held against 1 checkpoints, signed up to event 10; 0 wait to be"
            + " chained\n",
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

    assertEquals(
        "whole: 11 events, held against 1 checkpoints, signed up to event 10; 0 wait to be"
            + " chained\n",
        verify(trail).out());
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

  private static FilledTrail filled(String name) throws IOException {
    var trail = new FilledTrail(name);
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
