package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nansen.bench.casefile.CasefileMeasurements.Pace;
import nansen.bench.casefile.CasefileMeasurements.Part;
import nansen.bench.casefile.CasefileMeasurements.Plan;

/// `./nansen bench casefile`: reads its options, measures, gives the table.
public final class CasefileBench {
  /// The mark in the page before the table.
  public static final String BEGIN = CasefileTable.BEGIN;

  /// What the command line says of it.
  public static final String HELP =
      """
             ./nansen bench casefile [--quick] [--cases N] [--data FOLDER] [--only PARTS] [--write FILE]

      Measures the case file over its own PostgreSQL: proving the audit trail, writing beside bare
      inserts, starting cases and moving dates beside Flowable, rebuilding, pages under load, the
      start of the demonstration.

        --quick        shorter runs, to try it out; not for figures
        --cases N      so many invented cases; 100000, with --quick 2000, where not given
        --data FOLDER  over a folder that `./nansen populate --data FOLDER` has filled. It is written
                       to: accounts and cases of the measurement stay in it
        --only PARTS   some of verify,writing,starting,holiday,pages,demo
        --write FILE   also put the table into this page, between its two marks
      """;

  private static final long CASES = 100_000;
  private static final long QUICK_CASES = 2_000;

  private CasefileBench() {}

  /// @param options without `--write`
  /// @throws IllegalArgumentException when one makes no sense, with a sentence that says so
  public static String run(List<String> options) throws IOException {
    try {
      return CasefileTable.of(CasefileMeasurements.take(plan(options)));
    } catch (SQLException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Plan plan(List<String> options) {
    var rest = new ArrayList<>(options);
    var pace = rest.remove("--quick") ? Pace.QUICK : Pace.FULL;
    var parts = EnumSet.allOf(Part.class);
    var cases = pace == Pace.QUICK ? QUICK_CASES : CASES;
    Path data = null;
    while (!rest.isEmpty()) {
      var option = rest.removeFirst();
      switch (option) {
        case "--cases" -> cases = number(value(option, rest));
        case "--data" -> data = folder(value(option, rest));
        case "--only" -> parts = parts(value(option, rest));
        default ->
            throw new IllegalArgumentException(
                "unknown option " + option + "; try ./nansen bench --help");
      }
    }
    return new Plan(parts, data, cases, pace);
  }

  private static String value(String option, List<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value; try ./nansen bench --help");
    }
    return rest.removeFirst();
  }

  private static long number(String text) {
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException("--cases " + text + ": write a whole number from 1");
    }
    return Long.parseLong(text);
  }

  private static Path folder(String text) {
    var folder = Path.of(text);
    if (!Files.exists(folder.resolve("postgres/PG_VERSION"))) {
      throw new IllegalArgumentException(
          "there is no installation in "
              + text
              + "; make one with ./nansen populate --data "
              + text);
    }
    return folder;
  }

  private static EnumSet<Part> parts(String text) {
    var parts = EnumSet.noneOf(Part.class);
    for (var word : text.split(",")) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "--only "
                          + word
                          + ": there are verify,writing,starting,holiday,pages,demo")));
    }
    return parts;
  }
}
