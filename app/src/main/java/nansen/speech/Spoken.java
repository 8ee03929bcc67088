package nansen.speech;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.CaseFile;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.law.standing.Standing;

/// The law of an installation and what it is called in each language.
///
/// @param texts that the book was read from, for reading it again with another pack
/// @param scenarios the files of scenarios beside each pack, by its id: read where they are shown
public record Spoken(
    BookReader.Texts texts,
    LawBook book,
    Map<Language, Titles> titles,
    Map<String, List<Source>> scenarios) {
  public Spoken {
    titles = Map.copyOf(titles);
    scenarios = Map.copyOf(scenarios);
    for (var language : Language.values()) {
      if (!titles.containsKey(language)) {
        throw new IllegalArgumentException("no titles in " + language);
      }
    }
  }

  /// The same law with one more public holiday.
  ///
  /// @throws IllegalArgumentException if the calendar is unknown, or has no data for that year
  public Spoken proclaiming(CalendarId calendar, Proclaimed holiday) {
    return new Spoken(texts, book.proclaiming(calendar, holiday), titles, scenarios);
  }

  /// The same law without a public holiday that was proclaimed, see
  /// [nansen.law.calendar.Calendars#revoking].
  public Spoken revoking(CalendarId calendar, LocalDate day, Revoked revoked) {
    return new Spoken(texts, book.revoking(calendar, day, revoked), titles, scenarios);
  }

  /// The law with other texts of some packs, and the words it had: a rule that is new among them is
  /// shown in English with its mark. Proclaimed holidays that no text has are not in it.
  ///
  /// @param packs in place of those with the same id, or as new ones, by id
  /// @param beside scenarios in place of those beside a pack, by its id
  public Read<Spoken> reading(Map<String, Source> packs, Map<String, List<Source>> beside) {
    var all = texts.replacing(packs);
    return switch (BookReader.read(all)) {
      case Read.Ok(var read) -> {
        var called = new EnumMap<Language, Titles>(Language.class);
        titles.forEach((language, words) -> called.put(language, words.of(read)));
        var tried = new HashMap<>(scenarios);
        tried.putAll(beside);
        yield new Read.Ok<>(new Spoken(all, read, called, tried));
      }
      case Read.Refused(var problems) -> new Read.Refused<>(problems);
    };
  }

  /// What the packs call things.
  public Titles titles(Language language) {
    var found = titles.get(language);
    if (found == null) {
      throw new IllegalStateException("checked when made: " + language);
    }
    return found;
  }

  /// All there is to say about one case.
  public Speech of(Language language, CaseFile file, List<Standing> standings) {
    return Speech.of(Phrases.in(language), titles(language), book, file, standings);
  }
}
