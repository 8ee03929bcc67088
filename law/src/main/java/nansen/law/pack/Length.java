package nansen.law.pack;

import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// How long the law gives.
public sealed interface Length {

  /// A number and a unit, from the text of the law.
  record Fixed(Period period) implements Length {}

  /// A duty without a number. It gets no invented one; `words` are the law's own, such as "as soon
  /// as possible".
  record WithoutDelay(String words) implements Length {}

  /// Left to national law, inside a window where Union law draws one.
  ///
  /// @param input the national input that holds the value
  /// @param from the shortest value allowed, or null
  /// @param to the longest value allowed, or null
  record National(String input, @Nullable Period from, @Nullable Period to) implements Length {}

  /// Set in the single case by an authority, as a date in a detail of a fact.
  ///
  /// @param kind the fact that sets it, the latest one; null for the starting fact
  /// @param from the shortest allowed, or null
  /// @param to the longest allowed, or null
  record SetBy(@Nullable FactKind kind, String detail, @Nullable Period from, @Nullable Period to)
      implements Length {}

  /// Due when something else happens: "at registration", "before the decision".
  record Until(Trigger event) implements Length {}

  /// Not a time but a number that must not be exceeded, read from a detail of the starting fact.
  record AtMost(long number, String detail) implements Length {}
}
