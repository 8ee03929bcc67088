package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nansen.law.pack.Citation;
import nansen.law.pack.RuleId;
import nansen.law.standing.Question.Ask;
import nansen.law.standing.Question.Change;
import org.jspecify.annotations.Nullable;

/// The open questions of one case, as they come up: each thing is asked once, with every rule that
/// turns on it.
final class Questions {
  private final LinkedHashMap<Ask, Asked> asked = new LinkedHashMap<>();

  private static final class Asked {
    final Ask ask;
    final Citation cite;
    final List<Change> changes = new ArrayList<>(2);
    @Nullable LocalDate urgent;

    Asked(Ask ask, Citation cite) {
      this.ask = ask;
      this.cite = cite;
    }
  }

  /// Asks once for each thing, and collects every rule that turns on it.
  void ask(Ask ask, Citation cite, RuleId rule, @Nullable Due would, @Nullable LocalDate urgent) {
    var entry = asked.get(ask);
    if (entry == null) {
      entry = new Asked(ask, cite);
      asked.put(ask, entry);
    }
    var change = new Change(rule, would);
    if (!entry.changes.contains(change)) {
      entry.changes.add(change);
    }
    if (urgent != null && (entry.urgent == null || urgent.isBefore(entry.urgent))) {
      entry.urgent = urgent;
    }
  }

  /// The most urgent first.
  List<Question> inOrder() {
    if (asked.isEmpty()) {
      return List.of();
    }
    var questions = new ArrayList<Question>(asked.size());
    for (var entry : asked.values()) {
      questions.add(new Question(entry.ask, entry.cite, entry.changes, entry.urgent));
    }
    questions.sort(
        Comparator.comparing(Question::urgent, Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(questions);
  }

  void forget() {
    asked.clear();
  }

  /// Asks for something that changes no single rule.
  void plain(Ask ask, Citation cite) {
    asked.putIfAbsent(ask, new Asked(ask, cite));
  }
}
