package nansen.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import nansen.Workroom;
import nansen.casefile.Rebuilding;
import nansen.database.OwnPostgres;
import org.springframework.beans.BeansException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes worklist and open dates of all cases anew from their journals; then the names by which"
          + " their people are found, and what is missing of registrations.",
      "",
      "May run while the server does. Cut off, it goes on where it was the next time. The database"
          + " is that of the installation, or the one named as for nansen serve."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all of it is done",
      "1:there is no such database, or a pack is not in order"
    })
final class RebuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final Installation installation = new Installation();

  @Mixin private final BookOptions books = new BookOptions();

  RebuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var missing = installation.missing(surroundings);
    if (missing.isPresent()) {
      return surroundings.refused(missing.get());
    }
    var law = books.spoken(surroundings);
    if (law == null) {
      return Desk.BAD_INPUT;
    }
    try (var database = installation.database(surroundings);
        var rooms = Workroom.open(database.address(), law, surroundings.clock())) {
      var rebuilding = rooms.getBean(Rebuilding.class);
      var count = new Counted(surroundings, "cases", rebuilding.cases());
      var done = rebuilding.run(progress -> count.accept(progress.cases()));
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "rebuilt: %d cases; %d were not as their journals and people say%n",
              done.cases(),
              done.mended());
      return Desk.FINE;
    } catch (BeansException broken) {
      return surroundings.refused(Serving.refusal(broken).getMessage());
    } catch (OwnPostgres.Refused refused) {
      return surroundings.refused(refused.getMessage());
    }
  }
}
