package nansen.law.journal;

import java.time.Instant;
import java.time.LocalDate;

/// A detail of a fact, typed by the vocabulary of the packs.
public sealed interface Value {

  /// A word from a closed list, or a name that no rule reads (a place, a reference number).
  record Text(String text) implements Value {}

  /// A whole number: of persons, of pages.
  record Whole(long number) implements Value {}

  /// A day set or named by the fact, such as the last day of a limit set in a decision.
  record OnDay(LocalDate day) implements Value {}

  /// A moment set or named by the fact.
  record AtMoment(Instant at) implements Value {}
}
