package nansen.law.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Scenario;
import nansen.law.reading.ScenarioReader;
import nansen.law.reading.Source;

/// Files of scenarios held against a book, each scenario under its own settings of the switches.
///
/// @param scenarios how many were tried
/// @param problems what could not be read
/// @param failures the expectations that do not stand
/// @param coverage the rules that an expectation names
public record Trials(
    int scenarios, List<Problem> problems, List<Failure> failures, Coverage coverage) {
  public Trials {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }

  /// @param texts of the book, to read it again for scenarios with other settings
  /// @param book as it was read from the texts
  /// @param files of scenarios
  public static Trials of(BookReader.Texts texts, LawBook book, List<Source> files) {
    var problems = new ArrayList<Problem>();
    var scenarios = new ArrayList<Scenario>();
    for (var file : files) {
      switch (ScenarioReader.read(file.text(), file.file(), book)) {
        case Read.Ok(var read) -> scenarios.addAll(read);
        case Read.Refused(var refused) -> problems.addAll(refused);
      }
    }
    var coverage = new Coverage();
    var failures = new ArrayList<Failure>();
    var books = new HashMap<Map<String, String>, LawBook>();
    books.put(Map.of(), book);
    for (var scenario : scenarios) {
      var set = books.get(scenario.switches());
      if (set == null) {
        switch (BookReader.read(texts.with(scenario.switches()))) {
          case Read.Ok(var read) -> {
            books.put(scenario.switches(), read);
            failures.addAll(Trial.of(scenario, read, coverage));
          }
          case Read.Refused(var refused) -> problems.addAll(refused);
        }
      } else {
        failures.addAll(Trial.of(scenario, set, coverage));
      }
    }
    return new Trials(scenarios.size(), problems, failures, coverage);
  }
}
