package nansen.law.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import nansen.law.calendar.Period;
import org.jspecify.annotations.Nullable;

/// Reads the small words of packs and cases: days, moments, periods, numbers, yes and no. Each says
/// what is wrong beside the word, and gives null then.
final class Words {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Words() {}

  static @Nullable LocalDate day(Yaml yaml) {
    var text = yaml.text();
    return text == null ? null : day(yaml, text);
  }

  private static @Nullable LocalDate day(Yaml yaml, String text) {
    var matcher = DAY.matcher(text);
    if (!matcher.matches()) {
      yaml.problem("\"" + text + "\" is not a day", "Write year-month-day, such as 2026-09-01.");
      return null;
    }
    var year = Integer.parseInt(matcher.group(1));
    var month = Integer.parseInt(matcher.group(2));
    var day = Integer.parseInt(matcher.group(3));
    if (month < 1 || month > 12) {
      yaml.problem("there is no month " + month + " in \"" + text + "\"", "Write 01 to 12.");
      return null;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      yaml.problem(
          "the year " + year + " cannot be meant",
          "Write a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
      return null;
    }
    var days = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > days) {
      yaml.problem(
          "there is no day " + day + " in " + matcher.group(1) + "-" + matcher.group(2),
          "That month has " + days + " days: write 01 to " + days + ".");
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /// A moment, with its offset from UTC; without one only where local time is not ambiguous.
  static @Nullable Instant moment(Yaml yaml, ZoneId zone) {
    var text = yaml.text();
    if (text == null) {
      return null;
    }
    if (DAY.matcher(text).matches()) {
      var day = day(yaml, text);
      if (day != null) {
        yaml.problem(
            "\"" + text + "\" has no hour",
            "Write it, such as " + onDay(day, zone) + ", or use `day:` where the hour is unknown.");
      }
      return null;
    }
    var t = text.indexOf('T');
    if (t != 10) {
      notAMoment(yaml, text);
      return null;
    }
    if (day(yaml, text.substring(0, 10)) == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      // perhaps without an offset
    }
    try {
      var local = LocalDateTime.parse(text);
      var offsets = zone.getRules().getValidOffsets(local);
      if (offsets.size() == 1) {
        return local.toInstant(offsets.getFirst());
      }
      yaml.problem(
          offsets.isEmpty()
              ? "the clocks in " + zone + " skipped \"" + text + "\""
              : "\"" + text + "\" came twice in " + zone,
          "Write the offset from UTC too, such as " + withOffsets(text, local, zone) + ".");
    } catch (DateTimeException e) {
      notAMoment(yaml, text);
    }
    return null;
  }

  /// A moment of a day as it would be written at a place, with the offset that holds there then: an
  /// example with another would be an hour off for whoever copies it.
  static String onDay(LocalDate day, ZoneId zone) {
    var at = day.atTime(14, 10);
    return at + zone.getRules().getOffset(at).getId();
  }

  /// What was meant where the clocks are changed: the hour before and the hour after.
  private static String withOffsets(String text, LocalDateTime local, ZoneId zone) {
    var change = zone.getRules().getTransition(local);
    return text + change.getOffsetBefore() + " or " + text + change.getOffsetAfter();
  }

  private static void notAMoment(Yaml yaml, String text) {
    yaml.problem(
        "\"" + text + "\" is not a moment",
        "Write day, T, hour and offset from UTC, such as 2026-09-01T03:20+02:00.");
  }

  static @Nullable Period period(Yaml yaml) {
    var text = yaml.text();
    if (text == null) {
      return null;
    }
    var period = Period.parse(text);
    if (period.isEmpty()) {
      yaml.problem(
          "\"" + text + "\" is not a period",
          "Write a number and a unit: hours, days, working days, weeks, months, years.");
    }
    return period.orElse(null);
  }

  static @Nullable Long whole(Yaml yaml) {
    var text = yaml.text();
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,9}")) {
      yaml.problem("\"" + text + "\" is not a whole number", "Write digits only, at most nine.");
      return null;
    }
    return Long.valueOf(text);
  }

  static boolean isYes(@Nullable Yaml yaml) {
    if (yaml == null) {
      return false;
    }
    var text = yaml.text();
    if (text != null && !text.equals("yes") && !text.equals("no")) {
      yaml.problem("\"" + text + "\" is neither yes nor no", "Write `yes` or `no`.");
    }
    return "yes".equals(text);
  }
}
