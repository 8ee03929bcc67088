package nansen.bench.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Who is in the register that is searched, and what it is asked: made-up persons, and among them
/// the names of the labelled pairs.
///
/// @param people how many are made up
/// @param planted the second names of the pairs that are of one person
record Register(Population population, long people, List<String> planted, List<Asked> asked) {
  private static final long SEED = 20_251_126;

  /// A question and the name it should find.
  ///
  /// @param origin where it comes from
  record Asked(String name, String expected, Origin origin) {}

  enum Origin {
    MADE_UP,
    LABELLED
  }

  /// @param questions of made-up persons, and at most as many of the labelled pairs
  static Register of(long people, int questions, List<LabelledPair> pairs) {
    var population = new Population(SEED);
    var asked = new ArrayList<Asked>();
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < questions; i++) {
      var person = population.person(random.nextLong(people));
      asked.add(new Asked(person.asked(), person.registered(), Origin.MADE_UP));
    }
    // A person who stands in many pairs is planted once, or the spellings would crowd one another
    // out.
    var planted = new ArrayList<String>();
    var plantedFor = new HashMap<String, String>();
    for (var pair : pairs) {
      if (pair.same()) {
        var known = plantedFor.getOrDefault(pair.first(), plantedFor.get(pair.second()));
        if (known == null) {
          planted.add(pair.second());
        }
        var target = known == null ? pair.second() : known;
        plantedFor.putIfAbsent(pair.first(), target);
        plantedFor.putIfAbsent(pair.second(), target);
        if (!pair.first().equals(target) && asked.size() < 2 * questions) {
          asked.add(new Asked(pair.first(), target, Origin.LABELLED));
        }
      }
    }
    return new Register(population, people, List.copyOf(planted), List.copyOf(asked));
  }

  /// The same with each so many-th question only.
  Register each(int step) {
    return new Register(
        population,
        people,
        planted,
        IntStream.range(0, asked.size()).filter(i -> i % step == 0).mapToObj(asked::get).toList());
  }

  long names() {
    return people + planted.size();
  }

  String name(long number) {
    return number < people
        ? population.person(number).registered()
        : planted.get((int) (number - people));
  }
}
