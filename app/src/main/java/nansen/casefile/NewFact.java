package nansen.casefile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;

/// A fact as somebody writes it down: all of it but when it was recorded, which the server says.
///
/// @param id made where it was typed in: the same fact sent twice is one fact
public record NewFact(
    FactId id,
    FactKind kind,
    When happened,
    Attribution saidBy,
    Certainty certainty,
    Map<String, Value> details,
    @Nullable Amends amends) {
  public NewFact {
    details = Map.copyOf(details);
  }

  /// The same as one person alone may write it: a decision of elsewhere is claimed until a second
  /// one has confirmed it.
  NewFact toConfirm() {
    return Elsewhere.KINDS.contains(kind.name())
            && certainty == Certainty.ESTABLISHED
            && !(amends instanceof Amends.Retracts)
        ? new NewFact(id, kind, happened, saidBy, Certainty.CLAIMED, details, amends)
        : this;
  }

  /// The fact as it is kept, taken in at that moment. The database keeps microseconds.
  public Fact recorded(Instant at) {
    return new Fact(
        id,
        kind,
        switch (happened) {
          case When.Point point -> micros(point);
          case When.Between(var earliest, var latest) ->
              new When.Between(micros(earliest), micros(latest));
        },
        at,
        saidBy,
        certainty,
        details,
        amends);
  }

  private static When.Point micros(When.Point point) {
    return point instanceof When.Moment(var at)
        ? new When.Moment(at.truncatedTo(ChronoUnit.MICROS))
        : point;
  }
}
