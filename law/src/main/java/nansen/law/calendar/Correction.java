package nansen.law.calendar;

/// A statutory holiday the base table lacks, or one it has wrongly.
///
/// @param change whether the holiday is added or taken away
/// @param rule on which date of a year it falls
/// @param name the holiday's name in English; to take one away, the name it has in the table
/// @param firstYear the first year concerned
/// @param lastYear the last year concerned, inclusive
/// @param source the statute or gazette notice
/// @param support how well the source was checked, in the words of the law packs
public record Correction(
    Change change,
    HolidayRule rule,
    String name,
    int firstYear,
    int lastYear,
    String source,
    String support) {

  /// What a correction does.
  public enum Change {
    /// The holiday is statutory and the table does not have it.
    ADD,
    /// The table has the holiday and it is not statutory.
    REMOVE
  }

  /// @throws IllegalArgumentException if the years are in the wrong order
  public Correction {
    if (firstYear > lastYear) {
      throw new IllegalArgumentException(name + ": " + firstYear + " is after " + lastYear);
    }
  }
}
