package nansen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nansen.law.reading.BookReader;

/// Reads the packs once and ends: what a virtual machine learns from, that writes a start-up cache.
final class ReadOnce {
  private ReadOnce() {}

  public static void main(String[] args) {
    LawTexts.read(BookReader.read(LawTexts.all()));
  }

  /// Has the virtual machine write down what it learns in one run (JEP 514), as the launcher does.
  static void writeCache(Path cache, List<String> options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + cache,
            "-Xlog:disable",
            "-cp",
            System.getProperty("java.class.path"),
            ReadOnce.class.getName()));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("no start-up cache: " + String.join(" ", command));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
