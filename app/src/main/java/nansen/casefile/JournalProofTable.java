package nansen.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import nansen.casefile.JournalProof.Finding;
import nansen.casefile.JournalProof.Outcome;
import nansen.database.DatabaseAddress;
import nansen.law.journal.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads all journals, and what the trail tells of them, as both stood at one moment.
final class JournalProofTable implements AutoCloseable {
  private static final int CASES = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final Connection connection;
  private final JsonMapper json = new JsonMapper();

  JournalProofTable(Connection connection) {
    this.connection = connection;
  }

  static Outcome walk(DatabaseAddress address, LongConsumer progress) {
    try (var table = new JournalProofTable(address.snapshot())) {
      return table.walk(progress);
    } catch (SQLException | IllegalStateException | CompletionException e) {
      return new Outcome.Unchecked("the journals cannot be read: " + e.getMessage());
    }
  }

  /// The cases up to an id.
  private record Part(UUID last, Collection<ToldJournal> journals) {}

  Outcome walk(LongConsumer progress) {
    var cases = 0L;
    var facts = 0L;
    Optional<Part> part = Optional.of(after(BEFORE_ALL));
    while (part.isPresent()) {
      var last = part.get().last();
      // The database reads the next part while this one is looked at.
      var next = CompletableFuture.supplyAsync(() -> next(last));
      for (var journal : part.get().journals()) {
        Optional<Finding> wrong = journal.wrong();
        if (wrong.isPresent()) {
          next.handle((_, _) -> true).join(); // the connection is closed after this
          return new Outcome.Tampered(wrong.get());
        }
        cases += journal.isCase() ? 1 : 0;
        facts += journal.facts();
      }
      part = next.join();
      progress.accept(facts);
    }
    return new Outcome.Whole(cases, facts);
  }

  private Optional<Part> next(UUID last) {
    return last.equals(LAST) ? Optional.empty() : Optional.of(after(last));
  }

  /// The next cases, and whatever else the trail tells of up to the last of them.
  private Part after(UUID id) {
    var journals = new LinkedHashMap<UUID, ToldJournal>();
    try {
      var last = heads(id, journals);
      facts(id, last, journals);
      events(id, last, journals);
      salts(id, last, journals);
      return new Part(last, journals.values());
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /// @return up to where these are all there are
  private UUID heads(UUID after, Map<UUID, ToldJournal> journals) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "SELECT * FROM casefile.case_file WHERE case_id > ? ORDER BY case_id LIMIT " + CASES)) {
      query.setObject(1, after);
      var last = LAST;
      var count = 0;
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var head = JournalTable.head(row);
          of(head.id().value(), journals).head(head);
          last = head.id().value();
          count++;
        }
      }
      return count == CASES ? last : LAST;
    }
  }

  private void facts(UUID after, UUID last, Map<UUID, ToldJournal> journals) throws SQLException {
    try (var query =
            between(
                "SELECT * FROM casefile.fact WHERE case_id > ? AND case_id <= ? ORDER BY case_id, place",
                after,
                last);
        var row = query.executeQuery()) {
      while (row.next()) {
        of(row.getObject("case_id", UUID.class), journals)
            .fact(
                new ToldJournal.Stands(
                    row.getInt("place"),
                    row.getString("fact_id"),
                    row.getObject("recorded_by", UUID.class),
                    fact(row)));
      }
    }
  }

  /// A row that says what no fact can say was not written by the program.
  private @Nullable Fact fact(ResultSet row) throws SQLException {
    try {
      return JournalTable.fact(row, json);
    } catch (RuntimeException e) {
      return null;
    }
  }

  private void events(UUID after, UUID last, Map<UUID, ToldJournal> journals) throws SQLException {
    try (var query =
            between(
                """
                SELECT record, id, actor, changes FROM access.audit_event
                WHERE record > ? AND record <= ? AND kind = 'CASE' AND changes <> '{}'
                ORDER BY record, id\
                """,
                after,
                last);
        var row = query.executeQuery()) {
      while (row.next()) {
        of(row.getObject("record", UUID.class), journals)
            .event(
                row.getLong("id"),
                row.getObject("actor", UUID.class),
                List.of((String[]) row.getArray("changes").getArray()));
      }
    }
  }

  private void salts(UUID after, UUID last, Map<UUID, ToldJournal> journals) throws SQLException {
    try (var query =
            between(
                "SELECT record, salt FROM access.audit_salt WHERE record > ? AND record <= ?",
                after,
                last);
        var row = query.executeQuery()) {
      while (row.next()) {
        var journal = journals.get(row.getObject("record", UUID.class));
        if (journal != null) {
          journal.salt(row.getBytes("salt"));
        }
      }
    }
  }

  private PreparedStatement between(String sql, UUID after, UUID last) throws SQLException {
    var query = connection.prepareStatement(sql);
    query.setObject(1, after);
    query.setObject(2, last);
    return query;
  }

  private static ToldJournal of(UUID id, Map<UUID, ToldJournal> journals) {
    return journals.computeIfAbsent(id, it -> new ToldJournal(new CaseId(it)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
