package nansen.decision;

/// At what stage of the procedure a decision is made.
public enum Stage {
  /// On the application, at first instance.
  FIRST,
  /// On an appeal, by the board.
  APPEAL,
  /// The first instance takes an earlier decision back and puts this in its place.
  REVERSAL,
  /// The first instance decides once more, as the board sent the case back.
  ANEW
}
