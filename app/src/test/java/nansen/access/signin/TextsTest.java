package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import nansen.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"_nb", "_en", "_uk", "_ru", "_ar"})
  void every_language_has_every_text_with_the_same_arguments(String language) throws IOException {
    assertEquals(texts("web"), texts("web" + language));
    assertEquals(texts("access"), texts("access" + language));
    assertEquals(texts("pages"), texts("pages" + language));
    assertEquals(texts("lawbook"), texts("lawbook" + language));
    assertEquals(texts("people"), texts("people" + language));
    assertEquals(texts("search"), texts("search" + language));
    assertEquals(texts("border"), texts("border" + language));
    assertEquals(texts("decision"), texts("decision" + language));
    assertEquals(texts("amending"), texts("amending" + language));
    assertEquals(texts("reception"), texts("reception" + language));
    assertEquals(texts("same"), texts("same" + language));
    assertEquals(texts("interpreter"), texts("interpreter" + language));
    assertEquals(texts("interview"), texts("interview" + language));
  }

  @Test
  void every_role_has_a_name() throws IOException {
    var texts = texts("access");
    for (var role : Role.values()) {
      assertEquals(0, texts.get("role." + role), role::name);
    }
  }
}
