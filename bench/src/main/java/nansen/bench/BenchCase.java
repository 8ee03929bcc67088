package nansen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.Journal;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.reading.CaseReader;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.law.standing.Standing;

/// The cases that are measured, each a case file of thirty facts beside this class.
public enum BenchCase {
  /// Apprehended near the border, a hit, silence, detention, two appeals; Union law.
  ///
  /// Three national values are given, as an authority would have set them; the others are left
  /// open, so that ranges and questions are part of the work. They are examples, not Austrian law.
  AUSTRIA("austria.yaml", "2027-05-20T09:00:00Z"),

  /// A conscript at Grense Jakobselv: held, interned, refused, appealed; Norwegian law.
  NORWAY("norway.yaml", "2027-03-12T09:00:00Z");

  /// How many facts each case has.
  static final int FACTS = 30;

  private final String file;
  private final Instant asOf;

  BenchCase(String file, String asOf) {
    this.file = file;
    this.asOf = Instant.parse(asOf);
  }

  private Map<String, Period> national() {
    return switch (this) {
      case AUSTRIA ->
          Map.of(
              "eu-apr.appeal-short", new Period(7, Unit.DAYS),
              "eu-apr.appeal-long", new Period(4, Unit.WEEKS),
              "eu-ammr.transfer-appeal", new Period(2, Unit.WEEKS));
      case NORWAY -> Map.of();
    };
  }

  /// When it is asked about, and known.
  Instant asOf() {
    return asOf;
  }

  /// A case made ready: the work that is done once and not measured.
  record Ready(Journal journal, Place place, List<LocalLaw> laws, Instant asOf) {

    /// The work that is measured: what every pack that binds the state makes of the case.
    List<Standing> standings() {
      return Law.assess(journal, laws, asOf, asOf);
    }
  }

  Ready ready(LawBook book) {
    var written = LawTexts.read(CaseReader.read(text(), file, book));
    var place =
        new Place(
            written.place().country(),
            written.place().zone(),
            written.place().workingDays(),
            national());
    return new Ready(written.journal(), place, Law.at(book, place), asOf);
  }

  private String text() {
    try (var in = BenchCase.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no case " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
