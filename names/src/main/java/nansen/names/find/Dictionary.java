package nansen.names.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.names.sound.Sounding;
import nansen.names.written.Part;

/// The parts that were written so far, each once, while a segment is made.
final class Dictionary {
  private static final Comparator<Part> ORDER =
      Comparator.comparing(Part::text).thenComparing(Part::script).thenComparing(Part::role);

  /// @param cutOff the mark of a part that may be only a beginning
  private record Written(Part part, int cutOff) {}

  private final Map<Written, Integer> numbers = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<byte[]> soundings = new ArrayList<>();

  /// The number of a whole part, which is sounded only the first time.
  int number(Part part) {
    var known = numbers.get(new Written(part, 0));
    return known == null ? number(part, Sounding.of(part)) : known;
  }

  /// The number of a part whose sounding is known.
  int number(Part part, byte[] sounding) {
    var written = new Written(part, Sounding.marks(sounding, 0) & Sounding.CUT_OFF);
    var number = numbers.computeIfAbsent(written, _ -> parts.size());
    if (number == parts.size()) {
      parts.add(part);
      soundings.add(sounding);
    }
    return number;
  }

  int size() {
    return parts.size();
  }

  Part part(int number) {
    return parts.get(number);
  }

  byte[] sounding(int number) {
    return soundings.get(number);
  }

  /// The numbers in the order of the parts, so that a segment does not depend on who came first.
  int[] order() {
    var order = new Integer[parts.size()];
    for (var i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Arrays.sort(
        order,
        Comparator.<Integer, Part>comparing(parts::get, ORDER)
            .thenComparing(number -> Sounding.marks(soundings.get(number), 0)));
    var numbers = new int[order.length];
    for (var i = 0; i < order.length; i++) {
      numbers[i] = order[i];
    }
    return numbers;
  }
}
