package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/// The clock on the wall of a place: which day it is there at a moment, and how far its clock is
/// from the universal one. Immutable; threads may share it.
///
/// A standing asks this for every fact. The changes of the clock between 1970 and 2110 are laid out
/// beforehand, so that the answer needs no search; outside those years the zone's rules are asked.
public final class LocalTime {
  private static final long DAY = 86_400;
  private static final int SHIFT = 22; // some 48 days, within which a clock seldom changes twice
  private static final int SLOTS = (int) ((140L * 365 * DAY) >> SHIFT);

  private final ZoneId zone;
  private final ZoneRules rules;

  /// For each stretch of time: when the clock changes in it, and the seconds before and after.
  private final long[] change = new long[SLOTS];

  private final int[] before = new int[SLOTS];
  private final int[] after = new int[SLOTS];

  /// Stretches with more than one change, for which the rules are asked.
  private final boolean[] restless = new boolean[SLOTS];

  private LocalTime(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
    Arrays.fill(change, Long.MAX_VALUE);
    var slot = 0;
    var next = rules.nextTransition(Instant.ofEpochSecond(-1));
    var offset = rules.getOffset(Instant.ofEpochSecond(-1)).getTotalSeconds();
    while (next != null && next.toEpochSecond() >> SHIFT < SLOTS) {
      var at = (int) (next.toEpochSecond() >> SHIFT);
      restless[at] = change[at] != Long.MAX_VALUE;
      Arrays.fill(before, slot, at + 1, offset);
      change[at] = next.toEpochSecond();
      offset = next.getOffsetAfter().getTotalSeconds();
      after[at] = offset;
      slot = at + 1;
      next = rules.nextTransition(next.getInstant());
    }
    Arrays.fill(before, Math.min(slot, SLOTS), SLOTS, offset);
  }

  /// The clock of a time zone. Costs some work: make it once for a place.
  public static LocalTime of(ZoneId zone) {
    return new LocalTime(zone);
  }

  /// The time zone.
  public ZoneId zone() {
    return zone;
  }

  /// The day it is here at a moment.
  public LocalDate day(Instant at) {
    return LocalDate.ofEpochDay(epochDay(at.getEpochSecond()));
  }

  long epochDay(long epochSecond) {
    return Math.floorDiv(epochSecond + offset(epochSecond), DAY);
  }

  /// The seconds by which the clock here is ahead of the universal one.
  int offset(long epochSecond) {
    var slot = epochSecond >> SHIFT;
    if (slot < 0 || slot >= SLOTS || restless[(int) slot]) {
      return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    }
    return epochSecond < change[(int) slot] ? before[(int) slot] : after[(int) slot];
  }

  /// The moment at which a day starts here, in seconds of the epoch.
  public long startOf(long epochDay) {
    var guess = epochDay * DAY - offset(epochDay * DAY);
    return offset(guess) == offset(guess - 1) && guess + offset(guess) == epochDay * DAY
        ? guess
        : LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toEpochSecond();
  }

  @Override
  public String toString() {
    return zone.getId();
  }
}
