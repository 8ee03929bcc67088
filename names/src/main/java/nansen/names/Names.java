package nansen.names;

import nansen.names.match.Comparison;
import nansen.names.match.Match;
import nansen.names.match.Person;
import nansen.names.roman.Language;
import nansen.names.roman.Romanisation;
import nansen.names.roman.Standard;
import nansen.names.written.FreeText;
import nansen.names.written.Name;
import nansen.names.written.TravelDocument;

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

  /// A name from labelled fields, each as written; empty where there is none.
  public static Name of(String family, String given, String patronymic) {
    return FreeText.fields(family, given, patronymic);
  }

  /// The machine-readable zone of a travel document: its two or three lines, one below the other.
  ///
  /// @return what it says of the holder, with the check digits that failed; or why it cannot be
  ///   read
  public static TravelDocument.Reading machineReadable(String zone) {
    return TravelDocument.read(zone);
  }

  /// How probable it is that two names are written for one person, and why. Symmetric.
  public static Match compare(Name one, Name other) {
    return Comparison.compare(one, other);
  }

  /// The same, with what else is known of both.
  public static Match compare(Person one, Person other) {
    return Comparison.compare(one, other);
  }

  /// The same while the first is typed: the last part of its name may be only the beginning of one.
  public static Match compareTyped(Person typed, Person other) {
    return Comparison.compareTyped(typed, other);
  }

  /// A Cyrillic name in Latin letters by a standard, or why it cannot be written so.
  public static Romanisation.Result romanise(String name, Language language, Standard standard) {
    return Romanisation.write(name, language, standard);
  }
}
