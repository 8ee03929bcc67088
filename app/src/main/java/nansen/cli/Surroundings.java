package nansen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything outside the program that a command touches: streams, environment and the time of day.
/// Handed in, so that a test can stand in for all of it.
///
/// @param clock the time of day, and the zone of this machine
/// @param outIsTerminal whether a person reads `out` as it is written
/// @param errIsTerminal the same of `err`
record Surroundings(
    InputStream in,
    Outlet out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;
  private static final int USUAL = 80;

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /// Those of this process. Texts go out in UTF-8 whatever the locale says: a page in Ukrainian has
  /// no other way.
  static Surroundings ofProcess(Clock clock) {
    return new Surroundings(
        System.in,
        new Outlet(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        clock,
        isTerminal(1),
        isTerminal(2));
  }

  /// Asks the kernel where a descriptor leads; elsewhere than on Linux, the console.
  private static boolean isTerminal(int descriptor) {
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      var console = System.console();
      return console != null && console.isTerminal();
    }
  }

  /// Says why something was not done.
  ///
  /// @return the exit code of bad input
  int refused(@Nullable String why) {
    err.println("nansen: " + why);
    return Desk.BAD_INPUT;
  }

  /// Whether to colour what is printed: https://no-color.org.
  boolean colours() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /// How many columns a line may have.
  int width() {
    var stated = environment.getOrDefault("COLUMNS", "");
    var columns =
        stated.matches("\\d{1,4}") ? Integer.parseInt(stated) : outIsTerminal ? asked() : USUAL;
    return Math.clamp(columns, NARROWEST, WIDEST);
  }

  private static int asked() {
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var words =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split("\\s+");
      return words.length > 1 && words[1].matches("[1-9]\\d{0,3}")
          ? Integer.parseInt(words[1])
          : USUAL;
    } catch (IOException e) {
      return USUAL;
    }
  }
}
