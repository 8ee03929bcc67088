package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import org.jspecify.annotations.Nullable;

/// A fact as it lies in local time. Those of one kind are chained, earliest first.
final class Occurrence {
  final Fact fact;

  /// The number of its kind in the vocabulary.
  final int number;

  final LocalDate earliest;
  final LocalDate latest;

  /// Set only where the fact is known to the moment.
  final @Nullable Instant moment;

  /// The next one of the same kind.
  @Nullable Occurrence next;

  /// The fact of which this is an anniversary; null for all others.
  @Nullable FactId anniversaryOf;

  /// The assessment of the pack that takes it as having happened; null for what is in the journal.
  @Nullable Assessment deemedBy;

  /// What started the clock that made it happen; null for what is in the journal.
  @Nullable Occurrence follows;

  private Occurrence(
      Fact fact, int number, LocalDate earliest, LocalDate latest, @Nullable Instant moment) {
    this.fact = fact;
    this.number = number;
    this.earliest = earliest;
    this.latest = latest;
    this.moment = moment;
  }

  static Occurrence of(Fact fact, int number, LocalTime time) {
    return switch (fact.happened()) {
      case When.Moment(var at) -> {
        var day = time.day(at);
        yield new Occurrence(fact, number, day, day, at);
      }
      case When.Day(var day) -> new Occurrence(fact, number, day, day, null);
      case When.Between(var earliest, var latest) ->
          new Occurrence(fact, number, dayOf(earliest, time), dayOf(latest, time), null);
    };
  }

  /// The day of a fact; of a span the first.
  static LocalDate firstDay(When when, LocalTime time) {
    return switch (when) {
      case When.Between(var earliest, var _) -> dayOf(earliest, time);
      case When.Point point -> dayOf(point, time);
    };
  }

  static LocalDate dayOf(When.Point point, LocalTime time) {
    return switch (point) {
      case When.Moment(var at) -> time.day(at);
      case When.Day(var day) -> day;
    };
  }

  /// The fact to put right where this one is not known exactly: of an anniversary the day it is of.
  FactId askedAs() {
    return anniversaryOf == null ? fact.id() : anniversaryOf;
  }

  /// The first day on which so many years may have passed.
  LocalDate earliestAfter(int years) {
    return earliest.plusYears(years);
  }

  /// The first day on which they certainly have: of 29 February, in a year without one, on the day
  /// after 28 February. Which of the two the law means was not read.
  LocalDate latestAfter(int years) {
    var day = latest.plusYears(years);
    return day.getDayOfMonth() == latest.getDayOfMonth() ? day : day.plusDays(1);
  }

  /// Whether it says of a circumstance that it is not so.
  boolean isDenied() {
    return FactSpec.NO.equals(fact.word(FactSpec.HOLDS));
  }

  /// Whether a detail says the same in both, or nothing in one of them.
  boolean saysTheSame(@Nullable String detail, Occurrence other) {
    if (detail == null) {
      return true;
    }
    var one = fact.details().get(detail);
    var its = other.fact.details().get(detail);
    return one == null || its == null || one.equals(its);
  }

  boolean isExact() {
    return moment != null || earliest.equals(latest);
  }

  /// A total order of facts by time, and by id where time does not tell: whatever order they were
  /// entered in, they are judged in this one.
  int compareTo(Occurrence other) {
    var byDay = earliest.compareTo(other.earliest);
    if (byDay != 0) {
      return byDay;
    }
    if (moment != null && other.moment != null) {
      var byMoment = moment.compareTo(other.moment);
      if (byMoment != 0) {
        return byMoment;
      }
    } else if ((moment == null) != (other.moment == null)) {
      return moment == null ? -1 : 1;
    }
    var byLatest = latest.compareTo(other.latest);
    return byLatest != 0 ? byLatest : fact.id().compareTo(other.fact.id());
  }

  /// Whether time tells nothing of their order, so that in a list their ids do.
  boolean isOfTheTimeOf(Occurrence other) {
    return earliest.equals(other.earliest)
        && latest.equals(other.latest)
        && Objects.equals(moment, other.moment);
  }

  /// True where it certainly happened after the other: on a later day, or both moments are known.
  boolean isAfter(Occurrence other) {
    return moment != null && other.moment != null
        ? moment.isAfter(other.moment)
        : earliest.isAfter(other.latest);
  }

  /// True unless it certainly happened before the other.
  boolean mayBeAtOrAfter(Occurrence other) {
    return moment != null && other.moment != null
        ? !moment.isBefore(other.moment)
        : !latest.isBefore(other.earliest);
  }
}
