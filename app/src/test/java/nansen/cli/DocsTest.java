package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of the documentation do what they say: their files are written, their commands run,
/// and what comes out is held against what they print. `…` on a page stands for anything.
final class DocsTest {
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`:");
  private static final Pattern CHANGED =
      Pattern.compile("`([^`]+)`, changed: `([^`]+)` →(?: `([^`]+)`)?");
  private static final Pattern AT_THE_END = Pattern.compile("`([^`]+)`, at the end:");
  private static final Pattern COPIED = Pattern.compile("`([^`]+)` is copied to `([^`]+)`");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"cli.md", "tutorial-new-country.md"})
  void a_page_does_what_it_says(String page) throws IOException {
    AssessTest.copy(Shell.repository().resolve("examples"), folder.resolve("examples"));
    var lines = Files.readAllLines(Shell.repository().resolve("docs").resolve(page));
    var commands = 0;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var changed = CHANGED.matcher(line);
      var named = NAMED.matcher(line);
      var atTheEnd = AT_THE_END.matcher(line);
      var copied = COPIED.matcher(line);
      if (changed.matches()) {
        var file = folder.resolve(changed.group(1));
        var text = Files.readString(file);
        assertTrue(text.contains(changed.group(2)), line);
        var instead =
            changed.group(3) == null ? block(lines, i + 2).stripTrailing() : changed.group(3);
        Files.writeString(file, text.replace(changed.group(2), instead));
      } else if (atTheEnd.matches()) {
        var file = folder.resolve(atTheEnd.group(1));
        Files.writeString(file, Files.readString(file) + block(lines, i + 2));
      } else if (named.matches()) {
        var file = folder.resolve(named.group(1));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, block(lines, i + 2));
      } else if (copied.matches()) {
        AssessTest.copy(folder.resolve(copied.group(1)), folder.resolve(copied.group(2)));
      } else if (line.equals("```console")) {
        commands += console(block(lines, i));
      }
    }
    assertTrue(commands >= 4, "the page has fewer commands than it had");
  }

  private static String block(List<String> lines, int fence) {
    var end = fence + 1;
    while (!lines.get(end).startsWith("```")) {
      end++;
    }
    return String.join("\n", lines.subList(fence + 1, end)) + "\n";
  }

  private int console(String block) {
    var commands = block.split("(?m)^\\$ ", -1);
    for (var command : Arrays.asList(commands).subList(1, commands.length)) {
      var line = command.lines().findFirst().orElseThrow();
      var ran = new Shell().at(Instant.parse("2026-11-23T12:00:00Z")).run(words(line));
      var actual = (ran.out() + ran.err()).replace(folder + "/", "").replace("\r\n", "\n");
      if (ran.status() != 0) {
        actual += "(ends with " + ran.status() + ")\n";
      }
      var expected = command.substring(line.length()).strip();
      var pattern =
          Arrays.stream(expected.split("…", -1))
              .map(Pattern::quote)
              .reduce((a, b) -> a + "(?s:.*?)" + b)
              .orElseThrow();
      if (!Pattern.matches("\\s*" + pattern + "\\s*", actual)) {
        assertEquals(expected, actual, line);
      }
    }
    return commands.length - 1;
  }

  /// Files and folders of the page are those in the temporary folder.
  private String[] words(String line) {
    var words = new ArrayList<String>();
    for (var word : line.substring("nansen ".length()).split(" +")) {
      words.add(Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word);
    }
    return words.toArray(String[]::new);
  }

  @Test
  void every_option_of_assess_is_on_the_page() {
    var page = Shell.read(Shell.repository().resolve("docs/cli.md"));
    var help = new Shell().run("assess", "--help").out();

    var options =
        Pattern.compile("--[a-z-]+")
            .matcher(help)
            .results()
            .map(m -> m.group())
            .distinct()
            .toList();
    assertTrue(options.size() >= 10);
    options.stream()
        .filter(option ->
            !option.equals("--colour") && !option.equals("--version") && !option.equals("--help"))
        .forEach(option -> assertTrue(page.contains(option), option));
  }
}
