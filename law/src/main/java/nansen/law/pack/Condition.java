package nansen.law.pack;

import java.util.List;
import java.util.Set;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// A condition of a rule. A small closed vocabulary, so that it can be explained and checked whole.
///
/// Every condition is true, false or unknown. It is unknown where the file lacks what would settle
/// it; then the rule is applied as if it were false and the missing fact is asked for.
public sealed interface Condition {

  /// All of them hold.
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /// At least one of them holds.
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /// It does not hold.
  record Not(Condition condition) implements Condition {}

  /// Settled when the pack was read, by a switch.
  record Always(boolean holds) implements Condition {}

  /// A detail of the starting fact is one of these words; unknown where the fact lacks the detail.
  record Detail(String detail, List<String> words) implements Condition {
    public Detail {
      words = List.copyOf(words);
    }
  }

  /// The starting fact is of one of these kinds.
  record StartedBy(List<FactKind> kinds) implements Condition {
    public StartedBy {
      kinds = List.copyOf(kinds);
    }
  }

  /// Such a fact has happened.
  ///
  /// For a circumstance (see [FactSpec]) the last word counts: the latest fact of the kind says
  /// whether it holds, and without any fact it is unknown.
  ///
  /// @param laterThan only facts that certainly happened after the first fact of this kind count
  /// @param sinceStart only facts on or after the start of the rule count
  /// @param byStart only facts on or before the start of the rule count
  /// @param sinceLast only facts at or after the latest fact of these kinds before the start count;
  ///   where there is none, all do
  /// @param laterMatter facts of a later matter count too, see [FactSpec.Matter]
  /// @param same only facts that say the same in this detail as the start of the rule count, or
  ///   nothing; null where it makes no difference
  record Present(
      Trigger.On fact,
      @Nullable FactKind laterThan,
      boolean sinceStart,
      boolean byStart,
      List<FactKind> sinceLast,
      boolean laterMatter,
      @Nullable String same)
      implements Condition {
    public Present {
      sinceLast = List.copyOf(sinceLast);
    }
  }

  /// At the start of the rule something had begun and was not over.
  record During(Trigger.On from, Trigger.On until) implements Condition {}

  /// The rule started on a day within these bounds.
  record Dated(InForce days) implements Condition {}

  /// The person was younger than this many years when the rule started.
  record UnderAge(int years) implements Condition {}

  /// Another clock of this pack stands so.
  ///
  /// @param byStart of several, the latest that began by the start of the rule, and the first where
  ///   all began later; otherwise the latest of all
  record ClockIs(RuleId clock, Set<Status> statuses, boolean byStart) implements Condition {
    public ClockIs {
      statuses = Set.copyOf(statuses);
    }
  }

  /// From the start of this rule, less than this is left of another clock's unextended period.
  record LessLeft(RuleId clock, Period than) implements Condition {}

  /// At least one of these grounds was found to be met.
  record Found(List<RuleId> grounds) implements Condition {
    public Found {
      grounds = List.copyOf(grounds);
    }
  }
}
