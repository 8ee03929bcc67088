package nansen.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.TestServer;
import nansen.database.Trips;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may do what, with a room of captives that the test makes up: it ties people to records as a
/// table says.
final class AccessTest {
  private static final JdbcClient SQL = TestServer.room(JdbcClient.class);

  private final Access access =
      new Access(
          new TieTable(TestServer.room(Trips.class), List.of(new MadeUp()), TestServer::now),
          TestServer.room(DenialTable.class));

  /// Ties by a table with one row for each.
  private record MadeUp() implements NeedToKnow {
    @Override
    public Subject.Kind kind() {
      return Subject.Kind.CAPTIVE;
    }

    @Override
    public Optional<String> condition(Tie tie, String id) {
      return Optional.of(
          "EXISTS (SELECT FROM made_up.tie t WHERE t.record = "
              + id
              + " AND t.tie = '"
              + tie
              + "' AND t.person = :actor_user AND :actor_unit IS NOT DISTINCT FROM :actor_unit)");
    }
  }

  @BeforeAll
  static void make_a_room() throws SQLException {
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = owner.createStatement()) {
      statement.execute(
          """
          DROP SCHEMA IF EXISTS made_up CASCADE;
          CREATE SCHEMA made_up;
          CREATE TABLE made_up.tie (record uuid, person uuid, tie text);
          CREATE TABLE made_up.record (id uuid);
          GRANT USAGE ON SCHEMA made_up TO nansen_app;
          GRANT ALL ON ALL TABLES IN SCHEMA made_up TO nansen_app
          """);
    }
  }

  @BeforeEach
  void empty_it() {
    SQL.sql("TRUNCATE made_up.tie, made_up.record").update();
  }

  private static Actor actor(Role... roles) {
    return new Actor(
        new UserId(UUID.randomUUID()),
        "",
        Optional.empty(),
        Set.of(roles),
        Optional.of(UUID.randomUUID()));
  }

  private static Subject record(Actor actor, Tie... ties) {
    var id = UUID.randomUUID();
    SQL.sql("INSERT INTO made_up.record VALUES (:id)").param("id", id).update();
    for (var tie : ties) {
      SQL.sql("INSERT INTO made_up.tie VALUES (:record, :person, :tie)")
          .param("record", id)
          .param("person", actor.user().value())
          .param("tie", tie.name())
          .update();
    }
    return Subject.of(Subject.Kind.CAPTIVE, id);
  }

  private Decision.Why denied(
      Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose) {
    return assertInstanceOf(
            Decision.Denied.class, access.decide(actor, act, subject, field, purpose))
        .why();
  }

  @Test
  void a_caseworker_reads_what_is_assigned_and_nothing_else() {
    var kari = actor(Role.CASEWORKER);

    var own =
        access.decide(kari, Act.READ, record(kari, Tie.ASSIGNED), FieldClass.CLAIM, Purpose.CASE);
    assertEquals("caseworker.assigned", assertInstanceOf(Decision.Allowed.class, own).rule());
    assertEquals(
        Decision.Why.NOT_TIED,
        denied(kari, Act.READ, record(kari, Tie.UNIT), FieldClass.CLAIM, Purpose.CASE));
    assertEquals(
        Decision.Why.NO_RULE,
        denied(kari, Act.SIGN, record(kari, Tie.ASSIGNED), FieldClass.DECISION, Purpose.CASE));
    assertEquals(
        Decision.Why.NO_RULE,
        denied(kari, Act.READ, record(kari, Tie.ASSIGNED), FieldClass.CLAIM, Purpose.OVERSIGHT));
  }

  @Test
  void who_drafted_does_not_sign() {
    var dag = actor(Role.DECISION_MAKER);

    assertInstanceOf(
        Decision.Allowed.class,
        access.decide(dag, Act.SIGN, record(dag, Tie.ASSIGNED), FieldClass.DECISION, Purpose.CASE));
    assertEquals(
        Decision.Why.NOT_TIED,
        denied(
            dag,
            Act.SIGN,
            record(dag, Tie.ASSIGNED, Tie.DRAFTER),
            FieldClass.DECISION,
            Purpose.CASE));
  }

  @Test
  void who_signed_does_not_sit_on_the_appeal() {
    var astrid = actor(Role.APPEAL_BOARD, Role.DECISION_MAKER);
    var appealed = record(astrid, Tie.APPEALED, Tie.SIGNER);

    for (var act : List.of(Act.READ, Act.DRAFT, Act.SIGN)) {
      denied(astrid, act, appealed, FieldClass.DECISION, Purpose.CASE);
    }
  }

  @Test
  void what_is_intake_is_over_when_the_record_is_there() {
    var ragnhild = actor(Role.REGISTRAR);
    var making = Subject.any(Subject.Kind.CAPTIVE);

    assertInstanceOf(
        Decision.Allowed.class,
        access.decide(ragnhild, Act.CREATE, making, FieldClass.CAPTIVITY, Purpose.CASE));
    denied(ragnhild, Act.CREATE, record(ragnhild), FieldClass.CAPTIVITY, Purpose.CASE);
    denied(ragnhild, Act.READ, record(ragnhild, Tie.SITE), FieldClass.CLAIM, Purpose.CASE);
  }

  @Test
  void who_gives_roles_gives_none_to_themselves() {
    var odd = actor(Role.OPERATOR);
    var own = Subject.of(Subject.Kind.ACCOUNT, odd.user().value());
    var other = Subject.of(Subject.Kind.ACCOUNT, UUID.randomUUID());

    assertInstanceOf(
        Decision.Allowed.class,
        access.decide(odd, Act.GRANT, other, FieldClass.SYSTEM, Purpose.OPERATION));
    denied(odd, Act.GRANT, own, FieldClass.SYSTEM, Purpose.OPERATION);
  }

  @Test
  void a_source_opens_to_those_who_were_named_until_then() {
    var kari = actor(Role.CASEWORKER);
    var subject = record(kari, Tie.ASSIGNED);
    denied(kari, Act.READ, subject, FieldClass.SOURCE, Purpose.CASE);

    named(kari, subject, "+1 hour");
    assertInstanceOf(
        Decision.Allowed.class,
        access.decide(kari, Act.READ, subject, FieldClass.SOURCE, Purpose.CASE));
    denied(kari, Act.READ, subject, FieldClass.PROTECTED_CONTACT, Purpose.CASE);

    var ended = record(kari, Tie.ASSIGNED);
    named(kari, ended, "-1 hour");
    denied(kari, Act.READ, ended, FieldClass.SOURCE, Purpose.CASE);
  }

  private static void named(Actor actor, Subject subject, String until) {
    SQL.sql(
            """
            INSERT INTO access.named_grant
            VALUES (:user, :subject, 'SOURCE', gen_random_uuid(),
              CAST(:now AS timestamptz) + CAST(:until AS interval))
            """)
        .param("user", actor.user().value())
        .param("subject", subject.id().orElseThrow())
        .param("now", TestServer.now().toString())
        .param("until", until)
        .update();
  }

  @Test
  void a_conflict_of_interest_beats_every_rule() {
    for (var rule : Rules.ALL) {
      var person = actor(rule.role());
      var subject = record(person, rule.tie());
      SQL.sql("INSERT INTO access.exclusion VALUES (:user, :subject)")
          .param("user", person.user().value())
          .param("subject", subject.id().orElseThrow())
          .update();
      for (var act : rule.acts()) {
        for (var field : rule.fields()) {
          assertInstanceOf(
              Decision.Denied.class,
              access.decide(person, act, subject, field, rule.purpose()),
              rule::toString);
        }
      }
    }
  }

  @Test
  void nobody_is_on_both_sides_of_the_wall() {
    var sides = new EnumMap<FieldClass, Set<Role>>(FieldClass.class);
    Rules.ALL.forEach(rule ->
        rule.fields()
            .forEach(field ->
                sides.computeIfAbsent(field, _ -> EnumSet.noneOf(Role.class)).add(rule.role())));

    assertEquals(Set.of(Role.INVESTIGATOR), sides.get(FieldClass.INVESTIGATION));
    for (var field :
        List.of(
            FieldClass.IDENTITY, FieldClass.CLAIM, FieldClass.VULNERABLE, FieldClass.DECISION)) {
      var spoken = sides.getOrDefault(field, Set.of());
      for (var role : List.of(Role.INVESTIGATOR, Role.OPERATOR, Role.STATISTICIAN, Role.AUDITOR)) {
        assertFalse(spoken.contains(role), () -> role + " " + field);
      }
    }
  }

  @Test
  void a_rule_is_named_once_and_every_class_of_fields_has_one() {
    var names = Rules.ALL.stream().map(Rule::id).toList();
    assertEquals(new HashSet<>(names).size(), names.size());
    var spoken = new TreeSet<FieldClass>();
    Rules.ALL.forEach(rule -> spoken.addAll(rule.fields()));
    assertEquals(EnumSet.allOf(FieldClass.class), spoken);
  }

  @Test
  void a_page_opens_the_classes_that_are_open_and_no_others() {
    var dag = actor(Role.DECISION_MAKER);
    var subject = record(dag, Tie.ASSIGNED);

    var open =
        access.open(
            dag,
            Act.READ,
            subject,
            EnumSet.of(FieldClass.IDENTITY, FieldClass.SOURCE, FieldClass.INVESTIGATION),
            FieldClass.OPERATIONAL,
            Purpose.CASE);

    assertEquals(EnumSet.of(FieldClass.IDENTITY, FieldClass.OPERATIONAL), open.fields());
    assertThrows(
        NotPermitted.class,
        () ->
            access.open(
                dag,
                Act.READ,
                record(dag),
                EnumSet.of(FieldClass.IDENTITY),
                FieldClass.OPERATIONAL,
                Purpose.CASE));
  }

  /// Random people, ties and questions: a list gives just what each record alone would.
  @ParameterizedTest(name = "seed = {0}")
  @ValueSource(longs = {1, 2, 3})
  void a_list_shows_what_each_record_alone_would(long seed) {
    var random = new Random(seed);
    var roles = Role.values();
    var ties =
        Arrays.stream(Tie.values()).filter(tie -> tie != Tie.NONE && tie != Tie.NEW).toList();
    var person = actor(roles[random.nextInt(roles.length)], Role.APPEAL_BOARD, Role.DECISION_MAKER);
    var subjects = new ArrayList<Subject>();
    for (var i = 0; i < 25; i++) {
      var some = ties.stream().filter(_ -> random.nextInt(5) == 0).toArray(Tie[]::new);
      subjects.add(record(person, some));
    }
    for (var rule : Rules.ALL.stream().filter(it -> person.roles().contains(it.role())).toList()) {
      var act = rule.acts().iterator().next();
      for (var field : rule.fields()) {
        var alone =
            subjects.stream()
                .filter(it ->
                    access.decide(person, act, it, field, rule.purpose())
                        instanceof Decision.Allowed)
                .map(it -> it.id().orElseThrow())
                .collect(Collectors.toSet());
        var scope = access.scope(person, act, Subject.Kind.CAPTIVE, field, rule.purpose(), "r.id");
        var listed =
            SQL.sql("SELECT r.id FROM made_up.record r WHERE " + scope.sql())
                .params(scope.parameters())
                .query(UUID.class)
                .set();
        assertEquals(alone, listed, () -> rule + " " + field);
      }
    }
  }

  @Test
  void where_no_rule_speaks_a_list_is_empty() {
    var stig = actor(Role.STATISTICIAN);
    record(stig, Tie.ASSIGNED);

    var scope =
        access.scope(
            stig, Act.READ, Subject.Kind.CAPTIVE, FieldClass.IDENTITY, Purpose.CASE, "r.id");

    assertEquals("(FALSE)", scope.sql());
    assertEquals("", scope.rule());
  }

  @Test
  void the_page_of_the_rules_is_that_of_the_program() throws java.io.IOException {
    var page = RulesPage.read();

    assertEquals(RulesPage.rows(Rules.ALL), page);
  }
}
