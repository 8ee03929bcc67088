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
  private final Period period;
  private final Span from;
  private final Counting ordinary;

  private record Read(String id, End end, Counting counting, Provision.@Nullable Reading reading) {}

  Readings(TimeLimit limit, Lengthening lengthening, Period period, Span from, Counting ordinary) {
    this.limit = limit;
    this.lengthening = lengthening;
    this.period = period;
    this.from = from;
    this.ordinary = ordinary;
  }

  /// Looks at all readings and lets one lead: the one that a switch has chosen; else, where nobody
  /// has settled it, the one with the earliest date; else the plain text.
  ///
  /// @return the counting of the leading one
  Counting lead(End first, End last, boolean exact) {
    var all = new ArrayList<Read>();
    all.add(new Read("text", first, ordinary, null));
    var unsettled = false;
    for (var reading : limit.rule.readings()) {
      var counting = reading.counting() == null ? ordinary : reading.counting();
      var length = reading.within() instanceof Length.Fixed(var other) ? other : period;
      var end = lengthening.end(length, from, true, counting, false);
      if (end != null) {
        all.add(new Read(reading.id(), end, counting, reading));
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
      var latest = last.due();
      for (var one : all) {
        latest = latest.isBefore(one.end().due()) ? one.end().due() : latest;
      }
      limit.latestUnsettled = latest;
    }
    limit.first = leading.end();
    limit.last = exact ? leading.end() : last;
    if (leading.reading() != null) {
      limit.support = limit.support.and(leading.reading().support());
    }
    limit.readings = shown(all, leading);
    return leading.counting();
  }

  private List<Clock.ReadingDue> shown(List<Read> all, Read leading) {
    all.sort((a, b) -> {
      if (a.end().due().isBefore(b.end().due())) {
        return -1;
      }
      return b.end().due().isBefore(a.end().due()) ? 1 : 0;
    });
    return all.stream()
        .map(one ->
            new Clock.ReadingDue(
                one.id(),
                one.end().due(),
                one == leading,
                one.reading() == null ? limit.rule.cite() : one.reading().cite(),
                one.reading() == null ? limit.rule.support() : one.reading().support()))
        .toList();
  }
}
