package nansen.law.pack;

import org.jspecify.annotations.Nullable;

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

  // Compared in every standing: by hand this is several times faster than what records generate.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof RuleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
