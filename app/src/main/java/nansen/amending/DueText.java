package nansen.amending;

import java.time.Instant;
import java.time.LocalDate;
import nansen.law.standing.Due;
import org.jspecify.annotations.Nullable;

/// A due date as a text that can be read again: `2026-10-12`, `2026-10-12T08:00:00Z`, two of them
/// with a `/` between, `without:` and the law's words, `when:` and a kind of fact. Pure.
final class DueText {
  private static final String WITHOUT = "without:";
  private static final String WHEN = "when:";

  private DueText() {}

  /// @return empty where there is no date
  static String of(@Nullable Due due) {
    return switch (due) {
      case Due.On(var day) -> day.toString();
      case Due.By(var at) -> at.toString();
      case Due.Range(var earliest, var latest) -> of(earliest) + "/" + of(latest);
      case Due.WithoutDelay(var words) -> WITHOUT + words;
      case Due.WhenItHappens(var event) -> WHEN + event;
      case null -> "";
    };
  }

  static @Nullable Due read(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (text.startsWith(WITHOUT)) {
      return new Due.WithoutDelay(text.substring(WITHOUT.length()));
    }
    if (text.startsWith(WHEN)) {
      return new Due.WhenItHappens(text.substring(WHEN.length()));
    }
    var between = text.indexOf('/');
    return between < 0
        ? point(text)
        : new Due.Range(point(text.substring(0, between)), point(text.substring(between + 1)));
  }

  private static Due.Point point(String text) {
    return text.indexOf('T') < 0
        ? new Due.On(LocalDate.parse(text))
        : new Due.By(Instant.parse(text));
  }
}
