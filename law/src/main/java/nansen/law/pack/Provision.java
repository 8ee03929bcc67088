package nansen.law.pack;

import java.util.List;
import java.util.Set;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// A provision that sets a time limit; each fact that starts it begins a clock.
///
/// @param key the entry in the pack; differs from `id` only where the law changed and the same
///   clock has an entry for each version (`id~version`)
/// @param id the clock
/// @param cite where the rule stands
/// @param support how far its text was seen
/// @param note what a reader should know beside the rule, or null
/// @param inForce judged by the day of the starting fact
/// @param effect who owes what
/// @param starts what begins the clock
/// @param repeat what a second starting fact does
/// @param firstSince where only the first one counts: after each of these facts another one does
/// @param same a detail that starting, restarting and ending facts share when they belong together
///   (the state that was asked, say), or null
/// @param restarts what begins the count anew while the clock is open
/// @param from the point from which the count runs, where it is not the starting fact; or null
/// @param within how long
/// @param backwards true where the period is counted back from the point
/// @param counting how time is counted, where it is not as the pack says; or null
/// @param variants lengths that replace `within` when their condition holds
/// @param extensions what lengthens it
/// @param atMost the date it can never pass, or null
/// @param pauses what makes the count stand still
/// @param exceptions when it does not apply
/// @param human when a person must look, and at what
/// @param superseded what takes its place
/// @param ends what ends it
/// @param missed what follows when it is missed, or null
/// @param readings other ways in which the text is read
/// @param liberty true where it limits liberty or stay: the unmoved end is the safe one
public record Provision(
    String key,
    RuleId id,
    Citation cite,
    Support support,
    @Nullable String note,
    InForce inForce,
    Effect effect,
    Trigger starts,
    Repeat repeat,
    List<FactKind> firstSince,
    @Nullable String same,
    Trigger restarts,
    @Nullable Point from,
    Length within,
    boolean backwards,
    @Nullable Counting counting,
    List<Variant> variants,
    List<Extension> extensions,
    @Nullable Cap atMost,
    List<Pause> pauses,
    List<Exception> exceptions,
    List<Human> human,
    List<Superseded> superseded,
    Trigger ends,
    @Nullable Consequence missed,
    List<Reading> readings,
    boolean liberty) {
  public Provision {
    firstSince = List.copyOf(firstSince);
    variants = List.copyOf(variants);
    extensions = List.copyOf(extensions);
    pauses = List.copyOf(pauses);
    exceptions = List.copyOf(exceptions);
    human = List.copyOf(human);
    superseded = List.copyOf(superseded);
    readings = List.copyOf(readings);
  }

  /// What a second starting fact does.
  public enum Repeat {
    /// Each starting fact begins a clock of its own.
    EACH,
    /// Only the first one counts.
    FIRST
  }

  /// The point from which a count runs: a fact, or a date in a detail of a fact.
  public sealed interface Point {

    /// @param kind the latest fact of this kind; null for the starting fact
    /// @param detail a detail that holds a date or a moment; null for the fact's own time
    record OfFact(@Nullable FactKind kind, @Nullable String detail) implements Point {}

    /// The beginning of a state that has lasted since: the earliest of these facts at or before the
    /// start after which no fact of the other kinds happened until then. The starting fact itself
    /// where there is none.
    record Unbroken(List<FactKind> kinds, List<FactKind> brokenBy) implements Point {
      public Unbroken {
        kinds = List.copyOf(kinds);
        brokenBy = List.copyOf(brokenBy);
      }
    }
  }

  /// Another length when a condition holds. Two that hold at once must be ranked.
  ///
  /// @param over variants that this one goes before
  public record Variant(
      String id,
      Condition when,
      Length within,
      @Nullable Counting counting,
      Citation cite,
      Support support,
      List<String> over) {
    public Variant {
      over = List.copyOf(over);
    }
  }

  /// A longer period by an act or an event. One that comes after the due date lengthens nothing.
  ///
  /// @param by added to the basic period; exactly one of `by` and `to` is set
  /// @param to the new length in all
  /// @param sinceStart only a fact at or after the start of this clock counts
  /// @param from the point from which `to` runs, where it is not that of the clock; or null
  /// @param when further condition, or null
  /// @param over extensions that this one goes before
  public record Extension(
      String id,
      Trigger.On fact,
      boolean sinceStart,
      @Nullable Period by,
      @Nullable Period to,
      @Nullable Point from,
      @Nullable Condition when,
      Citation cite,
      Support support,
      List<String> over) {
    public Extension {
      over = List.copyOf(over);
    }
  }

  /// The clock can never pass this long after this point.
  public record Cap(Period period, @Nullable Point from, Citation cite) {}

  /// The count stands still from one fact until another.
  public record Pause(Trigger.On from, Trigger.On until, Citation cite) {}

  /// The rule does not apply.
  public record Exception(Condition when, Citation cite, String note) {}

  /// A person must look.
  ///
  /// @param inTime only what happens by the due date counts
  /// @param insteadOf only where the clock would stand so; empty for always
  public record Human(
      Condition when, boolean inTime, Set<Status> insteadOf, String ask, Citation cite) {
    public Human {
      insteadOf = Set.copyOf(insteadOf);
    }
  }

  /// Another rule takes its place.
  ///
  /// @param inTime true where what happened after the due date does not replace a missed clock
  public record Superseded(Condition when, boolean inTime, RuleId by, Citation cite) {}

  /// What follows when the clock is missed.
  ///
  /// @param note in the law's sense, such as "request deemed accepted"
  /// @param fact what the law then takes as having happened, at the end of the due day; or null
  /// @param lateIsVoid true where an act after the due date counts for nothing
  public record Consequence(String note, @Nullable FactKind fact, boolean lateIsVoid) {}

  /// Another way to read the text.
  ///
  /// @param counting other counting, or null
  /// @param within other length, or null
  /// @param choice whether a switch has settled it
  public record Reading(
      String id,
      @Nullable Counting counting,
      @Nullable Length within,
      Citation cite,
      Support support,
      Choice choice) {

    /// Whether it is settled which reading leads.
    public enum Choice {
      /// The operator's switch makes this reading lead.
      CHOSEN,
      /// The operator's switch leaves it beside the leading one.
      LEFT,
      /// Nobody has settled it: the earliest date leads, and between the dates a person must look.
      UNSETTLED
    }
  }
}
