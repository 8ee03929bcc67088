package nansen.names.find;

/// What is known of a sound string before it is read, in 32 bits: how much it weighs, and how many
/// sounds at its beginning are those of the string before it.
final class SoundHint {
  private static final int BITS = 8;

  private SoundHint() {}

  static int of(int mass, int shared) {
    return mass << BITS | shared;
  }

  static int mass(int hint) {
    return hint >>> BITS;
  }

  static int shared(int hint) {
    return hint & (1 << BITS) - 1;
  }
}
