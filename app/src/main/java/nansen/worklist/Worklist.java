package nansen.worklist;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.database.Trips;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which open cases need somebody, and when. What a reader may not see is in no list and no count.
@Service
class Worklist {
  private static final Set<WorkFilter.When> PARTS =
      EnumSet.complementOf(EnumSet.of(WorkFilter.When.ALL));

  private final WorkTable table;
  private final Access access;
  private final Audit audit;
  private final WallClock wall;
  private final Trips trips;

  Worklist(WorkTable table, Access access, Audit audit, WallClock wall, Trips trips) {
    this.trips = trips;
    this.table = table;
    this.access = access;
    this.audit = audit;
    this.wall = wall;
  }

  /// Where a page of the list begins: after this row.
  record After(LocalDate day, UUID id) {
    static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
  }

  /// How many there are.
  ///
  /// @param more whether there may be more of them than were looked at
  record Count(int cases, boolean more) {
    static final Count NOTHING = new Count(0, false);
  }

  /// A page of the list.
  ///
  /// @param counts how many cases stand in each part of the list
  /// @param next where the next page begins; null where there is none
  /// @param searching whether the rest was not looked through yet, so that a page may be short, or
  ///   empty, with more behind it
  record Page(
      List<WorkRow> rows,
      @Nullable After next,
      boolean searching,
      Map<WorkFilter.When, Count> counts) {}

  /// The day that the list takes for today. Cases of several zones stand on one list.
  LocalDate today() {
    return wall.today();
  }

  /// Open cases by the day on which they need somebody first.
  ///
  /// @param after where the page before ended
  @Transactional
  public Page page(Actor actor, WorkFilter filter, After after, int limit) {
    var days = filter.due().days(today()).orElse(null);
    var scope = scope(actor);
    var trip = trips.begin();
    var asked = days == null ? null : table.page(trip, scope, filter, days, after, limit + 1);
    var counted = table.counts(trip, scope, filter, parts());
    trip.go();
    var counts = new EnumMap<WorkFilter.When, Count>(WorkFilter.When.class);
    PARTS.forEach(when -> counts.put(when, Count.NOTHING));
    counted.rows().forEach(each -> counts.put(each.part(), each.count()));
    if (days == null || asked == null) {
      return new Page(List.of(), null, false, counts);
    }
    var found = asked.rows();
    var shown = found.subList(0, Math.min(limit, found.size()));
    var clocks = table.clocks(shown.stream().map(WorkRow::id).toList());
    var rows =
        shown.stream().map(row -> row.with(clocks.getOrDefault(row.id(), List.of()))).toList();
    audit.listed(scope, rows.stream().map(row -> row.id().value()).toList());
    if (found.size() > limit) {
      var last = rows.getLast();
      return new Page(rows, new After(last.firstDay(), last.id().value()), false, counts);
    }
    // The parts are the whole list: where all of it was looked at, nothing is behind.
    var looked = counted.rows().stream().mapToInt(WorkTable.Counted::looked).sum();
    var edge =
        filter.whose() == WorkFilter.Whose.SITE || looked < WorkTable.WINDOW
            ? null
            : table.edge(scope, filter, days, after);
    return new Page(rows, edge, edge != null, counts);
  }

  private Map<WorkFilter.When, WorkFilter.Days> parts() {
    var today = today();
    var parts = new EnumMap<WorkFilter.When, WorkFilter.Days>(WorkFilter.When.class);
    PARTS.forEach(when -> when.days(today).ifPresent(days -> parts.put(when, days)));
    return parts;
  }

  private Scope scope(Actor actor) {
    return access.scope(
        actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "w.case_id", "w");
  }
}
