package nansen.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nansen.law.journal.Fact;
import nansen.law.journal.Value;
import nansen.speech.Speech;

/// A fact in words.
///
/// @param stands whether nothing has corrected or retracted it
record FactLine(
    String id,
    String title,
    String when,
    String recorded,
    String source,
    String certainty,
    List<String> details,
    boolean stands) {
  FactLine {
    details = List.copyOf(details);
  }

  static FactLine of(Fact fact, boolean stands, Speech speech) {
    return new FactLine(
        fact.id().value(),
        speech.titles().fact(fact.kind()),
        speech.dates().when(fact.happened()),
        speech.dates().moment(fact.recorded()),
        fact.saidBy().source(),
        fact.certainty().name().toLowerCase(Locale.ROOT),
        fact.details().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + ": " + value(each.getValue(), speech))
            .toList(),
        stands);
  }

  private static String value(Value value, Speech speech) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Whole(var number) -> String.valueOf(number);
      case Value.OnDay(var day) -> speech.dates().day(day);
      case Value.AtMoment(var at) -> speech.dates().moment(at);
    };
  }

  /// In one line.
  public String line() {
    return when + ": " + title + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
  }
}
