package nansen.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as somebody asks for it on the command line; only the place of a case makes it one
/// point in time.
sealed interface AskedMoment {
  /// A day means its last moment: what happens on that day has happened, and what is due on it is
  /// not yet late.
  record Day(LocalDate day) implements AskedMoment {}

  /// A local time.
  record Local(LocalDateTime at) implements AskedMoment {}

  /// With its offset from UTC.
  record Exact(Instant at) implements AskedMoment {}

  /// The point in time at a place.
  default Instant in(ZoneId zone) {
    return switch (this) {
      case Day(var day) -> day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
      case Local(var at) -> at.atZone(zone).toInstant();
      case Exact(var at) -> at;
    };
  }

  /// Reads `2026-09-01`, `2026-09-01T03:20` or `2026-09-01T03:20+02:00`.
  final class Reader implements ITypeConverter<AskedMoment> {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public AskedMoment convert(String text) {
      try {
        if (text.indexOf('T') < 0) {
          var day = LocalDate.parse(text);
          meant(text, day.getYear());
          return new Day(day);
        }
        try {
          var at = OffsetDateTime.parse(text);
          meant(text, at.getYear());
          return new Exact(at.toInstant());
        } catch (DateTimeParseException e) {
          var at = LocalDateTime.parse(text);
          meant(text, at.getYear());
          return new Local(at);
        }
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "\""
                + text
                + "\" is not a day or a moment there is; write 2026-09-01 or 2026-09-01T03:20+02:00");
      }
    }

    /// The years in which facts can lie, too.
    private static void meant(String text, int year) {
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        throw new TypeConversionException(
            "\""
                + text
                + "\" cannot be meant; write a year from "
                + FIRST_YEAR
                + " to "
                + LAST_YEAR);
      }
    }
  }
}
