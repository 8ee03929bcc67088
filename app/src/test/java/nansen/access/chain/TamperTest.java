package nansen.access.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever owns the database changes rows of the trail by SQL, with every guard in it switched off.
/// Each time the first bad place is found, and what was done there. 24 events are signed, in two
/// checkpoints.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TamperTest {
  private static final int SIGNED = 24;

  /// Everything of a link or event but its id and place.
  private static final String CONTENT =
      "at, actor, session, purpose, act, kind, record, listed, fields, rule, result, changes";

  private static final String NEW_EVENT =
      "INSERT INTO access.audit_event ("
          + CONTENT
          + ") SELECT "
          + CONTENT
          + " FROM access.audit_event WHERE id = 5;";

  private FilledTrail trail;

  @BeforeAll
  void fill() throws IOException {
    trail = new FilledTrail("tampered_trail");
    trail.happened(SIGNED / 2);
    trail.linkAndSign();
    trail.happened(SIGNED / 2);
    trail.linkAndSign();
  }

  /// One way to tamper.
  ///
  /// @param sql `:n` is the place, the event there has the same id; `:m` the one before or after
  record Way(String name, Finding.Kind kind, String sql) {
    @Override
    public String toString() {
      return kind + ": " + name;
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(
              "another actor",
              Finding.Kind.EDIT,
              "UPDATE access.audit_event SET actor = gen_random_uuid() WHERE id = :n"),
          new Way(
              "a microsecond later",
              Finding.Kind.EDIT,
              "UPDATE access.audit_event SET at = at + interval '1 microsecond' WHERE id = :n"),
          new Way(
              "another result",
              Finding.Kind.EDIT,
              "UPDATE access.audit_event SET result = 'NOT_TIED' WHERE id = :n"),
          new Way(
              "no value where there was an empty one",
              Finding.Kind.EDIT,
              "UPDATE access.audit_event SET listed = CASE WHEN listed IS NULL THEN '{}'::uuid[]"
                  + " END WHERE id = :n"),
          new Way(
              "another digest",
              Finding.Kind.EDIT,
              "UPDATE access.audit_link SET digest = sha256(digest) WHERE sequence = :n"),
          new Way(
              "another hash",
              Finding.Kind.EDIT,
              "UPDATE access.audit_link SET hash = sha256(hash) WHERE sequence = :n"),
          new Way(
              "an event gone", Finding.Kind.DELETE, "DELETE FROM access.audit_event WHERE id = :n"),
          new Way(
              "an event moved to another id",
              Finding.Kind.DELETE,
              "UPDATE access.audit_event SET id = 1000 WHERE id = :n"),
          new Way(
              "a link put in, the others moved up",
              Finding.Kind.INSERT,
              NEW_EVENT
                  + """
                  UPDATE access.audit_link SET sequence = -sequence WHERE sequence >= :n;
                  UPDATE access.audit_link SET sequence = 1 - sequence WHERE sequence < 0;
                  INSERT INTO access.audit_link VALUES
                    (:n, (SELECT max(id) FROM access.audit_event), sha256('a'), sha256('b'))
                  """),
          new Way(
              "two events with each other's content",
              Finding.Kind.REORDER,
              """
              UPDATE access.audit_event SET id = 1000 WHERE id = :n;
              UPDATE access.audit_event SET id = :n WHERE id = :m;
              UPDATE access.audit_event SET id = :m WHERE id = 1000
              """),
          new Way(
              "two links that point to each other's event",
              Finding.Kind.REORDER,
              """
              UPDATE access.audit_link SET event = 1000 WHERE sequence = :n;
              UPDATE access.audit_link SET event = :n WHERE sequence = :m;
              UPDATE access.audit_link SET event = :m WHERE sequence = :n
              """),
          new Way(
              "two links in each other's place",
              Finding.Kind.REORDER,
              """
              UPDATE access.audit_link SET sequence = 1000 WHERE sequence = :n;
              UPDATE access.audit_link SET sequence = :n WHERE sequence = :m;
              UPDATE access.audit_link SET sequence = :m WHERE sequence = 1000
              """));

  static Stream<Arguments> ways_and_places() {
    return WAYS.stream()
        .flatMap(way -> Stream.of(1, 13, SIGNED).map(place -> Arguments.of(way, place)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("ways_and_places")
  void a_change_is_found(Way way, int place) throws SQLException {
    var other = place == SIGNED ? place - 1 : place + 1;

    var outcome = after(way.sql().replace(":n", "" + place).replace(":m", "" + other), SIGNED);

    var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
    var first = way.kind() == Finding.Kind.REORDER ? Math.min(place, other) : place;
    assertEquals(way.kind(), found.kind(), found::toString);
    assertEquals(first, found.sequence(), found::toString);
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("WAYS")
  void it_is_found_in_a_trail_that_was_written_out_as_well(Way way) throws Exception {
    try (var connection = trail.ownerInTransaction()) {
      run(connection, way.sql().replace(":n", "13").replace(":m", "14"));
      var table = new TrailTable(connection);
      var lines = new ArrayList<String>(List.of(TrailFile.FORM));
      for (var rows = table.next(); !rows.isEmpty(); rows = table.next()) {
        rows.forEach(row -> lines.add(TrailFile.line(row)));
      }
      connection.rollback();
      lines.add(TrailFile.end(lines.size() - 1));
      var file = Files.write(Files.createTempFile("nansen-trail", ".export"), lines);

      var outcome = Trail.verify(file, Trail.checkpoints(trail.folder), _ -> {});

      var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
      assertEquals(way.kind(), found.kind(), found::toString);
      assertEquals(13, found.sequence(), found::toString);
    }
  }

  static final List<Arguments> REMOVED =
      List.of(
          Arguments.of(1, Finding.Kind.DELETE),
          Arguments.of(13, Finding.Kind.DELETE),
          Arguments.of(SIGNED, Finding.Kind.CUT));

  @ParameterizedTest
  @FieldSource("REMOVED")
  void a_link_that_is_gone_is_found(int place, Finding.Kind kind) throws SQLException {
    var outcome =
        after(
            "DELETE FROM access.audit_link WHERE sequence = %1$d;".formatted(place)
                + "DELETE FROM access.audit_event WHERE id = %1$d".formatted(place),
            SIGNED);

    var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
    assertEquals(kind, found.kind(), found::toString);
    assertEquals(place, found.sequence(), found::toString);
  }

  @ParameterizedTest
  @FieldSource("REMOVED")
  void the_gap_shows_when_the_rest_has_moved_up(int place, Finding.Kind kind) throws SQLException {
    var outcome =
        after(
            """
            DELETE FROM access.audit_link WHERE sequence = %1$d;
            DELETE FROM access.audit_event WHERE id = %1$d;
            UPDATE access.audit_link SET sequence = -sequence WHERE sequence > %1$d;
            UPDATE access.audit_link SET sequence = -sequence - 1 WHERE sequence < 0
            """
                .formatted(place),
            SIGNED);

    var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
    assertEquals(kind, found.kind(), found::toString);
    assertEquals(place, found.sequence(), found::toString);
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_cut_end_is_found(int last) throws SQLException {
    var outcome =
        after(
            "DELETE FROM access.audit_link WHERE sequence > %1$d;".formatted(last)
                + "DELETE FROM access.audit_event WHERE id > %1$d".formatted(last),
            SIGNED);

    var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
    assertEquals(new Finding(last + 1, Finding.Kind.CUT, found.detail()), found);
  }

  static Stream<Integer> places() {
    return Stream.of(0, 1, 12, SIGNED - 1);
  }

  @Test
  void an_event_outside_the_chain_is_found() throws SQLException {
    var found = assertInstanceOf(Trail.Outcome.Tampered.class, after(NEW_EVENT, SIGNED)).first();

    assertEquals(new Finding(SIGNED + 1, Finding.Kind.INSERT, found.detail()), found);
  }

  @Test
  void links_without_their_events_being_gone_are_found_even_after_the_last_checkpoint()
      throws SQLException {
    var found =
        assertInstanceOf(
                Trail.Outcome.Tampered.class,
                after("DELETE FROM access.audit_link WHERE sequence > 20", 12))
            .first();

    assertEquals(new Finding(21, Finding.Kind.INSERT, found.detail()), found);
  }

  @ParameterizedTest
  @MethodSource("rewritten_from")
  void a_chain_made_anew_is_not_the_one_that_was_signed(int from, int firstBad)
      throws SQLException {
    try (var connection = trail.ownerInTransaction()) {
      run(connection, "UPDATE access.audit_event SET rule = 'none' WHERE id = " + from);
      rewrite(connection, from);

      var outcome = new TrailTable(connection).walk(checkpoints(SIGNED), _ -> {});

      var found = assertInstanceOf(Trail.Outcome.Tampered.class, outcome).first();
      assertEquals(new Finding(firstBad, Finding.Kind.FORK, found.detail()), found);
      connection.rollback();
    }
  }

  /// The chain was right at each checkpoint that still fits.
  static Stream<Arguments> rewritten_from() {
    return Stream.of(Arguments.of(1, 1), Arguments.of(13, 13), Arguments.of(SIGNED, 13));
  }

  @Test
  void two_links_with_one_place_are_found() throws SQLException {
    var found =
        assertInstanceOf(
                Trail.Outcome.Tampered.class,
                after(
                    """
                    ALTER TABLE access.audit_link DROP CONSTRAINT audit_link_pkey;
                    ALTER TABLE access.audit_link DROP CONSTRAINT audit_link_event_key;
                    INSERT INTO access.audit_link SELECT * FROM access.audit_link WHERE sequence = 7
                    """,
                    SIGNED))
            .first();

    assertEquals(new Finding(7, Finding.Kind.FORK, found.detail()), found);
  }

  @Test
  void a_checkpoint_that_was_changed_is_found() throws IOException {
    var folder = Files.createTempDirectory("nansen-checkpoints");
    try (var files = Files.list(Trail.checkpoints(trail.folder))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    var file = folder.resolve("2026-09.checkpoints");
    var lines = Files.readString(file).lines().toList();
    Files.writeString(
        file, lines.get(0) + "\n" + lines.get(1).replace(" " + SIGNED + " ", " 23 ") + "\n");

    var outcome = Trail.verify(trail.address, folder, _ -> {});

    assertEquals(
        new Trail.Outcome.Tampered(
            new Finding(23, Finding.Kind.BAD_SIGNATURE, "2026-09.checkpoints:2")),
        outcome);
  }

  @Test
  void nothing_is_found_where_nothing_was_done() {
    assertEquals(new Trail.Outcome.Whole(SIGNED, 0, 2, SIGNED), trail.verify());
  }

  /// What is found when this was done to the trail, with the checkpoints up to a place.
  private Trail.Outcome after(String sql, int signed) throws SQLException {
    try (var connection = trail.ownerInTransaction()) {
      run(connection, sql);
      var outcome = new TrailTable(connection).walk(checkpoints(signed), _ -> {});
      connection.rollback();
      return outcome;
    }
  }

  private static void run(java.sql.Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute("ALTER TABLE access.audit_link DROP CONSTRAINT audit_link_sequence_check");
      statement.execute("ALTER TABLE access.audit_event ALTER id SET GENERATED BY DEFAULT");
      statement.execute(sql);
    }
  }

  /// Links events anew from a place on, as Nansen itself would.
  private static void rewrite(java.sql.Connection connection, int from) throws SQLException {
    var table = new TrailTable(connection);
    var hash = from == 1 ? Hash.ROOT : table.from(from - 1, 1).getFirst().hash();
    for (var row : table.after(from - 1)) {
      var link = Link.after(hash, row.link().sequence(), Objects.requireNonNull(row.event()));
      hash = link.hash();
      try (var update =
          connection.prepareStatement(
              "UPDATE access.audit_link SET digest = ?, hash = ? WHERE sequence = ?")) {
        update.setBytes(1, link.digest().bytes());
        update.setBytes(2, link.hash().bytes());
        update.setLong(3, link.sequence());
        update.executeUpdate();
      }
    }
  }

  private List<Checkpoint> checkpoints(int upTo) {
    try {
      return new CheckpointFolder(Trail.checkpoints(trail.folder))
          .read().checkpoints().stream().filter(it -> it.sequence() <= upTo).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
