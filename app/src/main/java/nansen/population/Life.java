package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nansen.law.journal.When;

/// The course of one case, from arrival to its end, whatever part of it lies in the future. How
/// often each thing happens is chosen so that every part of the program has something to show;
/// these are not statistics of any state.
final class Life {
  /// The Pact applies from this day (Regulation (EU) 2024/1348 art. 79).
  private static final LocalDate PACT = LocalDate.of(2026, 6, 12);

  private static final List<String> STATES =
      List.of("Finland", "Sweden", "Germany", "Poland", "Italy");

  /// Whom somebody comes with.
  enum Company {
    ALONE,
    FAMILY
  }

  /// How old somebody is.
  private enum Age {
    ADULT,
    UNACCOMPANIED_MINOR
  }

  private final Chance chance;
  private final Arrival arrival;
  private final Company company;
  private final Age age;
  private final List<Step> steps = new ArrayList<>();

  /// Who is told of a decision: the lawyer, where there is one and nobody forgets.
  private String told = "person";

  private Life(Chance chance, Arrival arrival, Company company) {
    this.chance = chance;
    this.arrival = arrival;
    this.company = company;
    this.age = company == Company.ALONE && chance.percent(8) ? Age.UNACCOMPANIED_MINOR : Age.ADULT;
  }

  static List<Step> course(Chance chance, Arrival arrival, Company company) {
    var life = new Life(chance, arrival, company);
    life.arrive();
    if (arrival.wave() == Arrival.Wave.ORDINARY || chance.percent(40)) {
      life.goThrough();
    }
    return life.steps;
  }

  private Step step(LocalDateTime at) {
    var step = new Step(at, arrival.land().zone());
    steps.add(step);
    return step;
  }

  private boolean inNorway() {
    return arrival.land().isNorway();
  }

  private void arrive() {
    var at = arrival.at();
    var first = step(at);
    switch (arrival.way()) {
      case ACROSS_THE_BORDER -> cross(first);
      case AT_AN_AIRPORT -> first.logged("presented-at-crossing-point");
      case WITHIN_THE_COUNTRY -> {
        if (inNorway()) {
          first.said("entered-norway", at.toLocalDate().minusDays(chance.between(1, 40)));
        }
      }
    }
    first.logged("application.made", "before", "competent");
    if (chance.percent(94)) {
      first.said("person.born", born());
    } else {
      var year = born().day().getYear();
      first.said(
          "person.born",
          new When.Between(
              new When.Day(LocalDate.of(year, 1, 1)), new When.Day(LocalDate.of(year, 12, 31))));
    }
    if (age == Age.UNACCOMPANIED_MINOR) {
      first.logged("person.unaccompanied-minor");
    } else if (company == Company.FAMILY) {
      first.logged("minor-child.present");
    }
  }

  private When.Day born() {
    var years = age == Age.ADULT ? chance.between(18, 63) : chance.between(14, 17);
    return new When.Day(
        arrival.at().toLocalDate().minusYears(years).minusDays(chance.between(1, 364)));
  }

  private void cross(Step first) {
    var place = inNorway() ? chance.oneOf(Arrival.CROSSINGS) : "the green border";
    first.logged("border.crossed-irregularly", "place", place);
    if (chance.percent(60)) {
      first.logged("authorities.contacted", "by", "person");
    } else {
      first.logged("apprehended", "where", "external-border-area", "place", place);
    }
    if (!inNorway()) {
      return;
    }
    if (chance.percent(20)) {
      first.said("came-directly-from-home-state", arrival.at().toLocalDate());
    }
    if (arrival.wave() == Arrival.Wave.ORDINARY && chance.percent(35)) {
      step(arrival.at().plusMinutes(chance.between(10, 50))).logged("held-under-21a");
      step(arrival.at().plusMinutes(chance.between(70, 230)))
          .logged("released")
          .logged("reporting-ordered", "kind", chance.percent(50) ? "residence" : "reporting");
    }
  }

  private void goThrough() {
    var arrived = arrival.at().toLocalDate();
    var registered = chance.officeHours(arrived.plusDays(1), 0, chance.percent(90) ? 3 : 20);
    register(registered);
    if (age == Age.UNACCOMPANIED_MINOR) {
      minor(registered);
    }
    if (chance.percent(60)) {
      step(chance.officeHours(arrived, 1, 40)).done("lawyer.engaged");
      told = chance.percent(96) ? "lawyer" : "person";
    }
    if (inNorway() && chance.percent(9)) {
      step(registered.plusMinutes(40))
          .said("served-in-armed-force", registered.toLocalDate())
          .said("military-service.stated", registered.toLocalDate());
    }
    if (chance.percent(4)) {
      step(chance.officeHours(arrived, 10, 120))
          .done("application.withdrawn", "how", chance.percent(30) ? "explicitly" : "implicitly");
      return;
    }
    if (chance.percent(18)) {
      if (otherState(registered.toLocalDate())) {
        return;
      }
    } else if (chance.percent(70)) {
      step(registered.plusMinutes(20)).done("entry.here-first");
    }
    examine(registered.toLocalDate());
  }

  private void register(LocalDateTime at) {
    var border = arrival.way() == Arrival.Way.ACROSS_THE_BORDER;
    step(at)
        .logged("application.registered")
        .logged("biometrics.taken", "for", border ? "application-at-border" : "application");
    if (chance.percent(85)) {
      step(at.plusMinutes(30))
          .logged("information.given")
          .logged("document.issued", "document", "registration");
    }
    step(at.plusHours(chance.between(1, chance.percent(92) ? 20 : 90)))
        .logged("biometrics.transmitted", "as", "applicant");
    if (border && !at.toLocalDate().isBefore(PACT)) {
      step(arrival.at().plusHours(chance.between(1, 12))).logged("screening.started");
      step(chance.officeHours(arrival.at().toLocalDate(), 2, 8)).logged("screening.ended");
    }
    if (!inNorway() || !at.toLocalDate().isBefore(PACT)) {
      step(chance.officeHours(at.toLocalDate(), 2, 24)).done("application.lodged");
    }
    if (chance.percent(70)) {
      step(chance.officeHours(at.toLocalDate(), 3, 35)).done("needs.assessed");
    }
  }

  private void minor(LocalDateTime registered) {
    if (inNorway()) {
      step(registered.plusMinutes(15)).logged("guardian-authority-informed");
    }
    step(chance.officeHours(registered.toLocalDate(), 1, 20)).done("representative.appointed");
    if (chance.percent(10)) {
      step(chance.officeHours(registered.toLocalDate(), 30, 90)).done("person.found-adult");
    }
  }

  /// A hit, and what the other state answers.
  ///
  /// @return whether the person is transferred there
  private boolean otherState(LocalDate registered) {
    var state = chance.oneOf(STATES);
    var hit = chance.officeHours(registered, 0, 2);
    step(hit).logged("eurodac.hit-received", "data", "applicant", "state", state);
    var asked = chance.officeHours(hit.toLocalDate(), 3, 40);
    step(asked)
        .done("take-back.requested", "state", state)
        .done("take-back.request-received", "state", state, "hit", "yes");
    var answer = chance.between(0, 99);
    if (answer < 20) {
      step(chance.officeHours(asked.toLocalDate(), 4, 13))
          .done("responsibility.refused", "state", state);
      return false;
    }
    var replied = chance.officeHours(asked.toLocalDate(), 4, 13);
    if (answer < 75) {
      step(replied).done("responsibility.accepted", "state", state);
    }
    var decided = chance.officeHours(asked.toLocalDate(), 20, 50);
    step(decided).done("transfer.decided");
    step(chance.officeHours(decided.toLocalDate(), 1, 10)).done("transfer.decision-notified");
    if (chance.percent(70)) {
      step(chance.officeHours(decided.toLocalDate(), 20, 170))
          .done("transfer.carried-out", "state", state);
    }
    return true;
  }

  private void examine(LocalDate registered) {
    if (inNorway()) {
      step(chance.officeHours(registered, 20, 33)).done("interim-reply-sent");
    }
    var interview = chance.officeHours(registered, 15, 160);
    step(interview).done("interview.held");
    if (chance.percent(6)) {
      step(interview.plusHours(2)).done("exclusion.possible");
    }
    decide(chance.officeHours(interview.toLocalDate(), 20, 260));
  }

  private void decide(LocalDateTime at) {
    var drawn = chance.between(0, 99);
    var outcome =
        drawn < 50
            ? "granted-refugee"
            : drawn < 60
                ? "granted-subsidiary"
                : drawn < 88 ? "unfounded" : drawn < 95 ? "manifestly-unfounded" : "inadmissible";
    var granted = outcome.startsWith("granted");
    var decided = step(at).done("decision.taken", "outcome", outcome);
    if (inNorway() && granted) {
      decided.done("protection-granted", "letter", drawn < 50 ? "a" : "b");
    }
    var reached = chance.officeHours(at.toLocalDate(), 1, 12);
    step(reached).done("decision.notified", "outcome", outcome, "to", told);
    if (!granted) {
      if (chance.percent(75)) {
        appeal(reached.toLocalDate());
      } else {
        leave(reached.toLocalDate().plusDays(25));
      }
    }
  }

  private void appeal(LocalDate reached) {
    // One in twelve too late.
    var lodged = chance.officeHours(reached, 2, chance.percent(92) ? 13 : 30);
    step(lodged).done("appeal.lodged");
    var ruled = chance.officeHours(lodged.toLocalDate(), 50, 260);
    step(ruled).done("appeal.decided");
    step(chance.officeHours(ruled.toLocalDate(), 1, 8)).done("appeal.decision-notified");
    if (chance.percent(80)) {
      leave(ruled.toLocalDate().plusDays(10));
    }
  }

  private void leave(LocalDate from) {
    step(chance.officeHours(from, 5, 90))
        .done(chance.percent(70) ? "person.departed" : "person.removed");
  }
}
