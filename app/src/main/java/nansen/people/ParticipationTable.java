package nansen.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.database.Columns;
import nansen.database.Trip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who takes part in which case, as rows.
@Component
class ParticipationTable {
  private final JdbcClient sql;

  ParticipationTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// A person in a case.
  record Part(UUID caseId, PersonId person, CaseRole role, Instant since) {}

  void insert(Part part, UserId by) {
    sql.sql(
            """
            INSERT INTO people.in_case (part_id, case_id, person_id, role, since, by_whom)
            VALUES (gen_random_uuid(), :case, :person, :role, :since, :by)\
            """)
        .param("case", part.caseId())
        .param("person", part.person().value())
        .param("role", part.role().name())
        .param("since", PersonTable.utc(part.since()))
        .param("by", by.value())
        .update();
  }

  /// People who enter their cases, each once: the person tells the row apart.
  static final Columns<PersonHistories.Write> ENTERING =
      Columns.<PersonHistories.Write>of("people.in_case")
          .with("part_id", "uuid", PersonHistories.Write::person)
          .with("case_id", "uuid", PersonHistories.Write::caseId)
          .with("person_id", "uuid", PersonHistories.Write::person)
          .with("role", "text", PersonHistories.Write::enters)
          .with("since", "timestamptz", PersonHistories.Write::at)
          .with("by_whom", "uuid", PersonHistories.Write::by);

  /// @return how many rows it ended: none where the person takes no part
  int end(UUID caseId, PersonId person, Instant at, UserId by) {
    return sql.sql(
            """
            UPDATE people.in_case SET ended = :at, ended_by = :by
            WHERE case_id = :case AND person_id = :person AND ended IS NULL\
            """)
        .param("case", caseId)
        .param("person", person.value())
        .param("at", PersonTable.utc(at))
        .param("by", by.value())
        .update();
  }

  /// Applicants first, then in the order in which they came.
  List<Part> of(UUID caseId) {
    return of(List.of(caseId));
  }

  static Trip.Answer<Part> of(Trip trip, UUID caseId) {
    return trip.ask(
        """
        SELECT case_id, person_id, role, since FROM people.in_case
        WHERE case_id = ? AND ended IS NULL
        ORDER BY role <> 'APPLICANT', since, person_id\
        """,
        (row, _) -> part(row),
        caseId);
  }

  /// The same of several cases, one case after another.
  List<Part> of(Collection<UUID> cases) {
    return sql.sql(
            """
            SELECT case_id, person_id, role, since FROM people.in_case
            WHERE case_id = ANY(:cases::uuid[]) AND ended IS NULL
            ORDER BY case_id, role <> 'APPLICANT', since, person_id\
            """)
        .param("cases", Columns.array(cases))
        .query((row, _) -> part(row))
        .list();
  }

  /// Who took part in a case at a moment, in the same order.
  List<Part> of(UUID caseId, Instant at) {
    return sql.sql(
            """
            SELECT case_id, person_id, role, since FROM people.in_case
            WHERE case_id = :case AND since <= :at AND (ended IS NULL OR ended > :at)
            ORDER BY role <> 'APPLICANT', since, person_id\
            """)
        .param("case", caseId)
        .param("at", PersonTable.utc(at))
        .query((row, _) -> part(row))
        .list();
  }

  private static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getObject("case_id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        CaseRole.valueOf(row.getString("role")),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  /// Who takes or took part in some cases.
  Map<UUID, List<PersonId>> ever(Collection<UUID> cases) {
    var ever = new HashMap<UUID, List<PersonId>>();
    sql.sql(
            """
            SELECT DISTINCT case_id, person_id FROM people.in_case
            WHERE case_id = ANY(:cases::uuid[])\
            """)
        .param("cases", Columns.array(cases))
        .query(row -> {
          ever.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> new ArrayList<>())
              .add(new PersonId(row.getObject("person_id", UUID.class)));
        });
    return ever;
  }

  /// All cases of a person, always in the same order; for the program's own use.
  List<UUID> casesOf(PersonId id) {
    return sql.sql(
            """
            SELECT case_id FROM people.in_case WHERE person_id = :person AND ended IS NULL
            ORDER BY case_id\
            """)
        .param("person", id.value())
        .query((row, _) -> row.getObject("case_id", UUID.class))
        .list();
  }

  /// The cases of a person that the reader may see.
  ///
  /// @param scope on `i.case_id`
  List<Part> ofPerson(PersonId id, Scope scope) {
    return sql.sql(
            """
            SELECT i.case_id, i.role, i.since FROM people.in_case i
            WHERE i.person_id = :person AND i.ended IS NULL AND %s ORDER BY i.since\
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("person", id.value())
        .query((row, _) ->
            new Part(
                row.getObject("case_id", UUID.class),
                id,
                CaseRole.valueOf(row.getString("role")),
                row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Whom each of some cases is about first, by the name in use.
  ///
  /// @param scope on `c.case_id`
  Map<UUID, String> names(Collection<UUID> cases, Scope scope) {
    var names = new HashMap<UUID, String>();
    sql.sql(
            """
            SELECT c.case_id, n.shown FROM unnest(:cases::uuid[]) AS c(case_id)
            CROSS JOIN LATERAL (
              SELECT i.person_id FROM people.in_case i
              WHERE i.case_id = c.case_id AND i.ended IS NULL
              ORDER BY i.role <> 'APPLICANT', i.since, i.person_id LIMIT 1) AS first
            CROSS JOIN LATERAL (
              SELECT k.shown FROM people.known_name k WHERE k.person_id = first.person_id
              ORDER BY k.in_use DESC, k.place LIMIT 1) AS n
            WHERE %s\
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("cases", Columns.array(cases))
        .query((row, _) -> names.put(row.getObject("case_id", UUID.class), row.getString("shown")))
        .list();
    return names;
  }
}
