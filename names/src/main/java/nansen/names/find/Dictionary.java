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

  /// @param marks of the sounding, which may say more than the part alone
  private record Written(Part part, int marks) {}

  private final Map<Written, Integer> numbers = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<byte[]> soundings = new ArrayList<>();

  int number(Part part, byte[] sounding) {
    var number =
        numbers.computeIfAbsent(new Written(part, Sounding.marks(sounding, 0)), _ -> parts.size());
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
