package nansen.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What came with a form, held against the fields that the form has. Pure.
///
/// Texts come out in Unicode normal form C. Nothing is cut or mended: what does not fit is a
/// [Fault] of its field, and the form comes back with what was typed.
public final class Fields {
  /// Sent with every form by the program itself.
  static final Set<String> OWN = Set.of("_csrf", "language");

  /// Sent with a form by the menu of languages: a form is then only to be shown again in the one it
  /// names, whatever else is in it.
  public static final String SHOWN_IN = "show-in";

  private static final UUID NOTHING = new UUID(0, 0);

  /// What is typed back into the form of a field that is far too long.
  private static final int KEPT = 2_000;

  private final Map<String, String> texts;
  private final Set<String> ofLines;
  private final Map<String, Class<? extends Enum<?>>> words;
  private final Set<String> keys;
  private final List<Fault> faults;
  private final List<String> unknown;

  private Fields(
      Map<String, String> texts,
      Set<String> ofLines,
      Map<String, Class<? extends Enum<?>>> words,
      Set<String> keys,
      List<Fault> faults,
      List<String> unknown) {
    this.texts = texts;
    this.ofLines = ofLines;
    this.words = Map.copyOf(words);
    this.keys = Set.copyOf(keys);
    this.faults = List.copyOf(faults);
    this.unknown = List.copyOf(unknown);
  }

  /// What is wrong with the text of a field.
  public enum Wrong {
    /// It was sent more than once.
    TWICE,
    /// It has more characters than the field takes.
    TOO_LONG,
    /// It has a control character, such as NUL.
    CONTROL,
    /// It has a character that turns the direction of writing and could make a text read as
    /// another.
    DIRECTION,
    /// It is none of the words that the field takes.
    NO_CHOICE,
    /// The program itself puts a key there, and it is none. The form is shown again with a new one.
    NO_KEY,
    /// Nothing is wrong: the reader changed the language, see [Fields#SHOWN_IN]. Of no field.
    SHOWN_AGAIN
  }

  /// @param most how many characters (code points) the field takes
  public record Fault(String field, Wrong wrong, int most) {}

  /// Reads a form.
  ///
  /// @param sent by field, as the browser sent them
  /// @param longest the fields that the form has, and how many characters (code points) each takes
  public static Fields of(Map<String, List<String>> sent, Map<String, Integer> longest) {
    return of(sent, longest, Set.of());
  }

  /// The same of a form in which some texts may have several lines. They end in LF.
  ///
  /// @param ofLines the names of the fields that take such a text
  public static Fields of(
      Map<String, List<String>> sent, Map<String, Integer> longest, Set<String> ofLines) {
    var texts = new LinkedHashMap<String, String>();
    var faults = new ArrayList<Fault>();
    var unknown = new ArrayList<String>();
    sent.forEach((field, values) -> {
      var most = longest.get(field);
      if (most == null) {
        if (field.equals(SHOWN_IN)) {
          faults.add(new Fault("", Wrong.SHOWN_AGAIN, 0));
        } else if (!OWN.contains(field)) {
          unknown.add(VisibleText.of(shortened(field, 100)));
        }
        return;
      }
      var first = values.isEmpty() ? "" : values.getFirst();
      var raw =
          ofLines.contains(field) ? first.replaceAll("\r\n?", "\n").replace('\t', ' ') : first;
      var oneLine = ofLines.contains(field) ? raw.replace('\n', ' ') : raw;
      var wrong = wrong(oneLine, values.size(), most);
      if (wrong == null) {
        texts.put(field, Normalizer.normalize(raw, Normalizer.Form.NFC).strip());
      } else {
        texts.put(field, shortened(raw, Math.max(most, KEPT)));
        faults.add(new Fault(field, wrong, most));
      }
    });
    return new Fields(texts, ofLines, Map.of(), Set.of(), faults, unknown);
  }

  /// The same form, of which some fields take one of a few words or nothing: whatever else came is
  /// a fault.
  ///
  /// @param choices the words by field; fields that the form has not do not matter
  public Fields choosing(Map<String, Class<? extends Enum<?>>> choices) {
    var all = new ArrayList<>(faults);
    choices.forEach((field, type) -> {
      var isFaulty = faults.stream().anyMatch(fault -> fault.field().equals(field));
      var isWord =
          Stream.of(type.getEnumConstants()).anyMatch(word -> word.name().equals(text(field)));
      if (!isFaulty && !isWord && !text(field).isEmpty()) {
        all.add(new Fault(field, Wrong.NO_CHOICE, 0));
      }
    });
    var both = new HashMap<>(words);
    both.putAll(choices);
    return new Fields(texts, ofLines, both, keys, all, unknown);
  }

  /// The same form, into some of whose fields the program puts a key, so that what is sent twice is
  /// taken once: whatever else came, or nothing, is a fault.
  public Fields keyed(String... names) {
    var all = new ArrayList<>(faults);
    var both = new HashSet<>(keys);
    for (var name : names) {
      both.add(name);
      if (id(name).isEmpty() && faults.stream().noneMatch(fault -> fault.field().equals(name))) {
        all.add(new Fault(name, Wrong.NO_KEY, 0));
      }
    }
    return new Fields(texts, ofLines, words, both, all, unknown);
  }

  private static @Nullable Wrong wrong(String text, int times, int most) {
    if (times > 1) {
      return Wrong.TWICE;
    }
    if (text.codePointCount(0, text.length()) > most) {
      return Wrong.TOO_LONG;
    }
    if (has(text, VisibleText::isControl)) {
      return Wrong.CONTROL;
    }
    return has(text, VisibleText::turnsDirection) ? Wrong.DIRECTION : null;
  }

  private static boolean has(String text, IntPredicate sign) {
    return text.codePoints().anyMatch(sign);
  }

  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /// The text of a field without blanks around it; empty where it was not sent.
  public String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /// The id in a field; empty where there is none.
  public Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(text(field)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// The key in a field, see [#keyed]; that of nothing where the form is refused for it.
  ///
  /// @throws IllegalStateException where nobody said that a key is put there
  public UUID key(String field) {
    if (!keys.contains(field)) {
      throw new IllegalStateException(field + " takes no key");
    }
    return id(field).orElse(NOTHING);
  }

  /// The id of something chosen from a list; where there is none, one that stands for nothing.
  public UUID idOrNone(String field) {
    return id(field).orElseGet(UUID::randomUUID);
  }

  /// The number of a version that somebody has seen; where there is none, one that nobody has.
  public int version(String field) {
    try {
      return Integer.parseInt(text(field));
    } catch (NumberFormatException malformed) {
      return -1;
    }
  }

  /// One of the words a field takes, see [#choosing]; the other word where it was left empty, or
  /// where it has none of them and the form is refused for it.
  ///
  /// @throws IllegalStateException where nobody said that the field takes these words
  public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
    if (words.get(field) != type) {
      throw new IllegalStateException(field + " takes no " + type.getSimpleName());
    }
    for (var word : type.getEnumConstants()) {
      if (word.name().equals(text(field))) {
        return word;
      }
    }
    return otherwise;
  }

  /// All texts, to fill the form again: what cannot be seen is written out, and a key that is none
  /// is a new one.
  public Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    texts.forEach((field, text) ->
        shown.put(field, ofLines.contains(field) ? visibleLines(text) : VisibleText.of(text)));
    keys.stream()
        .filter(field -> id(field).isEmpty())
        .forEach(field -> shown.put(field, UUID.randomUUID().toString()));
    return shown;
  }

  private static String visibleLines(String text) {
    return text.lines().map(VisibleText::of).collect(Collectors.joining("\n"));
  }

  public List<Fault> faults() {
    return faults;
  }

  /// What was sent and is no field of the form, made visible.
  public List<String> unknown() {
    return unknown;
  }
}
