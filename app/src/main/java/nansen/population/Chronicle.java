package nansen.population;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  /// @param deed what the writer does
  private record Entry(Instant at, By by, Function<Actor, Deed> deed) {}

  /// Who may write it.
  private enum By {
    /// Whoever has the case, before that the registrar.
    ANYBODY,
    OWNER
  }

  private Chronicle(Chance chance, Office office, ZoneId zone, Instant end) {
    this.chance = chance;
    this.office = office;
    this.zone = zone;
    this.end = end;
  }

  /// @param end what would be written down later is not known yet
  static CaseHistory of(
      Chance chance, Office office, Land land, Cast cast, List<Step> steps, Instant end) {
    var chronicle = new Chronicle(chance, office, land.zone(), end);
    var id = new CaseId(chance.id());
    chronicle.write(steps.getFirst(), chance.between(2, 240));
    steps.stream().skip(1).forEach(step -> chronicle.write(step, chronicle.delay()));
    return chronicle.history(id, land, cast);
  }

  /// In minutes: most is written down on the same day, some of it weeks later.
  private int delay() {
    return chance.percent(5) ? chance.between(3 * 24 * 60, 40 * 24 * 60) : chance.between(2, 240);
  }

  private void write(Step step, int minutes) {
    var facts = step.happenings().stream().map(this::written).toList();
    if (facts.isEmpty()) {
      return;
    }
    var at = step.at().atZone(zone).toInstant().plus(Duration.ofMinutes(minutes));
    write(at, By.ANYBODY, facts);
    if (chance.percent(5)) {
      amend(at, chance.oneOf(facts));
    }
  }

  private void write(Instant at, By by, List<NewFact> facts) {
    var key = chance.id();
    entries.add(new Entry(at, by, writer -> new CaseHistory.Written(at, writer, key, facts)));
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
    write(at, By.OWNER, List.of(fact));
  }

  private When earlier(When when) {
    return switch (when) {
      case When.Day(var day) -> new When.Day(day.minusDays(chance.between(1, 3)));
      case When.Moment(var at) ->
          new When.Moment(at.minus(Duration.ofMinutes(chance.between(20, 600))));
      case When.Between(var earliest, var _) -> earliest;
    };
  }

  private CaseHistory history(CaseId id, Land land, Cast cast) {
    var opened = first(known()).minus(Duration.ofMinutes(5));
    cast.foundLater(chance)
        .ifPresent(entry -> {
          var at = opened.plus(Duration.ofMinutes(chance.between(11 * 24 * 60, 90 * 24 * 60)));
          var key = chance.id();
          entries.add(
              new Entry(
                  at,
                  By.OWNER,
                  writer -> new CaseHistory.Told(at, writer, cast.id(), key, List.of(entry))));
        });
    var deeds = new ArrayList<Deed>();
    for (var member : cast.members(chance)) {
      deeds.add(
          new CaseHistory.Entered(
              opened.plus(Duration.ofMinutes(3)),
              office.registrar(),
              member.id(),
              member.role(),
              chance.id(),
              member.entries()));
    }
    var given = given(opened);
    var owner = (@Nullable Actor) null;
    for (var entry : known()) {
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
      if (owner != null || entry.by() == By.ANYBODY) {
        deeds.add(entry.deed().apply(writer));
      }
    }
    if (owner == null && given != null && given.isBefore(end)) {
      var taken = chance.oneOf(office.caseworkers());
      deeds.add(new CaseHistory.Given(given, taken, office.unit(), taken.user()));
    }
    return new CaseHistory(
        new CaseHead(id, land.code(), land.code(), opened), office.registrar(), deeds);
  }

  private List<Entry> known() {
    return entries.stream()
        .filter(entry -> entry.at().isBefore(end))
        .sorted(Comparator.comparing(Entry::at))
        .toList();
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
