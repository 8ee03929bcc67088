package nansen.cli;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import nansen.cli.page.Visible;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;
import nansen.speech.Titles;
import org.jspecify.annotations.Nullable;

/// Where a command takes in what it reads, and says what is wrong with it.
///
/// @param sum the key of the words with which a list of problems ends
record Desk(Surroundings surroundings, Phrases phrases, String sum) {
  static final int FINE = 0;
  static final int BAD_INPUT = 1;
  static final int MISSED = 3;

  /// Of a command that does more than to assess cases.
  Desk(Surroundings surroundings, Phrases phrases) {
    this(surroundings, phrases, "problems.count");
  }

  /// Of one that assesses cases, or does nothing.
  static Desk ofAssessing(Surroundings surroundings, Phrases phrases) {
    return new Desk(surroundings, phrases, "problems.not-assessed");
  }

  /// What was read; null where it was refused, and then every problem has been printed.
  <T> @Nullable T take(Read<T> read) {
    return switch (read) {
      case Read.Ok<T>(var value) -> value;
      case Read.Refused<T>(var problems) -> {
        refuse(problems);
        yield null;
      }
    };
  }

  /// What the packs call things in a language; null where a file of titles is not in order.
  @Nullable Titles titles(Bookshelf shelf, LawBook book, Language language) {
    var sources = take(shelf.titles(language));
    return sources == null ? null : take(Titles.of(book, language, sources));
  }

  /// The law and what it is called in every language; null where something is not in order.
  @Nullable Spoken spoken(Bookshelf shelf, BookOptions books) {
    var texts = take(shelf.texts(books.switches));
    var book = texts == null ? null : take(books.checked(BookReader.read(texts)));
    if (texts == null || book == null) {
      return null;
    }
    var titles = new EnumMap<Language, Titles>(Language.class);
    for (var language : Language.values()) {
      var called = titles(shelf, book, language);
      if (called == null) {
        return null;
      }
      titles.put(language, called);
    }
    var scenarios = new HashMap<String, List<Source>>();
    for (var pack : book.packs()) {
      var beside = take(shelf.scenarios(pack.id().value()));
      if (beside == null) {
        return null;
      }
      scenarios.put(pack.id().value(), beside);
    }
    return new Spoken(texts, book, titles, scenarios);
  }

  /// Prints every problem, one to a line.
  void refuse(List<Problem> problems) {
    problems.forEach(
        problem -> surroundings.err().println(Visible.shortened(problem.toString().strip())));
    surroundings.err().println(phrases.say(sum, "count", (long) problems.size()));
  }
}
