package nansen.people;

/// Another record that was found to be of the same person.
///
/// @param name that person goes by there; empty where there is none
public record Also(PersonId id, String name) {
  @Override
  public String toString() {
    return "Also[" + id + "]";
  }
}
