package nansen.names.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SoundProbeTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void finds_the_same_likeness_as_a_comparison_one_by_one(long seed) {
    var random = new Random(seed);
    var distance = new SoundDistance();
    var strings =
        Stream.generate(() -> sounds(random))
            .limit(500)
            .sorted(Comparator.comparing(Arrays::toString))
            .toList();
    for (var round = 0; round < 20; round++) {
      var own = sounds(random);
      var probe = new SoundProbe(own);
      var wanted = random.nextDouble();
      for (var other : strings) {
        var like = distance.similarity(own, 0, own.length, other, 0, other.length);

        System.arraycopy(other, 0, probe.room(), 0, other.length);
        var mass = SoundDistance.mass(other, 0, other.length);
        var found = probe.similarity(other.length, mass, wanted);

        assertEquals(
            like < wanted ? 0 : like,
            found,
            1e-9,
            () -> "seed " + seed + ": " + Arrays.toString(own) + " and " + Arrays.toString(other));
      }
    }
  }

  /// Few different sounds, so that strings have much in common; some after which vowels are
  /// unwritten.
  private static byte[] sounds(Random random) {
    var sounds = new byte[random.nextInt(10)];
    for (var i = 0; i < sounds.length; i++) {
      var open = random.nextInt(3) == 0 ? Alphabet.OPEN : 0;
      sounds[i] = (byte) (1 + random.nextInt(12) * 4 | open);
    }
    return sounds;
  }
}
