package nansen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nansen.law.reading.Source;
import nansen.population.Populating;
import nansen.population.Population;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the demonstration: invented cases, and users who sign in without a password.",
      "",
      "The first start makes its own database with the examples and a synthetic population; later"
          + " ones find it as it was left. Delete its folder to begin anew. It serves this machine"
          + " alone and never a database with real cases."
    })
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port it listens on. 8080 where not given; 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--cases",
      paramLabel = "N",
      description = "How many invented cases the first start makes. 300 where not given.")
  private long cases = 300;

  @Option(
      names = "--once",
      description = "Stops when the first page has been answered: to see whether it starts.")
  private boolean once;

  @Mixin private final Installation installation = Installation.ofDemonstration();

  @Mixin private final BookOptions books = new BookOptions();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var law = books.spoken(surroundings);
    return law == null
        ? Desk.BAD_INPUT
        : new Serving(
                surroundings,
                installation,
                port,
                Map.of("nansen.demonstration", "true", "nansen.zone", "Europe/Oslo"))
            .run(law, this::ready);
  }

  private @Nullable Integer ready(ConfigurableApplicationContext server)
      throws InterruptedException {
    var today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    // The database is that of a demonstration, or the server would not have started over it.
    server
        .getBean(Populating.class)
        .demonstrate(examples(), new Population(1, today), Math.max(cases, 0));
    if (!once) {
      return null;
    }
    return answers(Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port")))
        ? Desk.FINE
        : Desk.BAD_INPUT;
  }

  private static List<Source> examples() {
    try {
      var sources = new ArrayList<Source>();
      for (var each :
          new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.yaml")) {
        sources.add(
            new Source(
                Objects.requireNonNull(each.getFilename()),
                each.getContentAsString(StandardCharsets.UTF_8)));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean answers(String port) throws InterruptedException {
    try (var browser = HttpClient.newHttpClient()) {
      var page =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in")).build();
      return browser.send(page, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
