package nansen.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nansen.Server;
import nansen.access.signin.StartRefused;
import nansen.database.OwnPostgres;
import nansen.speech.Language;
import nansen.speech.Phrases;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
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
    try {
      var desk = new Desk(surroundings, Phrases.in(Language.EN));
      var law = desk.spoken(books.shelf(), books.switches);
      if (law == null) {
        return Desk.BAD_INPUT;
      }
      var closed = new CountDownLatch(1);
      var database = installation.database(surroundings);
      Server.afterwards(database::stop);
      var server = Server.start(database.address(), law, surroundings.clock(), settings());
      server.addApplicationListener(
          (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
      surroundings.err().println("nansen: http://localhost:" + port + "/   (Ctrl-C stops it)");
      closed.await();
      return 0;
    } catch (BeansException broken) {
      var refused = refusal(broken);
      surroundings.err().println("nansen: " + refused.getMessage());
      return Desk.BAD_INPUT;
    } catch (OwnPostgres.Refused refused) {
      surroundings.err().println("nansen: " + refused.getMessage());
      return Desk.BAD_INPUT;
    }
  }

  /// What the rooms refuse is wrapped up on its way here.
  private static StartRefused refusal(BeansException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
    }
    throw broken;
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("server.port", port);
    settings.put("nansen.folder", installation.folder(surroundings).toString());
    return settings;
  }
}
