package nansen.docket;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nansen.law.journal.When;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
import nansen.law.standing.RightStanding;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;

/// What changes between two standings of one case.
public final class Differences {
  private Differences() {}

  /// Whether nothing is otherwise, seen at once for two standings under much the same law. Where
  /// this says no, something may still be the same: then it stands in another place.
  public static boolean none(Docket before, Docket after) {
    var was = before.standings();
    var is = after.standings();
    if (was.size() != is.size()) {
      return false;
    }
    for (var i = 0; i < was.size(); i++) {
      if (!none(was.get(i), is.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean none(Standing was, Standing is) {
    return was.pack().id().equals(is.pack().id())
        && was.applies() == is.applies()
        && all(was.clocks(), is.clocks(), Differences::standsSame)
        && all(
            was.rights(),
            is.rights(),
            (one, other) ->
                one.right().id().equals(other.right().id()) && stood(one).equals(stood(other)))
        && all(
            was.routes(),
            is.routes(),
            (one, other) ->
                one.status() == other.status() && one.route().id().equals(other.route().id()))
        && all(was.questions(), is.questions(), (one, other) -> one.ask().equals(other.ask()));
  }

  private static boolean standsSame(Clock one, Clock other) {
    return one.status() == other.status()
        && Objects.equals(one.due(), other.due())
        && Objects.equals(one.rawDue(), other.rawDue())
        && (one.provision() == other.provision()
            || one.provision().key().equals(other.provision().key()));
  }

  private static <T> boolean all(List<T> ones, List<T> others, BiPredicate<T, T> same) {
    if (ones.size() != others.size()) {
      return false;
    }
    for (var i = 0; i < ones.size(); i++) {
      if (!same.test(ones.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// A clock that is new, that fell away, or that stands differently.
  ///
  /// @param before null for a new one
  /// @param after null for one that fell away
  public record OfClock(Docket.@Nullable Entry before, Docket.@Nullable Entry after) {}

  /// A right or a route that stands differently.
  ///
  /// @param before where it stood, or null where there was none
  /// @param after where it stands, or null where there is none
  public record OfStatus(String id, @Nullable Stood before, @Nullable Stood after) {

    /// Whether it is another day alone from which the right holds.
    public boolean isOfTheDay() {
      return before != null && after != null && before.status().equals(after.status());
    }
  }

  /// Where a right or a route stands.
  ///
  /// @param begins from when the right holds; null where it does not and will not, and for a route
  public record Stood(String status, @Nullable Due begins) {}

  /// Clock by clock, in the order of the later standing, then those that fell away.
  public static List<OfClock> clocks(Docket before, Docket after) {
    var changes = new ArrayList<OfClock>();
    var left = new ArrayList<>(before.clocks());
    for (var entry : after.clocks()) {
      var was = take(left, entry);
      if (was == null || !standsSame(was, entry)) {
        changes.add(new OfClock(was, entry));
      }
    }
    left.forEach(entry -> changes.add(new OfClock(entry, null)));
    changes.removeIf(change ->
        (change.before() == null || change.before().clock().startedBy() == null)
            && (change.after() == null || change.after().clock().startedBy() == null)
            && sameStatus(change));
    return changes;
  }

  /// A rule that nobody needs in this case is no difference, even where it is new.
  private static boolean sameStatus(OfClock change) {
    return change.before() == null
        || change.after() == null
        || change.before().clock().status() == change.after().clock().status();
  }

  private static Docket.@Nullable Entry take(List<Docket.Entry> entries, Docket.Entry like) {
    for (var entry : entries) {
      if (entry.clock().id().equals(like.clock().id())
          && entry.number() == like.number()
          && entry.clock().provision().key().equals(like.clock().provision().key())) {
        entries.remove(entry);
        return entry;
      }
    }
    return null;
  }

  private static boolean standsSame(Docket.Entry one, Docket.Entry other) {
    return standsSame(one.clock(), other.clock()) && one.provisional() == other.provisional();
  }

  /// What is asked in one of them and not in the other.
  ///
  /// @param asked only after
  /// @param answered only before
  public record OfQuestions(List<Question.Ask> asked, List<Question.Ask> answered) {}

  /// The questions that are new, and those that are asked no more.
  public static OfQuestions questions(Docket before, Docket after) {
    var was = asks(before);
    var is = asks(after);
    return new OfQuestions(
        is.stream().filter(ask -> !was.contains(ask)).toList(),
        was.stream().filter(ask -> !is.contains(ask)).toList());
  }

  private static Set<Question.Ask> asks(Docket docket) {
    return docket.standings().stream()
        .flatMap(standing -> standing.questions().stream())
        .map(Question::ask)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The rights that stand differently.
  public static List<OfStatus> rights(Docket before, Docket after) {
    return statuses(rights(before), rights(after));
  }

  /// The routes that stand differently.
  public static List<OfStatus> routes(Docket before, Docket after) {
    return statuses(routes(before), routes(after));
  }

  private static List<OfStatus> rights(Docket docket) {
    return docket.standings().stream()
        .flatMap(standing -> standing.rights().stream())
        .map(right -> new OfStatus(right.right().id().value(), null, stood(right)))
        .toList();
  }

  private static Stood stood(RightStanding right) {
    var begins =
        switch (right.status()) {
          case NOT_BEGUN, HOLDS, MAY_BE_REFUSED -> due(right.begins());
          case EXCLUDED, ENDED -> null;
        };
    return new Stood(right.status().word(), begins);
  }

  private static @Nullable Due due(@Nullable When when) {
    return switch (when) {
      case null -> null;
      case When.Point point -> point(point);
      case When.Between(var earliest, var latest) -> new Due.Range(point(earliest), point(latest));
    };
  }

  private static Due.Point point(When.Point point) {
    return switch (point) {
      case When.Day(var day) -> new Due.On(day);
      case When.Moment(var at) -> new Due.By(at);
    };
  }

  private static List<OfStatus> routes(Docket docket) {
    return docket.standings().stream()
        .flatMap(standing -> standing.routes().stream())
        .map(route ->
            new OfStatus(route.route().id().value(), null, new Stood(route.status().word(), null)))
        .toList();
  }

  private static List<OfStatus> statuses(List<OfStatus> before, List<OfStatus> after) {
    var changes = new ArrayList<OfStatus>();
    for (var now : after) {
      var was = before.stream().filter(each -> each.id().equals(now.id())).findFirst();
      if (was.isEmpty() || !Objects.equals(was.get().after(), now.after())) {
        changes.add(new OfStatus(now.id(), was.map(OfStatus::after).orElse(null), now.after()));
      }
    }
    for (var was : before) {
      if (after.stream().noneMatch(each -> each.id().equals(was.id()))) {
        changes.add(new OfStatus(was.id(), was.after(), null));
      }
    }
    return changes;
  }
}
