package nansen.bench.names;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Two names, and whether they are written for one person.
///
/// @param note where the pair comes from; its first word is the source
record LabelledPair(String first, String second, boolean same, String note) {

  /// Reads `name_a,name_b,same,note`, with fields quoted as RFC 4180 has it.
  static List<LabelledPair> read(Path file) throws IOException {
    var pairs = new ArrayList<LabelledPair>();
    var lines = Files.readAllLines(file);
    for (var i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        var cells = cells(lines.get(i));
        if (cells.size() < 3 || !cells.get(2).matches("[01]")) {
          throw new IOException(
              file + ":" + (i + 1) + ": not a pair; write name_a,name_b,0 or 1,note");
        }
        pairs.add(
            new LabelledPair(
                cells.get(0),
                cells.get(1),
                cells.get(2).equals("1"),
                cells.size() > 3 ? cells.get(3) : ""));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var sign = line.charAt(i);
      if (sign == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /// Whether weights are never fitted on it.
  boolean isHeldOut() {
    return new nansen.names.match.LabelledPair(
            first,
            second,
            same
                ? nansen.names.match.LabelledPair.Truth.ONE_PERSON
                : nansen.names.match.LabelledPair.Truth.TWO_PERSONS)
        .isHeldOut();
  }

  /// By what the same people may be known again in another pair: both names, and the entries of the
  /// source where the note says them (`wikidata;Q458162/Q1903813;…`, `ofac;ent 7933;…`).
  Set<String> traces() {
    var traces = new HashSet<>(List.of(first, second));
    var notes = note.split(";", -1);
    if (notes.length > 1 && notes[1].matches(".*\\d.*")) {
      for (var entry : notes[1].split("/")) {
        traces.add(notes[0] + ";" + entry);
      }
    }
    return traces;
  }

  /// The scripts of both, in the order of the alphabet: `Arabic-Latin`.
  String scripts() {
    return String.join("-", Stream.of(script(first), script(second)).sorted().toList());
  }

  private static String script(String name) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    name.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().name())
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .orElse("None");
  }
}
