package nansen.names.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SoundProbeTest {
  private final SoundDistance distance = new SoundDistance();
  private final SoundProbe probe = new SoundProbe();

  /// In runs of one key, as an index has them, and in one run of all.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void finds_the_same_likeness_as_a_comparison_one_by_one(long seed) {
    var random = new Random(seed);
    var strings =
        Stream.generate(() -> sounds(random))
            .limit(1_500)
            .sorted(Comparator.comparing(Arrays::toString))
            .toList();
    var runs =
        strings.stream()
            .collect(Collectors.groupingBy(SoundProbeTest::key, TreeMap::new, Collectors.toList()));
    for (var round = 0; round < 30; round++) {
      var wanted = random.nextInt(4) == 0 ? random.nextDouble() : 0.5 + random.nextDouble() / 2;
      var own = sounds(random);
      probe.own(own);
      compare(own, strings, wanted, "seed " + seed);
      for (var run : runs.entrySet()) {
        probe.begin(run.getKey());
        compare(own, run.getValue(), wanted, "seed " + seed + ", with the key known");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void does_not_read_what_cannot_be_alike(long seed) {
    var random = new Random(seed);
    var own = new byte[] {Alphabet.code('k'), Alphabet.code('a'), Alphabet.code('l')};
    probe.own(own);
    probe.begin(key(new byte[] {Alphabet.code('m'), Alphabet.code('r'), Alphabet.code('t')}));

    assertTrue(probe.isHopeless(0, 300 + random.nextInt(100), 0.7));
  }

  private void compare(byte[] own, List<byte[]> run, double wanted, String where) {
    var before = new byte[0];
    for (var other : run) {
      var like = distance.similarity(own, 0, own.length, other, 0, other.length);
      var mass = SoundDistance.mass(other, 0, other.length);
      var differs = Arrays.mismatch(before, other);

      var found = 0.0;
      if (!probe.isHopeless(differs < 0 ? other.length : differs, mass, wanted)) {
        System.arraycopy(other, 0, probe.room(), 0, other.length);
        found = probe.similarity(other.length, mass, wanted);
      }

      assertEquals(
          like < wanted ? 0 : like,
          found,
          1e-9,
          () ->
              where
                  + ": "
                  + Alphabet.text(own, 0, own.length)
                  + " and "
                  + Alphabet.text(other, 0, other.length)
                  + " wanted "
                  + wanted);
      before = other;
    }
  }

  private static long key(byte[] sounds) {
    return SoundKey.of(sounds, 0, sounds.length);
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
