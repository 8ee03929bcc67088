package nansen.speech;

import java.util.List;
import nansen.law.pack.LawBook;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Standing;

/// All there is to say about one case in one language.
public record Speech(
    Phrases phrases,
    Dates dates,
    Titles titles,
    FactWords facts,
    Reasons reasons,
    StandingWords standing,
    Questions questions) {

  public static Speech of(
      Phrases phrases, Titles titles, LawBook book, CaseFile file, List<Standing> standings) {
    var dates = new Dates(phrases, file.place().zone());
    var facts = new FactWords(phrases, titles, book.vocabulary(), file, standings);
    var reasons = new Reasons(phrases, dates, titles, facts);
    return new Speech(
        phrases,
        dates,
        titles,
        facts,
        reasons,
        new StandingWords(phrases, dates, titles, reasons, facts, file.place().country()),
        new Questions(phrases, dates, titles, facts, book));
  }
}
