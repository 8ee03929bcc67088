package nansen.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nansen.web.VisibleText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The units of an office: those who run the installation begin and rename them, and everybody
/// reads what they are called.
@Service
public class Units {
  /// How many characters a name takes.
  public static final int LONGEST = 100;

  private final UnitTable table;
  private final Access access;
  private final Audit audit;

  Units(UnitTable table, Access access, Audit audit) {
    this.table = table;
    this.access = access;
    this.audit = audit;
  }

  /// @param people who work in it and whose account is open
  public record Unit(UnitId id, String name, int people) {}

  /// Whether a unit can be called so.
  public static boolean fits(String name) {
    return !name.isBlank()
        && name.codePointCount(0, name.length()) <= LONGEST
        && VisibleText.of(name).equals(name);
  }

  /// What a unit is called; the beginning of its id where nobody has named it.
  public String name(UnitId unit) {
    return table.name(unit).orElseGet(() -> unit.toString().substring(0, 8));
  }

  /// The names of the units in which these people work; without those who work in none.
  public Map<UserId, String> of(Collection<UserId> users) {
    return users.isEmpty() ? Map.of() : table.of(users);
  }

  /// All, by name.
  @Transactional
  public List<Unit> all(Actor actor) {
    audit.read(may(actor, Act.READ, Subject.any(Subject.Kind.UNIT)));
    return table.all();
  }

  /// Begins a unit. Begun twice under one id and name, it is one.
  ///
  /// @return false where another one is called so
  @Transactional
  public boolean begin(Actor actor, UnitId unit, String name) {
    var may = may(actor, Act.CREATE, Subject.any(Subject.Kind.UNIT)).about(subject(unit));
    if (!table.insert(unit, name)) {
      return table.name(unit).equals(Optional.of(name));
    }
    audit.write(may, List.of(named(name)));
    return true;
  }

  /// @return false where another one is called so
  /// @throws NotPermitted where there is no such unit
  @Transactional
  public boolean rename(Actor actor, UnitId unit, String name) {
    var may = may(actor, Act.RECORD, subject(unit));
    if (table.name(unit).isEmpty()) {
      throw new NotPermitted("no such unit");
    }
    var renamed = table.rename(unit, name);
    if (renamed) {
      audit.write(may, List.of(named(name)));
    }
    return renamed;
  }

  /// The entry of the trail for a name that was given.
  public static Change named(String name) {
    return new Change("name", name);
  }

  public static Subject subject(UnitId unit) {
    return Subject.of(Subject.Kind.UNIT, unit.value());
  }

  private Decision.Allowed may(Actor actor, Act act, Subject subject) {
    return access.require(actor, act, subject, FieldClass.SYSTEM, Purpose.OPERATION);
  }
}
