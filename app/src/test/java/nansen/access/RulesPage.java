package nansen.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// The table of docs/access.md, as it must be.
final class RulesPage {
  private static final String HEAD =
      "| rule | acts | classes of fields | tied by | unless | purpose |";

  private RulesPage() {}

  static List<String> rows(List<Rule> rules) {
    return rules.stream()
        .map(rule ->
            "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                    rule.id(),
                    words(rule.acts()),
                    words(rule.fields()),
                    word(rule.tie()),
                    words(rule.unless()),
                    word(rule.purpose())))
        .toList();
  }

  private static String words(Collection<? extends Enum<?>> all) {
    return all.isEmpty()
        ? "–"
        : all.stream()
            .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
            .map(RulesPage::word)
            .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> value) {
    return value == Tie.NONE ? "–" : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The rows that are on the page.
  static List<String> read() throws IOException {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/access.md"))) {
      folder = Objects.requireNonNull(folder.getParent(), "this is no checkout");
    }
    var lines = Files.readAllLines(folder.resolve("docs/access.md"));
    return lines.subList(lines.indexOf(HEAD) + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  /// Prints the table, to be put on the page.
  public static void main(String[] args) {
    System.out.println(HEAD + "\n| --- | --- | --- | --- | --- | --- |");
    rows(Rules.ALL).forEach(System.out::println);
  }
}
