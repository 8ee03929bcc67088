package nansen.worklist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Staff;
import nansen.access.Subject;
import nansen.casefile.CaseId;
import nansen.database.Sifted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the open cases that stand on a list and are nobody's all the same: the database holds that
/// there is a reason, and here is where only the program gave it.
@Service
class Breaches {
  /// So many of each kind are shown.
  static final int SHOWN = 100;

  /// So many windows of cases are looked through for one page.
  static final int WINDOWS = 10;

  private final BreachTable table;
  private final Staff staff;
  private final Access access;
  private final Audit audit;

  Breaches(BreachTable table, Staff staff, Access access, Audit audit) {
    this.table = table;
    this.staff = staff;
    this.access = access;
    this.audit = audit;
  }

  /// What is wrong with a case.
  enum Kind {
    NO_OWNER,
    OWNER_GONE,
    NO_DATE
  }

  /// @param next where the next page begins; null where there is none
  /// @param searching whether the rest was not looked through yet, so that there may be none behind
  record Page(List<CaseId> cases, Worklist.@Nullable After next, boolean searching) {}

  /// The cases of the reader's unit, at most [#SHOWN] of each kind.
  @Transactional
  public Map<Kind, Page> of(Actor actor) {
    var found = new EnumMap<Kind, Page>(Kind.class);
    for (var kind : Kind.values()) {
      found.put(kind, page(actor, kind, Worklist.After.NOTHING));
    }
    return found;
  }

  /// Some of one kind.
  ///
  /// @param after where the page before ended
  @Transactional
  public Page page(Actor actor, Kind kind, Worklist.After after) {
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "w.case_id");
    var carriers =
        actor.unit().map(staff::carriers).orElse(List.of()).stream()
            .map(Staff.Member::user)
            .toList();
    var page =
        Sifted.page(
            after,
            SHOWN,
            WINDOWS,
            (from, most) -> table.page(kind, scope, carriers, from, most),
            from -> table.edge(kind, scope, from),
            each -> each);
    var ids = page.rows().stream().map(Worklist.After::id).toList();
    audit.listed(scope, ids);
    return new Page(
        ids.stream().map(CaseId::new).toList(), page.next().orElse(null), page.searching());
  }
}
