package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// When something is due.
public sealed interface Due {

  /// One point in time. A day ends after every moment of it.
  sealed interface Point extends Due {
    /// True where this is certainly the earlier one.
    default boolean isBefore(Point other) {
      return switch (this) {
        case On(var day) ->
            switch (other) {
              case On(var otherDay) -> day.isBefore(otherDay);
              case By(var at) -> day.isBefore(LocalDate.ofInstant(at, ZoneOffset.UTC));
            };
        case By(var at) ->
            switch (other) {
              case On(var otherDay) -> !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(otherDay);
              case By(var otherAt) -> at.isBefore(otherAt);
            };
      };
    }
  }

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
