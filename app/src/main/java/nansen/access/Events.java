package nansen.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nansen.database.Sifted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The events of the audit trail: an auditor looks through all of this side of the wall, everybody
/// through their own. That somebody looked is an event too.
@Service
public class Events {
  /// So many windows are looked through for one page.
  private static final int WINDOWS = 5;

  /// So many events are exported at once.
  public static final int MOST = 10_000;

  private final EventTable table;
  private final Access access;
  private final Audit audit;

  Events(EventTable table, Access access, Audit audit) {
    this.table = table;
    this.access = access;
    this.audit = audit;
  }

  /// Something that was done, or refused.
  ///
  /// @param record empty where it was about no one record
  /// @param listed how many records were shown as rows
  /// @param rule that allowed it; empty where it was refused
  /// @param result `ALLOWED`, or why not, see [Decision.Why]
  public record Event(
      long id,
      Instant at,
      UserId by,
      Purpose purpose,
      Act act,
      Subject.Kind kind,
      Optional<UUID> record,
      int listed,
      List<FieldClass> fields,
      String rule,
      String result) {
    public Event {
      fields = List.copyOf(fields);
    }

    /// The role in which it was done; empty for a part of the program, and where it was refused.
    public Optional<Role> role() {
      return Events.role(rule);
    }

    public boolean isAllowed() {
      return result.equals("ALLOWED");
    }
  }

  /// The role for which the first of some rules is.
  static Optional<Role> role(String rules) {
    var word = rules.split("[. ]", 2)[0].toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(word)).findFirst();
  }

  /// What somebody looks for.
  ///
  /// @param by null for everybody
  /// @param record null for any
  /// @param lists whether lists with the record among their rows are looked for too
  /// @param act null for any
  /// @param refused whether only what was refused
  /// @param until not included
  public record Sought(
      @Nullable UserId by,
      @Nullable UUID record,
      boolean lists,
      @Nullable Act act,
      boolean refused,
      Instant from,
      Instant until) {
    private Sought by(UserId user) {
      return new Sought(user, record, lists, act, refused, from, until);
    }
  }

  /// Whether the events of others are open to the actor.
  public boolean seesAll(Actor actor) {
    return access.decide(
            actor, Act.READ, Subject.any(Subject.Kind.AUDIT), FieldClass.AUDIT, Purpose.OVERSIGHT)
        instanceof Decision.Allowed;
  }

  /// The user with this name to sign in with, for those who see the events of others.
  @Transactional(readOnly = true)
  public Optional<UserId> user(Actor actor, String login) {
    return seesAll(actor) ? table.user(login) : Optional.empty();
  }

  /// All that fit, the newest first, to be carried away; that is an event beside that of looking.
  ///
  /// @return empty where more than [#MOST] may fit
  @Transactional
  public Optional<List<Event>> export(Actor actor, Sought sought) {
    var may =
        access.require(
            actor,
            Act.READ,
            Subject.of(Subject.Kind.AUDIT, actor.user().value()),
            FieldClass.AUDIT,
            Purpose.OVERSIGHT);
    var page = page(actor, sought, Long.MAX_VALUE, MOST);
    if (page.next().isPresent()) {
      return Optional.empty();
    }
    audit.write(may, List.of(new Change("export", sought + " " + page.rows().size())));
    return Optional.of(page.rows());
  }

  /// Those that fit, the newest first; to whom the events of others are shut, their own.
  ///
  /// @param before where the page before ended
  @Transactional
  public Sifted<Event, Long> page(Actor actor, Sought asked, long before, int limit) {
    var all = seesAll(actor);
    var sought = all ? asked : asked.by(actor.user());
    var about = sought.by() == null ? sought.record() : sought.by().value();
    var may =
        access.require(
            actor,
            Act.READ,
            about == null ? Subject.any(Subject.Kind.AUDIT) : Subject.of(Subject.Kind.AUDIT, about),
            FieldClass.AUDIT,
            all ? Purpose.OVERSIGHT : Purpose.SELF);
    var page =
        Sifted.page(
            before,
            limit,
            WINDOWS,
            (from, most) -> table.page(sought, from, most),
            from -> table.edge(sought, from),
            Event::id);
    audit.read(may);
    return page;
  }
}
