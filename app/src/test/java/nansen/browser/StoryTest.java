package nansen.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the crossing to the appeal and the correction of a wrong date, by keyboard alone.
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Chromium.LOCK)
final class StoryTest {
  private static final Map<String, String> NOTHING_MORE = Map.of();
  private static final Map<String, String> REFUSED = Map.of("outcome", "unfounded");

  @ParameterizedTest
  @CsvSource({"nb, 1280", "en, 1280", "ar, 1280", "nb, 320", "en, 320", "ar, 320"})
  void the_due_date_of_an_appeal_moves_with_what_is_recorded(String language, int width) {
    var path = Story.opened(language, width);
    try (var caseworker = Reader.of(language, width)) {
      caseworker.signIn("caseworker");
      caseworker.assertFits();
      caseworker.open("main a[href='" + path + "']");
      Story.record(caseworker, "border.crossed-irregularly", september(1), NOTHING_MORE);
      Story.record(caseworker, "application.made", september(2), Map.of("before", "competent"));
      Story.record(caseworker, "application.registered", september(4), NOTHING_MORE);
      assertFalse(caseworker.page().isVisible("#appeal-std"));
      Story.record(caseworker, "decision.taken", september(10), REFUSED);

      // Three weeks from the day on which it reached the person.
      Story.record(caseworker, "decision.notified", september(11), REFUSED);
      assertAppealDue(caseworker, language, LocalDate.of(2026, 10, 2));
      Story.correctLast(caseworker, september(8));
      assertAppealDue(caseworker, language, LocalDate.of(2026, 9, 29));
      caseworker.assertFits();

      Story.record(caseworker, "appeal.lodged", september(15), NOTHING_MORE);
      assertTrue(caseworker.page().isVisible("#appeal-std.met"), () -> caseworker.text("main"));
    }
  }

  private static LocalDate september(int day) {
    return LocalDate.of(2026, 9, day);
  }

  private static void assertAppealDue(Reader reader, String language, LocalDate day) {
    var dates =
        new Dates(Phrases.in(Language.of(language).orElse(Language.EN)), ZoneId.of("Europe/Oslo"));
    var due = reader.text("#appeal-std .when");
    assertTrue(due.startsWith(dates.day(day)), due);
  }
}
