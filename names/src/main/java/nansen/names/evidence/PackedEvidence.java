package nansen.names.evidence;

import java.time.LocalDate;

/// Evidence in two numbers, so that an index holds sixteen bytes a person and compares without an
/// object.
///
/// The first holds the birth, 0 when it is not known. The second holds sex, nationality, and the
/// consonants of the place; 0 when nothing is known.
public final class PackedEvidence {
  private static final long KNOWN = 1L << 63;
  private static final int DAY_SHIFT = 16;
  private static final int BASIS_SHIFT = 48;
  private static final int DAY_OF_YEAR_FLAG_SHIFT = 50;
  private static final int NATIONALITY_SHIFT = 2;
  private static final int PLACE_SHIFT = 17;

  private PackedEvidence() {}

  /// The birth, or 0.
  public static long birth(Evidence evidence) {
    var birth = evidence.birth();
    if (birth == null) {
      return 0;
    }
    var first = birth.standsForYear() ? birth.earliest().withDayOfYear(1) : birth.earliest();
    var last =
        birth.standsForYear()
            ? birth.earliest().withDayOfYear(birth.earliest().lengthOfYear())
            : birth.latest();
    var day = birth.isDay() ? 1L << DAY_OF_YEAR_FLAG_SHIFT : 0;
    return KNOWN
        | day
        | (long) birth.basis().ordinal() << BASIS_SHIFT
        | (first.toEpochDay() & 0xFFFF_FFFFL) << DAY_SHIFT
        | last.toEpochDay() - first.toEpochDay();
  }

  /// Sex, nationality and place, or 0.
  ///
  /// @param placeKey a number of at most 46 bits that is equal for spellings of one place; 0 when
  ///   not known
  public static long rest(Evidence evidence, long placeKey) {
    var nationality = evidence.nationality();
    var letters = 0L;
    if (nationality != null) {
      for (var i = 0; i < 3; i++) {
        letters = letters << 5 | nationality.charAt(i) - 'A' + 1;
      }
    }
    return (placeKey & (1L << 46) - 1) << PLACE_SHIFT
        | letters << NATIONALITY_SHIFT
        | evidence.sex().ordinal();
  }

  static int earliest(long birth) {
    return (int) (birth >> DAY_SHIFT);
  }

  static int span(long birth) {
    return (int) (birth & 0xFFFF);
  }

  static boolean isDay(long birth) {
    return (birth >> DAY_OF_YEAR_FLAG_SHIFT & 1) == 1;
  }

  static boolean isDocumented(long birth) {
    return isKnownBy(Birth.Basis.DOCUMENT, birth);
  }

  /// Was the age assessed by an authority?
  public static boolean isAssessed(long birth) {
    return isKnownBy(Birth.Basis.ASSESSED, birth);
  }

  private static boolean isKnownBy(Birth.Basis basis, long birth) {
    return birth != 0 && (birth >> BASIS_SHIFT & 3) == basis.ordinal();
  }

  /// The earliest day as eight digits, year month day.
  static int digits(long birth) {
    var day = LocalDate.ofEpochDay(earliest(birth));
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /// How two births go together.
  public static Agreement births(long one, long other) {
    return Agreement.of(one, other);
  }

  /// -1 when the sexes differ, 1 when they agree, 0 when one is not known or stated as neither.
  public static int sexes(long one, long other) {
    var a = one & 3;
    var b = other & 3;
    return a == Sex.NOT_KNOWN.ordinal()
            || b == Sex.NOT_KNOWN.ordinal()
            || a == Sex.OTHER.ordinal()
            || b == Sex.OTHER.ordinal()
        ? 0
        : a == b ? 1 : -1;
  }

  /// -1 when the nationalities differ, 1 when they agree, 0 when one is not known.
  public static int nationalities(long one, long other) {
    return compare(one >> NATIONALITY_SHIFT & 0x7FFF, other >> NATIONALITY_SHIFT & 0x7FFF);
  }

  /// -1 when the places differ, 1 when they agree, 0 when one is not known.
  public static int places(long one, long other) {
    return compare(one >>> PLACE_SHIFT, other >>> PLACE_SHIFT);
  }

  private static int compare(long one, long other) {
    return one == 0 || other == 0 ? 0 : one == other ? 1 : -1;
  }
}
