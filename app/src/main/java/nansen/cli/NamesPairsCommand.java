package nansen.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import nansen.cli.answer.JsonText;
import nansen.cli.names.Pairing;
import nansen.cli.names.PeopleList;
import nansen.names.find.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nansen names pairs`: all likely duplicates in a list.
@Command(
    name = "pairs",
    description = {
      "Lists all pairs of rows that are likely of one person. Nothing is merged.",
      "Pairs come out as they are found; rows that cannot be read are listed, by line."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every row was compared, and every pair is listed",
      "1:the list cannot be read, or rows of it were left out (they are listed)",
      "3:rows are like so many others that pairs are missing (how many is told)"
    })
final class NamesPairsCommand implements Callable<Integer> {
  enum Format {
    csv,
    json
  }

  private static final double LIKELY = 0.9;
  private static final int SOME_MISSING = 3;

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PEOPLE.csv",
      description = "The list, with a head; or - for standard input.")
  private String file = "";

  @Option(
      names = "--least",
      paramLabel = "P",
      description = "The smallest probability that is listed, 0.05 to 1; 0.9 where not given.")
  private double least = LIKELY;

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      description = "csv where not given; json is one object to a line.")
  private Format format = Format.csv;

  @Mixin private final ListOptions list = new ListOptions();

  NamesPairsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!(least >= 0.05 && least <= 1) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--least is a probability from 0.05 to 1, and not " + least + ".");
    }
    var people = list.read(file, surroundings);
    if (people == null) {
      return Desk.BAD_INPUT;
    }
    var out = surroundings.out();
    if (format == Format.csv) {
      out.print(
          CsvText.line(
              "id_a", "line_a", "name_a", "id_b", "line_b", "name_b", "probability", "reasons"));
    }
    var pairing = new Pairing(people.rows(), least);
    var pairs = 0L;
    try (var progress = Progress.of(surroundings, people.rows().size())) {
      for (var i = 0; i < people.rows().size(); i++) {
        for (var pair : pairing.of(i)) {
          pairs++;
          out.print(text(pair));
        }
        progress.accept(i + 1);
      }
    }
    surroundings
        .err()
        .println(
            people.rows().size()
                + " rows compared, "
                + (pairs == 1 ? "1 pair" : pairs + " pairs")
                + " likely of one person.");
    if (pairing.tooCommon() > 0) {
      surroundings
          .err()
          .println(
              pairing.tooCommon()
                  + " rows have names so common that not everybody was looked at: give dates of birth.");
    }
    if (pairing.full() > 0) {
      surroundings
          .err()
          .println(
              pairing.full()
                  + " rows are like so many others that only the likeliest "
                  + Query.MOST
                  + " of each are listed: take those that are one person together, and run it again.");
    }
    if (!people.isWhole()) {
      return Desk.BAD_INPUT;
    }
    return pairing.tooCommon() > 0 || pairing.full() > 0 ? SOME_MISSING : Desk.FINE;
  }

  private String text(Pairing.Pair pair) {
    return switch (format) {
      case csv ->
          CsvText.line(
              pair.one().id(),
              pair.one().line(),
              pair.one().written(),
              pair.other().id(),
              pair.other().line(),
              pair.other().written(),
              MatchText.probability(pair.match()).toPlainString(),
              CsvText.reasons(pair.match()));
      case json -> {
        var all = new LinkedHashMap<String, Object>();
        all.put("a", row(pair.one()));
        all.put("b", row(pair.other()));
        all.put("probability", MatchText.probability(pair.match()));
        all.put("reasons", MatchText.reasons(pair.match()));
        yield JsonText.of(all).replaceAll("\\n *", " ") + "\n";
      }
    };
  }

  private static LinkedHashMap<String, Object> row(PeopleList.Row row) {
    var all = new LinkedHashMap<String, Object>();
    all.put("id", row.id());
    all.put("line", row.line());
    all.put("name", row.written());
    return all;
  }
}
