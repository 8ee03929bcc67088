package nansen.amending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nansen.casefile.CaseId;
import nansen.casefile.Supposition;
import nansen.docket.Differences;
import nansen.docket.Docket;
import nansen.law.pack.Status;
import nansen.law.scenario.Trial;
import nansen.law.standing.Due;
import org.jspecify.annotations.Nullable;

/// One thing that would be otherwise in one case. Pure.
///
/// @param day the day that would be due, else the one that is; null where there is none
/// @param pack empty where it is not about a clock
/// @param rule the key of the provision; the id of a right or a route; what a question is about
/// @param nth which clock of its provision, from 1
record Difference(
    CaseId id,
    String country,
    Kind kind,
    @Nullable LocalDate day,
    String pack,
    String rule,
    int nth,
    Stand before,
    Stand after) {

  /// Where something stands.
  ///
  /// @param status a word of the law; empty where it is not there
  /// @param due null where it has no date
  record Stand(String status, @Nullable Due due) {
    static final Stand NOT_THERE = new Stand("", null);
  }

  /// What sort of thing, in the order in which a reader must know of it.
  enum Kind {
    /// A duty would be missed that is not.
    MISSED,
    EARLIER,
    /// A clock that does not run.
    NEW,
    LATER,
    /// A clock that would not run any more.
    GONE,
    /// A clock that stands otherwise on the same date, or one for which nobody waits any more.
    OTHERWISE,
    RIGHT,
    ROUTE,
    /// A question that is not asked.
    ASKED,
    /// A question that would not be asked any more.
    NOT_ASKED
  }

  /// All that would be otherwise in a case.
  static List<Difference> of(Supposition.Both both) {
    if (Differences.none(both.now(), both.supposed())) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    var id = both.head().id();
    var country = both.head().country();
    for (var each : Differences.clocks(both.now(), both.supposed())) {
      var entry = Objects.requireNonNull(each.after() == null ? each.before() : each.after());
      var due = each.after() == null || each.after().safe() == null ? each.before() : each.after();
      found.add(
          new Difference(
              id,
              country,
              kind(each),
              due == null ? null : day(due.safe(), both.now().zone()),
              entry.standing().pack().id().value(),
              entry.clock().provision().key(),
              entry.number(),
              stand(each.before()),
              stand(each.after())));
    }
    Differences.rights(both.now(), both.supposed())
        .forEach(right -> found.add(status(both, Kind.RIGHT, right)));
    Differences.routes(both.now(), both.supposed())
        .forEach(route -> found.add(status(both, Kind.ROUTE, route)));
    var questions = Differences.questions(both.now(), both.supposed());
    questions.asked().forEach(ask -> found.add(question(both, Kind.ASKED, Trial.about(ask))));
    questions
        .answered()
        .forEach(ask -> found.add(question(both, Kind.NOT_ASKED, Trial.about(ask))));
    return found;
  }

  private static Difference status(Supposition.Both both, Kind kind, Differences.OfStatus change) {
    return new Difference(
        both.head().id(),
        both.head().country(),
        kind,
        null,
        "",
        change.id(),
        1,
        stand(change, change.before()),
        stand(change, change.after()));
  }

  /// With the day only where nothing else is otherwise.
  private static Stand stand(Differences.OfStatus change, Differences.@Nullable Stood stood) {
    return stood == null
        ? Stand.NOT_THERE
        : new Stand(stood.status(), change.isOfTheDay() ? stood.begins() : null);
  }

  private static Difference question(Supposition.Both both, Kind kind, String about) {
    return new Difference(
        both.head().id(),
        both.head().country(),
        kind,
        null,
        "",
        about,
        1,
        Stand.NOT_THERE,
        Stand.NOT_THERE);
  }

  private static Kind kind(Differences.OfClock change) {
    if (isMissed(change.after()) && !isMissed(change.before())) {
      return Kind.MISSED;
    }
    if (isSettled(change.before()) && isSettled(change.after())) {
      return Kind.OTHERWISE;
    }
    if (!isLive(change.before())) {
      return isLive(change.after()) ? Kind.NEW : Kind.OTHERWISE;
    }
    if (!isLive(change.after())) {
      return Kind.GONE;
    }
    var was = Objects.requireNonNull(change.before()).safe();
    var is = Objects.requireNonNull(change.after()).safe();
    if (was == null || is == null || was.equals(is)) {
      return Kind.OTHERWISE;
    }
    return is.isBefore(was) ? Kind.EARLIER : Kind.LATER;
  }

  private static boolean isMissed(Docket.@Nullable Entry entry) {
    return entry != null && entry.clock().status() == Status.MISSED && !entry.isOver();
  }

  /// Whether nobody waits for it any more: it was met, or another clock took its place.
  private static boolean isSettled(Docket.@Nullable Entry entry) {
    return entry != null
        && switch (entry.clock().status()) {
          case MET, MET_LATE, SUPERSEDED -> true;
          case NOT_STARTED, RUNNING, PAUSED, MISSED, NOT_APPLICABLE, NEEDS_HUMAN -> false;
        };
  }

  private static boolean isLive(Docket.@Nullable Entry entry) {
    return entry != null
        && entry.clock().startedBy() != null
        && entry.clock().status() != Status.NOT_APPLICABLE;
  }

  private static Stand stand(Docket.@Nullable Entry entry) {
    return entry == null
        ? Stand.NOT_THERE
        : new Stand(entry.clock().status().word(), entry.clock().due());
  }

  private static @Nullable LocalDate day(Due.@Nullable Point point, ZoneId zone) {
    return switch (point) {
      case Due.On(var day) -> day;
      case Due.By(var at) -> LocalDate.ofInstant(at, zone);
      case null -> null;
    };
  }
}
