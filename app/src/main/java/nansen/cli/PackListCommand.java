package nansen.cli;

import java.util.concurrent.Callable;
import nansen.cli.page.PackPage;
import nansen.speech.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `nansen pack list`: every pack with its states, its time and how far its rules were checked.
@Command(
    name = "list",
    description = "Lists the packs: where and when each binds, how many rules it has.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PackListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final ViewOptions view = new ViewOptions();
  @Mixin private final BookOptions books = new BookOptions();

  PackListCommand(Surroundings surroundings) {
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
    new PackPage(sheet, desk.phrases(), titles).list(book);
    surroundings.out().print(sheet.take());
    return Desk.FINE;
  }
}
