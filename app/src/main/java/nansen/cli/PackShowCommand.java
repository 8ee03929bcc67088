package nansen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nansen.cli.page.RulePage;
import nansen.law.pack.LawBook;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import nansen.speech.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nansen pack show`: one rule as a page that a lawyer reads.
@Command(
    name = "show",
    description = "Shows a rule in words: a clock, a right, a route, a ground or a check list.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PackShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PROVISION", description = "The id of the rule.")
  private String rule = "";

  @Mixin private final ViewOptions view = new ViewOptions();
  @Mixin private final BookOptions books = new BookOptions();

  PackShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = new Desk(surroundings, Phrases.in(view.language));
    var shelf = books.shelf();
    var book = desk.take(books.checked(shelf.book(books.switches)));
    var titles = book == null ? null : desk.titles(shelf, book, view.language);
    if (book == null || titles == null) {
      return Desk.BAD_INPUT;
    }
    var sheet = view.sheet(surroundings);
    var page = new RulePage(sheet, desk.phrases(), titles);
    if (!page.write(rule, book, pack -> scenarios(shelf, book, pack)) && spec != null) {
      var known = RulePage.rules(book);
      throw new ParameterException(
          spec.commandLine(),
          "There is no rule `"
              + rule
              + "`."
              + Nearest.to(rule, known).map(near -> " Did you mean `" + near + "`?").orElse("")
              + containing(known));
    }
    surroundings.out().print(sheet.take());
    return Desk.FINE;
  }

  private String containing(TreeSet<String> known) {
    var some = known.stream().filter(id -> id.contains(rule)).limit(10).toList();
    return some.isEmpty() ? "" : " With that in their names: " + String.join(", ", some) + ".";
  }

  /// Those that can be read; `pack check` tells about the others.
  private static List<Scenario> scenarios(Bookshelf shelf, LawBook book, String pack) {
    var scenarios = new ArrayList<Scenario>();
    if (shelf.scenarios(pack) instanceof Read.Ok(var sources)) {
      for (var source : sources) {
        if (ScenarioReader.read(source.text(), source.file(), book) instanceof Read.Ok(var read)) {
          scenarios.addAll(read);
        }
      }
    }
    return scenarios;
  }
}
