package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.NotPermitted;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.amending.Difference.Kind;
import nansen.amending.Proposal.Stage;
import nansen.amending.Proposals.Decided;
import nansen.amending.Proposals.May;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Rebuilding;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.pack.PackId;
import nansen.law.reading.BookReader;
import nansen.law.reading.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// From a proposal to the law, over a database of its own: five Austrian cases of one unit and
/// three of another, in each of which thirty days end on 12 October.
class ProposalsTest {
  private static final Instant NOW = Instant.parse("2026-09-18T10:00:00Z");
  private static final UnitId VIENNA = new UnitId(UUID.randomUUID());
  private static final UnitId GRAZ = new UnitId(UUID.randomUUID());

  private static final Actor CARRIER = Somebody.actor(VIENNA, Role.REGISTRAR, Role.CASEWORKER);
  private static final Actor OTHER_CARRIER = Somebody.actor(GRAZ, Role.REGISTRAR, Role.CASEWORKER);
  private static final Actor DECIDER = Somebody.actor(GRAZ, Role.DECISION_MAKER);

  private RoomOfItsOwn room;
  private final List<CaseId> inVienna = new ArrayList<>();
  private final List<CaseId> inGraz = new ArrayList<>();

  @BeforeEach
  void some_cases_run() {
    room = new RoomOfItsOwn("proposals", NOW);
    for (var i = 0; i < 5; i++) {
      inVienna.add(applied(CARRIER));
    }
    for (var i = 0; i < 3; i++) {
      inGraz.add(applied(OTHER_CARRIER));
    }
  }

  @AfterEach
  void all_is_over() {
    room.close();
  }

  private CaseId applied(Actor clerk) {
    var casefile = room.room(Casefile.class);
    var id = casefile.open(clerk, "AT", "AT").orElseThrow().id();
    casefile.give(clerk, id, clerk.unit().orElseThrow(), clerk.user());
    var made = SomeFact.applicationMade("2026-09-10");
    assertInstanceOf(
        Recorded.Taken.class, casefile.record(clerk, id, UUID.randomUUID(), 0, List.of(made)));
    return id;
  }

  private static Amendment holiday(String day) {
    return new Amendment.Holiday(
        new CalendarId("AT"),
        new Proclaimed(
            LocalDate.parse(day),
            "Day of mourning",
            Instant.parse("2026-09-17T22:00:00Z"),
            "Federal Law Gazette, invented for this test",
            "unverified"));
  }

  /// The pack of procedures with five days for what takes thirty.
  private Amendment hurried() {
    var pack =
        room.room(LawInForce.class).now().texts().packs().stream()
            .filter(each -> BookReader.idOf(each).filter("eu-apr"::equals).isPresent())
            .findFirst()
            .orElseThrow();
    var text = pack.text().replaceFirst("(?s)(apr-special-needs:.*?within: )30 days", "$15 days");
    return new Amendment.Pack(
        new PackId("eu-apr"), new Source("eu-apr/pack.yaml", text), List.of(), "Invented act");
  }

  private Proposals proposals() {
    return room.room(Proposals.class);
  }

  private UUID tried(Amendment amendment) throws InterruptedException {
    var id = UUID.randomUUID();
    proposals().propose(CARRIER, id, amendment, "it was in the gazette");
    room.room(DryRuns.class).goOn(_ -> {});
    return id;
  }

  private Proposals.Sheet sheet(Actor reader, UUID id) {
    return proposals().sheet(reader, id, null, null, 100);
  }

  private static int cases(Proposals.Sheet sheet, Kind kind) {
    var count = sheet.counts().get(kind);
    return count == null ? 0 : count.cases();
  }

  private Stage stage(UUID id) {
    return sheet(CARRIER, id).listed().stage();
  }

  private List<String> standings() {
    return room.rows(
        """
        SELECT a.*, (SELECT array_agg(c ORDER BY c.pack, c.clock, c.nth) FROM casefile.clock c
          WHERE c.case_id = a.case_id) FROM casefile.assessed a ORDER BY a.case_id\
        """);
  }

  private List<String> found() {
    return room.rows(
        """
        SELECT case_id, place, rank, kind, day, country, pack, rule, nth, before_status, before_due,
          after_status, after_due FROM amending.difference ORDER BY case_id, place\
        """);
  }

  @Test
  void from_the_gazette_to_the_worklist() throws Exception {
    var before = standings();

    var id = tried(holiday("2026-10-12"));

    assertEquals(Stage.TRIED, stage(id));
    assertEquals(before, standings());
    var rows = sheet(CARRIER, id).rows();
    var special =
        rows.stream()
            .map(DifferenceTable.Row::difference)
            .filter(each -> each.rule().startsWith("apr-special-needs"))
            .toList();
    assertEquals(5, special.size());
    assertEquals(Kind.LATER, special.getFirst().kind());
    assertEquals("2026-10-12", DueText.of(special.getFirst().before().due()));
    assertEquals("2026-10-13", DueText.of(special.getFirst().after().due()));

    assertEquals(Decided.DONE, proposals().approve(DECIDER, id, "published"));

    assertEquals(Stage.IN_FORCE, stage(id));
    assertEquals(1, room.room(LawInForce.class).number());
    room.room(Rebuilding.class).run(_ -> {});
    assertEquals(
        List.of("(2026-10-13,8)"),
        room.rows(
            """
            SELECT due_day, count(*) FROM casefile.clock WHERE clock = 'apr-special-needs'
            GROUP BY due_day\
            """));
    assertEquals(
        List.of("(PROPOSE,caseworker.law-proposal)", "(APPROVE,decision-maker.law)"),
        room.rows(
            "SELECT act, rule FROM access.audit_event WHERE kind = 'LAW' AND record = '"
                + id
                + "' ORDER BY id"));
  }

  @Test
  void cases_of_others_are_neither_shown_nor_counted() throws Exception {
    var id = tried(holiday("2026-10-12"));
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.DECISION_MAKER);

    var inGraz = sheet(DECIDER, id);
    var nobodys = sheet(stranger, id);

    assertEquals(3, inGraz.cases());
    assertEquals(3, cases(inGraz, Kind.LATER));
    assertEquals(
        Set.copyOf(this.inGraz),
        Set.copyOf(inGraz.rows().stream().map(row -> row.difference().id()).toList()));
    assertEquals(5, sheet(CARRIER, id).cases());
    assertEquals(0, nobodys.cases());
    assertEquals(Map.of(), nobodys.counts());
    assertEquals(List.of(), nobodys.rows());
    assertThrows(NotPermitted.class, () -> sheet(Somebody.actor(VIENNA, Role.STATISTICIAN), id));
  }

  @Test
  void a_page_begins_after_the_last_row_of_the_page_before() throws Exception {
    var id = tried(holiday("2026-10-12"));
    var whole = sheet(CARRIER, id).rows();

    var pages = new ArrayList<DifferenceTable.Row>();
    DifferenceTable.At after = null;
    while (true) {
      var page = proposals().sheet(CARRIER, id, null, after, 2).rows();
      pages.addAll(page.subList(0, Math.min(2, page.size())));
      if (page.size() <= 2) {
        break;
      }
      after = new DifferenceTable.At(page.get(1).difference().id(), page.get(1).place());
    }

    assertEquals(whole, pages);
    assertTrue(whole.size() >= 5);
  }

  @Test
  void what_was_cut_off_goes_on_in_another_process_and_finds_the_same() throws Exception {
    class CutOff extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
    var id = tried(holiday("2026-10-12"));
    var whole = found();
    assertTrue(proposals().tryAgain(CARRIER, id));
    assertEquals(List.of(), found());
    assertThrows(
        CutOff.class,
        () ->
            room.room(DryRuns.class)
                .goOn(
                    2,
                    looked -> {
                      if (looked == 4) {
                        throw new CutOff();
                      }
                    }));
    assertEquals(Stage.TRYING, stage(id));
    var half = found().size();
    assertTrue(half > 0 && half < whole.size());

    var heard = new ArrayList<Long>();
    try (var restarted = room.again()) {
      restarted.room(DryRuns.class).goOn(2, heard::add);
    }

    assertEquals(List.of(6L, 8L), heard);
    assertEquals(whole, found());
    assertEquals(Stage.TRIED, stage(id));
  }

  @Test
  void what_is_sent_twice_is_proposed_once() throws Exception {
    var before = room.rows("SELECT 1 FROM amending.proposal").size();
    var id = UUID.randomUUID();
    proposals().propose(CARRIER, id, holiday("2026-10-12"), "it was in the gazette");
    proposals().propose(CARRIER, id, holiday("2026-10-12"), "it was in the gazette");

    assertEquals(before + 1, room.rows("SELECT 1 FROM amending.proposal").size());
  }

  @Test
  void who_proposed_it_does_not_put_it_in_force() throws Exception {
    var both = Somebody.actor(VIENNA, Role.CASEWORKER, Role.DECISION_MAKER);
    var id = UUID.randomUUID();
    proposals().propose(both, id, holiday("2026-10-12"), "it was in the gazette");
    room.room(DryRuns.class).goOn(_ -> {});

    assertThrows(NotPermitted.class, () -> proposals().approve(both, id, "mine"));
    assertThrows(NotPermitted.class, () -> proposals().reject(both, id, "mine"));
    assertThrows(NotPermitted.class, () -> proposals().approve(CARRIER, id, "no such role"));
    assertEquals(Set.of(May.WITHDRAW, May.TRY_AGAIN), sheet(both, id).may());
    assertEquals(Set.of(May.APPROVE, May.REJECT, May.TRY_AGAIN), sheet(DECIDER, id).may());
    assertThrows(
        DataAccessException.class,
        () ->
            room.execute(
                """
                INSERT INTO amending.ending SELECT proposal_id, 'IN_FORCE', 1, proposer, 'x', at, 'x'
                FROM amending.proposal\
                """));
    assertEquals(0, room.room(LawInForce.class).number());
  }

  @Test
  void other_law_in_force_since_makes_it_be_tried_again() throws Exception {
    var first = tried(holiday("2026-10-12"));
    var second = tried(holiday("2026-10-13"));
    assertEquals(Decided.DONE, proposals().approve(DECIDER, first, "published"));

    assertEquals(Stage.OVERTAKEN, stage(second));
    assertFalse(sheet(DECIDER, second).may().contains(May.APPROVE));
    assertEquals(Decided.NOT_TRIED, proposals().approve(DECIDER, second, "published"));

    assertTrue(proposals().tryAgain(CARRIER, second));
    assertEquals(Decided.NOT_TRIED, proposals().approve(DECIDER, second, "too soon"));
    room.room(DryRuns.class).goOn(_ -> {});
    assertTrue(
        sheet(CARRIER, second).rows().stream()
            .map(row -> DueText.of(row.difference().after().due()))
            .anyMatch("2026-10-14"::equals));
    assertEquals(Decided.DONE, proposals().approve(DECIDER, second, "published"));
    assertEquals(2, room.room(LawInForce.class).number());
  }

  @Test
  void what_was_rejected_or_withdrawn_stays_on_record_as_such() throws Exception {
    var rejected = tried(holiday("2026-10-12"));
    var withdrawn = tried(holiday("2026-10-13"));
    assertEquals(Decided.DONE, proposals().reject(DECIDER, rejected, "a misprint"));
    assertThrows(
        NotPermitted.class, () -> proposals().withdraw(OTHER_CARRIER, withdrawn, "not mine"));
    assertEquals(Decided.DONE, proposals().withdraw(CARRIER, withdrawn, "a misprint"));

    assertEquals(Decided.TOO_LATE, proposals().approve(DECIDER, rejected, "after all"));
    assertEquals(Decided.TOO_LATE, proposals().reject(DECIDER, withdrawn, "as well"));
    assertFalse(proposals().tryAgain(CARRIER, withdrawn));
    assertEquals(
        Set.of(Stage.REJECTED, Stage.WITHDRAWN),
        Set.copyOf(proposals().newest(CARRIER).stream().map(Proposals.Listed::stage).toList()));
    assertEquals(0, room.room(LawInForce.class).number());
    assertThrows(DataAccessException.class, () -> room.execute("DELETE FROM amending.ending"));
  }

  @Test
  void what_nobody_may_overlook_comes_first() throws Exception {
    var id = tried(hurried());

    var rows = sheet(CARRIER, id).rows();
    assertEquals(Kind.MISSED, rows.getFirst().difference().kind());
    assertEquals(5, cases(sheet(CARRIER, id), Kind.MISSED));
    assertEquals("missed", rows.getFirst().difference().after().status());
    var ranks = rows.stream().map(row -> row.difference().kind().ordinal()).toList();
    assertEquals(ranks.stream().sorted().toList(), ranks);

    assertEquals(Decided.DONE, proposals().approve(DECIDER, id, "published"));
    try (var restarted = room.again()) {
      restarted.room(Rebuilding.class).run(_ -> {});
      assertEquals(
          List.of("(2026-09-15,missed)"),
          restarted.rows(
              "SELECT DISTINCT due_day, status FROM casefile.clock WHERE clock = 'apr-special-needs'"));
    }
  }

  @Test
  void cases_of_a_state_that_keeps_its_law_are_not_touched() throws Exception {
    var id =
        tried(
            new Amendment.Holiday(
                new CalendarId("NO"),
                new Proclaimed(
                    LocalDate.parse("2026-10-12"), "Day", NOW, "invented", "unverified")));

    assertEquals(Stage.TRIED, stage(id));
    assertEquals(List.of(), found());
  }
}
