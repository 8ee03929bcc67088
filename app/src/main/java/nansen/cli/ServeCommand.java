package nansen.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the server: pages in the browser, on a PostgreSQL database.",
      "",
      "Without a database named, it brings its own and keeps the data in a folder. To use another:"
          + " NANSEN_DATABASE_URL (jdbc:postgresql://host/name), NANSEN_DATABASE_USER (the owner of"
          + " the tables) and NANSEN_DATABASE_PASSWORD."
    })
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port it listens on, on this machine only. 8080 where not given.")
  private int port = 8080;

  @Mixin private final Installation installation = new Installation();

  @Mixin private final BookOptions books = new BookOptions();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var law = books.spoken(surroundings);
    return law == null
        ? Desk.BAD_INPUT
        : new Serving(surroundings, installation, port, Map.of()).run(law, _ -> null);
  }
}
