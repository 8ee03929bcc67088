package nansen.law.pack;

import java.util.Optional;

/// How far the text of a provision was seen before it became a rule, from the firmest.
public enum Support {
  /// Read in two independent published copies.
  READ_TWICE("read-twice"),
  /// The full text was read.
  READ("read"),
  /// Read in an official version in another language.
  TRANSLATED("translated"),
  /// Read in a public page that may be older than the law in force.
  DATED("dated"),
  /// The numbers were read; how they combine is our reading.
  INTERPRETATION("interpretation"),
  /// Seen in part, or through a secondary source.
  PARTIAL("partial"),
  /// The text was not seen. Confirm before use.
  UNVERIFIED("unverified");

  private final String word;

  Support(String word) {
    this.word = word;
  }

  /// The word in packs, answers and pages.
  public String word() {
    return word;
  }

  /// True where the user must be told: for all but the first two.
  public boolean shown() {
    return compareTo(READ) > 0;
  }

  /// The weaker of the two.
  public Support and(Support other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public static Optional<Support> of(String word) {
    for (var support : values()) {
      if (support.word.equals(word)) {
        return Optional.of(support);
      }
    }
    return Optional.empty();
  }
}
