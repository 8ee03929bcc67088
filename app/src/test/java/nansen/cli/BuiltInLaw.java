package nansen.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;

/// The packs that come with the program, for tests of other rooms.
public final class BuiltInLaw {
  private BuiltInLaw() {}

  public static Spoken spoken() {
    var surroundings = Surroundings.ofProcess(Clock.systemUTC());
    var desk = new Desk(surroundings, Phrases.in(Language.EN));
    return Objects.requireNonNull(
        desk.spoken(Bookshelf.of(List.of()), new BookOptions()), "see above");
  }
}
