package nansen.cli.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of a list of people may hold, and how its head is usually written.
public enum Field {
  ID("id", "key", "number", "no", "reference", "case", "dufnr"),
  NAME("name", "full name", "navn", "fullt navn", "ім'я", "имя"),
  FAMILY("family", "family name", "surname", "last name", "etternavn", "прізвище", "фамилия"),
  GIVEN("given", "given name", "given names", "first name", "fornavn"),
  PATRONYMIC("patronymic", "по батькові", "отчество", "father's name"),
  BORN("born", "birth", "birth date", "date of birth", "dob", "født", "fødselsdato"),
  SEX("sex", "gender", "kjønn"),
  NATIONALITY("nationality", "citizenship", "statsborgerskap"),
  PLACE("place", "place of birth", "birthplace", "fødested");

  private final List<String> heads;

  Field(String... heads) {
    this.heads = List.of(heads);
  }

  /// The field whose column is headed so, whatever the capitals.
  static Optional<Field> headed(String head) {
    var plain = plain(head);
    return Stream.of(values()).filter(field -> field.heads.contains(plain)).findFirst();
  }

  static String plain(String head) {
    return head.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ").replace('’', '\'');
  }

  /// Does a column with this head hold whole names also beside one with family names? `Name` beside
  /// `Surname` is the given name.
  static boolean isWholeName(String head) {
    return plain(head).startsWith("full");
  }

  /// How the field is called on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
