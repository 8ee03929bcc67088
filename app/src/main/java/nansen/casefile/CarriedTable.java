package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.database.Columns;
import nansen.database.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who carries which case, and who gave it to whom.
@Component
class CarriedTable {
  private final JdbcClient sql;
  private final Trips trips;

  CarriedTable(JdbcClient sql, Trips trips) {
    this.sql = sql;
    this.trips = trips;
  }

  /// A case and who carries it.
  record Row(CaseId id, Carried carried) {}

  /// Cases that come to the list of a unit.
  static final Columns<Row> CASES =
      Columns.<Row>of("casefile.carried")
          .with("case_id", "uuid", Row::id)
          .with("site", "uuid", row -> row.carried().site())
          .with("unit", "uuid", row -> row.carried().unit())
          .with("owner", "uuid", row -> row.carried().owner())
          .with("no_owner", "text", row -> row.carried().noOwner());

  /// Who gave a case to whom.
  static final Columns<HandOvers.Given> HAND_OVERS =
      Columns.<HandOvers.Given>of("casefile.hand_over")
          .with("hand_over_id", "uuid", HandOvers.Given::handOver)
          .with("case_id", "uuid", HandOvers.Given::id)
          .with("at", "timestamptz", HandOvers.Given::at)
          .with("given_by", "uuid", HandOvers.Given::by)
          .with("unit_before", "uuid", each -> each.before().unit())
          .with("owner_before", "uuid", each -> each.before().owner())
          .with("no_owner_before", "text", each -> each.before().noOwner())
          .with("unit_after", "uuid", each -> each.after().unit())
          .with("owner_after", "uuid", each -> each.after().owner())
          .with("no_owner_after", "text", each -> each.after().noOwner())
          .with("because", "text", HandOvers.Given::because)
          .with("undoes", "uuid", HandOvers.Given::undoes);

  Optional<Carried> find(CaseId id) {
    return sql.sql("SELECT * FROM casefile.carried WHERE case_id = :id")
        .param("id", id.value())
        .query((row, _) -> carried(row))
        .optional();
  }

  void give(CaseId id, Carried to) {
    sql.sql(
            """
            UPDATE casefile.carried SET unit = :unit, owner = :owner, no_owner = :because
            WHERE case_id = :id\
            """)
        .param("id", id.value())
        .param("unit", to.unit().value())
        .param("owner", value(to.owner()))
        .param("because", to.noOwner())
        .update();
  }

  void undated(CaseId id, @Nullable String because, @Nullable LocalDate lookAgain) {
    sql.sql(
            """
            UPDATE casefile.carried SET no_date = :because, look_again = :day
            WHERE case_id = :id\
            """)
        .param("id", id.value())
        .param("because", because)
        .param("day", lookAgain)
        .update();
  }

  /// Writes down who gave a case to whom.
  void insertGiven(List<HandOvers.Given> given) {
    var trip = trips.begin();
    HAND_OVERS.insert(trip, given);
    trip.go();
  }

  private static final String GIVEN =
      """
      SELECT h.*, k.site, k.no_date, k.look_again, EXISTS (SELECT FROM casefile.hand_over u
        WHERE u.undoes = h.hand_over_id AND u.case_id = h.case_id) AS undone
      FROM casefile.hand_over h JOIN casefile.carried k USING (case_id)
      """;

  /// The cases of one hand-over, in the order of their ids.
  List<HandOvers.Given> given(UUID handOver) {
    return sql.sql(GIVEN + "WHERE h.hand_over_id = :handOver ORDER BY h.case_id")
        .param("handOver", handOver)
        .query((row, _) -> given(row))
        .list();
  }

  /// The last hand-overs of a case, the newest first.
  List<HandOvers.Given> history(CaseId id, int limit) {
    return sql.sql(GIVEN + "WHERE h.case_id = :id ORDER BY h.at DESC LIMIT :limit")
        .param("id", id.value())
        .param("limit", limit)
        .query((row, _) -> given(row))
        .list();
  }

  /// The last hand-overs of a case up to a moment, the newest first.
  List<HandOvers.Given> history(CaseId id, Instant until, int limit) {
    return sql.sql(
            GIVEN + "WHERE h.case_id = :id AND h.at <= :until ORDER BY h.at DESC LIMIT :limit")
        .param("id", id.value())
        .param("until", JournalTable.utc(until))
        .param("limit", limit)
        .query((row, _) -> given(row))
        .list();
  }

  /// The first hand-over of a case after a moment.
  Optional<HandOvers.Given> firstAfter(CaseId id, Instant moment) {
    return sql.sql(GIVEN + "WHERE h.case_id = :id AND h.at > :moment ORDER BY h.at LIMIT 1")
        .param("id", id.value())
        .param("moment", JournalTable.utc(moment))
        .query((row, _) -> given(row))
        .optional();
  }

  /// The cases that were taken from somebody who has not read of it, the newest first; not those
  /// that went back.
  ///
  /// @param scope on `h.case_id`
  List<HandOvers.Given> taken(Scope scope, UserId owner, int limit) {
    return sql.sql(
            """
            SELECT * FROM (%s
              WHERE h.owner_before = :owner AND h.because IS NOT NULL AND %s
                AND NOT EXISTS (SELECT FROM casefile.taken_read r
                  WHERE r.hand_over_id = h.hand_over_id AND r.case_id = h.case_id)
              ORDER BY h.at DESC LIMIT :limit) taken
            WHERE NOT undone\
            """
                .formatted(GIVEN, scope.sql()))
        .params(scope.parameters())
        .param("owner", owner.value())
        .param("limit", limit)
        .query((row, _) -> given(row))
        .list();
  }

  void read(HandOvers.Given taken, Instant at) {
    sql.sql(
            """
            INSERT INTO casefile.taken_read (hand_over_id, case_id, at) VALUES (:handOver, :id, :at)
            ON CONFLICT DO NOTHING\
            """)
        .param("handOver", taken.handOver())
        .param("id", taken.id().value())
        .param("at", JournalTable.utc(at))
        .update();
  }

  private static HandOvers.Given given(ResultSet row) throws SQLException {
    var carried = carried(row, "unit_before", "owner_before", "no_owner_before");
    return new HandOvers.Given(
        row.getObject("hand_over_id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new UserId(row.getObject("given_by", UUID.class)),
        carried,
        carried(row, "unit_after", "owner_after", "no_owner_after"),
        row.getString("because"),
        row.getObject("undoes", UUID.class),
        row.getBoolean("undone"));
  }

  static Carried carried(ResultSet row) throws SQLException {
    return carried(row, "unit", "owner", "no_owner");
  }

  private static Carried carried(ResultSet row, String unit, String owner, String because)
      throws SQLException {
    var user = row.getObject(owner, UUID.class);
    return new Carried(
        new UnitId(row.getObject("site", UUID.class)),
        new UnitId(row.getObject(unit, UUID.class)),
        user == null ? null : new UserId(user),
        row.getString(because),
        row.getString("no_date"),
        row.getObject("look_again", LocalDate.class));
  }

  private static @Nullable UUID value(@Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
