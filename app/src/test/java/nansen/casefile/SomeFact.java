package nansen.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;

/// A fact of one day as tests write it down: established, by nobody in particular.
public final class SomeFact {
  private SomeFact() {}

  /// @param day in ISO form
  public static NewFact of(String kind, String day, Map<String, Value> details) {
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        new FactKind(kind),
        new When.Day(LocalDate.parse(day)),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        details,
        null);
  }

  /// An application made to an authority that may register it.
  public static NewFact applicationMade(String day) {
    return of("application.made", day, Map.of("before", new Value.Text("competent")));
  }
}
