package nansen.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nansen.Server;
import nansen.access.signin.StartRefused;
import nansen.database.OwnPostgres;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// A server over an installation, from its start to its end.
///
/// @param settings by their names in `application.yaml`, beside port and folder
record Serving(
    Surroundings surroundings, Installation installation, int port, Map<String, Object> settings) {

  /// What is to be done when the server runs, before anybody is told of it.
  @FunctionalInterface
  interface Ready {
    /// @return null to go on serving, or the exit code to end with
    @Nullable Integer with(ConfigurableApplicationContext server) throws InterruptedException;
  }

  /// Serves until it is stopped.
  ///
  /// @return the exit code
  int run(Spoken law, Ready ready) throws InterruptedException {
    if (port < 0 || port > 65535) {
      return surroundings.refused(port + " is no port: one is a number from 0 to 65535");
    }
    if (isInUse()) {
      return surroundings.refused(
          "port " + port + " is in use: name another one, such as --port " + (port + 1000));
    }
    try (var alone = OnlyServer.over(installation.folder(surroundings))) {
      var closed = new CountDownLatch(1);
      var database = installation.database(surroundings);
      database.guard();
      Server.afterwards(database::stop);
      var server = Server.start(database.address(), law, surroundings.clock(), all());
      server.addApplicationListener(
          (ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
      var end = ready.with(server);
      if (end != null) {
        server.close();
        return end;
      }
      var listens = server.getEnvironment().getProperty("local.server.port");
      surroundings.err().println("nansen: http://localhost:" + listens + "/   (Ctrl-C stops it)");
      closed.await();
      return Desk.FINE;
    } catch (OnlyServer.Refused refused) {
      return surroundings.refused(refused.getMessage());
    } catch (BeansException broken) {
      return surroundings.refused(refusal(broken).getMessage());
    } catch (OwnPostgres.Refused refused) {
      return surroundings.refused(refused.getMessage());
    }
  }

  /// Looked at before the database is woken: it is the commonest reason why nothing can be served.
  private boolean isInUse() {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  /// What the rooms refuse is wrapped up on its way here.
  static StartRefused refusal(BeansException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
    }
    throw broken;
  }

  private Map<String, Object> all() {
    var all = new HashMap<>(settings);
    all.put("server.port", port);
    all.put("nansen.folder", installation.folder(surroundings).toString());
    return all;
  }
}
