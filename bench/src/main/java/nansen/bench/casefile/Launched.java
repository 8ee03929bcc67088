package nansen.bench.casefile;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nansen.bench.StartBench;

/// `./nansen demo` as an operator starts it: in a process of its own, with the launcher's switches.
final class Launched implements AutoCloseable {
  private final Process process;
  private final Path folder;
  private final int port;
  private final double seconds;

  private Launched(Process process, Path folder, int port, double seconds) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.seconds = seconds;
  }

  /// Builds what has changed, so that no start has to wait for it.
  ///
  /// @return whether it can be started at all
  static boolean build() throws IOException, InterruptedException {
    return command(Map.of(), "--version")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /// Starts it and waits for its first page.
  ///
  /// @param settings further ones, as variables of the environment
  static Launched start(Path folder, int cases, Map<String, String> settings)
      throws IOException, InterruptedException {
    var port = freePort();
    var begin = System.nanoTime();
    var process =
        command(
                settings,
                "demo",
                "--data",
                folder.toString(),
                "--cases",
                String.valueOf(cases),
                "--port",
                String.valueOf(port))
            .start();
    var address = "http://localhost:" + port;
    var said = process.errorReader(StandardCharsets.UTF_8);
    // It names its address when everything is there, the invented cases of a first start too.
    for (var line = said.readLine(); ; line = said.readLine()) {
      if (line == null) {
        throw new IOException("./nansen demo does not start over " + folder);
      }
      if (line.contains(address + "/")) {
        break;
      }
    }
    var _ = Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
    try (var browser = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
      if (browser.send(page, BodyHandlers.discarding()).statusCode() != 200) {
        process.destroy();
        throw new IOException("the first page is none");
      }
      return new Launched(process, folder, port, (System.nanoTime() - begin) / 1e9);
    }
  }

  private static ProcessBuilder command(Map<String, String> settings, String... words) {
    var root = StartBench.root();
    var command = new ArrayList<>(List.of(root.resolve("nansen").toString()));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings);
    return builder;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// From the command to the first page.
  double seconds() {
    return seconds;
  }

  String address() {
    return "http://localhost:" + port;
  }

  /// Memory of the program and its database in megabytes: what each has alone, and its share of
  /// what processes have together. The launcher becomes the program, so it is one process; those of
  /// the database are found by its folder.
  double megabytes() throws IOException {
    var kilobytes = proportional(process.pid());
    var first = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip();
    var postmaster = ProcessHandle.of(Long.parseLong(first));
    if (postmaster.isPresent()) {
      kilobytes += proportional(postmaster.get().pid());
      for (var each : postmaster.get().descendants().toList()) {
        kilobytes += proportional(each.pid());
      }
    }
    return kilobytes / 1024.0;
  }

  /// Zero for one that has just ended.
  private static long proportional(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }

  /// Ends it in order, its database with it.
  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
