package nansen.law.standing;

import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// Which variant of a provision holds. Never settles in silence which of two goes first, nor what a
/// missing detail would say.
final class Variants {
  private final TimeLimit limit;
  private final Assessment assessment;
  private final Provision rule;
  private final Occurrence anchor;

  /// Lengths that would hold if a detail that the starting fact lacks said so.
  private List<Period> possible = List.of();

  Variants(TimeLimit limit, Occurrence anchor) {
    this.limit = limit;
    this.assessment = limit.assessment;
    this.rule = limit.rule;
    this.anchor = anchor;
  }

  /// The variant that holds, or null. Several that are not ranked: the one with the earliest date,
  /// and a question.
  Provision.@Nullable Variant choose(Counting ordinary) {
    List<Provision.Variant> held = List.of();
    for (var variant : rule.variants()) {
      switch (limit.check(variant.when())) {
        case YES -> {
          held = held.isEmpty() ? new ArrayList<>(2) : held;
          held.add(variant);
        }
        case UNKNOWN -> unknown(variant, ordinary);
        case NO -> {}
      }
    }
    if (held.isEmpty()) {
      return null;
    }
    var chosen = held.size() == 1 ? held.getFirst() : ranked(held, ordinary);
    limit.steps.add(new Step.Varied(chosen.id(), chosen.cite(), chosen.support()));
    limit.support = limit.support.and(chosen.support());
    return chosen;
  }

  private void unknown(Provision.Variant variant, Counting ordinary) {
    if (variant.within() instanceof Length.Fixed(var period)
        && assessment.conditions.turnsOnFact()) {
      possible = possible.isEmpty() ? new ArrayList<>(2) : possible;
      possible.add(period);
    }
    var would = preview(variant, ordinary);
    assessment.askUnknown(variant.cite(), rule.id(), would, limit.facts.dayOf(would));
  }

  private Provision.Variant ranked(List<Provision.Variant> held, Counting ordinary) {
    var outranked = new ArrayList<String>();
    held.forEach(variant -> outranked.addAll(variant.over()));
    var left = held.stream().filter(variant -> !outranked.contains(variant.id())).toList();
    if (left.size() == 1) {
      return left.getFirst();
    }
    var candidates = left.isEmpty() ? held : left;
    var ask =
        new Ask.WhichGoesBefore(rule.id(), candidates.stream().map(Provision.Variant::id).toList());
    var chosen = candidates.getFirst();
    Due.Point earliest = null;
    for (var candidate : candidates) {
      var due = preview(candidate, ordinary);
      assessment.questions.ask(ask, candidate.cite(), rule.id(), due, limit.facts.dayOf(due));
      if (due instanceof Due.Point point && (earliest == null || point.isBefore(earliest))) {
        earliest = point;
        chosen = candidate;
      }
    }
    return chosen;
  }

  /// The due date that a variant would give, without extensions; null where it gives none.
  private @Nullable Due preview(Provision.Variant variant, Counting ordinary) {
    return limit.preview(
        variant.within(), variant.counting() == null ? ordinary : variant.counting());
  }

  Period shortest(Period period) {
    var shortest = period;
    for (var one : possible) {
      shortest = isShorter(one, shortest) ? one : shortest;
    }
    return shortest;
  }

  Period longest(Period period) {
    var longest = period;
    for (var one : possible) {
      longest = isShorter(longest, one) ? one : longest;
    }
    return longest;
  }

  private boolean isShorter(Period a, Period b) {
    return ClockMaker.plainEnd(anchor.earliest, a)
        .isBefore(ClockMaker.plainEnd(anchor.earliest, b));
  }
}
