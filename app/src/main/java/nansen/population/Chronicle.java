package nansen.population;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nansen.access.Actor;
import nansen.casefile.CaseHead;
import nansen.casefile.CaseHistory;
import nansen.casefile.CaseHistory.Deed;
import nansen.casefile.CaseId;
import nansen.casefile.NewFact;
import nansen.law.journal.Amends;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;

/// How an office comes to know of a life: most of it the same day, some of it weeks later, some of
/// it wrong at first.
final class Chronicle {
  private final Chance chance;
  private final Office office;
  private final ZoneId zone;
  private final Instant end;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Instant at, List<NewFact> facts, Kind kind) {}

  private enum Kind {
    FIRST_HAND,
    AMENDMENT
  }

  private Chronicle(Chance chance, Office office, ZoneId zone, Instant end) {
    this.chance = chance;
    this.office = office;
    this.zone = zone;
    this.end = end;
  }

  /// @param end what would be written down later is not known yet
  static CaseHistory of(Chance chance, Office office, Land land, List<Step> steps, Instant end) {
    var chronicle = new Chronicle(chance, office, land.zone(), end);
    var id = new CaseId(chance.id());
    steps.forEach(chronicle::write);
    return chronicle.history(id, land);
  }

  private void write(Step step) {
    var facts = step.happenings().stream().map(this::written).toList();
    if (facts.isEmpty()) {
      return;
    }
    var minutes =
        chance.percent(7) ? chance.between(3 * 24 * 60, 60 * 24 * 60) : chance.between(2, 240);
    var at = step.at().atZone(zone).toInstant().plus(Duration.ofMinutes(minutes));
    entries.add(new Entry(at, facts, Kind.FIRST_HAND));
    if (chance.percent(5)) {
      amend(at, chance.oneOf(facts));
    }
  }

  private NewFact written(Step.Happening it) {
    return new NewFact(
        new FactId(chance.id().toString()),
        it.kind(),
        it.happened(),
        it.saidBy(),
        it.certainty(),
        it.details(),
        null);
  }

  /// Somebody sees that it was another time, or that it belongs to another person.
  private void amend(Instant written, NewFact wrong) {
    var at = written.plus(Duration.ofMinutes(chance.between(24 * 60, 40 * 24 * 60)));
    var amends =
        chance.percent(85) ? new Amends.Corrects(wrong.id()) : new Amends.Retracts(wrong.id());
    var happened = amends instanceof Amends.Corrects ? earlier(wrong.happened()) : wrong.happened();
    var fact =
        new NewFact(
            new FactId(chance.id().toString()),
            wrong.kind(),
            happened,
            wrong.saidBy(),
            wrong.certainty(),
            wrong.details(),
            amends);
    entries.add(new Entry(at, List.of(fact), Kind.AMENDMENT));
  }

  private When earlier(When when) {
    return switch (when) {
      case When.Day(var day) -> new When.Day(day.minusDays(chance.between(1, 3)));
      case When.Moment(var at) ->
          new When.Moment(at.minus(Duration.ofMinutes(chance.between(20, 600))));
      case When.Between(var earliest, var _) -> earliest;
    };
  }

  private CaseHistory history(CaseId id, Land land) {
    var known =
        entries.stream()
            .filter(entry -> entry.at().isBefore(end))
            .sorted(Comparator.comparing(Entry::at))
            .toList();
    var opened = first(known).minus(Duration.ofMinutes(2));
    var given = given(opened);
    var deeds = new ArrayList<Deed>();
    var owner = (@Nullable Actor) null;
    for (var entry : known) {
      if (owner == null && given != null && !entry.at().isBefore(given)) {
        owner = chance.oneOf(office.caseworkers());
        deeds.add(new CaseHistory.Given(given, owner, office.unit(), owner.user()));
      }
      if (owner != null && chance.percent(2)) {
        var next = chance.oneOf(office.caseworkers());
        deeds.add(new CaseHistory.Given(entry.at(), owner, office.unit(), next.user()));
        owner = next;
      }
      var writer = owner != null ? owner : office.registrar();
      if (owner != null || entry.kind() == Kind.FIRST_HAND) {
        deeds.add(new CaseHistory.Written(entry.at(), writer, chance.id(), entry.facts()));
      }
    }
    if (owner == null && given != null && given.isBefore(end)) {
      var taken = chance.oneOf(office.caseworkers());
      deeds.add(new CaseHistory.Given(given, taken, office.unit(), taken.user()));
    }
    return new CaseHistory(
        new CaseHead(id, land.code(), land.code(), opened), office.registrar(), deeds);
  }

  /// Somebody takes a case within ten days, before the registrar may no longer add to it. Of those
  /// that just came in, some wait for it.
  private @Nullable Instant given(Instant opened) {
    var at = opened.plus(Duration.ofMinutes(chance.between(30, 10 * 24 * 60)));
    return at.isBefore(end) ? at : null;
  }

  private Instant first(List<Entry> known) {
    return known.isEmpty() ? end.minus(Duration.ofHours(1)) : known.getFirst().at();
  }
}
