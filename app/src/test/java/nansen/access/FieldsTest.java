package nansen.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Each field that the database keeps has one class, and a rule speaks of that class.
final class FieldsTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z_.]+)` \\| ([a-z_ ]+) \\| ([a-z ]+) \\|");

  /// The row says its class itself, as one of those that a constraint of its table allows.
  private static final String OWN = "own";

  /// @param name with table and schema
  record Field(String name, String kind) {}

  private static List<Field> written() throws IOException {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/fields.md"))) {
      folder = Objects.requireNonNull(folder.getParent(), "this is no checkout");
    }
    var fields = new ArrayList<Field>();
    for (var line : Files.readAllLines(folder.resolve("docs/fields.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        for (var column : row.group(2).split(" ")) {
          fields.add(new Field(row.group(1) + "." + column, row.group(3)));
        }
      }
    }
    return fields;
  }

  private static Set<String> kept() {
    return new TreeSet<>(
        TestServer.room(JdbcClient.class)
            .sql(
                """
                SELECT n.nspname || '.' || c.relname || '.' || a.attname
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'made_up')\
                """)
            .query(String.class)
            .list());
  }

  @Test
  void every_field_that_is_kept_has_one_class() throws IOException {
    var names = written().stream().map(Field::name).toList();

    assertEquals(kept(), new TreeSet<>(names));
    assertEquals(new HashSet<>(names).size(), names.size(), "a field has one class");
  }

  @Test
  void a_rule_speaks_of_each_class() throws IOException {
    var spoken = new HashSet<String>();
    for (var rule : Rules.ALL) {
      rule.fields().forEach(field -> spoken.add(field.name().toLowerCase(Locale.ROOT)));
    }
    for (var field : written()) {
      if (field.kind().equals(OWN)) {
        var table = field.name().substring(0, field.name().lastIndexOf('.'));
        assertTrue(kept().contains(table + ".field"), field::toString);
      } else {
        assertTrue(spoken.contains(field.kind().replace(' ', '_')), field::toString);
      }
    }
  }
}
