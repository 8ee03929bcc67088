package nansen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nansen.law.pack.LawBook;
import nansen.law.pack.PackId;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import nansen.law.reading.Source;
import nansen.law.scenario.Mutants;
import nansen.speech.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nansen pack mutate`: changes each number, unit, start, end and condition of a pack in turn and
/// tells which changes no scenario notices. Takes minutes: for those who write packs, not for every
/// build.
@Command(
    name = "mutate",
    description = "Makes one slip of the pen after another in a pack, and names those unnoticed.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:at least 95 of 100 changes are noticed by a scenario",
      "1:fewer are, or the packs or scenarios are not in order"
    })
final class PackMutateCommand implements Callable<Integer> {
  private static final int ENOUGH_PERCENT = 95;

  private final Surroundings surroundings;

  @Parameters(arity = "0..*", paramLabel = "PACK", description = "Packs; otherwise all of them.")
  private List<String> ids = new ArrayList<>();

  @Mixin private final ViewOptions view = new ViewOptions();

  PackMutateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = new Desk(surroundings, Phrases.in(view.language));
    var shelf = Bookshelf.of(List.of());
    var problems = new ArrayList<Problem>();
    var texts = taken(shelf.texts(Map.of()), problems);
    var book = texts == null ? null : taken(BookReader.read(texts), problems);
    if (texts == null || book == null) {
      desk.refuse(problems);
      return Desk.BAD_INPUT;
    }
    var books = new HashMap<Map<String, String>, LawBook>();
    books.put(Map.of(), book);
    var scenarios = new ArrayList<Scenario>();
    for (var pack : book.packs()) {
      var sources = taken(shelf.scenarios(pack.id().value()), problems);
      for (var source : sources == null ? List.<Source>of() : sources) {
        var read = taken(ScenarioReader.read(source.text(), source.file(), book), problems);
        scenarios.addAll(read == null ? List.of() : read);
      }
    }
    for (var scenario : scenarios) {
      if (!books.containsKey(scenario.switches())) {
        var set = taken(BookReader.read(texts.with(scenario.switches())), problems);
        if (set != null) {
          books.put(scenario.switches(), set);
        }
      }
    }
    var known = new TreeSet<String>();
    book.packs().forEach(pack -> known.add(pack.id().value()));
    for (var id : ids) {
      if (!known.contains(id)) {
        problems.add(
            new Problem(
                "packs",
                0,
                0,
                id,
                "there is no such pack",
                Nearest.to(id, known).map(near -> "Did you mean `" + near + "`? ").orElse("")
                    + "Write one of: "
                    + String.join(", ", known)
                    + "."));
      }
    }
    if (!problems.isEmpty()) {
      desk.refuse(problems);
      return Desk.BAD_INPUT;
    }
    return mutate(ids.isEmpty() ? List.copyOf(known) : ids, new Mutants(books, scenarios));
  }

  private int mutate(List<String> chosen, Mutants mutants) {
    var out = surroundings.out();
    mutants.failing().forEach(failure -> out.println(failure));
    var made = 0;
    var caught = 0;
    for (var id : chosen) {
      var progress = new Progress[1];
      var result =
          mutants.of(
              new PackId(id),
              (done, of) -> {
                if (progress[0] == null) {
                  progress[0] = Progress.of(surroundings, of);
                }
                progress[0].accept(done);
              });
      if (progress[0] != null) {
        progress[0].close();
      }
      made += result.made();
      caught += result.caught();
      out.println(line(id, result.made(), result.caught()));
      result.survived().forEach(survivor -> out.println("  " + survivor));
      out.flush();
    }
    out.println(line("=", made, caught));
    var enough = caught * 100L >= (long) made * ENOUGH_PERCENT;
    return enough && mutants.failing().isEmpty() ? Desk.FINE : Desk.BAD_INPUT;
  }

  /// Tabulated, in numbers alone, so that it reads the same in every language.
  private static String line(String name, int made, int caught) {
    var tenths = made == 0 ? 1000 : caught * 1000L / made;
    return "%-20s %5d / %5d   %d.%d %%".formatted(name, caught, made, tenths / 10, tenths % 10);
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
