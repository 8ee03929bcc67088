package nansen.law.standing;

import java.util.List;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.pack.Provision;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// The points from which time is counted: a fact, a date in a fact, the beginning of a state.
final class Points {
  private final Facts facts;
  private final Conditions conditions;

  Points(Facts facts, Conditions conditions) {
    this.facts = facts;
    this.conditions = conditions;
  }

  /// The day or moment that a point names: a fact's own time, or a date in one of its details. Of
  /// several facts it is the latest that had happened by then, so that a new application does not
  /// move what ran from the old one; a date that was set anew counts as it was set last.
  ///
  /// @return null where the fact or the detail is missing; then it has been asked for
  @Nullable Span point(Provision.@Nullable Point point, Occurrence anchor) {
    return switch (point) {
      case null -> Span.of(anchor, facts.time);
      case Provision.Point.OfFact(var kind, var detail) -> {
        var base =
            kind == null
                ? anchor
                : detail == null ? facts.by(kind, anchor) : facts.last(kind, anchor);
        yield ofFact(kind, detail, base);
      }
      case Provision.Point.Unbroken(var kinds, var brokenBy) -> {
        var began = unbroken(kinds, brokenBy, anchor);
        conditions.restOn(began);
        yield Span.of(began, facts.time);
      }
    };
  }

  /// The same for what lengthens, which may wait for what comes after it, as the recovery after an
  /// illness: of several facts the latest.
  @Nullable Span latest(Provision.@Nullable Point point, Occurrence anchor) {
    return point instanceof Provision.Point.OfFact(var kind, var detail) && kind != null
        ? ofFact(kind, detail, facts.last(kind, anchor))
        : point(point, anchor);
  }

  private @Nullable Span ofFact(
      @Nullable FactKind kind, @Nullable String detail, @Nullable Occurrence base) {
    if (base == null) {
      if (kind != null) {
        conditions.unknown.add(new Ask.MissingFact(kind));
      }
      return null;
    }
    conditions.restOn(base);
    return detail == null ? Span.of(base, facts.time) : detailSpan(base, detail);
  }

  /// Only what certainly lies between breaks it: a release on a day of which the hour is not known
  /// does not make a loss of liberty start anew.
  private Occurrence unbroken(List<FactKind> kinds, List<FactKind> brokenBy, Occurrence anchor) {
    Occurrence broken = null;
    for (var kind : brokenBy) {
      for (var at = facts.first(kind); at != null && at.compareTo(anchor) < 0; at = at.next) {
        if (anchor.isAfter(at) && (broken == null || at.compareTo(broken) > 0)) {
          broken = at;
        }
      }
    }
    var began = anchor;
    for (var kind : kinds) {
      for (var at = facts.first(kind); at != null && at.compareTo(began) < 0; at = at.next) {
        if (broken == null || !broken.isAfter(at)) {
          began = at;
        }
      }
    }
    return began;
  }

  @Nullable Span detailSpan(Occurrence base, String detail) {
    return switch (base.fact.details().get(detail)) {
      case Value.OnDay(var day) -> Span.on(day, base.fact.id());
      case Value.AtMoment(var at) -> Span.at(at, facts.time, base.fact.id());
      case null, default -> {
        conditions.unknown.add(new Ask.MissingDetail(base.fact.id(), base.fact.kind(), detail));
        yield null;
      }
    };
  }
}
