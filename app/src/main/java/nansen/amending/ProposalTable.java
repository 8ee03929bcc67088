package nansen.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;
import nansen.amending.Proposal.DryRun;
import nansen.amending.Proposal.Ending;
import nansen.amending.Proposal.Outcome;
import nansen.amending.Proposal.Said;
import nansen.casefile.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals, what became of them, and how far each has been tried, as rows.
@Component
class ProposalTable {
  private static final String PROPOSALS =
      """
      SELECT p.*, e.outcome, e.decider, e.decider_name, e.at AS ended_at,
        e.because AS ended_because, r.run_id, r.law, r.begun, r.looked, r.spared, r.of, r.ended
      FROM amending.proposal p
        LEFT JOIN amending.ending e USING (proposal_id)
        LEFT JOIN amending.dry_run r USING (proposal_id)\
      """;

  private final JdbcClient sql;

  ProposalTable(JdbcClient sql) {
    this.sql = sql;
  }

  void propose(UUID id, UUID amendment, Said said) {
    sql.sql(
            """
            INSERT INTO amending.proposal
              (proposal_id, amendment, proposer, proposer_name, at, because)
            VALUES (:id, :amendment, :by, :name, :at, :because)\
            """)
        .param("id", id)
        .param("amendment", amendment)
        .param("by", said.by().value())
        .param("name", said.name())
        .param("at", utc(said.at()))
        .param("because", said.because())
        .update();
  }

  Optional<Proposal> find(UUID id) {
    return sql.sql(PROPOSALS + " WHERE p.proposal_id = :id")
        .param("id", id)
        .query((row, _) -> proposal(row))
        .optional();
  }

  /// The newest first, those that nobody has decided on before all others.
  List<Proposal> newest(int limit) {
    return sql.sql(PROPOSALS + " ORDER BY e.outcome IS NOT NULL, p.at DESC, p.proposal_id LIMIT :n")
        .param("n", limit)
        .query((row, _) -> proposal(row))
        .list();
  }

  /// Those that nobody has decided on, the first proposed first.
  List<Proposal> waiting() {
    return sql.sql(PROPOSALS + " WHERE e.outcome IS NULL ORDER BY p.at, p.proposal_id")
        .query((row, _) -> proposal(row))
        .list();
  }

  /// Lets one person at a time decide on a proposal, until the transaction ends.
  void lock(UUID id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 1))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  /// @param number its place among the law in force; null where it did not come into force
  void end(UUID id, Outcome outcome, @Nullable Long number, Said said) {
    sql.sql(
            """
            INSERT INTO amending.ending (proposal_id, outcome, number, decider, decider_name, at, because)
            VALUES (:id, :outcome, :number::bigint, :by, :name, :at, :because)\
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("number", number)
        .param("by", said.by().value())
        .param("name", said.name())
        .param("at", utc(said.at()))
        .param("because", said.because())
        .update();
  }

  /// Begins to try a proposal, in place of what was found before.
  void begin(UUID proposal, UUID run, long law, Instant at, long of) {
    sql.sql("DELETE FROM amending.dry_run WHERE proposal_id = :proposal")
        .param("proposal", proposal)
        .update();
    sql.sql(
            """
            INSERT INTO amending.dry_run (run_id, proposal_id, law, begun, of)
            VALUES (:run, :proposal, :law, :at, :of)\
            """)
        .param("run", run)
        .param("proposal", proposal)
        .param("law", law)
        .param("at", utc(at))
        .param("of", of)
        .update();
  }

  /// One that is to be gone on with.
  ///
  /// @param after the last case looked at; null where none was
  record Open(UUID proposal, UUID amendment, DryRun run, @Nullable CaseId after) {}

  /// The one that was begun first of those that can go on: the law is still the one that it
  /// compares with, and nobody has decided.
  ///
  /// @param law the number of the law in force
  Optional<Open> toGoOn(long law) {
    return sql.sql(
            """
            SELECT r.*, p.amendment FROM amending.dry_run r JOIN amending.proposal p
              USING (proposal_id)
            WHERE r.ended IS NULL AND r.law = :law AND NOT EXISTS
              (SELECT FROM amending.ending e WHERE e.proposal_id = r.proposal_id)
            ORDER BY r.begun, r.run_id LIMIT 1\
            """)
        .param("law", law)
        .query((row, _) -> {
          var after = row.getObject("after_case", UUID.class);
          return new Open(
              row.getObject("proposal_id", UUID.class),
              row.getObject("amendment", UUID.class),
              run(row),
              after == null ? null : new CaseId(after));
        })
        .optional();
  }

  /// Keeps how far one has come.
  ///
  /// @param before up to which case it had come
  /// @param looked how many cases more have been looked at
  /// @param spared how many of them did not have to be assessed
  /// @return false, and nothing is kept, where it was begun anew or somebody else has gone on with
  ///   it meanwhile
  boolean reach(UUID run, @Nullable CaseId before, CaseId last, long looked, long spared) {
    return sql.sql(
                """
                UPDATE amending.dry_run SET after_case = :last, looked = looked + :looked,
                  spared = spared + :spared
                WHERE run_id = :run AND ended IS NULL
                  AND after_case IS NOT DISTINCT FROM CAST(:before AS uuid)\
                """)
            .param("run", run)
            .param("before", before == null ? null : before.toString())
            .param("last", last.value())
            .param("looked", looked)
            .param("spared", spared)
            .update()
        == 1;
  }

  void done(UUID run, Instant at) {
    sql.sql("UPDATE amending.dry_run SET ended = :at WHERE run_id = :run AND ended IS NULL")
        .param("run", run)
        .param("at", utc(at))
        .update();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject("proposal_id", UUID.class),
        row.getObject("amendment", UUID.class),
        new Said(
            new UserId(row.getObject("proposer", UUID.class)),
            row.getString("proposer_name"),
            instant(row, "at"),
            row.getString("because")),
        row.getString("outcome") == null ? Optional.empty() : Optional.of(ending(row)),
        row.getObject("run_id", UUID.class) == null ? Optional.empty() : Optional.of(run(row)));
  }

  private static Ending ending(ResultSet row) throws SQLException {
    return new Ending(
        Outcome.valueOf(row.getString("outcome")),
        new Said(
            new UserId(row.getObject("decider", UUID.class)),
            row.getString("decider_name"),
            instant(row, "ended_at"),
            row.getString("ended_because")));
  }

  private static DryRun run(ResultSet row) throws SQLException {
    var ended = row.getObject("ended", OffsetDateTime.class);
    return new DryRun(
        row.getObject("run_id", UUID.class),
        row.getLong("law"),
        instant(row, "begun"),
        row.getLong("looked"),
        row.getLong("spared"),
        row.getLong("of"),
        Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
