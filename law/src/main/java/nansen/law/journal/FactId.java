package nansen.law.journal;

/// Names one fact, for ever. Made where the fact is typed in, also offline: the same fact sent
/// twice is one fact.
public record FactId(String value) implements Comparable<FactId> {
  public FactId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a fact id cannot be blank");
    }
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
