package nansen.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who opened a file, for those who may know: an auditor of any, a lawyer of a client's.
@Service
public class Openings {
  private final OpeningTable table;
  private final Access access;
  private final Audit audit;

  Openings(OpeningTable table, Access access, Audit audit) {
    this.table = table;
    this.access = access;
    this.audit = audit;
  }

  /// Something that was done with a record.
  ///
  /// @param rule that allowed it; empty where it was refused
  public record Opening(Instant at, UserId user, Act act, String rule, boolean allowed) {

    /// The role in which it was done; empty for a part of the program, and where it was refused.
    public Optional<Role> role() {
      return Events.role(rule);
    }
  }

  /// The last things that were done with a record, the newest first.
  ///
  /// @param withNames whether the reader may know the persons, and not only what they are
  public record Seen(List<Opening> openings, boolean withNames) {
    public Seen {
      openings = List.copyOf(openings);
    }
  }

  /// Whether the actor may know.
  public boolean may(Actor actor, Subject subject) {
    return decide(actor, subject) instanceof Decision.Allowed;
  }

  /// The last openings of a record. That somebody looks is an opening too.
  ///
  /// @throws NotPermitted where the actor may not know
  @Transactional
  public Seen of(Actor actor, Subject subject, int limit) {
    var may =
        decide(actor, subject) instanceof Decision.Allowed allowed
            ? allowed
            : access.require(actor, Act.READ, subject, FieldClass.AUDIT, Purpose.CASE);
    var openings = table.of(subject.kind(), subject.id().orElseThrow(), limit);
    audit.read(may);
    return new Seen(openings, may.purpose() == Purpose.OVERSIGHT);
  }

  private Decision decide(Actor actor, Subject subject) {
    var oversight = access.decide(actor, Act.READ, subject, FieldClass.AUDIT, Purpose.OVERSIGHT);
    return oversight instanceof Decision.Allowed
        ? oversight
        : access.decide(actor, Act.READ, subject, FieldClass.AUDIT, Purpose.CASE);
  }
}
