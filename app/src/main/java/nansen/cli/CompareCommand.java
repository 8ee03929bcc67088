package nansen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nansen.cli.page.ComparisonPage;
import nansen.cli.page.DifferencePage;
import nansen.docket.Docket;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.PackId;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Law;
import nansen.speech.Phrases;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nansen compare`: the same facts under another pack.
@Command(
    name = "compare",
    description = {
      "Shows what would be different in a case under another law.",
      "Another law: a pack that does not govern the case, taken as if it did; or a folder with packs"
          + " as they might become."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CASE.yaml", description = "A case file, or - for standard input.")
  private String file = "";

  @Option(
      names = "--with",
      required = true,
      paramLabel = "PACK",
      description = "The name of a pack, or a folder.")
  private String with = "";

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AskedMoment.Reader.class,
      description = "The moment asked about; otherwise now.")
  private @Nullable AskedMoment asOf;

  @Mixin private final ViewOptions view = new ViewOptions();
  @Mixin private final BookOptions books = new BookOptions();

  CompareCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = Desk.ofAssessing(surroundings, Phrases.in(view.language));
    var shelf = books.shelf();
    var book = desk.take(books.checked(shelf.book(books.switches)));
    if (book == null) {
      return Desk.BAD_INPUT;
    }
    var forced = book.pack(new PackId(with));
    var folder = Path.of(with);
    if (forced.isEmpty() && !Files.isDirectory(folder)) {
      throw noSuchPack(book);
    }
    var named = CaseFiles.of(List.of(file), surroundings.in());
    if (!named.single()) {
      throw refused(
          "Two laws are compared for one case: name a file, not the folder `" + file + "`.");
    }
    var read = desk.take(named.read(book, _ -> {}));
    var titles = desk.titles(shelf, book, view.language);
    if (read == null || titles == null) {
      return Desk.BAD_INPUT;
    }
    var sheet = view.sheet(surroundings);
    var now = docket(book, read.getFirst());
    var speech = Speech.of(desk.phrases(), titles, book, now.file(), now.standings());
    if (forced.isPresent()) {
      var then = docket(governing(book, forced.get(), now), now.file());
      var speechThen = Speech.of(desk.phrases(), titles, book, now.file(), then.standings());
      new ComparisonPage(sheet, speech, speechThen).write(now, then, forced.get());
    } else {
      var folders = new ArrayList<>(books.folders);
      folders.add(folder);
      var otherBook = desk.take(books.checked(Bookshelf.of(folders).book(books.switches)));
      if (otherBook == null) {
        return Desk.BAD_INPUT;
      }
      var again = desk.take(named.read(otherBook, _ -> {}));
      if (again == null) {
        return Desk.BAD_INPUT;
      }
      var then = docket(otherBook, again.getFirst());
      var changed = new DifferencePage(sheet, speech).writeIfAny(now, then);
      DifferencePage.sum(sheet, desk.phrases(), changed ? 1 : 0, 1);
    }
    surroundings.out().print(sheet.take());
    return Desk.FINE;
  }

  private ParameterException noSuchPack(LawBook book) {
    var ids = book.packs().stream().map(pack -> pack.id().value()).toList();
    var words =
        "There is no pack and no folder `"
            + with
            + "`. "
            + Nearest.to(with, ids).map(near -> "Did you mean `" + near + "`? ").orElse("")
            + "Packs: "
            + String.join(", ", ids)
            + ".";
    return refused(words);
  }

  private ParameterException refused(String words) {
    if (spec == null) {
      throw new IllegalStateException(words);
    }
    return new ParameterException(spec.commandLine(), words);
  }

  private Docket docket(LawBook book, CaseFile file) {
    var now = surroundings.clock().instant();
    var at = asOf == null ? now : asOf.in(file.place().zone());
    return Docket.of(file, Law.at(book, file.place()), at, now.isAfter(at) ? now : at);
  }

  /// The book in which this pack alone binds the state, as if it governed the case.
  private static LawBook governing(LawBook book, LawPack pack, Docket docket) {
    return new LawBook(
        book.calendars(),
        book.vocabulary(),
        List.of(pack.governing(docket.file().place().country())));
  }
}
