package nansen.law.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.PacksOnDisk;
import nansen.law.pack.LawBook;
import nansen.law.reading.Read;
import nansen.law.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/// The scenarios beside the packs, the same that `nansen pack check` runs.
class ScenariosTest {

  @Test
  void every_scenario_stands_and_every_rule_is_expected() {
    var texts = PacksOnDisk.texts();
    var book = PacksOnDisk.book(texts);
    var books = new HashMap<Map<String, String>, LawBook>();
    books.put(Map.of(), book);
    var coverage = new Coverage();
    var wrong = new ArrayList<String>();
    for (var source : PacksOnDisk.scenarios()) {
      switch (ScenarioReader.read(source.text(), source.file(), book)) {
        case Read.Refused(var problems) -> problems.forEach(one -> wrong.add(one.toString()));
        case Read.Ok(var scenarios) -> {
          for (var scenario : scenarios) {
            var law =
                books.computeIfAbsent(
                    scenario.switches(), set -> PacksOnDisk.book(texts.with(set)));
            Trial.of(scenario, law, coverage)
                .forEach(failure -> wrong.add(failure + "\n    " + failure.steps()));
          }
        }
      }
    }
    for (var pack : book.packs()) {
      for (var missing : coverage.missing(pack)) {
        wrong.add(pack.id() + ": no scenario expects: " + missing);
      }
    }

    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }
}
