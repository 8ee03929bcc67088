package nansen.law.journal;

/// Who says that a fact is so.
///
/// @param source the person, office or paper, in the words of the file; empty when not stated
/// @param basis what kind of source that is
public record Attribution(String source, Basis basis) {
  /// Nobody was named.
  public static final Attribution UNSTATED = new Attribution("", Basis.UNSTATED);

  /// What a source rests on.
  public enum Basis {
    OFFICIAL_ACT,
    DOCUMENT,
    STATEMENT,
    REPORT,
    UNSTATED
  }
}
