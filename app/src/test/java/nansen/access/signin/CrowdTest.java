package nansen.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.Server;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.cli.BuiltInLaw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// More people than a server lets in: it has room for four connections, and asks its database over
/// two.
class CrowdTest {
  private static final int ROOM = 4;
  private static final int CROWD = 60;

  private static ConfigurableApplicationContext server;
  private static int port;
  private static String signedIn;

  @BeforeAll
  static void a_small_server_and_somebody_who_has_signed_in() {
    server =
        Server.start(
            TestServer.postgres().address(),
            BuiltInLaw.spoken(),
            TestServer::now,
            Map.of(
                "server.port", "0",
                "nansen.folder", TestServer.folder().toString(),
                "server.tomcat.max-connections", String.valueOf(ROOM),
                "server.tomcat.connection-timeout", "1s",
                "spring.datasource.hikari.maximum-pool-size", "2"));
    port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    var visitor = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    signedIn =
        visitor.cookies().getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
  }

  @AfterAll
  static void it_is_closed() {
    server.close();
  }

  private static void ask(Socket socket, String path) throws IOException {
    var request =
        """
        GET %s HTTP/1.1
        Host: localhost
        Cookie: %s
        Connection: close

        """
            .formatted(path, signedIn);
    socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  private static void assertPage(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    assertTrue(answer.stripTrailing().endsWith("</html>") || answer.endsWith("0\r\n\r\n"), answer);
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }

  private static void assertItAnswers() throws IOException {
    try (var socket = new Socket("localhost", port)) {
      ask(socket, "/account");
      assertPage(answer(socket));
    }
  }

  @Test
  void whoever_comes_when_it_is_full_waits_and_is_answered() throws IOException {
    var crowd = new ArrayList<Socket>();
    try {
      for (var i = 0; i < CROWD; i++) {
        var socket = new Socket("localhost", port);
        crowd.add(socket);
        ask(socket, i % 2 == 0 ? "/account" : "/law");
      }
      for (var socket : crowd) {
        assertPage(answer(socket));
      }
    } finally {
      close(crowd);
    }
    assertItAnswers();
  }

  /// They hold all the room there is, and are sent away when their time is up.
  @Test
  void who_comes_and_says_nothing_keeps_nobody_out() throws IOException {
    var silent = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 2 * ROOM; i++) {
        silent.add(new Socket("localhost", port));
      }
      assertItAnswers();
      for (var socket : silent) {
        assertEquals("", answer(socket));
      }
    } finally {
      close(silent);
    }
    assertItAnswers();
  }

  @Test
  void who_goes_away_without_waiting_takes_no_place() throws IOException {
    for (var i = 0; i < CROWD; i++) {
      try (var socket = new Socket("localhost", port)) {
        ask(socket, "/law");
      }
    }
    assertItAnswers();
  }
}
