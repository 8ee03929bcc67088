package nansen;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import nansen.database.DatabaseAddress;
import nansen.speech.Spoken;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.Modulithic;

/// The server: every room over one database. The command line starts it.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Nansen")
public class Server {

  /// Starts the server and returns when it answers.
  ///
  /// @param database where the tables are; its user owns them
  /// @param law the law to work with, in every language
  /// @param clock the time of day
  /// @param settings further settings, by their names in `application.yaml`
  public static ConfigurableApplicationContext start(
      DatabaseAddress database, Spoken law, InstantSource clock, Map<String, Object> settings) {
    return start(new SpringApplicationBuilder(Server.class), database, law, clock, settings);
  }

  static ConfigurableApplicationContext start(
      SpringApplicationBuilder application,
      DatabaseAddress database,
      Spoken law,
      InstantSource clock,
      Map<String, Object> settings) {
    var all = new HashMap<>(settings);
    all.put("spring.datasource.url", database.url());
    all.put("spring.datasource.username", database.user());
    all.put("spring.datasource.password", database.password());
    // Migrations are made as the owner, everything else as nansen_app.
    all.put("spring.flyway.url", database.url());
    all.put("spring.flyway.user", database.user());
    all.put("spring.flyway.password", database.password());
    return application
        .initializers(context -> {
          var beans = (GenericApplicationContext) context;
          beans
              .getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("how it was started", all));
          beans.registerBean(InstantSource.class, () -> toTheMicrosecond(clock));
          beans.registerBean(Spoken.class, () -> law);
        })
        .run();
  }

  /// The database keeps microseconds; what the rooms say of a moment is what they will read again.
  private static InstantSource toTheMicrosecond(InstantSource clock) {
    return () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// Does something after everything in the server has been closed.
  public static void afterwards(Runnable last) {
    SpringApplication.getShutdownHandlers().add(last);
  }
}
