package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Draws from a seed. `java.util.Random` because its numbers are laid down: the same in every Java.
final class Chance {
  /// How many bits at the beginning of an id are those of the office.
  private static final int OFFICE_BITS = 16;

  private final Random random;
  private final long office;
  private final long drawn;

  /// @param office the first bits of each id
  /// @param drawn the bits of an id that are drawn
  private Chance(long seed, long office, long drawn) {
    this.random = new Random(seed);
    this.office = office;
    this.drawn = drawn;
  }

  /// @param number tells those of one seed apart
  static Chance of(long seed, String what, long number) {
    return new Chance(mixed(seed, what, number), 0, -1L);
  }

  /// The same; all ids begin as others of the office do. The keys of cases that come in together
  /// then lie together in each index, which would else be touched in a hundred places for each
  /// case.
  ///
  /// @param index of a case
  static Chance ofCase(long seed, String what, long index) {
    var drawn = -1L >>> OFFICE_BITS;
    var office = mixed(seed, "office", Office.number(index)) & ~drawn;
    return new Chance(mixed(seed, what, index), office, drawn);
  }

  private static long mixed(long seed, String what, long number) {
    var mixed = seed * 0x9E3779B97F4A7C15L + what.hashCode() * 0xC2B2AE3D27D4EB4FL + number;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
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

  /// A random id, in the form of version 4 of RFC 9562.
  UUID id() {
    var high = random.nextLong() & drawn & ~0xF000L | office | 0x4000L;
    var low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
