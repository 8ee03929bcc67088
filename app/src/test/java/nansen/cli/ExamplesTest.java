package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every command that an example says to try.
final class ExamplesTest {
  private static final Path EXAMPLES = Shell.repository().resolve("examples");
  private static final Pattern COMMAND = Pattern.compile("(?m)^# +nansen (.+)$");

  record Command(String example, int number, String line) {
    @Override
    public String toString() {
      return line;
    }
  }

  static Stream<Command> commands() {
    return Shell.examples().stream()
        .flatMap(file -> {
          var name = file.getFileName().toString().replace(".yaml", "");
          var lines = COMMAND.matcher(Shell.read(file)).results().map(m -> m.group(1)).toList();
          assertTrue(!lines.isEmpty(), () -> file + " says nothing to try");
          return IntStream.range(0, lines.size())
              .mapToObj(i -> new Command(name, i + 1, lines.get(i)));
        });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void answers_as_it_did(Command command) throws IOException {
    var words =
        Arrays.stream(command.line().split(" +"))
            .map(word ->
                word.startsWith("examples/")
                    ? EXAMPLES.resolve(word.substring(9)).toString()
                    : word)
            .toArray(String[]::new);

    var ran = new Shell().at(Instant.parse("2026-11-23T12:00:00Z")).run(words);

    assertEquals("", ran.err());
    Golden.holds(
        Shell.resources()
            .resolve("golden/examples/" + command.example() + "-" + command.number() + ".txt"),
        "$ nansen "
            + command.line()
            + "\n"
            + ran.out()
                .replace(EXAMPLES + "/", "examples/")
                .replace("\r\n", "\n")
                .replaceAll("sha256:[0-9a-f]+", "sha256:…")
            + "(ends with "
            + ran.status()
            + ")\n");
  }

  @Test
  void there_are_eight_at_least() {
    assertTrue(Shell.examples().size() >= 8);
  }

  @Test
  void the_appeal_of_christmas_is_in_time_and_that_of_easter_is_not() {
    var christmas =
        new Shell().run("assess", example("christmas-appeal"), "--as-of", "2026-12-29").flat();
    var easter =
        new Shell().run("assess", example("missed-by-a-hair"), "--as-of", "2026-04-09").flat();

    assertTrue(christmas.contains("done Mon 28 Dec 2026 23:40, due Mon 28 Dec 2026"), christmas);
    assertTrue(easter.contains("Tue 7 Apr 2026"), easter);
  }

  private static String example(String name) {
    return EXAMPLES.resolve(name + ".yaml").toString();
  }
}
