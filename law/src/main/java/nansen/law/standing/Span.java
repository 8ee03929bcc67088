package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;

/// The point from which a count runs, as exactly as it is known: an earliest and a latest day, each
/// with its moment where that is known.
///
/// @param inexact the fact to put right where the day is not known exactly; null where it is, or
///   where the law makes it follow from another
record Span(
    FactId fact,
    @Nullable FactId inexact,
    When when,
    LocalDate earliest,
    @Nullable Instant earliestMoment,
    LocalDate latest,
    @Nullable Instant latestMoment) {

  static Span of(Occurrence occurrence, LocalTime time) {
    var fact = occurrence.fact;
    return switch (fact.happened()) {
      case When.Between(var earliest, var latest) ->
          new Span(
              fact.id(),
              occurrence.deemedBy == null ? occurrence.askedAs() : null,
              fact.happened(),
              Occurrence.dayOf(earliest, time),
              earliest instanceof When.Moment(var at) ? at : null,
              Occurrence.dayOf(latest, time),
              latest instanceof When.Moment(var at) ? at : null);
      case When.Moment _, When.Day _ ->
          new Span(
              fact.id(),
              null,
              fact.happened(),
              occurrence.earliest,
              occurrence.moment,
              occurrence.latest,
              occurrence.moment);
    };
  }

  static Span on(LocalDate day, FactId fact) {
    return new Span(fact, null, new When.Day(day), day, null, day, null);
  }

  static Span at(Instant at, LocalTime time, FactId fact) {
    var day = time.day(at);
    return new Span(fact, null, new When.Moment(at), day, at, day, at);
  }

  boolean isExact() {
    return earliest.equals(latest)
        && (earliestMoment == null ? latestMoment == null : earliestMoment.equals(latestMoment));
  }
}
