package nansen.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.FieldClass;
import nansen.names.Names;
import nansen.names.evidence.Sex;
import nansen.names.written.Name;
import nansen.names.written.Script;
import org.jspecify.annotations.Nullable;

/// One thing said of a person. Several may be said of one kind: two names, two years of birth; all
/// stand side by side until somebody corrects or retracts one.
public sealed interface Said {

  /// The kind, under which it is stored and chosen on pages.
  enum Kind {
    NAME,
    BIRTH,
    SEX,
    NATIONALITY,
    LANGUAGE,
    TIE,
    ADDRESS
  }

  Kind kind();

  /// How it must be guarded.
  default FieldClass field() {
    return FieldClass.IDENTITY;
  }

  /// A name as written, in one line or in its parts.
  ///
  /// @param line the whole name; empty where it is given in parts
  /// @param use what the name is to the person
  record WrittenName(
      String line, String family, String given, String patronymic, Lettering lettering, Use use)
      implements Said {

    /// What a name is to the person.
    public enum Use {
      NOW,
      AT_BIRTH,
      /// Known by it, or found under it elsewhere.
      ALSO
    }

    public WrittenName {
      if (line.isBlank() && family.isBlank() && given.isBlank() && patronymic.isBlank()) {
        throw new IllegalArgumentException("a name without a letter");
      }
    }

    @Override
    public Kind kind() {
      return Kind.NAME;
    }

    /// On one line, as a reader would write it.
    public String text() {
      return line.isBlank()
          ? Stream.of(given, patronymic, family)
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(" "))
          : line;
    }

    /// Taken apart, to be compared.
    public Name parsed() {
      return line.isBlank() ? Names.of(family, given, patronymic) : Names.parse(line);
    }

    /// The scripts it is written in.
    public Set<Script> scripts() {
      return parsed().parts().stream()
          .map(part -> part.script())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// A birth, as far as it is known.
  record Born(BirthTime time) implements Said {
    @Override
    public Kind kind() {
      return Kind.BIRTH;
    }
  }

  /// Sex as stated.
  record SexStated(Sex sex) implements Said {
    @Override
    public Kind kind() {
      return Kind.SEX;
    }
  }

  /// A nationality, or that there is none.
  ///
  /// @param code three letters of ICAO Doc 9303 part 3 section 5; `XXA` for a stateless person and
  ///   `XXX` for a nationality that is not known
  record Nationality(String code) implements Said {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Nationality {
      if (!CODE.matcher(code).matches()) {
        throw new IllegalArgumentException("no nationality: " + code);
      }
    }

    @Override
    public Kind kind() {
      return Kind.NATIONALITY;
    }

    /// Whether it names a state; some codes say that there is none.
    public boolean isOfState() {
      return !code.startsWith("XX");
    }
  }

  /// A language the person speaks well enough to be heard in.
  ///
  /// @param tag BCP 47
  /// @param note the dialect, or what else an interpreter must know; may be empty
  record Speaks(String tag, String note) implements Said {
    public Speaks {
      if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
        throw new IllegalArgumentException("no language: " + tag);
      }
    }

    @Override
    public Kind kind() {
      return Kind.LANGUAGE;
    }
  }

  /// What another person is to this one.
  record TiedTo(PersonId other, Relation relation) implements Said {

    /// What the other is to this person.
    public enum Relation {
      SPOUSE,
      PARENT,
      CHILD,
      SIBLING,
      GUARDIAN,
      WARD,
      RELATIVE;

      /// What this person is to the other.
      public Relation inverse() {
        return switch (this) {
          case SPOUSE -> SPOUSE;
          case PARENT -> CHILD;
          case CHILD -> PARENT;
          case SIBLING -> SIBLING;
          case GUARDIAN -> WARD;
          case WARD -> GUARDIAN;
          case RELATIVE -> RELATIVE;
        };
      }
    }

    @Override
    public Kind kind() {
      return Kind.TIE;
    }
  }

  /// Where the person lives or can be reached.
  ///
  /// @param from the first day it holds; null where not said
  record Address(String text, Use use, Protection protection, @Nullable LocalDate from)
      implements Said {

    /// What it is for.
    public enum Use {
      RECEPTION_PLACE,
      HOME,
      POST,
      TELEPHONE,
      MAIL
    }

    /// Whether it would endanger the person if it were known.
    public enum Protection {
      ORDINARY,
      PROTECTED
    }

    public Address {
      if (text.isBlank()) {
        throw new IllegalArgumentException("an address without a letter");
      }
    }

    @Override
    public Kind kind() {
      return Kind.ADDRESS;
    }

    @Override
    public FieldClass field() {
      return switch (protection) {
        case ORDINARY -> FieldClass.CONTACT;
        case PROTECTED -> FieldClass.PROTECTED_CONTACT;
      };
    }
  }
}
