package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nansen.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// The texts of the pages, in each language whole.
final class TextsTest {

  private static Map<String, Integer> texts(String bundle) throws IOException {
    var properties = new Properties();
    try (var file = TextsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      properties.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    }
    var arguments = new TreeMap<String, Integer>();
    properties.forEach((key, text) ->
        arguments.put(
            key.toString(), new MessageFormat(text.toString()).getFormatsByArgumentIndex().length));
    return arguments;
  }

  /// All that the server reads.
  private static List<String> bundles() throws IOException {
    var settings =
        new YamlPropertySourceLoader()
            .load("settings", new ClassPathResource("application.yaml"))
            .getFirst();
    return Stream.of(String.valueOf(settings.getProperty("spring.messages.basename")).split(","))
        .map(name -> name.substring("messages/".length()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_nb", "_en", "_uk", "_ru", "_ar"})
  void every_language_has_every_text_with_the_same_arguments(String language) throws IOException {
    for (var bundle : bundles()) {
      assertEquals(texts(bundle), texts(bundle + language), bundle);
    }
  }

  @Test
  void every_role_has_a_name() throws IOException {
    var texts = texts("access");
    for (var role : Role.values()) {
      assertEquals(0, texts.get("role." + role), role::name);
    }
  }
}
