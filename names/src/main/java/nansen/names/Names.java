package nansen.names;

import java.util.List;
import nansen.names.match.Match;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;
import nansen.names.written.FreeText;
import nansen.names.written.Name;

/// The front door: names read, and compared.
///
/// Everything here is a pure function; any thread may call it.
public final class Names {
  private Names() {}

  /// A name as people write it in one line, in any script and order.
  ///
  /// Never fails: what is no name at all gives a name without parts, with a note that says so.
  public static Name parse(String written) {
    return FreeText.parse(written);
  }

  /// How probable it is that two names are written for one person, and why. Symmetric.
  public static Match compare(Name one, Name other) {
    var scorer = new Scorer();
    scorer.query(SoundedName.of(one));
    scorer.parts(SoundedName.of(other));
    return new Match(scorer.probability(), List.of());
  }
}
