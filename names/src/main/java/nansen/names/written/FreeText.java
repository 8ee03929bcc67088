package nansen.names.written;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A name in one line, as people write it.
public final class FreeText {
  private FreeText() {}

  /// Takes a name apart. Never fails.
  ///
  /// A comma sets the family name before it. A whole machine-readable zone, or its line with the
  /// name, is read as one.
  public static Name parse(String written) {
    if (written.length() <= Cleaning.MOST_CHARACTERS) {
      if (NameField.is(written)) {
        return NameField.parse(written);
      }
      if (written.contains("<")
          && TravelDocument.read(written) instanceof TravelDocument.Read(var document)) {
        return new Name(written, document.name().parts(), document.name().notes());
      }
    }
    var notes = EnumSet.noneOf(Note.class);
    var clean = Cleaning.clean(written, notes);
    var parts = new ArrayList<Part>();
    var comma = clean.indexOf(", ");
    if (comma > 0 && Words.generation(clean.substring(comma + 2)) == null) {
      add(clean.substring(0, comma), Role.FAMILY, parts, notes);
      add(clean.substring(comma + 2), Role.GIVEN, parts, notes);
    } else {
      add(clean, Role.UNKNOWN, parts, notes);
    }
    if (parts.size() > Name.MOST_PARTS) {
      notes.add(Note.TOO_LONG);
      parts.subList(Name.MOST_PARTS, parts.size()).clear();
    }
    return new Name(written, Roles.settle(parts), notes);
  }

  /// Adds the parts of one field.
  static void add(String clean, Role role, List<Part> parts, Set<Note> notes) {
    for (var word : Words.split(clean)) {
      if (parts.size() > Name.MOST_PARTS) {
        return;
      }
      var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      var part = Scripts.part(bare, role, notes);
      parts.add(word.equals(bare) || !Initials.is(part) ? part : part.as(Role.INITIAL));
    }
  }

  /// A name from fields that say what they hold. An empty field is left out.
  public static Name fields(String family, String given, String patronymic) {
    var notes = EnumSet.noneOf(Note.class);
    var parts = new ArrayList<Part>();
    add(Cleaning.clean(family, notes), Role.FAMILY, parts, notes);
    add(Cleaning.clean(given, notes), Role.GIVEN, parts, notes);
    add(Cleaning.clean(patronymic, notes), Role.PATRONYMIC, parts, notes);
    if (parts.size() > Name.MOST_PARTS) {
      notes.add(Note.TOO_LONG);
      parts.subList(Name.MOST_PARTS, parts.size()).clear();
    }
    var written = String.join(" ", family, given, patronymic).strip();
    return new Name(written, Roles.settle(parts), notes);
  }
}
