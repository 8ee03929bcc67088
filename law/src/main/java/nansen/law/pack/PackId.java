package nansen.law.pack;

/// Names a pack, such as `eu-apr`.
public record PackId(String value) implements Comparable<PackId> {
  @Override
  public int compareTo(PackId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
