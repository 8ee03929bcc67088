package nansen.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nansen.Workroom;
import nansen.casefile.Rebuilding;
import nansen.database.OwnPostgres;
import nansen.speech.Language;
import nansen.speech.Phrases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Makes worklist and open dates of all cases anew from their journals.",
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
    if (!installation.exists(surroundings)) {
      return refused("there is no database in " + installation.folder(surroundings));
    }
    var law = new Desk(surroundings, Phrases.in(Language.EN)).spoken(books.shelf(), books.switches);
    if (law == null) {
      return Desk.BAD_INPUT;
    }
    try (var database = installation.database(surroundings);
        var rooms = Workroom.open(database.address(), law, surroundings.clock())) {
      var done = rooms.getBean(Rebuilding.class).run(new Shown(surroundings));
      surroundings
          .out()
          .printf(
              Locale.ROOT,
              "rebuilt: %d cases; %d were not as their journals say%n",
              done.cases(),
              done.mended());
      return Desk.FINE;
    } catch (OwnPostgres.Refused refused) {
      return refused(refused.getMessage());
    }
  }

  private int refused(@Nullable String why) {
    surroundings.err().println("nansen: " + why);
    return Desk.BAD_INPUT;
  }

  /// Tells how far it is: a line that is written over where a person looks at it, one every ten
  /// seconds elsewhere.
  private static final class Shown implements Consumer<Rebuilding.Progress> {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Surroundings surroundings;
    private Instant last;

    Shown(Surroundings surroundings) {
      this.surroundings = surroundings;
      this.last = surroundings.clock().instant();
    }

    @Override
    public void accept(Rebuilding.Progress progress) {
      var err = surroundings.err();
      var now = surroundings.clock().instant();
      if (surroundings.errIsTerminal()) {
        err.printf(Locale.ROOT, "\r%,d of %,d cases", progress.cases(), progress.of());
        if (progress.cases() >= progress.of()) {
          err.println();
        }
      } else if (!now.isBefore(last.plus(BETWEEN))) {
        last = now;
        err.printf(Locale.ROOT, "nansen: %,d of %,d cases%n", progress.cases(), progress.of());
      }
    }
  }
}
