package nansen.law.pack;

/// What a provision does to whom.
public sealed interface Effect {
  /// In a few words.
  String what();

  /// Somebody must act before the due date.
  record Duty(String owes, String what) implements Effect {}

  /// Somebody must not act before the due date; the clock's end fact would be the breach.
  record Bar(String binds, String what) implements Effect {}

  /// Nobody owes anything: something falls away when the time is up.
  record Lapse(String what) implements Effect {}
}
