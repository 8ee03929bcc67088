package nansen.law.journal;

import org.jspecify.annotations.Nullable;

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

  // Compared in every standing: by hand this is several times faster than what records generate.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof FactKind id && name.equals(id.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
