package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Draws from a seed. `java.util.Random` because its numbers are laid down: the same in every Java.
final class Chance {
  private final Random random;

  private Chance(long seed) {
    this.random = new Random(seed);
  }

  /// @param number tells those of one seed apart
  static Chance of(long seed, String what, long number) {
    var mixed = seed * 0x9E3779B97F4A7C15L + what.hashCode() * 0xC2B2AE3D27D4EB4FL + number;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Chance(mixed ^ (mixed >>> 31));
  }

  /// True so many times in a hundred.
  boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  /// A number between the two, both among them.
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// The day so many days later, at an hour at which offices work.
  LocalDateTime officeHours(LocalDate from, int least, int most) {
    return from.plusDays(between(least, most)).atTime(between(8, 15), between(0, 59));
  }

  /// A random id, as version 4 of RFC 9562 has it.
  UUID id() {
    var high = random.nextLong() & ~0xF000L | 0x4000L;
    var low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
