package nansen.names.evidence;

/// How two births go together.
public enum Agreement {
  /// One of them is not known.
  NOT_KNOWN,
  /// The same day.
  SAME_DAY,
  /// Day and month have changed places.
  DAY_AND_MONTH_SWAPPED,
  /// One digit differs, or two neighbouring ones have changed places.
  ONE_SLIP,
  /// The same month, and no more is known on one side.
  SAME_MONTH,
  /// The same year, and no more is known on one side.
  SAME_YEAR,
  /// The spans meet, or are less than a year apart.
  NEAR,
  /// Days or months of one year that differ.
  OTHER_DAY,
  /// One to two years apart.
  SOME_YEARS_APART,
  /// More than two years apart.
  FAR_APART,
  /// More than two years apart, both from documents.
  FAR_APART_BY_DOCUMENTS;

  private static final int YEAR = 366;

  /// From the first day to the last.
  private static final int MONTH = 30;

  /// The place of the digit of the decade, counted from the end.
  private static final int DECADE = 5;

  /// Compares births packed by [PackedEvidence]; makes no object.
  static Agreement of(long one, long other) {
    if (one == 0 || other == 0) {
      return NOT_KNOWN;
    }
    var oneFirst = PackedEvidence.earliest(one);
    var oneLast = oneFirst + PackedEvidence.span(one);
    var otherFirst = PackedEvidence.earliest(other);
    var otherLast = otherFirst + PackedEvidence.span(other);
    if (PackedEvidence.isDay(one) && PackedEvidence.isDay(other)) {
      return days(one, other);
    }
    var apart = Math.max(oneFirst, otherFirst) - Math.min(oneLast, otherLast);
    var span = Math.max(PackedEvidence.span(one), PackedEvidence.span(other));
    if (apart <= 0) {
      return meeting(span);
    }
    if (span <= MONTH && year(one) == year(other)) {
      return OTHER_DAY;
    }
    return apart(one, other, span <= YEAR ? between(one, other) : apart);
  }

  /// Days from the middle of one to the middle of the other.
  private static int between(long one, long other) {
    return Math.abs(
        PackedEvidence.earliest(one)
            + PackedEvidence.span(one) / 2
            - PackedEvidence.earliest(other)
            - PackedEvidence.span(other) / 2);
  }

  private static int year(long birth) {
    return PackedEvidence.digits(birth) / 10_000;
  }

  /// @param span the longer one
  private static Agreement meeting(int span) {
    if (span <= MONTH) {
      return SAME_MONTH;
    }
    // A span of more than a year meets a great many others.
    return span <= YEAR ? SAME_YEAR : NEAR;
  }

  private static Agreement days(long one, long other) {
    if (PackedEvidence.earliest(one) == PackedEvidence.earliest(other)) {
      return SAME_DAY;
    }
    var a = PackedEvidence.digits(one);
    var b = PackedEvidence.digits(other);
    if (a / 10_000 == b / 10_000 && a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100) {
      return DAY_AND_MONTH_SWAPPED;
    }
    if (oneSlip(a, b)) {
      return ONE_SLIP;
    }
    return a / 10_000 == b / 10_000
        ? OTHER_DAY
        : apart(
            one, other, Math.abs(PackedEvidence.earliest(one) - PackedEvidence.earliest(other)));
  }

  private static Agreement apart(long one, long other, int days) {
    if (days <= YEAR) {
      return NEAR;
    }
    if (days <= 2 * YEAR) {
      return SOME_YEARS_APART;
    }
    return PackedEvidence.isDocumented(one) && PackedEvidence.isDocumented(other)
        ? FAR_APART_BY_DOCUMENTS
        : FAR_APART;
  }

  /// Eight digits each, year month day. A decade may be one off, a century never.
  private static boolean oneSlip(int a, int b) {
    var differing = 0;
    var first = -1;
    var place = 0;
    for (int x = a, y = b; place < 8; place++, x /= 10, y /= 10) {
      if (x % 10 != y % 10) {
        differing++;
        first = first < 0 ? place : first;
      }
    }
    var low = power(Math.max(first, 0));
    var one = a / low % 10;
    var other = b / low % 10;
    return switch (differing) {
      case 1 -> first < DECADE || (first == DECADE && Math.abs(one - other) == 1);
      case 2 -> one == b / (low * 10) % 10 && other == a / (low * 10) % 10;
      default -> false;
    };
  }

  private static int power(int place) {
    var power = 1;
    for (var i = 0; i < place; i++) {
      power *= 10;
    }
    return power;
  }
}
