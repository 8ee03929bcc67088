package nansen.speech;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nansen.law.reading.Problem;
import nansen.law.reading.Source;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads `titles.<language>.yaml`: a section for each kind of thing, and in it a name and its
/// words.
final class TitlesFile {
  private final Source source;
  private final Map<String, Map<String, String>> words;
  private final List<Problem> problems;

  private TitlesFile(
      Source source, Map<String, Map<String, String>> words, List<Problem> problems) {
    this.source = source;
    this.words = words;
    this.problems = problems;
  }

  static void read(Source source, Map<String, Map<String, String>> words, List<Problem> problems) {
    new TitlesFile(source, words, problems).read();
  }

  private void read() {
    try {
      var settings = LoadSettings.builder().setLabel(source.file()).build();
      new Compose(settings).composeString(source.text()).ifPresent(this::root);
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      problems.add(
          new Problem(
              source.file(),
              mark.map(m -> m.getLine() + 1).orElse(0),
              mark.map(m -> m.getColumn() + 1).orElse(0),
              "",
              "this is not YAML: " + e.getProblem(),
              "Check the indentation, the quotes and the colons here."));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(source.file(), 0, 0, "", "this is not YAML", "Give a YAML text in UTF-8."));
    }
  }

  private void root(Node root) {
    if (!(root instanceof MappingNode sections)) {
      problem(root, "", "a map of sections is expected", sectionsThereAre());
      return;
    }
    for (var section : sections.getValue()) {
      var name = text(section.getKeyNode());
      if (!Titles.SECTIONS.contains(name)) {
        problem(
            section.getKeyNode(),
            "",
            "the section `" + name + "` is not known",
            sectionsThereAre());
      } else if (section.getValueNode() instanceof MappingNode entries) {
        var table = words.computeIfAbsent(name, _ -> new TreeMap<>());
        entries
            .getValue()
            .forEach(entry -> entry(name, entry.getKeyNode(), entry.getValueNode(), table));
      } else {
        problem(section.getValueNode(), name, "a map is expected here", "Write `name: words`.");
      }
    }
  }

  private void entry(String section, Node key, Node value, Map<String, String> table) {
    if (text(key).isBlank() || text(value).isBlank()) {
      problem(value, section, "words are expected here", "Write `name: words`.");
    } else {
      table.put(text(key), text(value));
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private static String sectionsThereAre() {
    return "Write one of: " + String.join(", ", Titles.SECTIONS) + ".";
  }

  private void problem(Node at, String path, String wrong, String instead) {
    var mark = at.getStartMark();
    problems.add(
        new Problem(
            source.file(),
            mark.map(m -> m.getLine() + 1).orElse(0),
            mark.map(m -> m.getColumn() + 1).orElse(0),
            path,
            wrong,
            instead));
  }
}
