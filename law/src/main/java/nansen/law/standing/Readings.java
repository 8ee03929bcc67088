package nansen.law.standing;

import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.Provision.Reading.Choice;
import org.jspecify.annotations.Nullable;

/// The several ways in which a text can be read, each with its date.
final class Readings {
  private final TimeLimit limit;
  private final Lengthening lengthening;
  private final Span from;
  private final Counting ordinary;

  private record Read(String id, End end, Provision.@Nullable Reading reading) {}

  Readings(TimeLimit limit, Lengthening lengthening, Span from, Counting ordinary) {
    this.limit = limit;
    this.lengthening = lengthening;
    this.from = from;
    this.ordinary = ordinary;
  }

  /// Looks at all readings and lets one lead: the one that a switch has chosen; else, where nobody
  /// has settled it, the one with the earliest date; else the plain text.
  ///
  /// @param plain the end that the plain text gives
  /// @param earliest from which end of the span
  /// @return the end that the leading one gives
  End lead(Period period, End plain, boolean earliest) {
    var all = new ArrayList<Read>();
    all.add(new Read("text", plain, null));
    var unsettled = false;
    for (var reading : limit.rule.readings()) {
      var counting = reading.counting() == null ? ordinary : reading.counting();
      var length = reading.within() instanceof Length.Fixed(var other) ? other : period;
      var end = lengthening.end(length, from, earliest, counting, false);
      if (end != null) {
        all.add(new Read(reading.id(), end, reading));
        unsettled |= reading.choice() == Choice.UNSETTLED;
      }
    }
    var leading = all.getFirst();
    for (var one : all) {
      var chosen = one.reading() != null && one.reading().choice() == Choice.CHOSEN;
      if (chosen || unsettled && one.end().due().isBefore(leading.end().due())) {
        leading = one;
      }
    }
    if (unsettled) {
      for (var one : all) {
        var latest = limit.latestUnsettled;
        limit.latestUnsettled =
            latest == null || latest.isBefore(one.end().due()) ? one.end().due() : latest;
      }
    }
    if (leading.reading() != null) {
      limit.support = limit.support.and(leading.reading().support());
    }
    if (earliest) {
      limit.readings = shown(all, leading);
    }
    return leading.end();
  }

  private List<Clock.ReadingDue> shown(List<Read> all, Read leading) {
    all.sort((a, b) -> {
      if (a.end().due().isBefore(b.end().due())) {
        return -1;
      }
      return b.end().due().isBefore(a.end().due()) ? 1 : 0;
    });
    var shown = new ArrayList<Clock.ReadingDue>(all.size());
    for (var one : all) {
      shown.add(
          new Clock.ReadingDue(
              one.id(),
              one.end().due(),
              one == leading,
              one.reading() == null ? limit.rule.cite() : one.reading().cite(),
              one.reading() == null ? limit.rule.support() : one.reading().support()));
    }
    return List.copyOf(shown);
  }
}
