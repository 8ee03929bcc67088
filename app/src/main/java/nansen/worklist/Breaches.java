package nansen.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Staff;
import nansen.access.Subject;
import nansen.casefile.CaseId;
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
    var found = new ArrayList<Worklist.After>();
    var from = Optional.of(after);
    for (var looked = 0; looked < WINDOWS && from.isPresent() && found.size() <= SHOWN; looked++) {
      found.addAll(table.page(kind, scope, carriers, from.get(), SHOWN + 1 - found.size()));
      from = table.edge(kind, scope, from.get());
    }
    var shown = found.subList(0, Math.min(SHOWN, found.size()));
    audit.listed(scope, shown.stream().map(Worklist.After::id).toList());
    var cases = shown.stream().map(each -> new CaseId(each.id())).toList();
    return found.size() > SHOWN
        ? new Page(cases, shown.getLast(), false)
        : new Page(cases, from.orElse(null), from.isPresent());
  }
}
