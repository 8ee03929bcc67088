package nansen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nansen.cli.page.CheckPage;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.law.scenario.Trials;
import nansen.speech.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nansen pack check`: reads packs, runs their scenarios and counts what no scenario expects.
@Command(
    name = "check",
    description = "Checks packs: every problem at once, the scenarios, and the coverage.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all packs are in order and every rule has its scenarios",
      "1:a problem, a scenario that fails, or a rule without a scenario"
    })
final class PackCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "A pack, or a folder of packs; otherwise those built in.")
  private @Nullable Path folder;

  @Option(names = "--missing", description = "Names every rule that no scenario expects.")
  private boolean missing;

  @Mixin private final ViewOptions view = new ViewOptions();

  PackCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = new Desk(surroundings, Phrases.in(view.language));
    var shelf = Bookshelf.of(folder == null ? List.of() : List.of(folder));
    var problems = new ArrayList<Problem>();
    var texts = taken(shelf.texts(Map.of()), problems);
    var book = texts == null ? null : taken(BookReader.read(texts), problems);
    if (texts == null || book == null) {
      desk.refuse(problems);
      return Desk.BAD_INPUT;
    }
    var files = new ArrayList<Source>();
    var brought = folder == null ? null : shelf.fromLast();
    var packs =
        book.packs().stream()
            .filter(pack -> brought == null || brought.contains(pack.id().value()))
            .toList();
    for (var pack : packs) {
      var sources = taken(shelf.scenarios(pack.id().value()), problems);
      files.addAll(sources == null ? List.of() : sources);
    }
    var trials = Trials.of(texts, book, files);
    problems.addAll(trials.problems());
    if (!problems.isEmpty()) {
      desk.refuse(problems);
    }
    var sheet = view.sheet(surroundings);
    var page = new CheckPage(sheet, desk.phrases());
    page.failures(trials.failures());
    var whole =
        page.coverage(
            packs, trials.coverage(), missing ? CheckPage.Extent.NAMED : CheckPage.Extent.COUNTED);
    page.sum(trials.scenarios(), trials.failures().size());
    surroundings.out().print(sheet.take());
    return problems.isEmpty() && trials.failures().isEmpty() && whole ? Desk.FINE : Desk.BAD_INPUT;
  }

  private static <T> @Nullable T taken(Read<T> read, List<Problem> problems) {
    return switch (read) {
      case Read.Ok<T>(var value) -> value;
      case Read.Refused<T>(var refused) -> {
        problems.addAll(refused);
        yield null;
      }
    };
  }
}
