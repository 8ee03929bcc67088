package nansen.cli.names;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nansen.names.evidence.Birth;
import org.jspecify.annotations.Nullable;

/// A birth as it stands in a list: a day, a month, a year, or about a year.
public final class BirthText {
  /// What to write instead.
  public static final String HOW =
      "Write 1990-05-17, 17.05.1990, 1990-05, 1990 or \"about 1990\", by the common calendar.";

  /// Nobody alive was born before; a smaller number is a year of another calendar, and which one
  /// cannot be told.
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2150;

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern ABOUT = Pattern.compile("(?:about|circa|ca\\.?|c\\.|~)\\s*(\\d{4})");

  private BirthText() {}

  /// The birth as stated; empty when it cannot be read as one.
  public static Optional<Birth> read(String text) {
    try {
      return Optional.ofNullable(parsed(text.strip().toLowerCase(Locale.ROOT)))
          .filter(birth -> isOfOurs(birth.earliest()) && isOfOurs(birth.latest()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfOurs(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static @Nullable Birth parsed(String text) {
    var stated = Birth.Basis.STATED;
    var day = DAY.matcher(text);
    if (day.matches()) {
      return Birth.on(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)), stated);
    }
    var dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return Birth.on(
          LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1)), stated);
    }
    var month = MONTH.matcher(text);
    if (month.matches()) {
      return Birth.in(number(month, 1), number(month, 2), stated);
    }
    var year = YEAR.matcher(text);
    if (year.matches()) {
      return Birth.in(number(year, 1), stated);
    }
    var about = ABOUT.matcher(text);
    return about.matches() ? Birth.about(number(about, 1), stated) : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
