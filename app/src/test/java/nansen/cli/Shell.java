package nansen.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nansen.database.DatabaseAddress;
import nansen.law.reading.Read;

/// Types a command and reads what comes out: the real command, with streams and a clock of the
/// test.
final class Shell {
  /// The time of day in every test that does not say otherwise.
  static final Instant NOW = Instant.parse("2026-05-10T10:00:00Z");

  /// The made-up law of the tests.
  static final Path BOOK = resources().resolve("book");

  private final Map<String, String> environment = new HashMap<>();
  private byte[] input = {};
  private boolean terminal;
  private Instant now = NOW;

  record Ran(int status, String out, String err) {
    /// What was printed, whatever the width of the lines.
    String flat() {
      return out.replaceAll("\\s+", " ");
    }
  }

  Shell typing(String text) {
    this.input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  Shell inTerminal() {
    this.terminal = true;
    return this;
  }

  Shell at(Instant moment) {
    this.now = moment;
    return this;
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// With a database of that address instead of its own.
  Shell over(DatabaseAddress database) {
    return with("NANSEN_DATABASE_URL", database.url())
        .with("NANSEN_DATABASE_USER", database.user())
        .with("NANSEN_DATABASE_PASSWORD", String.valueOf(database.password()));
  }

  Ran run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var status =
        Nansen.run(
            new Surroundings(
                new ByteArrayInputStream(input),
                new Outlet(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                Clock.fixed(now, ZoneOffset.UTC),
                terminal,
                terminal),
            words);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Runs a command with the made-up law.
  Ran withBook(String... words) {
    var all = new ArrayList<>(List.of(words));
    all.add("--packs");
    all.add(BOOK.toString());
    return run(all.toArray(String[]::new));
  }

  static Ran nansen(String... words) {
    return new Shell().withBook(words);
  }

  static String good(String file) {
    return resources().resolve("good").resolve(file).toString();
  }

  static String bad(String file) {
    return resources().resolve("bad").resolve(file).toString();
  }

  /// The case files of `examples/`.
  static List<Path> examples() {
    var folder = repository().resolve("examples");
    return switch (TextFiles.below(folder, "examples", ".yaml")) {
      case Read.Ok(var files) -> files;
      case Read.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  static Path resources() {
    return repository().resolve("app/src/test/resources/nansen/cli");
  }

  static Path repository() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
