package nansen.access;

import jakarta.servlet.http.HttpServletRequest;

/// The second factor, asked for again before an act that cannot be taken back: whoever finds an
/// open session cannot do it.
public interface SecondFactor {

  /// Whether it is asked for: the users of the demonstration have none.
  boolean isAsked(Actor actor);

  /// What became of a code.
  enum Answer {
    /// It was the right one, and is used up. The session goes on under a new id.
    RIGHT,
    /// It was not, or was used before.
    WRONG,
    /// Too many were wrong. This one was not even looked at.
    WAIT
  }

  /// Looks at a code that was typed now, in a transaction of its own: a code is good once, whatever
  /// becomes of the act.
  ///
  /// @param request whose session it is
  Answer confirm(Actor actor, String code, HttpServletRequest request);
}
