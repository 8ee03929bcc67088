package nansen.bench.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `./nansen bench names`: reads its options, measures, gives the tables.
public final class NamesBench {
  /// The marks in the page between which the tables stand.
  public static final String BEGIN = NamesTable.BEGIN;

  /// What the command line says of it.
  public static final String HELP =
      """
             ./nansen bench names [--quick] [--ten-million] [--peers-everywhere] [--pairs FILE] [--write FILE]

      Measures names: quality on labelled pairs beside the peers, and finding among 10,000 and a
      million made-up persons, beside Lucene and PostgreSQL with pg_trgm.

        --quick             10,000 persons only, to try it out
        --ten-million       ten million persons as well, without the peers (takes 10 GB)
        --peers-everywhere  with the peers at that size too, each fifth question
        --pairs FILE        name_a,name_b,same,note; ../shared/data/name-pairs-dev.csv where it exists
        --write FILE        also put the tables into this page, between its two marks
      """;

  private static final Path USUAL_PAIRS = Path.of("../shared/data/name-pairs-dev.csv");
  private static final long SMALL = 10_000;
  private static final long MILLION = 1_000_000;

  /// The trigrams take a second for a question among ten million.
  private static final int FEWER = 5;

  private NamesBench() {}

  /// @param options without `--write`
  /// @throws IllegalArgumentException when one makes no sense, with a sentence that says so
  public static String run(List<String> options) throws IOException {
    var quick = options.contains("--quick");
    var all = new ArrayList<>(options);
    all.removeAll(List.of("--quick", "--ten-million", "--peers-everywhere"));
    var pairs = pairs(all);
    var everywhere = options.contains("--peers-everywhere");
    var sizes = new ArrayList<NamesMeasurements.Size>();
    sizes.add(new NamesMeasurements.Size(SMALL, 1));
    if (!quick) {
      sizes.add(new NamesMeasurements.Size(MILLION, 1));
    }
    if (options.contains("--ten-million")) {
      sizes.add(new NamesMeasurements.Size(10 * MILLION, everywhere ? FEWER : 0));
    }
    return NamesTable.of(
        NamesMeasurements.take(new NamesMeasurements.Plan(pairs, sizes, 500, 3_000)));
  }

  private static List<LabelledPair> pairs(List<String> options) throws IOException {
    if (options.isEmpty()) {
      if (Files.exists(USUAL_PAIRS)) {
        return LabelledPair.read(USUAL_PAIRS);
      }
      System.err.println(
          "There are no labelled pairs at "
              + USUAL_PAIRS
              + ": quality is not measured. Name a file with --pairs.");
      return List.of();
    }
    if (!options.getFirst().equals("--pairs") || options.size() != 2) {
      throw new IllegalArgumentException(
          "unknown option " + options.getFirst() + "; try ./nansen bench --help");
    }
    var file = Path.of(options.get(1));
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("there are no pairs at " + file);
    }
    return LabelledPair.read(file);
  }
}
