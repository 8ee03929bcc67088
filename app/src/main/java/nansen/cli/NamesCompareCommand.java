package nansen.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import nansen.cli.answer.JsonText;
import nansen.names.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nansen names compare`: how probable it is that two names are of one person, and why.
@Command(
    name = "compare",
    description = {
      "Says how probable it is that two names are written for one person, and why.",
      "A + speaks for it, a - against it. A person decides."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NamesCompareCommand implements Callable<Integer> {
  enum Format {
    text,
    json
  }

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "NAME", description = "As written, in any script.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The other one.")
  private String other = "";

  @Option(names = "--format", paramLabel = "text|json", description = "text where not given.")
  private Format format = Format.text;

  NamesCompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (var name : new String[] {one, other}) {
      if (Names.parse(name).parts().isEmpty()) {
        surroundings
            .err()
            .println("There is no name in \"" + name + "\". Write one, with letters.");
        return Desk.BAD_INPUT;
      }
    }
    var match = Names.compare(Names.parse(one), Names.parse(other));
    surroundings
        .out()
        .print(
            switch (format) {
              case text ->
                  MatchText.probability(match).toPlainString()
                      + "\n"
                      + MatchText.lines(match, "  ");
              case json -> {
                var all = new LinkedHashMap<String, Object>();
                all.put("one", one);
                all.put("other", other);
                all.put("probability", MatchText.probability(match));
                all.put("reasons", MatchText.reasons(match));
                yield JsonText.of(all) + "\n";
              }
            });
    return Desk.FINE;
  }
}
