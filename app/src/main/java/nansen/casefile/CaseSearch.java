package nansen.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds cases by their ids and by what is due in them, among those that the reader may see.
@Service
public class CaseSearch {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,32}");

  private final CaseSearchTable table;
  private final Access access;
  private final Audit audit;

  CaseSearch(CaseSearchTable table, Access access, Audit audit) {
    this.table = table;
    this.access = access;
    this.audit = audit;
  }

  /// A clock that is open or was missed in a case.
  ///
  /// @param day on which it is due; null where it has no day
  public record Running(CaseId id, String clock, @Nullable LocalDate day) {}

  /// The cases whose id begins so.
  ///
  /// @param beginning at least four hexadecimal digits, with or without hyphens; all others begin
  ///   no id
  @Transactional
  public List<CaseId> beginning(Actor actor, String beginning, int most) {
    var digits = beginning.replace("-", "");
    if (!HEX.matcher(digits).matches()) {
      return List.of();
    }
    var scope = scope(actor, "f.case_id");
    var found =
        table.between(
            scope,
            uuid(digits + "0".repeat(32 - digits.length())),
            uuid(digits + "f".repeat(32 - digits.length())),
            most);
    listed(scope, found);
    return found;
  }

  private static UUID uuid(String digits) {
    return UUID.fromString(
        digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /// Where clocks of some provisions are open or were missed, by what is due first.
  ///
  /// @param provisions by their ids, in whatever pack
  @Transactional
  public List<Running> under(Actor actor, Collection<String> provisions, int most) {
    var scope = scope(actor, "c.case_id");
    var found = table.under(scope, provisions, most);
    listed(scope, found.stream().map(Running::id).distinct().toList());
    return found;
  }

  private Scope scope(Actor actor, String id) {
    return access.scope(
        actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, id);
  }

  private void listed(Scope scope, List<CaseId> cases) {
    audit.listed(scope, cases.stream().map(CaseId::value).toList());
  }
}
