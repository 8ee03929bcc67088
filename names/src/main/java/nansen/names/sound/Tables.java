package nansen.names.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nansen.names.written.FreeText;
import nansen.names.written.Script;

/// The table of each script.
final class Tables {
  private static final Map<Script, Folding> ALL = all();

  private Tables() {}

  private static Map<Script, Folding> all() {
    var all = new EnumMap<Script, Folding>(Script.class);
    for (var script : Script.values()) {
      all.put(
          script,
          switch (script) {
            case LATIN, OTHER -> LatinTable.folding();
            case CYRILLIC -> CyrillicTable.folding();
            case ARABIC -> SemiticTables.arabic();
            case HEBREW -> SemiticTables.hebrew();
            case ETHIOPIC -> SyllableTables.ethiopic();
            case DEVANAGARI -> SyllableTables.devanagari();
            case GEORGIAN -> CaucasianAndGreekTables.georgian();
            case ARMENIAN -> CaucasianAndGreekTables.armenian();
            case GREEK -> CaucasianAndGreekTables.greek();
          });
    }
    return Map.copyOf(all);
  }

  static Folding of(Script script) {
    return Objects.requireNonNull(ALL.get(script));
  }

  /// The sounds of one word in lower case, in the script of its first letter.
  static byte[] sounds(String word) {
    return of(FreeText.parse(word).parts().getFirst().script()).sounds(word);
  }
}
