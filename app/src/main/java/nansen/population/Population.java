package nansen.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nansen.casefile.CaseHistory;
import nansen.people.PersonId;

/// Cases that never were. Pure: each is made from the seed, the day and its number alone, so they
/// can be made in any order, and two who make the same one make it alike.
///
/// @param seed another gives other cases
/// @param until the population has come in the three years before the beginning of this day (UTC),
///   and nothing later is known of it
public record Population(long seed, LocalDate until) {
  /// How far apart in number the two cases of somebody are who was taken for two people.
  private static final int APART = 60;

  private static final int GROWN_UP_LONG_AGO = 25;

  /// What is drawn for one case before its course.
  private record Drawn(
      Chance chance, Optional<Household> household, Arrival arrival, Applicant applicant) {}

  /// A case with the people in it.
  ///
  /// @param index from 0
  public CaseHistory history(long index) {
    var drawn = drawn(index);
    var again = again(index).map(it -> drawn.applicant().as(it, drawn.chance()));
    var who = again.orElse(drawn.applicant());
    var head =
        again.isPresent() ? Optional.<Cast.Relative>empty() : drawn.household().flatMap(this::head);
    var steps = Life.course(drawn.chance(), drawn.arrival(), who);
    return Chronicle.of(
        drawn.chance(),
        Office.of(index),
        drawn.arrival().land(),
        new Cast(person(index), who, head),
        steps,
        end());
  }

  private Optional<Cast.Relative> head(Household household) {
    return household
        .toHead()
        .map(relation -> new Cast.Relative(person(household.head()), relation));
  }

  private Drawn drawn(long index) {
    var own = Chance.ofCase(seed, "case", index);
    var household = Household.of(seed, until, index);
    var arrival = household.map(Household::arrival).orElseGet(() -> Arrival.of(own, until));
    return new Drawn(own, household, arrival, Applicant.of(own, arrival, household));
  }

  /// The earlier case, in the same office, of somebody who comes again and is not known again.
  private Optional<Applicant> again(long index) {
    var chance = Chance.of(seed, "again", index);
    var back = chance.between(1, APART);
    if (!chance.percent(2) || back > Office.place(index)) {
      return Optional.empty();
    }
    return Optional.of(drawn(index - back).applicant())
        .filter(it -> it.who().born().isBefore(until.minusYears(GROWN_UP_LONG_AGO)));
  }

  private PersonId person(long index) {
    return new PersonId(Chance.ofCase(seed, "person until " + until, index).id());
  }

  private Instant end() {
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
