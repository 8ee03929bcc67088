package nansen.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nansen.names.Names;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.match.Person;
import org.jspecify.annotations.Nullable;

/// What was typed into the box, read in each way it may be meant. Pure.
///
/// @param text without blanks around it
record Sought(String text) {
  private static final Pattern CASE = Pattern.compile("[0-9a-f]{4,8}(?:-?[0-9a-f]{1,4}){0,6}");
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  /// Marks of a provision: a paragraph sign, an article, a figure, or an id with hyphens.
  private static final Pattern PROVISION = Pattern.compile("§|\\d|\\bart\\b|[a-z]-[a-z]");

  Sought {
    text = text.strip();
  }

  /// The beginning of the id of a case; empty where it is none.
  Optional<String> caseId() {
    var digits = text.toLowerCase(Locale.ROOT);
    return CASE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }

  /// What to find in the text of a citation or in the id of a provision, in small letters.
  Optional<String> provision() {
    var small = text.toLowerCase(Locale.ROOT);
    return small.length() >= 3 && PROVISION.matcher(small).find()
        ? Optional.of(small)
        : Optional.empty();
  }

  /// Whether a citation has what is looked for, also where signs for paragraphs and articles are
  /// left out: `fvl 29` is in `fvl § 29`, and not in `fvl § 291`.
  static boolean isIn(String sought, String cite) {
    if (cite.contains(sought)) {
      return true;
    }
    var plain = plain(sought);
    return !plain.isEmpty()
        && Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(plain) + "(?!\\d)")
            .matcher(plain(cite))
            .find();
  }

  private static String plain(String text) {
    return text.replaceAll("§|\\bart\\.?", " ").replaceAll("\\s+", " ").strip();
  }

  /// Whether there is a birth and no name to it: nobody is found by that.
  boolean isBirthAlone() {
    return !text.isEmpty()
        && Arrays.stream(text.split("\\s+")).allMatch(word -> birth(word) != null);
  }

  /// A person: the words that are no date are the name, a year or a day is the birth.
  Optional<Person> person() {
    var words = new ArrayList<String>();
    Birth birth = null;
    for (var word : List.of(text.split("\\s+"))) {
      var read = birth(word);
      if (read == null) {
        words.add(word);
      } else {
        birth = read;
      }
    }
    var name = Names.parse(String.join(" ", words));
    return name.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(name, new Evidence(birth, Sex.NOT_KNOWN, null, null)));
  }

  private static @Nullable Birth birth(String word) {
    if (YEAR.matcher(word).matches()) {
      return Birth.in(Integer.parseInt(word), Birth.Basis.STATED);
    }
    var iso = ISO.matcher(word);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    var dayFirst = DAY_FIRST.matcher(word);
    return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
  }

  private static @Nullable Birth day(String year, String month, String day) {
    try {
      return Birth.on(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)),
          Birth.Basis.STATED);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
