package nansen.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One place in a YAML text, read strictly. It knows where it stands, so that every problem can
/// name its line and column.
///
/// Every scalar is text (YAML 1.2: `NO` is Norway); who reads it says what it must be. Anchors and
/// aliases are refused: no law or case needs them, and they are how a small file becomes a huge
/// one. A key that nobody asked for is a problem when [#done()] is called, so that a slip of the
/// pen never drops a rule in silence.
final class Yaml {
  /// Longest text that is read, in characters.
  static final int LONGEST = 4_000_000;

  private static final int DEEPEST = 60;

  private final Node node;
  private final String file;
  private final @Nullable Yaml parent;

  /// The key under the parent, with its dot; or the place in the parent's list, in brackets.
  private final String step;

  private final List<Problem> problems;
  private final Map<String, Yaml> entries;
  private final Set<String> asked;

  private Yaml(Node node, String file, @Nullable Yaml parent, String step, List<Problem> problems) {
    this.node = node;
    this.file = file;
    this.parent = parent;
    this.step = step;
    this.problems = problems;
    if (node instanceof MappingNode map) {
      entries = new LinkedHashMap<>();
      asked = new LinkedHashSet<>();
      readKeys(map);
    } else {
      entries = Map.of();
      asked = new HashSet<>(0);
    }
  }

  /// The root of a text that must be a map; null, with problems, where it is not one.
  static @Nullable Yaml root(String text, String file, List<Problem> problems) {
    if (text.length() > LONGEST) {
      problems.add(
          new Problem(
              file,
              0,
              0,
              "",
              "the text has " + text.length() + " characters, more than the " + LONGEST + " read",
              "Split it into several files."));
      return null;
    }
    var deep = tooDeep(text);
    if (deep > 0) {
      problems.add(
          new Problem(
              file,
              deep,
              1,
              "",
              "maps and lists are nested more than " + DEEPEST + " deep",
              "No case or pack needs that: write it flat."));
      return null;
    }
    try {
      var settings =
          LoadSettings.builder()
              .setLabel(file)
              .setCodePointLimit(LONGEST)
              // Refused below, each at its place.
              .setMaxAliasesForCollections(Integer.MAX_VALUE)
              .build();
      var roots = new Compose(settings).composeAllFromString(text).iterator();
      var root = roots.hasNext() ? roots.next() : null;
      if (root == null || isNothing(root)) {
        problems.add(new Problem(file, 0, 0, "", "the file is empty", "Write at least one key."));
        return null;
      }
      if (roots.hasNext()) {
        var second = roots.next();
        problems.add(
            new Problem(
                file,
                lineOf(second),
                columnOf(second),
                "",
                "a second document begins here",
                "Put it into a file of its own."));
        return null;
      }
      var yaml = new Yaml(root, file, null, "", problems);
      return yaml.isMap() ? yaml : null;
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark().or(e::getContextMark);
      problems.add(
          new Problem(
              file,
              mark.map(m -> m.getLine() + 1).orElse(0),
              mark.map(m -> m.getColumn() + 1).orElse(0),
              "",
              "this is not YAML: " + (e.getProblem() == null ? e.getContext() : e.getProblem()),
              "Check the indentation, the quotes and the colons here."));
      return null;
    } catch (ReaderException e) {
      var place = placeOf(text, e.getPosition());
      problems.add(
          new Problem(
              file,
              place[0],
              place[1],
              "",
              "the sign U+%04X is not text".formatted(e.getCodePoint()),
              "Give a YAML text in UTF-8; this looks like another kind of file."));
      return null;
    } catch (YamlEngineException e) {
      problems.add(new Problem(file, 0, 0, "", "this is not YAML", "Give a YAML text in UTF-8."));
      return null;
    }
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /// The first line at which brackets or indentation nest too deep for the parser's stack; else 0.
  private static int tooDeep(String text) {
    var line = 1;
    var open = 0;
    var indent = 0;
    var atStart = true;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '\n' -> {
          line++;
          indent = 0;
          atStart = true;
        }
        case '[', '{' -> {
          open++;
          atStart = false;
        }
        case ']', '}' -> {
          open = Math.max(0, open - 1);
          atStart = false;
        }
        // The signs of lists, keys and values, which may all begin one line.
        case '-', '?', ':' -> indent += atStart ? 1 : 0;
        case ' ', '\t' -> {}
        default -> atStart = false;
      }
      if (open > DEEPEST || indent > DEEPEST) {
        return line;
      }
    }
    return 0;
  }

  private static int[] placeOf(String text, int position) {
    var line = 1;
    var column = 1;
    for (var i = 0; i < Math.min(position, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new int[] {line, column};
  }

  private void readKeys(MappingNode map) {
    var first = new HashMap<String, Node>();
    for (var tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problemAt(tuple.getKeyNode(), path(), "a key must be a word", "Write `key: value`.");
        continue;
      }
      var key = keyNode.getValue();
      var earlier = first.putIfAbsent(key, keyNode);
      if (earlier != null) {
        problemAt(
            keyNode,
            path(),
            "the key `" + key + "` stands here a second time",
            "Keep one; the first is in line " + (lineOf(earlier)) + ".");
        continue;
      }
      var value = tuple.getValueNode();
      if (!isAliased(value, key)) {
        entries.put(key, new Yaml(value, file, this, key, problems));
      }
    }
  }

  /// Whether a value below this one has an anchor, which is then refused. To be asked before the
  /// value is looked into: behind an alias may lie a billion others, or the value itself.
  private boolean isAliased(Node value, String step) {
    var aliased = value.getAnchor().isPresent();
    if (aliased) {
      problemAt(
          value,
          below(step),
          "anchors and aliases (& and *) are not read",
          "Write the value out where it is used.");
    }
    return aliased;
  }

  private void problemAt(Node other, String path, String wrong, String instead) {
    problems.add(new Problem(file, lineOf(other), columnOf(other), path, wrong, instead));
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private static int columnOf(Node node) {
    return node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
  }

  /// Line of this value, from 1.
  int line() {
    return lineOf(node);
  }

  /// Column of this value, from 1.
  int column() {
    return columnOf(node);
  }

  String path() {
    return parent == null ? step : parent.below(step);
  }

  private String below(String step) {
    var here = path();
    return here.isEmpty() || step.startsWith("[") ? here + step : here + "." + step;
  }

  void problem(String wrong, String instead) {
    problemAt(node, path(), wrong, instead);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /// True for a map; a problem otherwise.
  boolean isMap() {
    if (node instanceof MappingNode) {
      return true;
    }
    problem("a map of keys is expected here", "Write `key: value` lines.");
    return false;
  }

  boolean looksLikeMap() {
    return node instanceof MappingNode;
  }

  /// The scalar as text; null with a problem where it is a map, a list or empty.
  @Nullable String text() {
    if (node instanceof ScalarNode scalar) {
      if (scalar.getValue().isBlank()) {
        problem("nothing is written here", "Write a value, or leave the key out.");
        return null;
      }
      return readable(scalar.getValue()) ? scalar.getValue().strip() : null;
    }
    problem("one value is expected here", "Write a single word, date or sentence.");
    return null;
  }

  /// False with a problem where a value holds signs that nobody can see: half a sign (a lone
  /// surrogate), a control character, or one that turns the direction of writing, which makes a
  /// line look like another one.
  private boolean readable(String value) {
    var unseen = value.codePoints().filter(Yaml::isUnseen).findFirst();
    if (unseen.isEmpty()) {
      return true;
    }
    problem(
        "the sign U+%04X cannot be seen".formatted(unseen.getAsInt()),
        "Leave it out, or write what it stands for.");
    return false;
  }

  private static boolean isUnseen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign != '\n' && sign != '\t';
      case Character.SURROGATE -> true;
      default -> sign >= 0x202A && sign <= 0x202E;
    };
  }

  /// The elements of a list; a single value counts as a list of one.
  List<Yaml> items() {
    if (!(node instanceof SequenceNode list)) {
      return List.of(this);
    }
    var items = new ArrayList<Yaml>();
    var index = 0;
    for (var item : list.getValue()) {
      var step = "[" + index++ + "]";
      if (!isAliased(item, step)) {
        items.add(new Yaml(item, file, this, step, problems));
      }
    }
    return items;
  }

  /// All keys with their values, in the order written; they count as asked for.
  Map<String, Yaml> entries() {
    asked.addAll(entries.keySet());
    return entries;
  }

  /// The value of a key, or null where the key is not written.
  @Nullable Yaml optional(String key) {
    asked.add(key);
    return entries.get(key);
  }

  /// The same, without allowing the key.
  @Nullable Yaml peek(String key) {
    return entries.get(key);
  }

  /// The value of a key that must be written.
  @Nullable Yaml required(String key) {
    var value = optional(key);
    if (value == null && !entriesHadProblem(key)) {
      problem("the key `" + key + "` is missing", "Add `" + key + ":`.");
    }
    return value;
  }

  /// True where the key is written but was refused already (an alias, say).
  private boolean entriesHadProblem(String key) {
    return node instanceof MappingNode map
        && map.getValue().stream()
            .anyMatch(t -> t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(key));
  }

  @Nullable String requiredText(String key) {
    var value = required(key);
    return value == null ? null : value.text();
  }

  @Nullable String optionalText(String key) {
    var value = optional(key);
    return value == null ? null : value.text();
  }

  /// The elements under a key; none where the key is not written.
  List<Yaml> list(String key) {
    var value = optional(key);
    return value == null ? List.of() : value.items();
  }

  /// The texts in the list under a key; what is no text has been reported.
  List<String> texts(String key) {
    var value = optional(key);
    return value == null ? List.of() : value.texts();
  }

  /// The same of this list itself.
  List<String> texts() {
    var texts = new ArrayList<String>();
    for (var item : items()) {
      var text = item.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The entries of the map under a key; none where the key is not written.
  Map<String, Yaml> map(String key) {
    var value = optional(key);
    return value == null || !value.isMap() ? Map.of() : value.entries();
  }

  /// Keys written here that nobody has asked for.
  List<String> unasked() {
    return entries.keySet().stream().filter(key -> !asked.contains(key)).toList();
  }

  /// Reports every key that nobody asked for, with the ones that may be written.
  void done() {
    for (var key : unasked()) {
      var value = entries.get(key);
      if (value != null) {
        value.problem("the key `" + key + "` is not known here", oneOf(key, asked));
      }
    }
  }

  /// A sentence that offers the nearest of the allowed words, and lists them where they are few.
  static String oneOf(String written, Collection<String> allowed) {
    var nearest = nearest(written, allowed);
    var offer = nearest == null ? "" : "Did you mean `" + nearest + "`? ";
    if (allowed.size() > 40) {
      return offer.isEmpty() ? "Look it up in the vocabulary." : offer.strip();
    }
    return offer + "Write one of: " + String.join(", ", allowed) + ".";
  }

  static @Nullable String nearest(String written, Collection<String> allowed) {
    String best = null;
    var bestDistance = slips(written) + 1;
    for (var word : allowed) {
      var distance = distance(written, word, bestDistance);
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return best;
  }

  /// How many edits still look like a slip of the pen: in a code of two letters, one.
  private static int slips(String written) {
    return written.length() <= 2 ? 1 : Math.max(2, written.length() / 3);
  }

  /// Edits between two words (Levenshtein); long words are not compared, they are not typing slips.
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit || a.length() > 100) {
      return limit;
    }
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var above = row[j];
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
