package nansen.killed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A demonstration's server in a process of its own, over its own PostgreSQL.
final class ServerProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path folder;
  private final int port;
  private final Process process;
  private final Path log;

  private ServerProcess(Path folder, int port, Process process, Path log) {
    this.folder = folder;
    this.port = port;
    this.process = process;
    this.log = log;
  }

  /// Starts it and waits until it serves.
  static ServerProcess start(Path folder, int port) throws InterruptedException {
    try {
      var log = Files.createTempFile(folder.getParent(), "server", ".log");
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var process =
          new ProcessBuilder(
                  List.of(
                      java,
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-Xmx400m",
                      "-cp",
                      classPath(),
                      "nansen.cli.Nansen",
                      "demo",
                      "--cases",
                      "40",
                      "--port",
                      String.valueOf(port),
                      "--data",
                      folder.toString()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var server = new ServerProcess(folder, port, process, log);
      server.awaitServing();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// That of the tests: Surefire hides it behind a jar of its own where it is long.
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }

  private void awaitServing() throws IOException, InterruptedException {
    for (var waited = Duration.ZERO; !serves(); waited = waited.plusMillis(100)) {
      if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
        throw new IllegalStateException("it does not start:\n" + Files.readString(log));
      }
      Thread.sleep(100);
    }
  }

  private boolean serves() throws IOException {
    return Files.readString(log).contains("http://localhost:" + port + "/");
  }

  /// Kills the server as `kill -9` does. Its database goes on.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Kills the first process of the database server as `kill -9` does; the others then end.
  void killDatabase() throws InterruptedException {
    try {
      var pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      Thread.sleep(10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends it in order, and its database with it.
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  String log() throws IOException {
    return Files.readString(log);
  }
}
