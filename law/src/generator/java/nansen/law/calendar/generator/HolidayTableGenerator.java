package nansen.law.calendar.generator;

import static java.util.stream.Collectors.joining;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the table of public holidays that `nansen.law.calendar` is compiled with, from Jollyday.
///
/// Run when Nansen is built, so that neither the library nor its reading of XML is there when a due
/// date is counted. One class per state, each calendar a text with a line per holiday:
///
/// ```
/// New Year's Day=01-01
/// Good Friday=100402 110422 120406
/// Children's Day=09-20@2019-2060
/// ```
///
/// that is: a date of every year; single dates; a date of some years. The text of a region has only
/// what its state has not. Half-days, bank holidays and observances of the library are left out.
final class HolidayTableGenerator {

  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2060;

  /// The states taken from the library. Those it has too wrongly to correct (Cyprus, Iceland,
  /// Lithuania) are stated wholly in packs/calendars.yaml.
  private static final String STATES =
      "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IE IT LI LU LV MT NL NO PL PT RO SE SI SK";

  /// The regions whose holidays are set by law, for good, and known to the library.
  private static final Map<String, String> REGIONS =
      Map.of(
          "CH", "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
          "DE", "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH",
          "FR", "57 67 68",
          "PT", "20 30");

  /// Names for keys of the library, or for a key in one state, where its own name is wrong or odd.
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("75_ANNIVERSARY_OF_THE_UPRISING", "75th anniversary of the 1953 uprising"),
          Map.entry("ALL_SAINTS", "All Saints' Day"),
          Map.entry("ASSUMPTION_DAY", "Assumption of Mary"),
          Map.entry("BANK_HOLIDAY", "Bank holiday Monday"),
          Map.entry("BOXING_DAY", "Second Day of Christmas"),
          Map.entry("CHRISTMAS", "Christmas Day"),
          Map.entry("CURRENCY_CHANGE_DAY", "Change of currency"),
          Map.entry("EDU_CULTURE", "Day of Education and Culture"),
          Map.entry("FIRST_CHRISTMAS_DAY", "Christmas Day"),
          Map.entry("IMMACULATE_CONCEPTION", "Immaculate Conception"),
          Map.entry("KINGS_DAY", "King's Day"),
          Map.entry("LABOUR_DAY", "Labour Day"),
          Map.entry("LIBERATION", "Liberation Day"),
          Map.entry("MAY_DAY", "Labour Day"),
          Map.entry("NAEFELS_TRIP", "Näfels Pilgrimage"),
          Map.entry("NATIONAL_UPRISING", "National Uprising Day"),
          Map.entry("NATIVITY_LADY", "Nativity of Mary"),
          Map.entry("QUEENS_BIRTHDAY", "Queen's Day"),
          Map.entry("REFORMATION_DAY", "Reformation Day"),
          Map.entry("SAINT_PAUL_SHIPWRECK", "St Paul's Shipwreck"),
          Map.entry("SECOND_CHRISTMAS_DAY", "Second Day of Christmas"),
          Map.entry("SPRING_DAY", "Spring Day"),
          Map.entry("STATEHOOD", "Statehood Day"),
          Map.entry("STEPHENS", "St Stephen's Day"),
          Map.entry("ST_ANDREW", "St Andrew's Day"),
          Map.entry("ST_BERCHTHOLD", "St Berchtold's Day"),
          Map.entry("ST_BRIGID", "St Brigid's Day"),
          Map.entry("ST_FRANCIS_OF_ASSISI", "St Francis of Assisi"),
          Map.entry("ST_GEORGE", "St George's Day"),
          Map.entry("ST_JOHN", "St John's Day"),
          Map.entry("ST_JOSEPH", "St Joseph's Day"),
          Map.entry("ST_NICHOLAS", "St Nicholas of Flüe"),
          Map.entry("ST_PATRICK", "St Patrick's Day"),
          Map.entry("ST_PETER_PAUL", "St Peter and St Paul"),
          Map.entry("UNIFICATION_GERMANY", "Day of German Unity"),
          Map.entry("VICTORY_DAY", "Victory Day"),
          Map.entry("WENCELAS", "St Wenceslas' Day"),
          Map.entry("christian.EASTER", "Easter Sunday"),
          Map.entry("christian.GENERAL_PRAYER_DAY", "Great Prayer Day"),
          Map.entry("christian.PENTECOST", "Whit Sunday"),
          Map.entry("christian.PENTECOST_MONDAY", "Whit Monday"),
          Map.entry("AT LABOUR_DAY", "State Holiday"),
          Map.entry("BG UNIFICATION", "Unification Day"),
          Map.entry("IE LABOUR_DAY", "May Day"),
          Map.entry("LV INDEPENDENCE_DAY 05-04", "Restoration of Independence"),
          Map.entry("LV INDEPENDENCE_DAY 11-18", "Proclamation of the Republic"),
          Map.entry("HU STEPHENS 08-20", "State Foundation Day"),
          Map.entry("HU STEPHENS 12-26", "Second Day of Christmas"),
          Map.entry("MT FREEDOM_DEMOCRACY", "Freedom Day"),
          Map.entry("NO STEPHENS", "Second Day of Christmas"),
          Map.entry("PT FREEDOM_DEMOCRACY", "Freedom Day"),
          Map.entry("PT INDEPENDENCE_DAY", "Restoration of Independence"),
          Map.entry("PT NATIONAL_DAY", "Portugal Day"),
          Map.entry("RO NAVY_DAY", "Assumption of Mary"),
          Map.entry("SI INDEPENDENCE_DAY", "Independence and Unity Day"),
          Map.entry("SK VIRGIN_MARY", "Our Lady of Sorrows"));

  private HolidayTableGenerator() {}

  /// @param args the folder for the generated sources
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]).resolve("nansen/law/calendar");
    Files.createDirectories(folder);
    for (var state : STATES.split(" ")) {
      write(folder.resolve("Holidays" + state + ".java"), stateClass(state));
    }
    write(folder.resolve("HolidayTable.java"), indexClass());
  }

  /// Leaves an unchanged file alone, so that nothing is compiled again for it.
  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }

  private static String indexClass() {
    var ids = new ArrayList<String>();
    var cases = new StringBuilder();
    for (var state : STATES.split(" ")) {
      ids.add(state);
      regions(state).forEach(region -> ids.add(state + "-" + region));
      cases.append("      case \"%s\" -> Holidays%s.of(id);\n".formatted(state, state));
    }
    return """
    package nansen.law.calendar;

    import java.util.List;

    /// Generated by HolidayTableGenerator; what is wrong in it is put right in packs/calendars.yaml.
    final class HolidayTable {
      static final int FIRST_YEAR = %d;
      static final int LAST_YEAR = %d;
      static final List<String> IDS =
          List.of("%s".split(" "));

      private HolidayTable() {}

      static String of(String id) {
        return switch (id.substring(0, 2)) {
    %s      default -> throw new IllegalArgumentException(id);
        };
      }
    }
    """
        .formatted(FIRST_YEAR, LAST_YEAR, String.join(" ", ids), cases);
  }

  private static String stateClass(String state) {
    var national = holidays(state);
    var cases = new StringBuilder(caseOf(state, national));
    for (var region : regions(state)) {
      cases.append(caseOf(state + "-" + region, without(national, holidays(state, region))));
    }
    return """
    package nansen.law.calendar;

    /// Generated by HolidayTableGenerator; what is wrong in it is put right in packs/calendars.yaml.
    final class Holidays%s {
      private Holidays%s() {}

      static String of(String id) {
        return switch (id) {
    %s      default -> throw new IllegalArgumentException(id);
        };
      }
    }
    """
        .formatted(state, state, cases);
  }

  private static String caseOf(String id, Map<String, Set<LocalDate>> holidays) {
    var lines =
        holidays.entrySet().stream()
            .map(each -> "          " + each.getKey() + "=" + dates(each.getValue()) + "\n")
            .collect(joining());
    return "      case \"%s\" ->\n          \"\"\"\n%s          \"\"\";\n".formatted(id, lines);
  }

  private static List<String> regions(String state) {
    var regions = REGIONS.get(state);
    return regions == null ? List.of() : List.of(regions.split(" "));
  }

  /// Name to dates, in the order of the names.
  private static Map<String, Set<LocalDate>> holidays(String state, String... region) {
    var manager = HolidayManager.getInstance(ManagerParameters.create(lower(state)));
    var byName = new TreeMap<String, Set<LocalDate>>();
    for (var year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (var holiday : manager.getHolidays(Year.of(year), lower(region))) {
        if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
          byName
              .computeIfAbsent(name(state, holiday), name -> new TreeSet<>())
              .add(holiday.getDate());
        }
      }
    }
    return byName;
  }

  private static Map<String, Set<LocalDate>> without(
      Map<String, Set<LocalDate>> national, Map<String, Set<LocalDate>> regional) {
    var own = new TreeMap<String, Set<LocalDate>>();
    regional.forEach((name, dates) -> {
      var more = new TreeSet<>(dates);
      more.removeAll(national.getOrDefault(name, Set.of()));
      if (!more.isEmpty()) {
        own.put(name, more);
      }
    });
    return own;
  }

  private static String name(String state, Holiday holiday) {
    var key = holiday.getPropertiesKey();
    var inState = state + " " + key;
    var onDate = inState + " " + monthDay(MonthDay.from(holiday.getDate()));
    for (var candidate : List.of(onDate, inState, key)) {
      if (NAMES.containsKey(candidate)) {
        return NAMES.get(candidate);
      }
    }
    return holiday.getDescription(Locale.ROOT);
  }

  private static String dates(Set<LocalDate> dates) {
    var years =
        dates.stream()
            .collect(
                Collectors.groupingBy(
                    MonthDay::from,
                    TreeMap::new,
                    Collectors.mapping(LocalDate::getYear, Collectors.toCollection(TreeSet::new))));
    if (years.size() > 6) {
      return dates.stream()
          .map(DateTimeFormatter.ofPattern("yyMMdd")::format)
          .collect(joining(" "));
    }
    return years.entrySet().stream()
        .map(each -> monthDay(each.getKey()) + inYears(each.getValue()))
        .collect(joining(" "));
  }

  private static String monthDay(MonthDay date) {
    return date.toString().substring(2);
  }

  /// Nothing for every year, else the runs of years: `@2010-2012,2016-2060`.
  private static String inYears(TreeSet<Integer> years) {
    if (years.size() == LAST_YEAR - FIRST_YEAR + 1) {
      return "";
    }
    var firsts = years.stream().filter(year -> !years.contains(year - 1)).toList();
    var lasts = years.stream().filter(year -> !years.contains(year + 1)).toList();
    return IntStream.range(0, firsts.size())
        .mapToObj(run -> firsts.get(run) + "-" + lasts.get(run))
        .collect(joining(",", "@", ""));
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static String[] lower(String[] codes) {
    return List.of(codes).stream().map(HolidayTableGenerator::lower).toArray(String[]::new);
  }
}
