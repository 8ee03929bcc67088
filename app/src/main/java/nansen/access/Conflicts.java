package nansen.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Conflicts of interest: somebody sees nothing of a record and does nothing in it, whatever else
/// is allowed to them. Who has one cannot end it: for them the record does not exist.
@Service
public class Conflicts {
  private final ConflictTable table;
  private final Audit audit;
  private final InstantSource clock;

  Conflicts(ConflictTable table, Audit audit, InstantSource clock) {
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param by who said so, and `at` when; null where that was never written down
  public record Conflict(UserId user, String because, @Nullable UserId by, @Nullable Instant at) {}

  /// Those who are shut out of the record of a permission.
  public List<Conflict> of(Decision.Allowed may) {
    return table.of(record(may));
  }

  /// Shuts somebody out of the record of a permission. Who is shut out already stays so, for the
  /// reason that was given first.
  @Transactional(propagation = Propagation.MANDATORY)
  public void declare(Decision.Allowed may, UserId user, String because) {
    if (table.insert(record(may), user, because, may.actor().user(), clock.instant())) {
      audit.write(may, List.of(new Change("conflict." + user, because)));
    }
  }

  /// Lets somebody in again.
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(Decision.Allowed may, UserId user) {
    if (table.delete(record(may), user)) {
      audit.write(may, List.of(new Change("conflict." + user, "")));
    }
  }

  private static UUID record(Decision.Allowed may) {
    return may.subject().id().orElseThrow();
  }
}
