package nansen.law.pack;

/// Where a rule stands: the act and its article, section or paragraph.
public record Citation(String text) {
  @Override
  public String toString() {
    return text;
  }
}
