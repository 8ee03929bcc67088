package nansen.worklist;

import java.util.ArrayList;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds the open cases that stand on a list and are nobody's all the same: the database holds that
/// there is a reason, and here is where only the program gave it.
@Service
class Breaches {
  /// So many of each kind are shown.
  static final int SHOWN = 100;

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

  /// The cases of the reader's unit, at most [#SHOWN] of each kind.
  @Transactional
  public Map<Kind, List<CaseId>> of(Actor actor) {
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "w.case_id");
    var carriers =
        actor.unit().map(staff::carriers).orElse(List.of()).stream()
            .map(Staff.Member::user)
            .toList();
    var found =
        Map.of(
            Kind.NO_OWNER, table.withoutOwner(scope, SHOWN),
            Kind.OWNER_GONE, table.ofOthers(scope, carriers, SHOWN),
            Kind.NO_DATE, table.withoutDate(scope, SHOWN));
    var all = new ArrayList<CaseId>();
    found.values().forEach(all::addAll);
    audit.listed(scope, all.stream().map(CaseId::value).distinct().toList());
    return found;
  }
}
