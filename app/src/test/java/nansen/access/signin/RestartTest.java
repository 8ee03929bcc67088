package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import nansen.Server;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.cli.BuiltInLaw;
import org.junit.jupiter.api.Test;

/// Another server over the same database and folder, as after a restart.
final class RestartTest {

  @Test
  void a_restart_signs_nobody_out() {
    var visitor = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    var settings =
        Map.<String, Object>of("server.port", "0", "nansen.folder", TestServer.folder().toString());
    try (var restarted =
        Server.start(
            TestServer.postgres().address(), BuiltInLaw.spoken(), TestServer::now, settings)) {
      var port =
          Integer.parseInt(restarted.getEnvironment().getRequiredProperty("local.server.port"));

      assertEquals(200, visitor.at(port).get("/account").statusCode());
    }
  }
}
