package nansen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The browser that is installed on this machine, started once for all tests of a run.
final class Chromium {
  /// What its tests hold while they run: it and its driver serve one of them at a time.
  static final String LOCK = "chromium";

  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=en-US"); // in which order the parts of a date are typed

  private static @Nullable Browser one;

  private Chromium() {}

  /// The browser; without one the test that asks is skipped.
  static synchronized Browser running() {
    if (one == null) {
      var program = program();
      Assumptions.assumeTrue(
          program.isPresent(),
          "no Chromium: install it (Debian: sudo apt install chromium), or name one in"
              + " NANSEN_CHROMIUM");
      one = start(program.orElseThrow());
    }
    return one;
  }

  private static Optional<Path> program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("NANSEN_CHROMIUM")).stream(),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser start(Path program) {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    var arguments = new ArrayList<>(QUIET);
    if ("root".equals(System.getProperty("user.name"))) {
      arguments.add("--no-sandbox"); // Chromium's own wall cannot be built by root
    }
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(arguments));
  }
}
