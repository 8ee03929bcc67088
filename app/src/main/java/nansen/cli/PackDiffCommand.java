package nansen.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nansen.cli.page.DifferencePage;
import nansen.docket.Docket;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.speech.Phrases;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `nansen pack diff`: which cases change, and how, when packs change.
@Command(
    name = "diff",
    description = "Assesses cases under old and new packs and shows which of them change, and how.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PackDiffCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "OLD", description = "The packs as they were.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The packs as they are to be.")
  private Path after = Path.of("");

  @Option(
      names = "--cases",
      required = true,
      paramLabel = "FOLDER",
      description = "Case files, or folders of them.")
  private List<String> cases = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AskedMoment.Reader.class,
      description = "The moment asked about; otherwise now.")
  private @Nullable AskedMoment asOf;

  @Mixin private final ViewOptions view = new ViewOptions();

  PackDiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = new Desk(surroundings, Phrases.in(view.language));
    var oldShelf = Bookshelf.of(List.of(before));
    var newShelf = Bookshelf.of(List.of(after));
    var oldBook = desk.take(oldShelf.book(Map.of()));
    var newBook = desk.take(newShelf.book(Map.of()));
    if (oldBook == null || newBook == null) {
      return Desk.BAD_INPUT;
    }
    var titles = desk.titles(newShelf, newBook, view.language);
    var named = CaseFiles.of(cases, surroundings.in());
    var was = desk.take(named.read(oldBook, _ -> {}));
    if (was == null) {
      return Desk.BAD_INPUT;
    }
    List<CaseFile> is;
    try (var progress = Progress.of(surroundings, named.count())) {
      is = desk.take(named.read(newBook, progress));
    }
    if (is == null || titles == null) {
      return Desk.BAD_INPUT;
    }
    var olds = dockets(oldBook, was);
    var news = dockets(newBook, is);
    var sheet = view.sheet(surroundings);
    var changed = 0;
    for (var i = 0; i < news.size(); i++) {
      var docket = news.get(i);
      var speech = Speech.of(desk.phrases(), titles, newBook, docket.file(), docket.standings());
      changed += new DifferencePage(sheet, speech).writeIfAny(olds.get(i), docket) ? 1 : 0;
    }
    DifferencePage.sum(sheet, desk.phrases(), changed, news.size());
    surroundings.out().print(sheet.take());
    return Desk.FINE;
  }

  private List<Docket> dockets(LawBook book, List<CaseFile> files) {
    var now = surroundings.clock().instant();
    Map<Place, List<LocalLaw>> laws = new HashMap<>();
    var dockets = new ArrayList<Docket>();
    for (var file : files) {
      Instant at = asOf == null ? now : asOf.in(file.place().zone());
      var known = now.isAfter(at) ? now : at;
      dockets.add(
          Docket.of(
              file, laws.computeIfAbsent(file.place(), place -> Law.at(book, place)), at, known));
    }
    return dockets;
  }
}
