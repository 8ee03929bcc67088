package nansen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nansen.names.match.Fitting;
import nansen.names.match.LabelledPair;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `nansen names fit`: the weights of the comparison from labelled pairs.
@Command(
    name = "fit",
    description = {
      "Fits the weights of the comparison on labelled pairs and writes them to standard output.",
      "A quarter of the pairs is held out. The same pairs give the same weights."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NamesFitCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "PAIRS.csv",
      description = "With the columns name_a, name_b and same (1 or 0).")
  private Path file = Path.of("");

  NamesFitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var pairs = pairs();
    if (pairs == null) {
      return Desk.BAD_INPUT;
    }
    try {
      surroundings.out().print(Fitting.weights(pairs));
    } catch (IllegalArgumentException e) {
      surroundings.err().println(file + ": " + e.getMessage());
      return Desk.BAD_INPUT;
    }
    var heldOut = pairs.stream().filter(LabelledPair::isHeldOut).count();
    surroundings
        .err()
        .println("Fitted on " + (pairs.size() - heldOut) + " pairs; " + heldOut + " held out.");
    return Desk.FINE;
  }

  /// Weights rest on every pair, so one that cannot be read stops the fit.
  private @Nullable List<LabelledPair> pairs() {
    var format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    var wrong = new ArrayList<String>();
    var pairs = new ArrayList<LabelledPair>();
    try (var table = CSVParser.parse(Files.newBufferedReader(file), format)) {
      if (!table.getHeaderNames().containsAll(List.of("name_a", "name_b", "same"))) {
        wrong.add(":1:1: the columns name_a, name_b and same are needed. Write them as the head.");
      } else {
        for (var row : table) {
          var same = row.isConsistent() ? row.get("same") : "";
          if (!same.matches("[01]")) {
            wrong.add(
                ":" + table.getCurrentLineNumber() + ":1: \"same\" is neither 0 nor 1. Write one.");
            continue;
          }
          pairs.add(
              new LabelledPair(
                  row.get("name_a"),
                  row.get("name_b"),
                  same.equals("1")
                      ? LabelledPair.Truth.ONE_PERSON
                      : LabelledPair.Truth.TWO_PERSONS));
        }
      }
    } catch (NoSuchFileException e) {
      wrong.add(": there is no such file. Check the name and the folder.");
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      wrong.add(": this is no table in UTF-8 (" + e.getMessage() + "). Save it again.");
    }
    wrong.forEach(each -> surroundings.err().println(file + each));
    return wrong.isEmpty() ? pairs : null;
  }
}
