package nansen.bench.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// People who are called alike: their given names, the pieces of their family names, and how a name
/// is built of them. Read from `population.txt`.
///
/// @param share of the register, per cent
/// @param latin share of the members who stand in the register in Latin letters, per cent
/// @param shape the parts of a name in order: given, father, grandfather, patronymic, family
/// @param male given names from the most to the least common
record Community(
    int share,
    int latin,
    List<String> shape,
    List<Word> male,
    List<Word> female,
    List<Word> first,
    List<Word> second,
    List<Word> maleEnding,
    List<Word> femaleEnding) {

  /// A given name, or a piece of a family name, in its spellings.
  ///
  /// @param spellings the native one, then the usual Latin one, then others; at least two
  record Word(List<String> spellings) {
    static Word of(String text) {
      var forms = new ArrayList<>(List.of(text.split("/", -1)));
      if (forms.size() == 1) {
        forms.add("");
      }
      forms.replaceAll(form -> form.isEmpty() ? forms.getFirst() : form);
      return new Word(List.copyOf(forms));
    }

    /// @param which 0 for the native spelling, 1 for the usual Latin one, and so on; one that a
    ///   word does not have stands for its usual Latin one
    String spelt(int which) {
      return spellings.get(which < spellings.size() ? which : 1);
    }

    boolean hasOther() {
      return spellings.size() > 2;
    }
  }

  /// Family names fall off more slowly than given names: the commonest are borne by under one in a
  /// hundred, and half of all names by a handful each.
  private static final double FAMILY_SLOPE = 0.85;

  private static final double GIVEN_SLOPE = 0.9;
  private static final double RARE_GIVEN = 0.03;

  Word given(SplittableRandom random, boolean woman) {
    var names = woman ? female : male;
    if (random.nextDouble() < RARE_GIVEN) {
      return joined(List.of(pick(first, random), pick(second, random), pick(names, random)));
    }
    return names.get(rank(random, names.size(), GIVEN_SLOPE));
  }

  /// A family name of two pieces, or of three where it is a rare one.
  Word family(SplittableRandom random, boolean woman) {
    var endings = woman ? femaleEnding : maleEnding;
    var shortOnes = first.size() * second.size() * endings.size();
    var rank = rank(random, shortOnes * (1 + second.size()), FAMILY_SLOPE);
    // The neighbours of a common name are not common: ranks are dealt out over the pieces.
    var dealt = (int) (Math.floorMod(rank % shortOnes * 2_654_435_761L, (long) shortOnes));
    var pieces = new ArrayList<Word>();
    pieces.add(first.get(dealt % first.size()));
    pieces.add(second.get(dealt / first.size() % second.size()));
    if (rank >= shortOnes) {
      pieces.add(second.get(rank / shortOnes - 1));
    }
    pieces.add(endings.get(dealt / first.size() / second.size()));
    return joined(pieces);
  }

  private static Word joined(List<Word> pieces) {
    var most = pieces.stream().mapToInt(piece -> piece.spellings().size()).max().orElse(0);
    var forms = new ArrayList<String>();
    for (var i = 0; i < most; i++) {
      var text = new StringBuilder();
      for (var piece : pieces) {
        text.append(piece.spelt(i));
      }
      forms.add(text.toString());
    }
    // A native spelling of pieces has one capital as well.
    forms.replaceAll(form -> form.charAt(0) + lowerAfterLetters(form.substring(1)));
    return new Word(List.copyOf(forms));
  }

  private static String lowerAfterLetters(String rest) {
    var text = new StringBuilder(rest);
    for (var i = 1; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i - 1))) {
        text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
      }
    }
    if (!text.isEmpty()) {
      text.setCharAt(0, Character.toLowerCase(text.charAt(0)));
    }
    return text.toString();
  }

  private static Word pick(List<Word> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /// A rank from 0 that is drawn about as often as `(rank + 1)^-slope`.
  private static int rank(SplittableRandom random, int size, double slope) {
    var exponent = 1 - slope;
    var drawn = random.nextDouble() * (Math.pow(size + 1.0, exponent) - 1) + 1;
    return Math.min(size - 1, (int) Math.pow(drawn, 1 / exponent) - 1);
  }

  static List<Community> all() {
    try (var in =
        Objects.requireNonNull(
            Community.class.getResourceAsStream("population.txt"), "population.txt")) {
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Community> read(String text) {
    var communities = new ArrayList<Community>();
    for (var block : text.split("(?m)^community ")) {
      var lines = new HashMap<String, String>();
      block
          .lines()
          .skip(1)
          .filter(line -> line.contains(" ") && !line.startsWith("#"))
          .forEach(line ->
              lines.put(
                  line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
      if (lines.containsKey("share")) {
        communities.add(of(lines));
      }
    }
    return List.copyOf(communities);
  }

  private static Community of(Map<String, String> lines) {
    return new Community(
        Integer.parseInt(text(lines, "share")),
        Integer.parseInt(text(lines, "latin")),
        List.of(text(lines, "shape").split(" ")),
        words(text(lines, "male")),
        words(text(lines, "female")),
        words(text(lines, "first")),
        words(text(lines, "second")),
        words(text(lines, "ending").replaceAll(":\\S+", "")),
        words(text(lines, "ending").replaceAll("\\S+:", "")));
  }

  private static String text(Map<String, String> lines, String key) {
    return Objects.requireNonNull(lines.get(key), key);
  }

  private static List<Word> words(String line) {
    return List.of(line.strip().split(" +")).stream().map(Word::of).toList();
  }
}
