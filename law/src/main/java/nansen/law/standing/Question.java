package nansen.law.standing;

import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Period;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.RuleId;
import org.jspecify.annotations.Nullable;

/// Something that the file or the law does not settle, and what would change with the answer.
///
/// @param ask what is asked
/// @param cite the provision that turns on it
/// @param changes the rules that the answer would change
/// @param urgent the earliest date at stake; null where no date is
public record Question(Ask ask, Citation cite, List<Change> changes, @Nullable LocalDate urgent) {
  public Question {
    changes = List.copyOf(changes);
  }

  /// A rule that an answer would change.
  ///
  /// @param would the due date it would then have, where that can be said beforehand
  public record Change(RuleId rule, @Nullable Due would) {}

  /// What is asked.
  public sealed interface Ask {

    /// A fact of this kind, or that there is none.
    record MissingFact(FactKind kind) implements Ask {}

    /// A detail of a fact that is there.
    record MissingDetail(FactId fact, FactKind kind, String detail) implements Ask {}

    /// The hour of a fact that is known to the day only, because the law counts hours.
    record MissingHour(FactId fact, FactKind kind) implements Ask {}

    /// A value of national law.
    record NationalValue(String input, @Nullable Period from, @Nullable Period to) implements Ask {}

    /// Which of several rules that hold at once goes before the others.
    record WhichGoesBefore(RuleId rule, List<String> held) implements Ask {}

    /// Which reading of the text is right: the date asked about lies between their due dates.
    record WhichReading(RuleId rule) implements Ask {}

    /// The date set is outside what the law allows.
    record OutsideWindow(RuleId rule, FactId fact, @Nullable Due from, @Nullable Due to)
        implements Ask {}

    /// Whether a ground is met.
    record IsGroundMet(RuleId ground) implements Ask {}

    /// Something for a person, in the words of the pack.
    record ForHuman(RuleId rule, String text) implements Ask {}

    /// The days off of a year for which there is no data.
    record NoCalendar(CalendarId calendar, int year) implements Ask {}

    /// A fact was corrected or retracted twice; the last one recorded was taken.
    record AmendedTwice(FactId fact) implements Ask {}

    /// Facts in an order that cannot be: the end before the start.
    record EndBeforeStart(FactId start, FactId end) implements Ask {}

    /// Whether a fact is so that one says and another denies.
    record IsItSo(FactId fact) implements Ask {}

    /// Whether an act is in time turns on facts that are not known exactly.
    record InTime(FactId end) implements Ask {}
  }
}
