package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Projections can be dropped and made again.
class RebuildingTest {
  private static final Actor CLERK =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

  private final Casefile casefile = TestServer.room(Casefile.class);
  private final Rebuilding rebuilding = TestServer.room(Rebuilding.class);

  @BeforeEach
  void it_is_the_middle_of_september() throws InterruptedException {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    rebuilding.run(_ -> {});
  }

  private CaseId applied() {
    var id = casefile.open(CLERK, "AT", "AT").orElseThrow().id();
    apply(id);
    return id;
  }

  private void apply(CaseId id) {
    var made = SomeFact.applicationMade("2026-09-10");
    assertInstanceOf(
        Recorded.Taken.class, casefile.record(CLERK, id, UUID.randomUUID(), 0, List.of(made)));
  }

  private static void spoil(String statement, CaseId id) {
    TestServer.room(JdbcClient.class)
        .sql(statement + " WHERE case_id = :id")
        .param("id", id.value())
        .update();
  }

  @Test
  void what_was_lost_or_altered_is_made_again_and_counted() throws Exception {
    var lost = applied();
    var altered = applied();
    var untouched = applied();
    var before = List.of(casefile.clocks(lost), casefile.clocks(altered));
    assertTrue(before.stream().noneMatch(List::isEmpty));
    spoil("DELETE FROM casefile.clock", lost);
    spoil("DELETE FROM casefile.assessed", lost);
    spoil("UPDATE casefile.clock SET due_day = due_day + 1", altered);

    var done = rebuilding.run(_ -> {});

    assertEquals(2, done.mended());
    assertEquals(done.of(), done.cases());
    assertEquals(before, List.of(casefile.clocks(lost), casefile.clocks(altered)));
    assertTrue(!casefile.clocks(untouched).isEmpty());
    assertEquals(0, rebuilding.run(_ -> {}).mended());
  }

  @Test
  void what_was_cut_off_goes_on_where_it_was() throws Exception {
    for (var i = 0; i < 10; i++) {
      applied();
    }
    class CutOff extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
    assertThrows(
        CutOff.class,
        () ->
            rebuilding.run(
                2,
                progress -> {
                  if (progress.cases() >= 4) {
                    throw new CutOff();
                  }
                }));

    var heard = new ArrayList<Rebuilding.Progress>();
    rebuilding.run(2, heard::add);

    assertEquals(4, heard.getFirst().cases());
    assertEquals(heard.getLast().of(), heard.getLast().cases());
    heard.clear();
    rebuilding.run(heard::add);
    assertEquals(0, heard.getFirst().cases());
  }

  @Test
  void people_go_on_writing_meanwhile() throws Exception {
    var ids = new ArrayList<CaseId>();
    for (var i = 0; i < 6; i++) {
      ids.add(applied());
    }
    var over = new AtomicBoolean();
    try (var writers = Executors.newFixedThreadPool(2)) {
      var writing =
          writers.submit(() -> {
            for (var i = 0; !over.get() || i < 30; i++) {
              apply(ids.get(i % ids.size()));
            }
            return true;
          });
      for (var i = 0; i < 5; i++) {
        rebuilding.run(3, _ -> {});
      }
      over.set(true);
      assertTrue(writing.get());
    }

    assertEquals(0, rebuilding.run(_ -> {}).mended());
  }
}
