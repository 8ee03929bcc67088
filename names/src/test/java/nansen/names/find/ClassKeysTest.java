package nansen.names.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassKeysTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keys_near_by_are_those_one_slip_away(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var word = new StringBuilder();
      var length = random.nextInt(16);
      for (var i = 0; i < length; i++) {
        word.append((char) ('1' + random.nextInt(7)));
      }
      var into = new long[ClassKeys.mostNear()];

      var count = ClassKeys.near(key(word.toString()), into);

      var found = new HashSet<Long>();
      for (var i = 0; i < count; i++) {
        assertTrue(found.add(into[i]), "seed " + seed + ": twice near " + word);
      }
      assertEquals(slips(word.toString()), found, "seed " + seed + ": " + word);
    }
  }

  private static Set<Long> slips(String word) {
    var all = new HashSet<Long>();
    all.add(key(word));
    for (var i = 0; i <= word.length(); i++) {
      for (var one = '1'; one <= '7'; one++) {
        if (word.length() < 15) {
          all.add(key(word.substring(0, i) + one + word.substring(i)));
        }
        if (i < word.length()) {
          all.add(key(word.substring(0, i) + one + word.substring(i + 1)));
        }
      }
      if (i < word.length()) {
        all.add(key(word.substring(0, i) + word.substring(i + 1)));
      }
      if (i + 1 < word.length()) {
        all.add(
            key(
                word.substring(0, i)
                    + word.charAt(i + 1)
                    + word.charAt(i)
                    + word.substring(i + 2)));
      }
    }
    return all;
  }

  private static long key(String classes) {
    var key = 0L;
    for (var i = 0; i < classes.length(); i++) {
      key |= (long) (classes.charAt(i) - '0') << (60 - 4 * i);
    }
    return key;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "7777777", "123456712345671"})
  void keys_with_one_beginning_lie_side_by_side(String beginning) {
    var from = key(beginning);
    var after = ClassKeys.after(from);

    assertEquals(beginning.length(), ClassKeys.length(from));
    if (beginning.length() < 15) {
      assertTrue(Long.compareUnsigned(key(beginning + "7"), after) < 0);
      assertTrue(Long.compareUnsigned(key(beginning + "1"), from) > 0);
    }
    assertTrue(Long.compareUnsigned(after, from) > 0);
  }
}
