package nansen;

import java.time.InstantSource;
import java.util.Map;
import nansen.access.signin.InstallationTable;
import nansen.database.DatabaseAddress;
import nansen.speech.Spoken;
import nansen.web.WallClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// The rooms that hold cases, for a command that works in them beside the server: no pages, no
/// sign-in, no work that begins by itself.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
@ComponentScan(
    basePackages = {
      "nansen.access",
      "nansen.database",
      "nansen.inforce",
      "nansen.people",
      "nansen.casefile",
      "nansen.border",
      "nansen.amending",
      "nansen.population"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              "nansen\\.access\\.(signin|chain)\\..*",
              ".*Pages",
              ".*\\.(Passing|Following|Trying|StartCount)"
            }))
@Import({InstallationTable.class, WallClock.class})
public class Workroom {

  /// Opens it.
  ///
  /// @param database where the tables are; its user owns them
  /// @param law the law to work with, in every language
  /// @param clock the time of day
  public static ConfigurableApplicationContext open(
      DatabaseAddress database, Spoken law, InstantSource clock) {
    return Server.start(
        new SpringApplicationBuilder(Workroom.class).web(WebApplicationType.NONE),
        database,
        law,
        clock,
        Map.of());
  }
}
