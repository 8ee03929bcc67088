package nansen.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A phrase with gaps, written as ICU writes it: `{name}`, `{days, plural, one {# day} other {#
/// days}}`, `{kind, select, a {…} other {…}}`.
///
/// Our own reading of that notation, because ICU4J takes longer to start than a whole assessment
/// may take; a test holds every phrase against ICU4J. The ASCII apostrophe, which quotes there, is
/// not read here and no bundle may hold it.
final class Message {
  private final List<Part> parts;

  private sealed interface Part {
    record Literal(String text) implements Part {}

    record Gap(String name) implements Part {}

    record Number() implements Part {}

    record Plural(String name, Map<String, List<Part>> ways) implements Part {}

    record Select(String name, Map<String, List<Part>> ways) implements Part {}
  }

  private Message(List<Part> parts) {
    this.parts = parts;
  }

  /// @throws IllegalArgumentException if the pattern is not closed or of another notation
  static Message of(String pattern) {
    var reader = new Reader(pattern);
    var parts = reader.parts(false);
    if (reader.at < pattern.length()) {
      throw new IllegalArgumentException("a brace too many in: " + pattern);
    }
    return new Message(parts);
  }

  /// The names of the gaps.
  Set<String> gaps() {
    var names = new TreeSet<String>();
    collect(parts, names);
    return names;
  }

  private static void collect(List<Part> parts, Set<String> names) {
    for (var part : parts) {
      switch (part) {
        case Part.Gap(var name) -> names.add(name);
        case Part.Plural(var name, var ways) -> {
          names.add(name);
          ways.values().forEach(way -> collect(way, names));
        }
        case Part.Select(var name, var ways) -> {
          names.add(name);
          ways.values().forEach(way -> collect(way, names));
        }
        case Part.Literal _, Part.Number _ -> {}
      }
    }
  }

  String fill(Language language, Map<String, Object> values) {
    var text = new StringBuilder();
    fill(parts, language, values, 0, text);
    return text.toString();
  }

  private static void fill(
      List<Part> parts,
      Language language,
      Map<String, Object> values,
      long number,
      StringBuilder text) {
    for (var part : parts) {
      switch (part) {
        case Part.Literal(var literal) -> text.append(literal);
        case Part.Gap(var name) -> text.append(value(values, name));
        case Part.Number _ -> text.append(number);
        case Part.Plural(var name, var ways) -> {
          var count = ((Number) value(values, name)).longValue();
          var exact = ways.get("=" + count);
          var way = exact == null ? ways.get(language.category(count)) : exact;
          fill(way == null ? other(ways) : way, language, values, count, text);
        }
        case Part.Select(var name, var ways) -> {
          var way = ways.get(value(values, name).toString());
          fill(way == null ? other(ways) : way, language, values, number, text);
        }
      }
    }
  }

  private static List<Part> other(Map<String, List<Part>> ways) {
    return ways.getOrDefault("other", List.of());
  }

  private static Object value(Map<String, Object> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing was given for {" + name + "}");
    }
    return value;
  }

  private static final class Reader {
    final String pattern;
    int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    List<Part> parts(boolean inPlural) {
      var parts = new ArrayList<Part>();
      var literal = new StringBuilder();
      while (at < pattern.length() && pattern.charAt(at) != '}') {
        var sign = pattern.charAt(at);
        if (sign == '{' || sign == '#' && inPlural) {
          if (!literal.isEmpty()) {
            parts.add(new Part.Literal(literal.toString()));
            literal.setLength(0);
          }
          at++;
          parts.add(sign == '#' ? new Part.Number() : gap(inPlural));
        } else {
          literal.append(sign);
          at++;
        }
      }
      if (!literal.isEmpty()) {
        parts.add(new Part.Literal(literal.toString()));
      }
      return List.copyOf(parts);
    }

    private Part gap(boolean inPlural) {
      var name = word();
      if (take() == '}') {
        return new Part.Gap(name);
      }
      var kind = word();
      take();
      var ways = new LinkedHashMap<String, List<Part>>();
      for (var way = word(); !way.isEmpty(); way = word()) {
        take();
        ways.put(way, parts(inPlural || kind.equals("plural")));
        take();
      }
      take();
      return switch (kind) {
        case "plural" -> new Part.Plural(name, ways);
        case "select" -> new Part.Select(name, ways);
        default -> throw new IllegalArgumentException(kind + " is not read in: " + pattern);
      };
    }

    private String word() {
      while (at < pattern.length() && pattern.charAt(at) == ' ') {
        at++;
      }
      var start = at;
      while (at < pattern.length() && " ,{}".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      var word = pattern.substring(start, at);
      while (at < pattern.length() && pattern.charAt(at) == ' ') {
        at++;
      }
      return word;
    }

    private char take() {
      if (at >= pattern.length()) {
        throw new IllegalArgumentException("a brace is missing in: " + pattern);
      }
      return pattern.charAt(at++);
    }
  }
}
