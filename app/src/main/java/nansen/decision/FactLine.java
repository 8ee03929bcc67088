package nansen.decision;

import java.util.List;
import java.util.Locale;
import nansen.law.journal.Fact;
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
        speech.dates().details(fact, speech.titles()),
        stands);
  }

  /// In one line.
  public String line() {
    return when + ": " + title + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
  }
}
