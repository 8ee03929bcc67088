package nansen.law.pack;

/// Names a rule of a pack: a provision (and so its clock), a right, a route, a ground, a check
/// list. Unique over all packs of a book.
public record RuleId(String value) implements Comparable<RuleId> {
  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
