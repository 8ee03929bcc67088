package nansen.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import nansen.Workroom;
import nansen.database.OwnPostgres;
import nansen.population.Populating;
import nansen.population.Population;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "populate",
    mixinStandardHelpOptions = true,
    description = {
      "Fills a demonstration with invented cases: three years of arrivals, and what became of them.",
      "",
      "The same seed and day give the same cases. What is there already stays, so a call that was"
          + " cut off can be made again. A database of a real installation is refused; one that"
          + " nobody has used becomes that of a demonstration."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the cases are there", "1:refused, with the reason"})
final class PopulateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--cases", paramLabel = "N", description = "How many. 1000 where not given.")
  private long cases = 1000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "A whole number; another one gives other cases. 1 where not given.")
  private long seed = 1;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "The day up to which they came, such as 2026-11-26. Today where not given.")
  private @Nullable LocalDate until;

  @Mixin private final Installation installation = new Installation();

  @Mixin private final BookOptions books = new BookOptions();

  PopulateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    var last = until == null ? today : until;
    if (cases < 1 || last.isAfter(today)) {
      return surroundings.refused(
          cases < 1
              ? "--cases " + cases + ": there must be at least one"
              : "--until " + last + " is in the future: name today or an earlier day");
    }
    var law = books.spoken(surroundings);
    if (law == null) {
      return Desk.BAD_INPUT;
    }
    try (var database = installation.database(surroundings);
        var rooms = Workroom.open(database.address(), law, surroundings.clock())) {
      var outcome =
          rooms
              .getBean(Populating.class)
              .run(new Population(seed, last), cases, new Counted(surroundings, "cases", cases));
      return switch (outcome) {
        case Populating.Outcome.Populated(var brought) -> {
          surroundings
              .out()
              .printf(
                  Locale.ROOT,
                  "populated: %d cases, %d of them new; seed %d, until %s%n",
                  cases,
                  brought,
                  seed,
                  last);
          yield Desk.FINE;
        }
        case Populating.Outcome.Real() ->
            surroundings.refused(
                "this database holds a real installation, and invented cases have no place among"
                    + " real ones: name the folder or database of a demonstration");
      };
    } catch (BeansException broken) {
      return surroundings.refused(Serving.refusal(broken).getMessage());
    } catch (OwnPostgres.Refused refused) {
      return surroundings.refused(refused.getMessage());
    }
  }
}
