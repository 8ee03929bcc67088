package nansen.names.written;

import java.util.ArrayList;
import java.util.List;

/// What the machine-readable zone of a travel document says of its holder.
///
/// @param format the layout of the zone
/// @param code the kind of document, such as `P` or `ID`, without fillers
/// @param issuer code of the issuing state, without fillers
/// @param number of the document, without fillers
/// @param name of the holder
/// @param nationality code, without fillers
/// @param birth six characters, year month day; `<` where not known, so two or four digits are
///   honest
/// @param sex `F`, `M`, or `X` where not specified
/// @param expiry six digits, year month day
/// @param failed the fields whose check digit does not fit, and the sex where it is no letter for
///   one: a sign of bad reading or of forgery, for a person to judge
public record TravelDocument(
    Format format,
    String code,
    String issuer,
    String number,
    Name name,
    String nationality,
    String birth,
    char sex,
    String expiry,
    List<String> failed) {

  public TravelDocument {
    failed = List.copyOf(failed);
  }

  /// The layouts of ICAO Doc 9303 parts 4 to 7.
  public enum Format {
    /// Cards: three lines of thirty.
    TD1(3, 30),
    /// Larger cards and visas of format B: two lines of thirty-six.
    TD2(2, 36),
    /// Passports and visas of format A: two lines of forty-four.
    TD3(2, 44);

    private final int lines;
    private final int width;

    Format(int lines, int width) {
      this.lines = lines;
      this.width = width;
    }
  }

  /// What came of reading a zone.
  public sealed interface Reading {}

  /// A zone of one of the formats. Check digits may have failed all the same.
  public record Read(TravelDocument document) implements Reading {}

  /// No such zone.
  ///
  /// @param why a sentence that says what to mend
  public record Unreadable(String why) implements Reading {}

  /// Reads a zone: its lines, one below the other.
  public static Reading read(String zone) {
    var lines =
        zone.strip()
            .lines()
            .map(line -> line.replace(" ", "").strip())
            .filter(line -> !line.isEmpty())
            .limit(4)
            .toList();
    for (var format : Format.values()) {
      if (lines.size() == format.lines
          && lines.stream().allMatch(line -> line.length() == format.width)) {
        return allowed(lines.stream().map(TravelDocument::capitals).toList(), format);
      }
    }
    return new Unreadable(
        "A machine-readable zone has three lines of 30 characters, or two of 36 or 44; here are "
            + lines.size()
            + " lines of "
            + lines.stream().map(line -> String.valueOf(line.length())).toList()
            + ".");
  }

  /// In capitals letter by letter, so that none becomes two.
  private static String capitals(String line) {
    var capitals = line.toCharArray();
    for (var i = 0; i < capitals.length; i++) {
      capitals[i] = Character.toUpperCase(capitals[i]);
    }
    return new String(capitals);
  }

  private static Reading allowed(List<String> lines, Format format) {
    if (lines.stream().allMatch(line -> line.chars().allMatch(c -> c == '<'))) {
      return new Unreadable("The zone holds nothing but fillers.");
    }
    for (var i = 0; i < lines.size(); i++) {
      for (var at = 0; at < lines.get(i).length(); at++) {
        if (value(lines.get(i).charAt(at)) < 0) {
          return new Unreadable(
              "Line "
                  + (i + 1)
                  + ", place "
                  + (at + 1)
                  + ": only A to Z, 0 to 9 and < can stand in a machine-readable zone.");
        }
      }
    }
    return new Read(format == Format.TD1 ? card(lines) : booklet(lines, format));
  }

  private static TravelDocument card(List<String> lines) {
    var first = lines.get(0);
    var second = lines.get(1);
    var failed = new ArrayList<String>();
    var number = number(first.substring(5, 14), first.charAt(14), first.substring(15, 30), failed);
    check("date of birth", second.substring(0, 6), second.charAt(6), failed);
    check("date of expiry", second.substring(8, 14), second.charAt(14), failed);
    var whole =
        first.substring(5, 30)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    check("the whole", whole, second.charAt(29), failed);
    var issuer = bare(first.substring(2, 5));
    return new TravelDocument(
        Format.TD1,
        bare(first.substring(0, 2)),
        issuer,
        number,
        NameField.parse(lines.get(2), lines.get(2), issuer),
        bare(second.substring(15, 18)),
        second.substring(0, 6),
        sex(second.charAt(7), failed),
        second.substring(8, 14),
        failed);
  }

  private static TravelDocument booklet(List<String> lines, Format format) {
    var first = lines.get(0);
    var second = lines.get(1);
    var failed = new ArrayList<String>();
    var visa = first.startsWith("V");
    var optional = second.substring(28, format == Format.TD3 ? 42 : 35);
    var number =
        number(
            second.substring(0, 9),
            second.charAt(9),
            format == Format.TD2 && !visa ? optional : "",
            failed);
    check("date of birth", second.substring(13, 19), second.charAt(19), failed);
    check("date of expiry", second.substring(21, 27), second.charAt(27), failed);
    if (!visa) {
      if (format == Format.TD3) {
        check("personal number", optional, second.charAt(42), failed);
      }
      var last = format.width - 1;
      var whole = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, last);
      check("the whole", whole, second.charAt(last), failed);
    }
    var issuer = bare(first.substring(2, 5));
    return new TravelDocument(
        format,
        bare(first.substring(0, 2)),
        issuer,
        number,
        NameField.parse(first, first.substring(5), issuer),
        bare(second.substring(10, 13)),
        second.substring(13, 19),
        sex(second.charAt(20), failed),
        second.substring(21, 27),
        failed);
  }

  /// A number of more than nine characters goes on in the optional field, its check digit after it
  /// (ICAO Doc 9303 part 5, note j, and part 6).
  private static String number(String nine, char digit, String optional, List<String> failed) {
    var filler = optional.indexOf('<');
    var end = filler < 0 ? optional.length() : filler;
    if (digit != '<' || end < 2 || nine.endsWith("<")) {
      check("document number", nine, digit, failed);
      return bare(nine);
    }
    var whole = nine + optional.substring(0, end - 1);
    check("document number", whole, optional.charAt(end - 1), failed);
    return whole;
  }

  private static String bare(String field) {
    return field.replaceAll("<+$", "").replace('<', ' ');
  }

  private static char sex(char written, List<String> failed) {
    return switch (written) {
      case 'F', 'M' -> written;
      case 'X', '<' -> 'X';
      default -> {
        failed.add("sex");
        yield 'X';
      }
    };
  }

  private static void check(String field, String text, char digit, List<String> failed) {
    // An empty optional field may have a filler in the place of its zero.
    var found = digit == '<' && text.chars().allMatch(c -> c == '<') ? 0 : digit - '0';
    if (found != checkDigit(text)) {
      failed.add(field);
    }
  }

  /// The check digit of a field: weights 7, 3, 1, modulo 10 (ICAO Doc 9303 part 3 section 4.9).
  public static int checkDigit(String field) {
    var sum = 0;
    for (var i = 0; i < field.length(); i++) {
      var weight = i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1;
      sum += Math.max(0, value(field.charAt(i))) * weight;
    }
    return sum % 10;
  }

  private static int value(char one) {
    if (one >= '0' && one <= '9') {
      return one - '0';
    }
    if (one >= 'A' && one <= 'Z') {
      return one - 'A' + 10;
    }
    return one == '<' ? 0 : -1;
  }
}
