package nansen.population;

import static java.util.stream.Collectors.toSet;
import static nansen.people.CaseRole.APPLICANT;
import static nansen.people.CaseRole.CHILD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nansen.RoomOfItsOwn;
import nansen.casefile.CaseHistory;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.HandOvers;
import nansen.casefile.Histories;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.law.journal.Amends;
import nansen.names.written.Script;
import nansen.people.Kept;
import nansen.people.Lettering;
import nansen.people.NewEntry;
import nansen.people.People;
import nansen.people.Said;
import org.junit.jupiter.api.Test;

/// The population is the same each time, looks like an office's cases, and leaves what people would
/// have left.
class PopulationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Instant LATER = Instant.parse("2026-11-26T10:00:00Z");

  /// What is kept, and in which order.
  private static final List<String> KEPT =
      List.of(
          "SELECT * FROM casefile.case_file ORDER BY case_id",
          "SELECT * FROM casefile.carried ORDER BY case_id",
          "SELECT * FROM casefile.fact ORDER BY case_id, place",
          "SELECT * FROM casefile.written ORDER BY key",
          "SELECT * FROM casefile.clock ORDER BY case_id, pack, clock, nth",
          "SELECT * FROM casefile.assessed ORDER BY case_id",
          "SELECT * FROM people.person ORDER BY person_id",
          "SELECT * FROM people.entry ORDER BY person_id, place",
          """
          SELECT case_id, person_id, role, since, by_whom, ended, ended_by FROM people.in_case
          ORDER BY case_id, person_id\
          """,
          "SELECT * FROM people.written ORDER BY key",
          "SELECT * FROM people.known_name ORDER BY entry_id",
          "SELECT * FROM border.registration ORDER BY case_id, person_id",
          """
          SELECT hand_over_id, case_id, at, given_by, unit_before, owner_before, no_owner_before, unit_after,
            owner_after, no_owner_after, because, undoes FROM casefile.hand_over ORDER BY case_id, at, hand_over_id\
          """,
          "SELECT * FROM access.audit_salt ORDER BY record",
          """
          SELECT at, actor, session, purpose, act, kind, record, listed, fields, rule, result, changes
          FROM access.audit_event ORDER BY record, id\
          """);

  private static List<CaseHistory> histories(long seed, int from, int to) {
    var population = new Population(seed, DAY);
    return LongStream.range(from, to).mapToObj(population::history).toList();
  }

  private static List<NewFact> facts(CaseHistory history) {
    return history.deeds().stream()
        .filter(CaseHistory.Written.class::isInstance)
        .flatMap(deed -> ((CaseHistory.Written) deed).facts().stream())
        .toList();
  }

  /// With details in order: that of a map is not the same in each run.
  private static String text(NewFact fact) {
    return List.of(
            fact.id(),
            fact.kind(),
            fact.happened(),
            fact.saidBy(),
            fact.certainty(),
            new TreeMap<>(fact.details()),
            String.valueOf(fact.amends()))
        .toString();
  }

  private static String said(List<NewEntry> entries) {
    return entries.stream()
        .map(entry -> entry.id() + " " + entry.said() + " " + entry.saidBy())
        .toList()
        .toString();
  }

  @Test
  void the_same_seed_gives_the_same_cases_in_every_run_of_the_program() throws Exception {
    var all = new StringBuilder();
    for (var history : histories(7, 0, 400)) {
      all.append(history.head()).append(history.openedBy().user()).append('\n');
      for (var deed : history.deeds()) {
        switch (deed) {
          case CaseHistory.Given given -> all.append(given).append('\n');
          case CaseHistory.Entered it ->
              all.append(it.at()).append(it.person()).append(it.role()).append(said(it.entries()));
          case CaseHistory.Told it ->
              all.append(it.at()).append(it.person()).append(said(it.entries()));
          case CaseHistory.Written written -> {
            all.append(written.at()).append(written.by().user()).append(written.key());
            written.facts().forEach(fact -> all.append(text(fact)).append('\n'));
          }
        }
      }
    }
    var digest =
        MessageDigest.getInstance("SHA-256")
            .digest(all.toString().getBytes(StandardCharsets.UTF_8));

    // Change it together with what the population is made of, and never otherwise.
    assertEquals(
        "7c42edc1ed3ee72e0eb10e3e8761b111a7d862faac3e52513f046d984f712ab4",
        HexFormat.of().formatHex(digest));
    assertNotEquals(histories(7, 0, 3), histories(8, 0, 3));
  }

  @Test
  void it_has_what_an_office_sees() {
    var all = histories(1, 0, 4000);
    var amended = share(all, history -> facts(history).stream().anyMatch(f -> f.amends() != null));
    var retracted =
        share(
            all,
            history ->
                facts(history).stream().anyMatch(f -> f.amends() instanceof Amends.Retracts));

    assertTrue(between(0.20, amended, 0.60), "amended " + amended);
    assertTrue(between(0.02, retracted, 0.12), "retracted " + retracted);
    var decided = having(all, "decision.taken");
    assertTrue(between(0.50, decided, 0.85), "decided " + decided);
    var appealed = having(all, "appeal.lodged");
    assertTrue(between(0.10, appealed, 0.30), "appealed " + appealed);
    assertTrue(between(0.03, having(all, "person.unaccompanied-minor"), 0.12));
    assertTrue(between(0.05, having(all, "minor-child.present"), 0.25));
    assertTrue(between(0.08, having(all, "take-back.requested"), 0.25));
    var first = all.stream().map(each -> each.head().opened()).min(Instant::compareTo);
    assertTrue(first.orElseThrow().isBefore(Instant.parse("2023-12-20T00:00:00Z")));
    var surge = LocalDate.of(2026, 11, 8);
    var halfRegistered =
        all.stream()
            .filter(each -> each.head().opened().isAfter(Instant.parse(surge + "T00:00:00Z")))
            .filter(each -> facts(each).stream().noneMatch(f -> is(f, "application.registered")))
            .count();
    assertTrue(halfRegistered > 160, halfRegistered + " half registered");
    assertFalse(
        all.stream()
            .flatMap(each -> each.deeds().stream())
            .anyMatch(deed -> !deed.at().isBefore(Instant.parse(DAY + "T00:00:00Z"))));
  }

  @Test
  void people_bear_names_in_the_letters_of_their_country_and_in_ours() {
    var all = histories(1, 0, 4000);
    var names =
        all.stream()
            .flatMap(PopulationTest::entered)
            .flatMap(it -> it.entries().stream())
            .map(NewEntry::said)
            .filter(Said.WrittenName.class::isInstance)
            .map(Said.WrittenName.class::cast)
            .toList();
    var scripts = names.stream().flatMap(name -> name.scripts().stream()).collect(toSet());
    var letterings = names.stream().map(Said.WrittenName::lettering).collect(toSet());

    assertTrue(
        scripts.containsAll(Set.of(Script.CYRILLIC, Script.ARABIC, Script.ETHIOPIC, Script.LATIN)),
        scripts.toString());
    assertTrue(
        letterings.containsAll(
            Set.of(Lettering.ORIGINAL, Lettering.TRAVEL_DOCUMENT, Lettering.BY_EAR)),
        letterings.toString());
  }

  @Test
  void some_come_with_their_family_and_some_were_registered_before() {
    var all = histories(1, 0, 4000);
    var children = all.stream().flatMap(PopulationTest::entered).filter(it -> it.role() == CHILD);
    var tied =
        all.stream()
            .flatMap(PopulationTest::entered)
            .filter(it -> it.role() == APPLICANT)
            .filter(it -> it.entries().stream().anyMatch(e -> e.kind() == Said.Kind.TIE))
            .toList();
    var ids = all.stream().flatMap(PopulationTest::records).collect(toSet());

    assertTrue(children.count() > 100);
    assertTrue(tied.size() > 100, tied.size() + " came with a relative");
    for (var each : tied) {
      for (var entry : each.entries()) {
        if (entry.said() instanceof Said.TiedTo(var other, var _)) {
          assertTrue(ids.contains(other.value()), "a relative who is nobody: " + other);
        }
      }
    }
  }

  private static boolean between(double least, double value, double most) {
    return least <= value && value <= most;
  }

  private static double having(List<CaseHistory> all, String kind) {
    return share(all, history -> facts(history).stream().anyMatch(fact -> is(fact, kind)));
  }

  private static double share(List<CaseHistory> all, Predicate<CaseHistory> which) {
    return (double) all.stream().filter(which).count() / all.size();
  }

  private static boolean is(NewFact fact, String kind) {
    return fact.kind().name().equals(kind);
  }

  @Test
  void what_is_brought_in_at_once_is_row_for_row_what_people_would_have_left() {
    // On both sides of the border between two offices.
    var histories = histories(11, 480, 520).stream().map(PopulationTest::givenTwice).toList();
    try (var people = new RoomOfItsOwn("written_by_people", LATER);
        var bulk = new RoomOfItsOwn("brought_in", LATER)) {
      // Salts are random; the hashes under them can be compared where they are the same.
      histories.stream()
          .flatMap(PopulationTest::records)
          .forEach(record -> {
            var salt =
                "INSERT INTO access.audit_salt VALUES ('%1$s', decode(md5('%1$s'), 'hex'))"
                    .formatted(record);
            people.execute(salt);
            bulk.execute(salt);
          });
      histories.forEach(history -> live(history, people));
      people.itIs(LATER);
      var casefile = people.room(Casefile.class);
      while (casefile.catchUp(100) > 0) {}

      assertEquals(histories.size(), bulk.room(Histories.class).bring(histories));

      for (var query : KEPT) {
        var rows = people.rows(query);
        assertFalse(rows.isEmpty(), query);
        assertEquals(rows, bulk.rows(query), query);
      }
      assertEquals(List.of(), others(people), "left by people and held against nothing");
      assertEquals(0, bulk.room(Histories.class).bring(histories), "they are there");
    }
  }

  /// What is given is given again at the same moment, as one in some hundred thousand is.
  private static CaseHistory givenTwice(CaseHistory history) {
    return new CaseHistory(
        history.head(),
        history.openedBy(),
        history.deeds().stream()
            .flatMap(
                deed -> deed instanceof CaseHistory.Given ? Stream.of(deed, deed) : Stream.of(deed))
            .toList());
  }

  /// The tables that have rows and are not held against each other.
  private static List<String> others(RoomOfItsOwn room) {
    return room
        .rows(
            """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
              AND tablename <> 'flyway_schema_history'\
            """)
        .stream()
        .map(row -> row.substring(1, row.length() - 1))
        .filter(table ->
            KEPT.stream()
                .noneMatch(query ->
                    query.contains("FROM " + table + " ")
                        || query.contains("FROM " + table + "\n")))
        .filter(table -> !room.rows("SELECT 1 FROM " + table + " LIMIT 1").isEmpty())
        .toList();
  }

  /// The ids of a case and of the people in it.
  private static Stream<UUID> records(CaseHistory history) {
    return Stream.concat(
        Stream.of(history.head().id().value()),
        entered(history).map(entered -> entered.person().value()));
  }

  private static Stream<CaseHistory.Entered> entered(CaseHistory history) {
    return history.deeds().stream()
        .filter(CaseHistory.Entered.class::isInstance)
        .map(CaseHistory.Entered.class::cast);
  }

  /// As what is brought in names its hand-overs, so that what is told of them can be compared.
  private static UUID handOver(CaseId id, int number) {
    var name = (id + " " + number).getBytes(StandardCharsets.UTF_8);
    return new UUID(
        id.value().getMostSignificantBits(),
        UUID.nameUUIDFromBytes(name).getLeastSignificantBits());
  }

  /// Does one thing after the other, each at its time.
  private static void live(CaseHistory history, RoomOfItsOwn room) {
    var casefile = room.room(Casefile.class);
    var head = history.head();
    room.itIs(head.opened());
    assertTrue(
        casefile.open(history.openedBy(), head.id(), head.country(), head.calendar()).isPresent());
    var seen = 0;
    var given = 0;
    for (var deed : history.deeds()) {
      room.itIs(deed.at());
      switch (deed) {
        case CaseHistory.Given it ->
            room.room(HandOvers.class)
                .give(
                    it.by(),
                    handOver(head.id(), given++),
                    List.of(head.id()),
                    it.unit(),
                    it.owner(),
                    "");
        case CaseHistory.Entered(var _, var by, var person, var role, var key, var entries) ->
            assertInstanceOf(
                Kept.Taken.class,
                room.room(People.class).enter(by, head.id().value(), role, key, person, entries));
        case CaseHistory.Told(var _, var by, var person, var key, var entries) ->
            assertInstanceOf(
                Kept.Taken.class, room.room(People.class).record(by, person, key, entries));
        case CaseHistory.Written written -> {
          assertInstanceOf(
              Recorded.Taken.class,
              casefile.record(written.by(), head.id(), written.key(), seen, written.facts()));
          seen += written.facts().size();
        }
      }
    }
  }

  @Test
  void a_real_installation_is_refused_and_an_unused_one_becomes_a_demonstration() throws Exception {
    try (var room = new RoomOfItsOwn("to_be_populated", LATER)) {
      var populating = room.room(Populating.class);
      room.execute("INSERT INTO access.installation (kind) VALUES ('real')");

      assertEquals(
          new Populating.Outcome.Real(), populating.run(new Population(1, DAY), 10, _ -> {}));
      assertTrue(room.rows("SELECT * FROM casefile.case_file").isEmpty());

      room.execute("DELETE FROM access.installation");
      assertEquals(
          new Populating.Outcome.Populated(600),
          populating.run(new Population(1, DAY), 600, _ -> {}));
      assertEquals(
          new Populating.Outcome.Populated(20),
          populating.run(new Population(1, DAY), 620, _ -> {}));
      assertEquals(List.of("(t,demonstration)"), room.rows("SELECT * FROM access.installation"));
      assertEquals(620, room.rows("SELECT * FROM casefile.case_file").size());
    }
  }
}
