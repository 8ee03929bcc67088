package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;

/// When something is due.
public sealed interface Due {

  /// One point in time.
  sealed interface Point extends Due {}

  /// By the end of this day, local time of the place.
  record On(LocalDate day) implements Point {}

  /// By this moment: the law counts hours.
  record By(Instant at) implements Point {}

  /// Not before the one and not after the other, because a start or a national value is not known
  /// more exactly. Whoever shows it leads with the earliest.
  record Range(Point earliest, Point latest) implements Due {}

  /// The law gives no number, and gets none from us; `words` are its own.
  record WithoutDelay(String words) implements Due {}

  /// Due when something else happens, which has not happened yet.
  record WhenItHappens(String event) implements Due {}
}
