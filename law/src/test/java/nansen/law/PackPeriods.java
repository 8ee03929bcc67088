package nansen.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.calendar.Period;
import nansen.law.pack.LawPack;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import org.jspecify.annotations.Nullable;

/// Every period that a pack of the repository can make somebody count: what it names, the ends of
/// the windows of national law and of dates set in a case, and each sum of a period with what
/// extends it.
public final class PackPeriods {
  private static final Comparator<Period> BY_LENGTH =
      Comparator.comparing(Period::unit).thenComparing(Period::amount);

  private final Set<Period> periods = new TreeSet<>(BY_LENGTH);

  private PackPeriods() {}

  /// Unit by unit, the shortest first.
  public static List<Period> all() {
    var all = new PackPeriods();
    PacksOnDisk.book().packs().forEach(all::pack);
    return List.copyOf(all.periods);
  }

  private void pack(LawPack pack) {
    pack.provisions().forEach(this::provision);
    pack.rights().forEach(right -> add(right.after()));
    pack.values().forEach(value -> add(value.value()));
    for (var input : pack.national()) {
      add(input.from());
      add(input.to());
    }
  }

  private void provision(Provision provision) {
    var basic = new ArrayList<>(named(provision.within()));
    for (var variant : provision.variants()) {
      basic.addAll(named(variant.within()));
    }
    for (var reading : provision.readings()) {
      if (reading.within() != null) {
        basic.addAll(named(reading.within()));
      }
    }
    var sums = new ArrayList<>(basic);
    for (var extension : provision.extensions()) {
      var by = extension.by();
      if (extension.to() != null) {
        sums.add(extension.to());
      } else if (by != null) {
        for (var sum : List.copyOf(sums)) {
          if (sum.unit() == by.unit()) {
            sums.add(sum.plus(by));
          }
        }
      }
    }
    periods.addAll(sums);
    if (provision.atMost() != null) {
      add(provision.atMost().period());
    }
  }

  private static List<Period> named(Length length) {
    var named = new ArrayList<Period>();
    switch (length) {
      case Length.Fixed(var period) -> named.add(period);
      case Length.National(var _, var from, var to) -> {
        addTo(named, from);
        addTo(named, to);
      }
      case Length.SetBy(var _, var _, var from, var to) -> {
        addTo(named, from);
        addTo(named, to);
      }
      case Length.WithoutDelay _, Length.Until _, Length.AtMost _ -> {}
    }
    return named;
  }

  private static void addTo(List<Period> periods, @Nullable Period period) {
    if (period != null) {
      periods.add(period);
    }
  }

  private void add(@Nullable Period period) {
    if (period != null) {
      periods.add(period);
    }
  }
}
