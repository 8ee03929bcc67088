package nansen.docket;

import java.util.ArrayList;
import java.util.List;
import nansen.law.journal.FactKind;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import nansen.law.standing.Clock;
import org.jspecify.annotations.Nullable;

/// The clocks of a case under two regimes. Those that begin with the same fact and end with the
/// same act are the same matter under different law, and stand side by side.
public record Comparison(
    List<Pair> pairs, List<Docket.Entry> onlyNow, List<Docket.Entry> onlySupposed) {

  /// The same matter under the law that governs and under the other.
  public record Pair(Docket.Entry now, Docket.Entry supposed) {}

  public static Comparison of(Docket now, Docket supposed) {
    var pairs = new ArrayList<Pair>();
    var left = live(now);
    var onlySupposed = new ArrayList<Docket.Entry>();
    for (var entry : live(supposed)) {
      var match = match(left, entry);
      if (match == null) {
        onlySupposed.add(entry);
      } else {
        left.remove(match);
        pairs.add(new Pair(match, entry));
      }
    }
    return new Comparison(pairs, List.copyOf(left), onlySupposed);
  }

  private static List<Docket.Entry> live(Docket docket) {
    return new ArrayList<>(docket.clocks().stream().filter(Comparison::isLive).toList());
  }

  private static boolean isLive(Docket.Entry entry) {
    return entry.clock().startedBy() != null && entry.clock().status() != Status.NOT_APPLICABLE;
  }

  private static Docket.@Nullable Entry match(List<Docket.Entry> entries, Docket.Entry entry) {
    for (var each : entries) {
      if (each.clock().provision().key().equals(entry.clock().provision().key())
          && each.number() == entry.number()) {
        return each;
      }
    }
    for (var each : entries) {
      if (isSameMatter(each.clock(), entry.clock())) {
        return each;
      }
    }
    return null;
  }

  private static boolean isSameMatter(Clock one, Clock other) {
    return one.startedBy() != null
        && one.startedBy().equals(other.startedBy())
        && one.provision().effect().getClass() == other.provision().effect().getClass()
        && !one.provision().ends().facts().isEmpty()
        && kinds(one.provision().ends()).equals(kinds(other.provision().ends()));
  }

  private static List<FactKind> kinds(Trigger trigger) {
    return trigger.facts().stream().map(Trigger.On::kind).distinct().sorted().toList();
  }
}
