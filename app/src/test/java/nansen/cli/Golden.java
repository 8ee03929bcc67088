package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Outputs kept in files, to be read in review. `-Dnansen.golden=update` writes them anew.
final class Golden {
  private Golden() {}

  static void holds(Path file, String actual) throws IOException {
    if ("update".equals(System.getProperty("nansen.golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    assertEquals(
        Files.exists(file) ? Files.readString(file) : "",
        actual,
        () -> file + " says otherwise; -Dnansen.golden=update writes it anew");
  }
}
