package nansen.interpreter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one door to the register of interpreters.
@Service
public class Interpreters {
  private final InterpreterTable table;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Interpreters(InterpreterTable table, Access access, Audit audit, InstantSource clock) {
    this.table = table;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// What somebody wrote of an interpreter.
  ///
  /// @param number one more than that of the version they had seen
  public record Version(
      int number, Interpreter interpreter, Instant at, UserId by, String byName) {}

  /// An interpreter with everything that was ever written, the earliest first.
  public record Entry(InterpreterId id, List<Version> versions) {
    public Entry {
      versions = List.copyOf(versions);
    }

    /// What counts now.
    public Interpreter now() {
      return versions.getLast().interpreter();
    }

    public int number() {
      return versions.getLast().number();
    }
  }

  /// What became of an attempt to write. Either all was kept or nothing.
  sealed interface Kept {
    record Done() implements Kept {}

    /// Somebody else wrote since.
    record Stale(Entry theirs) implements Kept {}

    /// The key of the write was used before for something else.
    record KeyUsed() implements Kept {}
  }

  /// Everybody in the register, by name.
  @Transactional
  public List<Entry> all(Actor actor) {
    audit.read(may(actor, Act.READ, Subject.any(Subject.Kind.INTERPRETER)));
    return table.all();
  }

  /// Everybody in the register, by name; none for a reader to whom it is not open.
  @Transactional
  public List<Entry> open(Actor actor) {
    var any = Subject.any(Subject.Kind.INTERPRETER);
    return access.decide(actor, Act.READ, any, FieldClass.SERVICE, Purpose.CASE)
            instanceof Decision.Allowed
        ? all(actor)
        : List.of();
  }

  /// @throws NotPermitted where there is no such interpreter
  @Transactional
  public Entry entry(Actor actor, InterpreterId id) {
    var may = may(actor, Act.READ, subject(id));
    var found = table.find(id).orElseThrow(() -> new NotPermitted("no such interpreter"));
    audit.read(may);
    return found;
  }

  /// Whether the reader may write in the register.
  boolean mayWrite(Actor actor) {
    return access.ever(actor, Act.RECORD, FieldClass.SERVICE, Purpose.CASE);
  }

  /// Writes an interpreter down, or changes what is written: what was there stays.
  ///
  /// @param key of the write: the same sent twice is one
  /// @param seen the number of the version the writer had before the eyes; 0 for a new one
  @Transactional
  Kept write(Actor actor, InterpreterId id, UUID key, int seen, Interpreter interpreter) {
    var may = may(actor, seen == 0 ? Act.CREATE : Act.RECORD, subject(id));
    table.lock(id);
    var before = table.writtenBy(key);
    if (before.isPresent()) {
      return before.get().equals(new InterpreterTable.Written(id, interpreter))
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    Optional<Entry> there = table.find(id);
    if (there.map(Entry::number).orElse(0) != seen) {
      return there.<Kept>map(Kept.Stale::new).orElseGet(Kept.KeyUsed::new);
    }
    var version = new Version(seen + 1, interpreter, clock.instant(), actor.user(), actor.name());
    table.insert(id, key, version);
    audit.write(may, List.of(change(version)));
    return new Kept.Done();
  }

  /// What the audit trail keeps of a version.
  static Change change(Version version) {
    return new Change(
        "version." + version.number(),
        version.byName() + "\n" + InterpreterTable.text(version.interpreter()));
  }

  private Decision.Allowed may(Actor actor, Act act, Subject subject) {
    return access.require(actor, act, subject, FieldClass.SERVICE, Purpose.CASE);
  }

  private static Subject subject(InterpreterId id) {
    return Subject.of(Subject.Kind.INTERPRETER, id.value());
  }
}
