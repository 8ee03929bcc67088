package nansen.law.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nansen.law.calendar.CalendarDefinition.Base;
import nansen.law.calendar.Correction.Change;
import nansen.law.calendar.DayOff.Reason;
import org.jspecify.annotations.Nullable;

/// All calendars: the table of statutory holidays made when Nansen is built, with the corrections
/// and proclaimed days an operator states.
///
/// A calendar is there only if its state is among the definitions, so that nobody counts with a
/// state whose holidays were never looked at. A calendar is put together when it is first asked
/// for, and then kept; threads may share it.
public final class Calendars {

  private final Map<CalendarId, CalendarDefinition> definitions;
  private final Map<CalendarId, Slot> calendars = new TreeMap<>();

  private Calendars(Map<CalendarId, CalendarDefinition> definitions, Set<CalendarId> ids) {
    this.definitions = definitions;
    for (var id : ids) {
      calendars.put(id, new Slot());
    }
  }

  /// The calendars of these definitions.
  ///
  /// @throws IllegalArgumentException if two definitions are of one calendar, if one builds on the
  ///   table and the table does not have it, or if a region is defined without its state
  public static Calendars with(List<CalendarDefinition> definitions) {
    var byId = new TreeMap<CalendarId, CalendarDefinition>();
    for (var each : definitions) {
      if (byId.put(each.id(), each) != null) {
        throw new IllegalArgumentException(each.id() + " is defined twice");
      }
      if (each.base() == Base.TABLE && !CalendarDefinition.isInTable(each.id())) {
        throw new IllegalArgumentException(each.id() + " is not in the table");
      }
    }
    for (var id : byId.keySet()) {
      if (!byId.containsKey(id.state())) {
        throw new IllegalArgumentException(id + " is defined without " + id.state());
      }
    }
    var ids = new TreeSet<>(byId.keySet());
    for (var value : HolidayTable.IDS) {
      var id = new CalendarId(value);
      if (byId.containsKey(id.state())) {
        ids.add(id);
      }
    }
    return new Calendars(byId, ids);
  }

  /// These calendars and one more holiday.
  ///
  /// @param id the state, and so all its regions; or a region alone
  /// @throws IllegalArgumentException if the calendar is unknown, or has no data for that year
  public Calendars proclaiming(CalendarId id, Proclaimed holiday) {
    if (!calendars.containsKey(id)) {
      throw new IllegalArgumentException("there is no calendar " + id);
    }
    if (!covers(id, holiday.day().getYear())) {
      throw new IllegalArgumentException(id + " has no data for " + holiday.day().getYear());
    }
    var own = definitions.get(id);
    var all = new TreeMap<>(definitions);
    all.put(id, (own == null ? nearest(id).ofRegion(id) : own).proclaiming(holiday));
    return new Calendars(all, calendars.keySet());
  }

  /// These calendars without a holiday that was proclaimed: whatever was known on that day of that
  /// calendar when it was revoked holds no more from then on. Where nothing was, all is as it is.
  ///
  /// @param id the calendar that it was proclaimed in, a state or a region; or a region of the
  ///   state that it was proclaimed in, in which alone it is none
  public Calendars revoking(CalendarId id, LocalDate day, Revoked revoked) {
    if (!calendars.containsKey(id)) {
      return this;
    }
    var own = definitions.get(id);
    var here = new RevokedHere(day, revoked);
    var ofState = !id.equals(id.state()) && isInForce(id, here);
    if (own == null && !ofState) {
      return this;
    }
    var after = (own == null ? nearest(id).ofRegion(id) : own).revoking(day, revoked);
    var all = new TreeMap<>(definitions);
    all.put(id, ofState ? after.revokingHere(here) : after);
    return new Calendars(all, calendars.keySet());
  }

  /// Is there a holiday of the state that holds in the region and would be taken there?
  private boolean isInForce(CalendarId region, RevokedHere here) {
    return ofState(definition(region.state()).proclaimed(), definitions.get(region)).stream()
        .anyMatch(here::takes);
  }

  /// What was proclaimed for a state as it holds in a region.
  private static List<Proclaimed> ofState(
      List<Proclaimed> proclaimed, @Nullable CalendarDefinition region) {
    var days = new ArrayList<>(proclaimed);
    if (region != null) {
      region.revokedHere().forEach(each -> days.replaceAll(each::of));
    }
    return days;
  }

  /// What was proclaimed for states and revoked in regions of them, by region.
  public SortedMap<CalendarId, List<RevokedHere>> revokedInRegions() {
    return where(CalendarDefinition::revokedHere);
  }

  /// Every holiday that was proclaimed by itself, by calendar; those that were revoked among them.
  public SortedMap<CalendarId, List<Proclaimed>> proclaimed() {
    return where(CalendarDefinition::proclaimed);
  }

  /// What calendars have some of, by calendar.
  private <T> SortedMap<CalendarId, List<T>> where(Function<CalendarDefinition, List<T>> what) {
    var some = new TreeMap<CalendarId, List<T>>();
    definitions.forEach((id, each) -> {
      var its = what.apply(each);
      if (!its.isEmpty()) {
        some.put(id, its);
      }
    });
    return some;
  }

  /// Whether there is data for a year.
  ///
  /// @return false also where the calendar is unknown
  public boolean covers(CalendarId id, int year) {
    if (!calendars.containsKey(id)) {
      return false;
    }
    var nearest = nearest(id);
    return nearest.firstYear() <= year && year <= nearest.lastYear();
  }

  /// The calendar of a state or region.
  ///
  /// @return nothing if it is unknown; [#ids()] lists those that are known
  public Optional<WorkingDays> of(CalendarId id) {
    var slot = calendars.get(id);
    if (slot == null) {
      return Optional.empty();
    }
    var days = slot.days;
    if (days == null) {
      days = make(id);
      slot.days = days;
    }
    return Optional.of(days);
  }

  /// Where the days of a state or region begin and end.
  ///
  /// @return nothing if the calendar is unknown
  public Optional<ZoneId> zone(CalendarId id) {
    return calendars.containsKey(id) ? Optional.of(nearest(id).zone()) : Optional.empty();
  }

  /// All calendars there are, regions included, in the order of their names.
  public SortedSet<CalendarId> ids() {
    return new TreeSet<>(calendars.keySet());
  }

  /// The corrections that take away a holiday the table does not have, as after an update of the
  /// table that made them needless. To be looked at by whoever keeps the corrections.
  public List<Correction> withoutEffect() {
    return definitions.values().stream()
        .flatMap(each -> each.corrections().stream().filter(not -> takesNothing(each, not)))
        .toList();
  }

  /// Holds a calendar once it was asked for. Two threads may both make it; either is as good.
  private static final class Slot {
    volatile @Nullable WorkingDays days;
  }

  private WorkingDays make(CalendarId id) {
    var nearest = nearest(id);
    var holidays = table(id, nearest);
    var proclaimed = new ArrayList<Proclaimed>();
    for (var definition : stateThenRegion(id)) {
      for (var correction : definition.corrections()) {
        apply(correction, holidays);
      }
      definition.revokedHere().forEach(each -> proclaimed.replaceAll(each::of));
      proclaimed.addAll(definition.proclaimed());
    }
    return WorkingDays.of(id, nearest.firstYear(), nearest.lastYear(), holidays, proclaimed);
  }

  private static List<DayOff> table(CalendarId id, CalendarDefinition nearest) {
    return switch (nearest.base()) {
      case TABLE -> TableText.holidays(id, nearest.source());
      case RULES_ALONE -> new ArrayList<>();
    };
  }

  private static void apply(Correction correction, List<DayOff> holidays) {
    switch (correction.change()) {
      case ADD -> {
        for (var year = correction.firstYear(); year <= correction.lastYear(); year++) {
          var day = correction.rule().in(year);
          if (day != null) {
            holidays.add(new DayOff(day, Reason.HOLIDAY, correction.name(), correction.source()));
          }
        }
      }
      case REMOVE -> holidays.removeIf(holiday -> takes(correction, holiday));
    }
  }

  private static boolean takes(Correction correction, DayOff holiday) {
    var year = holiday.day().getYear();
    return correction.name().equals(holiday.name())
        && correction.firstYear() <= year
        && year <= correction.lastYear()
        && holiday.day().equals(correction.rule().in(year));
  }

  private static boolean takesNothing(CalendarDefinition definition, Correction correction) {
    return correction.change() == Change.REMOVE
        && table(definition.id(), definition).stream()
            .noneMatch(holiday -> takes(correction, holiday));
  }

  private List<CalendarDefinition> stateThenRegion(CalendarId id) {
    var state = definition(id.state());
    var own = id.equals(id.state()) ? null : definitions.get(id);
    return own == null ? List.of(state) : List.of(state, own);
  }

  private CalendarDefinition nearest(CalendarId id) {
    var own = definitions.get(id);
    return own == null ? definition(id.state()) : own;
  }

  private CalendarDefinition definition(CalendarId state) {
    @Nullable CalendarDefinition definition = definitions.get(state);
    if (definition == null) {
      throw new IllegalStateException(state + " has regions and no definition");
    }
    return definition;
  }
}
