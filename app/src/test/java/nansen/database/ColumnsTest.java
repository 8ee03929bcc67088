package nansen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nansen.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A row says the same whichever way it goes.
final class ColumnsTest {
  private record Row(
      int id,
      @Nullable String text,
      @Nullable Instant at,
      @Nullable Object day,
      @Nullable String bytes,
      @Nullable String json,
      @Nullable String numbers) {}

  private static final Columns<Row> ROWS =
      Columns.<Row>of("pg_temp.kept")
          .with("id", "integer", Row::id)
          .with("text", "text", Row::text)
          .with("at", "timestamptz", Row::at)
          .with("day", "date", Row::day)
          .with("bytes", "bytea", Row::bytes)
          .with("json", "jsonb", Row::json)
          .with("numbers", "bigint[]", Row::numbers);

  private final SingleConnectionDataSource connection = connect();
  private final JdbcTemplate database = new JdbcTemplate(connection);
  private final Trips trips = new Trips(database);

  private static SingleConnectionDataSource connect() {
    var server = TestServer.postgres().address();
    return new SingleConnectionDataSource(
        server.url(), server.user(), Objects.requireNonNull(server.password()), true);
  }

  @BeforeEach
  void anEmptyTable() {
    database.execute(
        """
        CREATE TEMPORARY TABLE kept (id integer PRIMARY KEY CHECK (id > 0), text text,
          at timestamptz, day date, bytes bytea, json jsonb, numbers bigint[], never text)\
        """);
  }

  @AfterEach
  void gone() {
    connection.destroy();
  }

  private List<String> kept() {
    return database.query("SELECT kept::text FROM kept ORDER BY id", (row, _) -> row.getString(1));
  }

  @Test
  void text_that_means_something_to_the_database_is_kept_as_it_is() {
    var texts =
        List.of(
            "",
            "\\N",
            "\\.",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "\\x41",
            "NULL",
            "{1,\"2\"}",
            "Ъ 𐎠 ፩",
            "'");
    var rows = new ArrayList<Row>();
    texts.forEach(text -> rows.add(new Row(rows.size() + 1, text, null, null, null, null, null)));

    trips.copy(ROWS, rows);

    assertEquals(
        texts, database.query("SELECT text FROM kept ORDER BY id", (row, _) -> row.getString(1)));
  }

  @Test
  void a_stream_and_a_statement_leave_the_same_rows() {
    var at = Instant.parse("2026-11-26T10:00:00.000001Z");
    var rows =
        List.of(
            new Row(
                1,
                "one\\two",
                at,
                LocalDate.of(2026, 2, 28),
                "\\x00ff5c",
                "{\"a\":\"b\\nc\"}",
                "{}"),
            new Row(2, null, null, "infinity", null, null, "{-1,9223372036854775807}"),
            new Row(3, "\t", at, null, "\\x", "[\"\\\\\"]", null));

    trips.copy(ROWS, rows);
    var copied = kept();
    database.execute("DELETE FROM kept");
    var trip = trips.begin();
    ROWS.insert(trip, rows);
    trip.go();

    assertEquals(3, copied.size());
    assertEquals(kept(), copied);
    database.execute("DELETE FROM kept");
    var each = trips.begin();
    rows.forEach(row -> ROWS.insert(each, List.of(row)));
    each.go();
    assertEquals(kept(), copied);
  }

  @Test
  void a_row_that_is_put_takes_the_place_of_the_one_with_its_key() {
    var trip = trips.begin();
    ROWS.insert(trip, List.of(new Row(1, "old", null, null, null, null, "{1}")));
    ROWS.put(trip, List.of(new Row(1, "new", null, "infinity", null, null, null)), "id");
    ROWS.put(
        trip,
        List.of(
            new Row(1, null, null, null, null, null, "{2}"),
            new Row(2, "other", null, null, null, null, null)),
        "id");
    trip.go();

    assertEquals(List.of("(1,,,,,,{2},)", "(2,other,,,,,,)"), kept());
  }

  @Test
  void a_stream_longer_than_a_piece_arrives_whole() {
    var rows = new ArrayList<Row>();
    for (var id = 1; id <= 5000; id++) {
      rows.add(new Row(id, "x".repeat(id % 97), null, null, null, null, null));
    }

    trips.copy(ROWS, rows);

    assertEquals(
        rows.stream().mapToLong(row -> Objects.requireNonNull(row.text()).length()).sum(),
        database.queryForObject("SELECT sum(length(text)) FROM kept", Long.class));
  }

  @Test
  void what_the_table_refuses_leaves_nothing_and_the_connection_goes_on() {
    var bad =
        List.of(
            new Row(1, "good", null, null, null, null, null),
            new Row(0, "bad", null, null, null, null, null));

    assertThrows(DataIntegrityViolationException.class, () -> trips.copy(ROWS, bad));

    assertTrue(kept().isEmpty());
    trips.copy(ROWS, bad.subList(0, 1));
    assertEquals(1, kept().size());
  }

  @Test
  void a_row_that_cannot_be_told_cuts_the_stream_off() {
    var told = ROWS.with("never", "text", _ -> sayNothing());

    assertThrows(
        IllegalStateException.class,
        () -> trips.copy(told, List.of(new Row(1, "", null, null, null, null, null))));

    assertTrue(kept().isEmpty());
  }

  private static String sayNothing() {
    throw new IllegalStateException("nothing to say");
  }

  @Test
  void rows_are_removed_one_or_more_and_no_others() {
    var all = new ArrayList<Row>();
    for (var id = 1; id <= 4; id++) {
      all.add(new Row(id, "row " + id, null, null, null, null, null));
    }
    var key =
        Columns.<Row>of("pg_temp.kept")
            .with("id", "integer", Row::id)
            .with("text", "text", Row::text);
    var trip = trips.begin();
    ROWS.insert(trip, all);
    key.remove(trip, List.of());
    key.remove(trip, all.subList(0, 1));
    key.remove(trip, all.subList(1, 3));
    key.remove(trip, List.of(new Row(4, "another", null, null, null, null, null)));
    trip.go();

    assertEquals(List.of("(4,\"row 4\",,,,,,)"), kept());
  }
}
