package nansen.speech;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Everything the program says in one language.
public final class Phrases {
  /// Each bundle is read once, when somebody first speaks its language.
  private static final Map<Language, Phrases> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties patterns;
  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  private Phrases(Language language, Properties patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  /// The bundle of a language.
  public static Phrases in(Language language) {
    return READ.computeIfAbsent(language, Phrases::read);
  }

  private static Phrases read(Language language) {
    var name = "phrases." + language.tag() + ".properties";
    var patterns = new Properties();
    try (var bundle = Phrases.class.getResourceAsStream(name)) {
      if (bundle == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      patterns.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Phrases(language, patterns);
  }

  public Language language() {
    return language;
  }

  /// The phrase with its gaps filled.
  ///
  /// @param gaps names and values, in turns
  public String say(String key, Object... gaps) {
    var message = messages.get(key);
    if (message == null) {
      var pattern = patterns.getProperty(key);
      if (pattern == null) {
        throw new IllegalArgumentException("no phrase " + key + " in " + language);
      }
      message = Message.of(pattern);
      messages.put(key, message);
    }
    if (gaps.length == 0) {
      return message.fill(language, Map.of());
    }
    var values = new HashMap<String, Object>();
    for (var i = 0; i < gaps.length; i += 2) {
      values.put((String) gaps[i], gaps[i + 1]);
    }
    return message.fill(language, values);
  }

  /// Whether there is such a phrase.
  public boolean has(String key) {
    return patterns.getProperty(key) != null;
  }

  Set<String> keys() {
    return patterns.stringPropertyNames();
  }

  String pattern(String key) {
    return patterns.getProperty(key);
  }
}
