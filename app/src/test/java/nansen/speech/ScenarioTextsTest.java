package nansen.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nansen.cli.BuiltInLaw;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScenarioTextsTest {
  private static final Spoken LAW = BuiltInLaw.spoken();
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
}
