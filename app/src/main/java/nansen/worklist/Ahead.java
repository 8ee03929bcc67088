package nansen.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.casefile.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The weeks ahead: where deadlines pile up, and what will be missed if a unit goes on as it did.
@Service
class Ahead {
  /// This week and the twelve after it.
  static final int WEEKS = 13;

  /// So many deadlines of a week are listed.
  static final int LISTED = 200;

  private static final int YEAR = 365;

  private final AheadTable table;
  private final Worklist worklist;
  private final Access access;
  private final Audit audit;

  Ahead(AheadTable table, Worklist worklist, Access access, Audit audit) {
    this.table = table;
    this.worklist = worklist;
    this.access = access;
    this.audit = audit;
  }

  /// How many deadlines a week has.
  ///
  /// @param liberty how many of them are limits on liberty or stay
  /// @param more whether there may be more than were counted
  record Week(LocalDate monday, int deadlines, int liberty, boolean more) {}

  /// @return [#WEEKS] weeks, this one first
  @Transactional(readOnly = true)
  public List<Week> weeks(Actor actor, WorkFilter.Whose whose) {
    var monday = worklist.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return table.weeks(scope(actor), whose, monday, WEEKS).stream()
        .map(week ->
            new Week(
                week.monday(),
                week.deadlines(),
                week.liberty(),
                week.looked() >= AheadTable.OF_A_WEEK))
        .toList();
  }

  /// A deadline of the week.
  record Deadline(CaseId id, String pack, String clock, String owedBy, LocalDate day) {}

  /// The deadlines of one week, by day; at most [#LISTED].
  @Transactional
  public List<Deadline> deadlines(Actor actor, WorkFilter.Whose whose, LocalDate monday) {
    var scope = scope(actor);
    var deadlines = table.deadlines(scope, whose, monday, LISTED);
    audit.listed(scope, deadlines.stream().map(each -> each.id().value()).distinct().toList());
    return deadlines.stream()
        .map(each -> new Deadline(each.id(), each.pack(), each.clock(), each.owedBy(), each.day()))
        .toList();
  }

  /// What the reader's unit will miss, by provision.
  ///
  /// @param weeks how far ahead
  @Transactional(readOnly = true)
  public List<Forecast.OfProvision> forecast(Actor actor, int weeks) {
    var scope = scope(actor);
    var today = worklist.today();
    return Forecast.of(
        table.past(scope, today.minusDays(YEAR), today),
        table.open(scope, today, today.plusWeeks(weeks)),
        weeks * 7);
  }

  private Scope scope(Actor actor) {
    return access.scope(
        actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "c.case_id");
  }
}
