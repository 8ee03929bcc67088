package nansen.names.written;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The name field of a machine-readable zone: `SURNAME<<GIVEN<GIVEN<<<`.
///
/// Source: ICAO Doc 9303 part 3 (8th edition), section 4.6 (truncation) and 6 (transliteration).
final class NameField {
  private static final Pattern FIELD = Pattern.compile("[A-Z0-9<]{4,}");

  /// The first line of a passport or visa, or of a larger card (TD2).
  private static final Pattern FIRST_LINE =
      Pattern.compile("[PV][A-Z<][A-Z<]{3}(?:.{31}|.{39})|(?:[AIC]<|ID)[A-Z<]{3}.{31}");

  private NameField() {}

  /// Is this one line of text such a field, or the first line of a document that holds one?
  static boolean is(String text) {
    return text.contains("<<") && FIELD.matcher(squeezed(text)).matches();
  }

  private static String squeezed(String text) {
    return text.strip().replace(" ", "");
  }

  /// Reads a field found in free text.
  static Name parse(String written) {
    var field = squeezed(written);
    return FIRST_LINE.matcher(field).matches()
        ? parse(written, field.substring(5), field.substring(2, 5))
        : parse(written, field, "");
  }

  /// @param written the text it comes from
  /// @param field the name field alone
  /// @param issuer the code of the issuing state; empty when not known
  static Name parse(String written, String field, String issuer) {
    var notes = EnumSet.of(Note.MACHINE_READABLE);
    if (isFull(field)) {
      notes.add(Note.CUT_OFF);
    }
    var letters = withoutSlips(field);
    var escaped = isFull(field) ? ArabicEscapes.withoutHalf(letters) : letters;
    var arabic = ArabicEscapes.used(escaped, issuer);
    if (arabic) {
      notes.add(Note.ARABIC_ESCAPES);
      letters = escaped;
    }
    var parts = new ArrayList<Part>();
    var between = letters.indexOf("<<");
    var family = between < 0 ? letters : letters.substring(0, between);
    add(family, Role.FAMILY, arabic, parts, notes);
    if (between >= 0) {
      add(letters.substring(between + 2), Role.GIVEN, arabic, parts, notes);
    }
    return new Name(written, Roles.settle(parts), notes);
  }

  /// A field whose last place holds a letter may have lost what came after it.
  private static boolean isFull(String field) {
    return (field.length() == 39 || field.length() == 31 || field.length() == 30)
        && !field.endsWith("<");
  }

  /// Names hold no digits: what reads as one is a letter read badly.
  private static String withoutSlips(String field) {
    return field
        .replace('0', 'O')
        .replace('1', 'I')
        .replace('2', 'Z')
        .replace('5', 'S')
        .replace('8', 'B');
  }

  private static void add(
      String field, Role role, boolean arabic, List<Part> parts, Set<Note> notes) {
    for (var word : field.split("[<0-9]+", -1)) {
      if (!word.isEmpty() && parts.size() < Name.MOST_PARTS) {
        var text = arabic ? ArabicEscapes.decode(word) : marks(word);
        parts.add(Scripts.part(text, role, notes));
      }
    }
  }

  /// The letters with marks that have an escape of their own in section 6 A.
  private static String marks(String word) {
    return word.replace("UXX", "Ü").replace("NXX", "Ñ");
  }
}
