package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nansen.Server;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitTable;
import nansen.access.chain.FilledTrail;
import nansen.cli.BuiltInLaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.transaction.support.TransactionTemplate;

/// A start that would let people in without a password, or send one in the clear, is refused.
final class OpeningTest {

  private static Opening opening(
      boolean demonstration, String bound, @Nullable String address, InstallationTable table)
      throws UnknownHostException {
    var server = new ServerProperties();
    server.setAddress(InetAddress.getByName(bound));
    return new Opening(
        new SignInSettings(
            TestServer.folder(),
            address == null ? null : URI.create(address),
            demonstration,
            Duration.ofHours(10)),
        server,
        table,
        TestServer.room(AccountTable.class),
        TestServer.room(UnitTable.class),
        TestServer.room(TransactionTemplate.class),
        TestServer::now);
  }

  @ParameterizedTest
  @CsvSource({
    "true, 0.0.0.0, , demonstration",
    "true, 192.0.2.7, , demonstration",
    "true, 127.0.0.1, https://nansen.example, demonstration",
    "false, 0.0.0.0, , in the clear",
    "false, 0.0.0.0, http://nansen.example, in the clear",
  })
  void it_does_not_start_where_it_must_not(
      boolean demonstration, String bound, @Nullable String address, String why)
      throws UnknownHostException {
    var opening = opening(demonstration, bound, address, TestServer.room(InstallationTable.class));

    var refused = assertThrows(StartRefused.class, opening::afterPropertiesSet);

    assertTrue(refused.toString().contains(why), refused::toString);
  }

  @Test
  void a_demonstration_does_not_start_over_a_real_installation() throws UnknownHostException {
    var table = TestServer.room(InstallationTable.class);
    var refused =
        assertThrows(
            StartRefused.class, opening(true, "127.0.0.1", null, table)::afterPropertiesSet);

    assertTrue(refused.toString().contains("holds a real installation"), refused::toString);
    assertDoesNotThrow(opening(false, "0.0.0.0", "https://x.example", table)::afterPropertiesSet);
  }

  @Test
  void a_demonstration_has_a_user_for_each_role_who_signs_in_by_a_click_under_a_banner() {
    // In a database of its own, which the server brings up to date.
    var database = new FilledTrail("demonstration").address;
    var settings =
        Map.<String, Object>of(
            "server.port",
            "0",
            "nansen.folder",
            TestServer.folder().resolve("demonstration").toString(),
            "nansen.demonstration",
            "true");
    try (var server = Server.start(database, BuiltInLaw.spoken(), TestServer::now, settings)) {
      var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
      var users = server.getBean(SignIn.class).demonstration();
      assertEquals(
          new TreeSet<>(List.of(Role.values())),
          users.stream()
              .flatMap(user -> user.roles().stream())
              .collect(Collectors.toCollection(TreeSet::new)));

      var visitor = new Visitor(port);
      assertTrue(visitor.get("/sign-in").body().contains("class=\"banner\""));
      visitor.post("/sign-in", "/sign-in/demonstration", Map.of("login", "caseworker"));
      var account = visitor.get("/account");

      assertEquals(200, account.statusCode());
      assertTrue(account.body().contains("Kari"), account::body);
      assertTrue(account.body().contains("class=\"banner\""), account::body);
    }
  }

  @Test
  void a_new_installation_says_how_to_go_on_until_somebody_has_an_account() {
    var database = new FilledTrail("new_installation").address;
    var folder = TestServer.folder().resolve("new-installation");
    var settings = Map.<String, Object>of("server.port", "0", "nansen.folder", folder.toString());
    try (var server = Server.start(database, BuiltInLaw.spoken(), TestServer::now, settings)) {
      var port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
      var visitor = new Visitor(port);
      assertTrue(visitor.get("/sign-in").body().contains("./nansen demo"));

      try (var desk = new AccountDesk(database, folder, TestServer::now)) {
        desk.open("kari", "Kari Nordmann", "", Set.of(Role.OPERATOR));
      }

      assertFalse(visitor.get("/sign-in").body().contains("./nansen demo"));
    }
  }
}
