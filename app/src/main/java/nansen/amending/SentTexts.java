package nansen.amending;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nansen.web.VisibleText;

/// The texts of many lines that came with the form of a pack: typed, or as a file, which then
/// stands in place of what was typed. Lines end in LF. Pure.
///
/// @param texts by field; where a file is no text, what was typed
/// @param problems with what cannot be read as a text
record SentTexts(Map<String, String> texts, List<Typed.Problem> problems) {
  /// The field that takes a file ends so, after the name of the field that takes the text.
  private static final String FILE = "-file";

  /// So many characters of a text are read; the largest pack that comes with the program has a
  /// twentieth of it.
  static final int LONGEST = 2_000_000;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  SentTexts {
    texts = Map.copyOf(texts);
    problems = List.copyOf(problems);
  }

  /// @param typed by field
  /// @param files by field: what each of the chosen files holds
  static SentTexts of(Map<String, List<String>> typed, Map<String, List<byte[]>> files) {
    var texts = new LinkedHashMap<String, String>();
    var problems = new ArrayList<Typed.Problem>();
    for (var field : PackForm.TEXTS) {
      var written = lines(String.join("\n", typed.getOrDefault(field, List.of())));
      var chosen = files.getOrDefault(field + FILE, List.of());
      texts.put(field, written);
      if (chosen.isEmpty()) {
        wrong(field, written).ifPresent(problems::add);
      } else {
        switch (read(field + FILE, chosen)) {
          case Opened.Text(var text) -> texts.put(field, text);
          case Opened.Refused(var problem) -> problems.add(problem);
        }
      }
    }
    files.keySet().stream()
        .filter(field -> PackForm.TEXTS.stream().noneMatch(text -> field.equals(text + FILE)))
        .forEach(
            field -> problems.add(Typed.Problem.of(VisibleText.of(field), "amending.unknown")));
    return new SentTexts(texts, problems);
  }

  /// What is in a file.
  private sealed interface Opened {
    record Text(String text) implements Opened {}

    record Refused(Typed.Problem problem) implements Opened {}
  }

  private static Opened read(String field, List<byte[]> chosen) {
    if (chosen.size() > 1) {
      return new Opened.Refused(Typed.Problem.of(field, "amending.wrong.TWICE"));
    }
    if (chosen.getFirst().length == 0) {
      return new Opened.Refused(Typed.Problem.of(field, "amending.empty-file"));
    }
    try {
      var text = lines(utf8(chosen.getFirst()));
      return wrong(field, text)
          .<Opened>map(Opened.Refused::new)
          .orElseGet(() -> new Opened.Text(text));
    } catch (CharacterCodingException e) {
      return new Opened.Refused(Typed.Problem.of(field, "amending.not-utf-8"));
    }
  }

  /// What keeps a text from being read at all.
  private static Optional<Typed.Problem> wrong(String field, String text) {
    if (text.length() > LONGEST) {
      return Optional.of(
          new Typed.Problem(field, "amending.wrong.TOO_LONG", String.valueOf(LONGEST)));
    }
    if (text.codePoints().anyMatch(VisibleText::turnsDirection)) {
      return Optional.of(Typed.Problem.of(field, "amending.wrong.DIRECTION"));
    }
    return text.codePoints()
            .anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\t')
        ? Optional.of(Typed.Problem.of(field, "amending.wrong.CONTROL"))
        : Optional.empty();
  }

  String text(String field) {
    return texts.getOrDefault(field, "");
  }

  /// Some editors begin a file with a mark of the order of bytes, which is none of its text.
  private static String utf8(byte[] bytes) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /// A browser sends the ends of lines as two characters, and some editors keep them so.
  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
