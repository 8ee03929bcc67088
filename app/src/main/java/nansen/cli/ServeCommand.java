package nansen.cli;

import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = ZoneReader.class,
      description =
          "The zone of the office, such as Europe/Oslo: what is about no single case has its days"
              + " and times. Where not given: NANSEN_ZONE, or the zone of this machine.")
  private @Nullable ZoneId zone;

  @Mixin private final Installation installation = new Installation();

  @Mixin private final BookOptions books = new BookOptions();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var law = books.spoken(surroundings);
    if (law == null) {
      return Desk.BAD_INPUT;
    }
    Serving serving;
    try {
      serving = serving();
    } catch (TypeConversionException noZone) {
      return surroundings.refused("NANSEN_ZONE: " + noZone.getMessage());
    }
    return serving.run(law, _ -> null);
  }

  private Serving serving() {
    var named = surroundings.environment().get("NANSEN_ZONE");
    var here =
        zone != null
            ? zone
            : named != null ? new ZoneReader().convert(named) : surroundings.clock().getZone();
    return new Serving(surroundings, installation, port, Map.of("nansen.zone", here.getId()));
  }

  /// Reads a zone by the name of a place in it, so that summer time is known.
  static final class ZoneReader implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String name) {
      if (!ZoneId.getAvailableZoneIds().contains(name)) {
        throw new TypeConversionException(
            "\"" + name + "\" is no zone. Write it as Europe/Oslo or Asia/Tbilisi");
      }
      return ZoneId.of(name);
    }
  }
}
