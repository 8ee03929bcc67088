package nansen.law.journal;

import org.jspecify.annotations.Nullable;

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

  // Compared in every standing: by hand this is several times faster than what records generate.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof FactId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
