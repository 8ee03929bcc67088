package nansen.bench.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Persons who never were, as many as one likes, with the frequencies of names and scripts that a
/// register of people in flight may have. The same seed and number always give the same person, and
/// none is kept.
final class Population {
  private static final int MALE_SHARE = 60;

  private final long seed;
  private final List<Community> communities = Community.all();

  Population(long seed) {
    this.seed = seed;
  }

  /// @param registered the name as it stands in the register
  /// @param asked the same name as somebody else would write it: other letters, another order, a
  ///   part left out, a slip of the pen
  /// @param born epoch day; [#UNKNOWN] where it is not known
  record Person(long number, String registered, String asked, int born) {
    static final int UNKNOWN = Integer.MIN_VALUE;
  }

  private record Part(Community.Word word, String kind) {}

  Person person(long number) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    var community = community(random);
    var woman = random.nextInt(100) >= MALE_SHARE;
    var parts = new ArrayList<Part>();
    for (var kind : community.shape()) {
      parts.add(new Part(part(community, kind, woman, random), kind));
    }
    var latin = random.nextInt(100) < community.latin();
    // Papers of today leave the patronymic out in Latin letters.
    if (latin || random.nextInt(100) < 30) {
      parts.removeIf(part -> part.kind().equals("patronymic"));
    }
    if (random.nextInt(100) < 25) {
      parts.removeIf(part -> part.kind().equals("grandfather"));
    }
    var born = random.nextInt(100) < 80 ? (int) random.nextLong(-11_000, 18_000) : Person.UNKNOWN;
    return new Person(
        number, spelt(parts, latin ? 1 : 0, random.nextInt(100) < 40), asked(parts, random), born);
  }

  private Community community(SplittableRandom random) {
    var drawn = random.nextInt(100);
    for (var community : communities) {
      drawn -= community.share();
      if (drawn < 0) {
        return community;
      }
    }
    return communities.getLast();
  }

  private static Community.Word part(
      Community community, String kind, boolean woman, SplittableRandom random) {
    return switch (kind) {
      case "given" -> community.given(random, woman);
      case "father", "grandfather" -> community.given(random, false);
      case "patronymic" -> patronymic(community.given(random, false), woman);
      case "family" -> community.family(random, woman);
      default -> throw new IllegalStateException("population.txt: no part is called " + kind);
    };
  }

  /// Good enough for names that were never borne: a Russian speaker would shorten some.
  private static Community.Word patronymic(Community.Word father, boolean woman) {
    var native_ = father.spelt(0).replaceFirst("[йьая]$", "");
    var latin = father.spelt(1).replaceFirst("[iya]$", "");
    return new Community.Word(
        woman
            ? List.of(native_ + "овна", latin + "ovna")
            : List.of(native_ + "ович", latin + "ovich"));
  }

  private static String asked(List<Part> parts, SplittableRandom random) {
    var others = new ArrayList<>(parts);
    if (others.size() > 2 && random.nextInt(100) < 30) {
      others.removeLast();
    }
    var which = random.nextInt(100);
    var name =
        spelt(others, which < 30 ? 0 : which < 60 ? 1 : which < 85 ? 2 : 3, random.nextBoolean());
    return random.nextInt(100) < 10 ? withSlip(name, random) : name;
  }

  private static String spelt(List<Part> parts, int spelling, boolean familyFirst) {
    var words = new ArrayList<>(parts.stream().map(part -> part.word().spelt(spelling)).toList());
    if (familyFirst && parts.getLast().kind().equals("family")) {
      Collections.rotate(words, 1);
      if (spelling == 1) {
        return words.getFirst().toUpperCase(Locale.ROOT)
            + ", "
            + String.join(" ", words.subList(1, words.size()));
      }
    }
    return String.join(" ", words);
  }

  /// A letter changed with its neighbour, left out, or doubled.
  private static String withSlip(String name, SplittableRandom random) {
    var at = random.nextInt(1, Math.max(2, name.length() - 1));
    var text = new StringBuilder(name);
    if (!Character.isLetter(name.charAt(at)) || !Character.isLetter(name.charAt(at - 1))) {
      return name;
    }
    switch (random.nextInt(3)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, name.charAt(at));
      default -> {
        text.setCharAt(at, name.charAt(at - 1));
        text.setCharAt(at - 1, name.charAt(at));
      }
    }
    return text.toString();
  }
}
