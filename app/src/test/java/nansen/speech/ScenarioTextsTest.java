package nansen.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nansen.cli.BuiltInLaw;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScenarioTextsTest {
  private static final Spoken LAW = BuiltInLaw.spoken();

  /// A reading that is named by its id.
  private static final Pattern READING = Pattern.compile("[“«](text|[a-z]+-[a-z0-9-]+|149h)[”»]");

  private static final List<Scenario> SCENARIOS = scenarios();

  private static List<Scenario> scenarios() {
    var all = new ArrayList<Scenario>();
    for (var sources : LAW.scenarios().values()) {
      for (var source : sources) {
        switch (ScenarioReader.read(source.text(), source.file(), LAW.book())) {
          case Read.Ok(var read) -> all.addAll(read);
          case Read.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void every_scenario_is_told_with_all_its_facts_and_moments(Language language) {
    var texts = new ScenarioTexts(Phrases.in(language), LAW.titles(language), LAW.book());

    for (var scenario : SCENARIOS) {
      var text = texts.of(scenario);
      assertEquals(scenario.journal().facts().size(), text.facts().size(), text::file);
      assertEquals(scenario.expectations().size(), text.expected().size(), text::file);
    }
    assertTrue(SCENARIOS.size() > 1000, "few scenarios: " + SCENARIOS.size());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_asked_and_how_a_text_is_read_has_words(Language language) {
    var phrases = Phrases.in(language);
    var texts = new ScenarioTexts(phrases, LAW.titles(language), LAW.book());

    var bare = new TreeSet<String>();
    for (var scenario : SCENARIOS) {
      var names = new HashSet<String>();
      for (var expected : scenario.expectations()) {
        expected.questions().forEach(it -> names.add(phrases.say("scenario.asked", "about", it)));
        expected
            .noQuestions()
            .forEach(it -> names.add(phrases.say("scenario.not-asked", "about", it)));
      }
      for (var expected : texts.of(scenario).expected()) {
        expected.lines().stream()
            .filter(line ->
                names.contains(line) || line.contains("[en]") || READING.matcher(line).find())
            .forEach(bare::add);
      }
    }

    assertEquals(new TreeSet<>(), bare);
  }
}
