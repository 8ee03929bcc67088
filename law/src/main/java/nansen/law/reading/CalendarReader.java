package nansen.law.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nansen.law.calendar.CalendarDefinition;
import nansen.law.calendar.CalendarDefinition.Base;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.Correction;
import nansen.law.calendar.Correction.Change;
import nansen.law.calendar.HolidayRule;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// Reads `packs/calendars.yaml`: zones, own calendars, corrections of the table of public holidays
/// and holidays proclaimed for one day. The head of that file describes its keys.
public final class CalendarReader {

  /// The keys that say on which date a holiday falls; one of them must be written.
  private static final List<String> RULES =
      List.of("day", "yearly", "easter", "orthodox-easter", "weekday", "monday-after-weekend");

  private static final String SPAN =
      CalendarDefinition.FIRST_YEAR + " to " + CalendarDefinition.LAST_YEAR;

  private static final String YEARS = "Write a year from " + SPAN + ".";

  /// What to write where a value cannot be read.
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("zone", "Write the zone of a place, such as Europe/Helsinki."),
          Map.entry("from", YEARS),
          Map.entry("until", YEARS),
          Map.entry("day", "Write a date in the years " + SPAN + ", such as 2023-05-29."),
          Map.entry("known", "Write 2023-05-28, or 2023-05-28T23:56:00+03:00."),
          Map.entry("yearly", "Write month and day, such as 12-24."),
          Map.entry("monday-after-weekend", "Write month and day, such as 05-04."),
          Map.entry("on-or-after", "Write month and day, such as 06-20."),
          Map.entry("weekday", "Write a day of the week, such as saturday."),
          Map.entry("easter", "Write days after Easter Sunday, such as -2."),
          Map.entry("orthodox-easter", "Write days after Easter Sunday, such as -2."));

  private final List<Problem> problems = new ArrayList<>();

  /// Where each holiday taken away is written, to say so if the table does not have it.
  private final Map<Correction, Yaml> removals = new LinkedHashMap<>();

  private CalendarReader() {}

  /// Reads the text of a calendars file.
  ///
  /// @param text YAML 1.2
  /// @param file its name, for messages
  /// @return the calendars, or every problem found, none of it taken
  public static Read<Calendars> read(String text, String file) {
    var reader = new CalendarReader();
    var root = Yaml.root(text, file, reader.problems);
    var definitions = root == null ? List.<CalendarDefinition>of() : reader.definitions(root);
    if (!reader.problems.isEmpty()) {
      return new Read.Refused<>(reader.problems);
    }
    var calendars = Calendars.with(definitions);
    reader.checkRemovals(calendars);
    return Read.of(calendars, reader.problems);
  }

  private List<CalendarDefinition> definitions(Yaml root) {
    root.required("calendars");
    var definitions = new ArrayList<CalendarDefinition>();
    var ids = new HashSet<CalendarId>();
    var entries = root.map("calendars");
    for (var entry : entries.entrySet()) {
      var yaml = entry.getValue();
      if (!CalendarId.isValid(entry.getKey())) {
        yaml.problem(
            "\"" + entry.getKey() + "\" does not name a calendar",
            "Write the code of a state or region in capitals, such as FI or DE-BY.");
      } else if (yaml.isMap()) {
        var id = new CalendarId(entry.getKey());
        ids.add(id);
        var definition = definition(id, yaml);
        if (definition != null) {
          definitions.add(definition);
        }
      }
    }
    for (var id : ids) {
      var yaml = entries.get(id.value());
      if (yaml != null && !ids.contains(id.state())) {
        yaml.problem("the state of this region is missing", "Add " + id.state() + " as well.");
      }
    }
    root.done();
    return definitions;
  }

  private @Nullable CalendarDefinition definition(CalendarId id, Yaml yaml) {
    var zone = parsed(yaml, "zone", CalendarReader::zone);
    var source = yaml.requiredText("source");
    var support = support(yaml, null);
    var from = year(yaml, "from", CalendarDefinition.FIRST_YEAR);
    var until = year(yaml, "until", CalendarDefinition.LAST_YEAR);
    inOrder(yaml, from, until);
    var own = yaml.optional("holidays");
    var base = own == null ? Base.TABLE : Base.RULES_ALONE;
    if (own == null && !CalendarDefinition.isInTable(id)) {
      yaml.problem(
          "the table of public holidays does not have " + id,
          "Write its holidays here, under `holidays:`.");
    }
    if (own != null && yaml.optional("corrections") != null) {
      own.problem(
          "a calendar has its own holidays or corrections of the table, not both",
          "Put the corrections among the holidays.");
    }

    var corrections = new ArrayList<Correction>();
    for (var each : yaml.list("holidays")) {
      addTo(corrections, holiday(each, source, support));
    }
    for (var each : yaml.list("corrections")) {
      addTo(corrections, correction(each));
    }
    var proclaimed = new ArrayList<Proclaimed>();
    for (var each : yaml.list("proclaimed")) {
      addTo(proclaimed, proclaimed(each, zone));
    }
    yaml.done();
    if (zone == null || source == null || support == null || !problems.isEmpty()) {
      return null;
    }
    return new CalendarDefinition(
        id, zone, base, from, until, source, support, corrections, proclaimed, List.of());
  }

  /// A holiday of a calendar of its own; source and support are the calendar's where not written.
  private @Nullable Correction holiday(
      Yaml yaml, @Nullable String calendarSource, @Nullable String calendarSupport) {
    if (!yaml.isMap()) {
      return null;
    }
    var name = yaml.requiredText("name");
    var ownSource = yaml.optionalText("source");
    return correction(
        yaml,
        Change.ADD,
        name,
        ownSource == null ? calendarSource : ownSource,
        support(yaml, calendarSupport));
  }

  private @Nullable Correction correction(Yaml yaml) {
    if (!yaml.isMap()) {
      return null;
    }
    var added = yaml.optionalText("add");
    var removed = yaml.optionalText("remove");
    if ((added == null) == (removed == null)) {
      yaml.problem(
          "a correction adds a holiday or takes one away",
          "Write either `add:` or `remove:` with its name.");
    }
    var change = added == null ? Change.REMOVE : Change.ADD;
    var name = added == null ? removed : added;
    var correction =
        correction(yaml, change, name, yaml.requiredText("source"), support(yaml, null));
    if (correction != null && change == Change.REMOVE) {
      removals.put(correction, yaml);
    }
    return correction;
  }

  private @Nullable Correction correction(
      Yaml yaml,
      Change change,
      @Nullable String name,
      @Nullable String source,
      @Nullable String support) {
    var rule = rule(yaml);
    var from = year(yaml, "from", CalendarDefinition.FIRST_YEAR);
    var until = year(yaml, "until", CalendarDefinition.LAST_YEAR);
    var inOrder = inOrder(yaml, from, until);
    yaml.done();
    return name == null || source == null || support == null || rule == null || !inOrder
        ? null
        : new Correction(change, rule, name, from, until, source, support);
  }

  private @Nullable Proclaimed proclaimed(Yaml yaml, @Nullable ZoneId zone) {
    if (!yaml.isMap()) {
      return null;
    }
    var day = parsed(yaml, "day", CalendarReader::day);
    var name = yaml.requiredText("name");
    var known = parsed(yaml, "known", text -> moment(text, zone == null ? ZoneOffset.UTC : zone));
    var source = yaml.requiredText("source");
    var support = support(yaml, null);
    var revoked = revoked(yaml, zone, known);
    yaml.done();
    return day == null || name == null || known == null || source == null || support == null
        ? null
        : new Proclaimed(day, name, known, source, support, revoked);
  }

  private @Nullable Revoked revoked(
      Yaml proclaimed, @Nullable ZoneId zone, @Nullable Instant known) {
    var yaml = proclaimed.optional("revoked");
    if (yaml == null || !yaml.isMap()) {
      return null;
    }
    var at = parsed(yaml, "known", text -> moment(text, zone == null ? ZoneOffset.UTC : zone));
    var source = yaml.requiredText("source");
    var support = support(yaml, null);
    yaml.done();
    if (at != null && known != null && at.isBefore(known)) {
      yaml.problem(
          "the day is revoked before it is known to be a holiday",
          "Write a moment that is not before `known` of the holiday; or leave the holiday out.");
      return null;
    }
    return at == null || source == null || support == null
        ? null
        : new Revoked(at, source, support);
  }

  private @Nullable HolidayRule rule(Yaml yaml) {
    var written = RULES.stream().filter(key -> yaml.optional(key) != null).toList();
    if (written.size() != 1) {
      yaml.problem(
          written.isEmpty()
              ? "no date is given"
              : "several dates are given: " + String.join(", ", written),
          "Write one of: " + String.join(", ", RULES) + ".");
      return null;
    }
    return switch (written.getFirst()) {
      case "yearly" -> parsed(yaml, "yearly", text -> new HolidayRule.Yearly(monthDay(text)));
      case "easter" -> parsed(yaml, "easter", text -> new HolidayRule.FromEaster(offset(text)));
      case "orthodox-easter" ->
          parsed(yaml, "orthodox-easter", text -> new HolidayRule.FromOrthodoxEaster(offset(text)));
      case "monday-after-weekend" ->
          parsed(
              yaml,
              "monday-after-weekend",
              text -> new HolidayRule.MondayAfterWeekend(monthDay(text)));
      case "weekday" -> {
        var weekday = parsed(yaml, "weekday", CalendarReader::weekday);
        var earliest = parsed(yaml, "on-or-after", CalendarReader::monthDay);
        yield weekday == null || earliest == null
            ? null
            : new HolidayRule.OnOrAfter(weekday, earliest);
      }
      default -> parsed(yaml, "day", text -> new HolidayRule.Once(day(text)));
    };
  }

  /// A correction that takes away what the table does not have would drop a rule in silence.
  private void checkRemovals(Calendars calendars) {
    for (var idle : calendars.withoutEffect()) {
      var yaml = removals.get(idle);
      if (yaml != null) {
        yaml.problem(
            "the table of public holidays has no \"" + idle.name() + "\" on that date",
            "Check the name and the date; if the table is right by now, drop the correction.");
      }
    }
  }

  private @Nullable String support(Yaml yaml, @Nullable String unlessWritten) {
    var written = unlessWritten == null ? yaml.required("support") : yaml.optional("support");
    if (written == null) {
      return unlessWritten;
    }
    var word = written.text();
    if (word == null || Support.of(word).isPresent()) {
      return word;
    }
    var words = Stream.of(Support.values()).map(Support::word).toList();
    written.problem("\"" + word + "\" is not a mark of support", Yaml.oneOf(word, words));
    return null;
  }

  private int year(Yaml yaml, String key, int unlessWritten) {
    if (yaml.optional(key) == null) {
      return unlessWritten;
    }
    var year = parsed(yaml, key, CalendarReader::year);
    return year == null ? unlessWritten : year;
  }

  private static boolean inOrder(Yaml yaml, int from, int until) {
    if (from > until) {
      yaml.problem(from + " is after " + until, "Write the earlier year under `from:`.");
    }
    return from <= until;
  }

  /// The value of a key that must be written, read by a function that throws where it cannot.
  private <T> @Nullable T parsed(Yaml yaml, String key, Function<String, T> read) {
    var value = yaml.required(key);
    var text = value == null ? null : value.text();
    if (value == null || text == null) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (DateTimeException | IllegalArgumentException _) {
      value.problem("\"" + text + "\" cannot be read here", EXAMPLES.getOrDefault(key, ""));
      return null;
    }
  }

  private static ZoneId zone(String text) {
    if (text.indexOf('/') < 0) {
      throw new DateTimeException("not the zone of a place");
    }
    return ZoneId.of(text);
  }

  private static int year(String text) {
    var year = Integer.parseInt(text);
    if (year < CalendarDefinition.FIRST_YEAR || year > CalendarDefinition.LAST_YEAR) {
      throw new DateTimeException("not in the table");
    }
    return year;
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text);
    year(String.valueOf(day.getYear()));
    return day;
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }

  private static DayOfWeek weekday(String text) {
    return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static int offset(String text) {
    var days = Integer.parseInt(text);
    if (Math.abs(days) > 100) {
      throw new IllegalArgumentException("not near Easter");
    }
    return days;
  }

  /// A moment with its offset, or the start of a day in the zone of the calendar.
  private static Instant moment(String text, ZoneId zone) {
    return text.indexOf('T') > 0
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDate.parse(text).atStartOfDay(zone).toInstant();
  }

  private static <T> void addTo(List<T> list, @Nullable T element) {
    if (element != null) {
      list.add(element);
    }
  }
}
