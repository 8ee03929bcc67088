package nansen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;

/// What a case goes through at the pages, told by a keyboard: the same keys for everybody who tells
/// it.
final class Story {
  private Story() {}

  /// Opens a case in Norway and gives it to the caseworker of the demonstration.
  ///
  /// @return its path
  static String opened(String language, int width) {
    try (var registrar = Reader.of(language, width)) {
      registrar.signIn("registrar");
      registrar.open("header a[href='/cases/new']");
      registrar.choose("#country", "NO");
      registrar.open("main form button");
      var path = registrar.path();
      assertTrue(path.startsWith("/cases/"), path);
      Demonstration.give(path, "caseworker");
      return path;
    }
  }

  /// From the page of a case, takes one thing in that happened.
  static void record(Reader reader, String kind, LocalDate day, Map<String, String> details) {
    var path = reader.path();
    reader.command(reader.text("main a[href='" + path + "/facts/new']"));
    reader.choose("#kind", kind);
    reader.open("main form button");
    reader.date("#day", day);
    details.forEach((name, value) -> reader.choose("[name='detail." + name + "']", value));
    reader.type("#source", "station log");
    reader.choose("#basis", "DOCUMENT");
    reader.open("button[value='record']");
    assertEquals(path, reader.path(), () -> "not recorded: " + reader.text("main"));
  }

  /// From the page of a case, corrects the day of what happened last.
  static void correctLast(Reader reader, LocalDate day) {
    var path = reader.path();
    reader.open("ol.facts > li:last-child a[href*='corrects=']");
    reader.date("#day", day);
    reader.open("button[value='record']");
    assertEquals(path, reader.path(), () -> "not corrected: " + reader.text("main"));
  }
}
