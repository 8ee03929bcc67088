package nansen.law.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nansen.law.reading.CalendarReader;
import nansen.law.reading.Read;

/// The calendars as they are shipped: packs/calendars.yaml over the generated table.
public final class ShippedCalendars {

  /// Read once for all tests.
  public static final Calendars ALL = read();

  private ShippedCalendars() {}

  /// One calendar, which must be there.
  public static WorkingDays of(String id) {
    return ALL.of(new CalendarId(id)).orElseThrow();
  }

  /// The text of packs/calendars.yaml.
  public static String text() {
    try (var in = ShippedCalendars.class.getResourceAsStream("/packs/calendars.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Calendars read() {
    return switch (CalendarReader.read(text(), "packs/calendars.yaml")) {
      case Read.Ok<Calendars>(var calendars) -> calendars;
      case Read.Refused<Calendars>(var problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(Object::toString).toList()));
    };
  }
}
