package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.law.journal.Certainty;
import nansen.law.pack.FactSpec;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Where in a case one matter was closed and another one begun: an application that was refused for
/// good, and the next one. What is certainly of the next matter tells nothing about the one before.
///
/// Between the two lies what nobody can tell to be of either, with what closed the one (as an
/// absence that begins with the departure): it is of both. So is what comes after the last one was
/// closed, where nobody has applied anew yet: of a next matter of which no application is on file.
final class Matters {
  private final Vocabulary vocabulary;
  private final List<Turn> turns;

  /// What closed the last one; null where it is open.
  private final @Nullable Occurrence closedLast;

  /// @param closed the last fact that closed the matter before, or where a file begins with a
  ///   decision, the last one on the application that is not on file
  /// @param begun the first after it that began the next one
  private record Turn(Occurrence closed, Occurrence begun) {}

  private Matters(Vocabulary vocabulary, List<Turn> turns, @Nullable Occurrence closedLast) {
    this.vocabulary = vocabulary;
    this.turns = turns;
    this.closedLast = closedLast;
  }

  static Matters of(Facts facts) {
    var closes = all(facts, facts.vocabulary.closeMatters());
    var follows = all(facts, facts.vocabulary.followInMatters());
    if (closes.isEmpty() && follows.isEmpty()) {
      return new Matters(facts.vocabulary, List.of(), null);
    }
    var begins = all(facts, facts.vocabulary.beginMatters());
    var turns = new ArrayList<Turn>();
    for (var begun : begins) {
      var closed = begun == begins.getFirst() ? decidedBefore(begun, begins, follows) : null;
      for (var close : closes) {
        if (closes(close, begins)
            && begun.isAfter(close)
            && (turns.isEmpty() || close.isAfter(turns.getLast().begun()))) {
          closed = close;
        }
      }
      if (closed != null) {
        turns.add(new Turn(closed, begun));
      }
    }
    Occurrence closedLast = null;
    for (var close : closes) {
      if (closes(close, begins) && begins.stream().allMatch(close::isAfter)) {
        closedLast = close;
      }
    }
    return new Matters(facts.vocabulary, List.copyOf(turns), closedLast);
  }

  /// Whether it certainly closes what was begun before it.
  private static boolean closes(Occurrence close, List<Occurrence> begins) {
    return close.fact.certainty() != Certainty.DISPUTED
        && begins.stream().noneMatch(other -> isOfUnknownOrder(other, close));
  }

  /// The last decision before the first application on file: it was on another one, and nobody need
  /// have written that it is final.
  private static @Nullable Occurrence decidedBefore(
      Occurrence first, List<Occurrence> begins, List<Occurrence> follows) {
    Occurrence found = null;
    for (var at : follows) {
      if (at.fact.certainty() != Certainty.DISPUTED
          && first.isAfter(at)
          && begins.stream().noneMatch(other -> isOfUnknownOrder(other, at))) {
        found = at;
      }
    }
    return found;
  }

  private static List<Occurrence> all(Facts facts, List<FactSpec> specs) {
    var found = new ArrayList<Occurrence>();
    for (var spec : specs) {
      for (var at = facts.first(spec.number()); at != null; at = at.next) {
        found.add(at);
      }
    }
    found.sort(Occurrence::compareTo);
    return found;
  }

  private static boolean isOfUnknownOrder(Occurrence one, Occurrence other) {
    return !one.isAfter(other) && !other.isAfter(one);
  }

  /// Whether all is one matter.
  boolean isOne() {
    return turns.isEmpty();
  }

  /// How many there are.
  int count() {
    return turns.size() + 1;
  }

  /// The number of the matter that a fact is of, from 0; of the earlier one where it may be of two.
  int of(Occurrence fact) {
    var number = 0;
    var origin = origin(fact);
    while (number < turns.size() && isNotBefore(origin, turns.get(number).begun())) {
      number++;
    }
    return number;
  }

  /// Whether a fact came when a matter had been closed and the next one had not begun. What follows
  /// an application of which nothing is on file (a late appeal) is no sign of a next one.
  boolean isBetween(Occurrence fact, int matter) {
    if (matter < turns.size()) {
      return origin(fact).isAfter(turns.get(matter).closed());
    }
    return closedLast != null
        && origin(fact).isAfter(closedLast)
        && vocabulary.spec(origin(fact).number).matter() != FactSpec.Matter.FOLLOWS;
  }

  /// Whether the last one was closed.
  boolean areClosed() {
    return closedLast != null;
  }

  /// The day on which a matter was closed; null for the last one.
  @Nullable LocalDate closed(int number) {
    return number < turns.size() ? turns.get(number).closed().latest : null;
  }

  /// Whether a fact is certainly of a later matter than what started a rule.
  boolean isLater(Occurrence fact, Occurrence start) {
    if (isOfNone(fact)) {
      return false;
    }
    var its = origin(fact);
    var origin = origin(start);
    for (var turn : turns) {
      if (isNotBefore(its, turn.begun()) && turn.closed().isAfter(origin)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a fact is certainly of a matter that was closed before the one of what started a rule;
  /// where nothing did, before the last one.
  boolean isEarlier(Occurrence fact, @Nullable Occurrence start) {
    if (isOfNone(fact)) {
      return false;
    }
    var its = origin(fact);
    for (var turn : turns) {
      if (turn.closed().isAfter(its)
          && (start == null || isNotBefore(origin(start), turn.begun()))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a fact is an application in a matter that was closed before a rule started: the rule
  /// is of the next one, or of what lies between the two. Where nothing started it, of an earlier
  /// one than the last.
  boolean isOfClosedApplication(Occurrence fact, @Nullable Occurrence start) {
    if (vocabulary.spec(fact.number).matter() != FactSpec.Matter.BEGINS) {
      return false;
    }
    if (start == null) {
      return isEarlier(fact, null);
    }
    return closedLast != null && isBetween(fact, closedLast, start)
        || turns.stream().anyMatch(turn -> isBetween(fact, turn.closed(), start));
  }

  private static boolean isBetween(Occurrence fact, Occurrence closed, Occurrence start) {
    return closed.isAfter(origin(fact)) && origin(start).isAfter(closed);
  }

  /// Whether there is one matter alone, or a fact is of none: a birthday, or what holds for all
  /// cases.
  private boolean isOfNone(Occurrence fact) {
    return turns.isEmpty() || fact.anniversaryOf != null || vocabulary.spec(fact.number).general();
  }

  /// Whether what started a rule is certainly of a matter that was closed before the last one.
  boolean isPast(Occurrence start) {
    return !turns.isEmpty()
        && vocabulary.spec(turns.getLast().closed().number).matter() == FactSpec.Matter.CLOSES
        && turns.getLast().closed().isAfter(origin(start));
  }

  /// What follows by law when a time is over is of the matter in which it began to run.
  private static Occurrence origin(Occurrence fact) {
    var origin = fact;
    while (origin.follows != null) {
      origin = origin.follows;
    }
    return origin;
  }

  private static boolean isNotBefore(Occurrence fact, Occurrence begun) {
    return fact.moment != null && begun.moment != null
        ? !fact.moment.isBefore(begun.moment)
        : !fact.earliest.isBefore(begun.latest);
  }

  /// Whether both have their turns at the same facts.
  boolean areAs(Matters others) {
    if (turns.size() != others.turns.size()) {
      return false;
    }
    for (var i = 0; i < turns.size(); i++) {
      var one = turns.get(i);
      var other = others.turns.get(i);
      if (!one.closed().fact.id().equals(other.closed().fact.id())
          || !one.begun().fact.id().equals(other.begun().fact.id())) {
        return false;
      }
    }
    return true;
  }
}
