package nansen.bench.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.bench.LawTexts;
import nansen.bench.drools.Deadlines;
import nansen.law.calendar.CalendarId;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.standing.Due;
import nansen.law.standing.Law;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is held against each other does the same work: on a real PostgreSQL.
final class SameWorkTest {
  private static Path folder;
  private static Installation installation;

  @BeforeAll
  static void there_is_an_installation() throws IOException {
    folder = Files.createTempDirectory("nansen-bench-test");
    installation = Installation.open(folder);
  }

  @AfterAll
  static void it_goes_away() throws IOException {
    installation.close();
    Installation.delete(folder);
  }

  @Test
  void bare_inserts_leave_as_many_rows_and_bytes_as_a_deed() throws SQLException {
    var deeds = Deeds.in(installation, 3);
    try (var owner = installation.owner()) {
      SampledRows.makeTables(owner);
      for (var deed : deeds.next()) {
        deeds.write(deed);
        var sampled = SampledRows.of(owner, deed);
        var before = stored(owner);

        for (var insert : sampled.inserts()) {
          var id = "'" + UUID.randomUUID() + "'::uuid";
          execute(owner, insert.sql(id, "'" + UUID.randomUUID() + "'::uuid"));
        }

        var after = stored(owner);
        assertEquals(deed.facts().size(), sampled.facts());
        assertEquals(sampled.rows(), after.rows() - before.rows());
        // As values have a head of one byte or of four, and begin at even places.
        assertEquals(sampled.bytes(), after.bytes() - before.bytes(), sampled.bytes() / 100.0);
        // Where it stands, its entry in the trail and the link to it, the answer under its key.
        assertTrue(sampled.rows() >= deed.facts().size() + 4, sampled::toString);
      }
      SampledRows.dropTables(owner);
    }
  }

  @Test
  void the_next_deed_of_a_case_leaves_other_rows() throws SQLException {
    var deeds = Deeds.in(installation, 3);
    var one = deeds.next().getFirst();
    var other = deeds.next().getFirst();
    deeds.write(one);
    deeds.write(other);
    try (var owner = installation.owner()) {
      assertNotEquals(SampledRows.of(owner, one).inserts(), SampledRows.of(owner, other).inserts());
    }
  }

  private record Stored(long rows, long bytes) {}

  private static Stored stored(Connection owner) throws SQLException {
    var each =
        Stream.of("fact", "clock", "assessed", "audit_event", "audit_salt", "written", "audit_link")
            .map(table ->
                "SELECT count(*), sum(pg_column_size(t.*)) AS bytes FROM bare." + table + " t")
            .toList();
    try (var statement = owner.createStatement();
        var found =
            statement.executeQuery(
                "SELECT sum(count), sum(bytes) FROM (" + String.join(" UNION ALL ", each) + ")")) {
      found.next();
      return new Stored(found.getLong(1), found.getLong(2));
    }
  }

  private static void execute(Connection owner, String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void due_dates_and_timers_of_the_engine_are_those_of_the_law_before_and_after_a_holiday()
      throws SQLException {
    var holiday = NewHoliday.soon();
    var law = LawTexts.book();
    var changed = law.proclaiming(new CalendarId("AT"), holiday.proclaimed());
    var ordinary = new Deadlines(Set.of());
    var proclaimed = new Deadlines(Set.of(holiday.day()));
    try (var flowable = new FlowablePeer(installation)) {
      for (var ahead = -14; ahead <= 7; ahead++) {
        flowable.start(holiday.day().plusDays(ahead), ordinary);
      }
      var before = flowable.open();
      before.forEach(each ->
          assertEquals(due(law, each.event()), each.due(), () -> "made on " + each.event()));

      flowable.move(before, proclaimed);

      var after = flowable.open();
      assertEquals(before.size(), after.size());
      after.forEach(each -> {
        assertEquals(due(changed, each.event()), each.due(), () -> "made on " + each.event());
        assertEquals(each.due(), each.fires());
      });
      assertNotEquals(
          before.stream().map(FlowablePeer.Open::due).toList(),
          after.stream().map(FlowablePeer.Open::due).toList());
    }
  }

  /// The last day on which the authority that registers must be told, by the packs.
  private static LocalDate due(LawBook book, LocalDate made) {
    var austria = new CalendarId("AT");
    var place =
        new Place(
            "AT",
            book.calendars().zone(austria).orElseThrow(),
            book.calendars().of(austria).orElseThrow(),
            Map.of());
    var noon = made.atTime(12, 0).toInstant(ZoneOffset.UTC);
    var fact =
        new Fact(
            new FactId("made"),
            new FactKind("application.made"),
            new When.Day(made),
            noon,
            Attribution.UNSTATED,
            Certainty.ESTABLISHED,
            Map.of("before", new Value.Text("other-authority")),
            null);
    var later = max(noon, Instant.now());
    return Law.assess(Journal.of(List.of(fact)), Law.at(book, place), later, later).stream()
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.id().value().equals("apr-inform-registering-authority"))
        .map(clock -> clock.due() instanceof Due.On(var day) ? day : LocalDate.MIN)
        .findFirst()
        .orElseThrow();
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
