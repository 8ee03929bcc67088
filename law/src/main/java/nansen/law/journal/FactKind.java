package nansen.law.journal;

/// A word of the packs' vocabulary for something that happens in a case, such as
/// `application.made`.
public record FactKind(String name) implements Comparable<FactKind> {
  @Override
  public int compareTo(FactKind other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
