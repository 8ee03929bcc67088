package nansen.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.Server;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.signin.DemonstrationUsers;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.cli.BuiltInLaw;
import nansen.database.OwnPostgres;
import nansen.inforce.LawInForce;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import org.springframework.context.ConfigurableApplicationContext;

/// A demonstration on a database of its own, one for all tests of a run, on the day of its story.
final class Demonstration {
  private static final Instant NOW = Instant.parse("2026-09-16T08:00:00Z");
  private static volatile Instant now = NOW;
  private static final ConfigurableApplicationContext CONTEXT = start();

  private Demonstration() {}

  private static ConfigurableApplicationContext start() {
    try {
      var folder = Files.createTempDirectory("nansen-demonstration");
      var postgres = OwnPostgres.start(folder, System.err::println);
      var context =
          Server.start(
              postgres.address(),
              BuiltInLaw.spoken(),
              () -> now,
              Map.of(
                  "server.port", "0",
                  "nansen.folder", folder.toString(),
                  "nansen.demonstration", "true"));
      Server.afterwards(postgres::close);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OwnPostgres.Refused e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets days go by, until [#back].
  static void wait(Duration days) {
    now = now.plus(days);
  }

  /// Back to the day of the story.
  static void back() {
    now = NOW;
  }

  /// Where it is, without a slash at the end.
  static String address() {
    return "http://localhost:" + CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
  }

  /// A room of it.
  static <T> T room(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /// Puts a case into the hands of one of its people.
  ///
  /// @param path of the case, such as `/cases/3f2a…`
  static void give(String path, String login) {
    var giver =
        new Actor(
            DemonstrationUsers.user("decision-maker"),
            "",
            Optional.of(DemonstrationUsers.OFFICE),
            Set.of(Role.DECISION_MAKER),
            Optional.empty());
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    room(Casefile.class).give(giver, id, DemonstrationUsers.OFFICE, DemonstrationUsers.user(login));
  }

  /// As the caseworker of the case, records that the person was heard and told, and answers what
  /// the law of Norway asks before a refusal.
  static void heard(String path, LocalDate day) {
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    var caseworker =
        new Actor(
            DemonstrationUsers.user("caseworker"),
            "",
            Optional.of(DemonstrationUsers.OFFICE),
            Set.of(Role.CASEWORKER),
            Optional.empty());
    var facts = new ArrayList<NewFact>();
    facts.add(fact("interview.held", day, Map.of()));
    room(LawInForce.class).now().book().itemIds().stream()
        .filter(item -> item.startsWith("no-guidance-") || item.startsWith("no-protection-"))
        .map(item -> Map.of("item", item, "answer", "yes"))
        .forEach(details -> facts.add(fact("item.answered", day, details)));
    var recorded = room(Casefile.class).record(caseworker, id, UUID.randomUUID(), 0, facts);
    if (!(recorded instanceof Recorded.Taken)) {
      throw new IllegalStateException(recorded.toString());
    }
  }

  private static NewFact fact(String kind, LocalDate day, Map<String, String> words) {
    var details = new HashMap<String, Value>();
    words.forEach((name, word) -> details.put(name, new Value.Text(word)));
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        new FactKind(kind),
        new When.Day(day),
        new Attribution("interview report", Attribution.Basis.DOCUMENT),
        Certainty.ESTABLISHED,
        details,
        null);
  }
}
