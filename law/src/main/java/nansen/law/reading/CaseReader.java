package nansen.law.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.Period;
import nansen.law.calendar.WorkingDays;
import nansen.law.journal.Journal;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import org.jspecify.annotations.Nullable;

/// Reads a case file:
///
/// ```yaml
/// country: NO                # where the procedure runs (ISO 3166 alpha-2)
/// calendar: NO               # optional; default: the country's
/// facts:
///   - fact: application.made
///     at: 2026-09-01T03:20+02:00         # or day: 2026-09-01, or between: [2026-08-30, 2026-09-01]
///     recorded: 2026-09-01T04:00+02:00   # optional; default: when it happened
///     id: f1                             # optional; needed to be corrected
///     place: Grense Jakobselv            # details of the kind
/// ```
///
/// A fact may also say `corrects:` or `retracts:` (the id of an earlier one), `certainty:`
/// (established, claimed, disputed), `said-by:` and `basis:`.
public final class CaseReader {
  private static final List<Locale> NAMED_IN =
      List.of(Locale.ENGLISH, Locale.of("nb"), Locale.of("uk"), Locale.of("ru"));

  /// The first keys of packs, scenarios, calendars, vocabularies and titles.
  private static final List<String> OF_THE_LAW =
      List.of("pack", "scenarios", "calendars", "acts", "packs", "roles", "provisions");

  private CaseReader() {}

  /// Reads one case.
  ///
  /// @param file its name, for messages only
  public static Read<CaseFile> read(String text, String file, LawBook book) {
    var problems = new ArrayList<Problem>();
    var root = Yaml.root(text, file, problems);
    if (root == null) {
      return new Read.Refused<>(problems);
    }
    if (isSomethingElse(root)) {
      return new Read.Refused<>(problems);
    }
    var place = place(root, book, Map.of());
    var factsAt = root.required("facts");
    root.done();
    if (place == null || factsAt == null) {
      return new Read.Refused<>(problems);
    }
    var reader = new FactsReader(book, place.zone());
    var journal = factsAt.isText() ? empty(factsAt) : reader.journal(factsAt.items());
    return journal == null || !problems.isEmpty()
        ? new Read.Refused<>(problems)
        : new Read.Ok<>(new CaseFile(file, place, journal, reader.lines()));
  }

  /// A file of the law that came along with a folder of cases is told as one, and not key by key.
  private static boolean isSomethingElse(Yaml root) {
    var facts = root.peek("facts");
    if (facts != null && !facts.looksLikeMap()) {
      return false; // in the law the words for facts are a map
    }
    for (var key : OF_THE_LAW) {
      var at = root.peek(key);
      if (at != null) {
        at.problem(
            "this is a file of the law and not a case",
            "Leave it out; a case has `country:` and `facts:`.");
        return true;
      }
    }
    return false;
  }

  private static @Nullable Journal empty(Yaml factsAt) {
    factsAt.problem("a list of facts is expected here", "Write `- fact: …` lines below it.");
    return null;
  }

  /// Where the procedure runs, from `country` and `calendar`.
  static @Nullable Place place(Yaml root, LawBook book, Map<String, Period> national) {
    var countryAt = root.required("country");
    var calendarAt = root.optional("calendar");
    var country = countryAt == null ? null : countryAt.text();
    if (countryAt == null || country == null) {
      return null;
    }
    if (book.binding(country).isEmpty()) {
      unbound(countryAt, country, book);
      return null;
    }
    var zone = zone(country, book.calendars());
    if (zone.isEmpty()) {
      countryAt.problem(
          "the time zone and the days off of \"" + country + "\" are not known",
          "Add `" + country + ":` with `zone:` and holidays to calendars.yaml beside the packs.");
      return null;
    }
    var calendar = calendarAt == null ? country : calendarAt.text();
    if (calendar == null) {
      return null;
    }
    var days = days(calendar, book.calendars());
    if (days.isEmpty()) {
      var known = new TreeSet<String>();
      book.calendars().ids().forEach(id -> known.add(id.value()));
      (calendarAt == null ? countryAt : calendarAt)
          .problem("there is no calendar \"" + calendar + "\"", Yaml.oneOf(calendar, known));
      return null;
    }
    return new Place(country, zone.get(), days.get(), national);
  }

  private static Optional<ZoneId> zone(String country, Calendars calendars) {
    return CalendarId.isValid(country) ? calendars.zone(new CalendarId(country)) : Optional.empty();
  }

  private static Optional<WorkingDays> days(String calendar, Calendars calendars) {
    return CalendarId.isValid(calendar) ? calendars.of(new CalendarId(calendar)) : Optional.empty();
  }

  private static void unbound(Yaml at, String country, LawBook book) {
    var known = book.states();
    if (country.matches("[A-Z]{2}")) {
      at.problem("no law pack binds \"" + country + "\"", Yaml.oneOf(country, known));
    } else {
      at.problem(
          "\"" + country + "\" is not the code of a country",
          coded(country, known).map(code -> "Did you mean `" + code + "`? ").orElse("")
              + "Write two capital letters (ISO 3166 alpha-2), one of: "
              + String.join(", ", known)
              + ".");
    }
  }

  /// The code of a country that somebody wrote in small letters, or by its name.
  private static Optional<String> coded(String country, Set<String> known) {
    return known.stream()
        .filter(code ->
            code.equalsIgnoreCase(country)
                || NAMED_IN.stream()
                    .anyMatch(language ->
                        Locale.of("", code).getDisplayCountry(language).equalsIgnoreCase(country)))
        .findFirst();
  }
}
