package nansen.law.journal;

/// What a later fact does to an earlier one. Nothing is ever deleted.
public sealed interface Amends {
  /// The earlier fact.
  FactId earlier();

  /// The new fact stands in place of the earlier one.
  record Corrects(FactId earlier) implements Amends {}

  /// The earlier fact falls away and nothing takes its place.
  record Retracts(FactId earlier) implements Amends {}
}
