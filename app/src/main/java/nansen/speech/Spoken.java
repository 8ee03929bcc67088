package nansen.speech;

import java.util.List;
import java.util.Map;
import nansen.law.pack.LawBook;
import nansen.law.reading.CaseFile;
import nansen.law.reading.Source;
import nansen.law.standing.Standing;

/// The law of an installation and what it is called in each language.
///
/// @param scenarios the files of scenarios beside each pack, by its id: read where they are shown
public record Spoken(
    LawBook book, Map<Language, Titles> titles, Map<String, List<Source>> scenarios) {
  public Spoken {
    titles = Map.copyOf(titles);
    scenarios = Map.copyOf(scenarios);
    for (var language : Language.values()) {
      if (!titles.containsKey(language)) {
        throw new IllegalArgumentException("no titles in " + language);
      }
    }
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
