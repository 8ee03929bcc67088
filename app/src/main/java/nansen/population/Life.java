package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The course of one case, from arrival to its end, whatever part of it lies in the future. How
/// often each thing happens is chosen so that every part of the program has something to show;
/// these are not statistics of any state.
final class Life {
  /// The Pact applies from this day (Regulation (EU) 2024/1348 art. 79).
  private static final LocalDate PACT = LocalDate.of(2026, 6, 12);

  /// After six months the other state is no longer responsible (Regulation (EU) No 604/2013 art.
  /// 29(2)).
  private static final int MOST_DAYS_TO_TRANSFER = 184;

  /// Longer than any time to appeal here.
  private static final int APPEAL_DAYS = 24;

  private static final List<String> STATES = List.of("FI", "SE", "DE", "PL", "IT");

  private final Chance chance;
  private final Arrival arrival;
  private final Applicant applicant;
  private final List<Step> steps = new ArrayList<>();

  /// Who is told of a decision: the lawyer, where there is one and nobody forgets.
  private String told = "person";

  private Life(Chance chance, Arrival arrival, Applicant applicant) {
    this.chance = chance;
    this.arrival = arrival;
    this.applicant = applicant;
  }

  static List<Step> course(Chance chance, Arrival arrival, Applicant applicant) {
    var life = new Life(chance, arrival, applicant);
    life.arrive();
    switch (applicant.registration()) {
      case WHOLE -> life.goThrough();
      case HALF -> life.standInLine();
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
    applicant.bornWhen().ifPresent(when -> first.said("person.born", when));
    if (isMinor()) {
      first.logged("person.unaccompanied-minor");
    } else if (applicant.company() == Applicant.Company.CHILDREN) {
      first.logged("minor-child.present");
    }
  }

  /// Photographed, some of them, and no more for now.
  private void standInLine() {
    if (chance.percent(50)) {
      step(chance.officeHours(arrival.at().toLocalDate().plusDays(1), 0, 3))
          .logged("biometrics.taken", "for", "application-at-border");
    }
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
    if (applicant.who().origin() == Origin.RUSSIA && chance.percent(40)) {
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
    if (isMinor()) {
      minor(registered);
    }
    if (chance.percent(60)) {
      step(chance.officeHours(arrived, 1, 40)).done("lawyer.engaged");
      told = chance.percent(96) ? "lawyer" : "person";
    }
    if (inNorway() && chance.percent(98)) {
      step(chance.officeHours(arrived, 20, 29)).done("interim-reply-sent");
    }
    if (inNorway() && chance.percent(9)) {
      step(registered.plusMinutes(40))
          .said("served-in-armed-force", registered.toLocalDate())
          .said("military-service.stated", registered.toLocalDate());
    }
    if (chance.percent(4)) {
      withdraw(chance.officeHours(arrived, 10, 120));
      return;
    }
    if (chance.percent(18)) {
      otherState(registered.toLocalDate()).ifPresent(this::examine);
      return;
    }
    if (chance.percent(97)) {
      step(registered.plusMinutes(20)).done("entry.here-first");
    }
    examine(registered.toLocalDate());
  }

  private void withdraw(LocalDateTime at) {
    var how = chance.percent(30) ? "explicitly" : "implicitly";
    var outcome = how + "-withdrawn";
    step(at).done("application.withdrawn", "how", how);
    var decided = chance.officeHours(at.toLocalDate(), 1, 20);
    step(decided).done("decision.taken", "outcome", outcome);
    var reached = chance.officeHours(decided.toLocalDate(), 1, 12);
    step(reached).done("decision.notified", "outcome", outcome, "to", told);
    end(reached.toLocalDate().plusDays(APPEAL_DAYS), outcome);
    leave(reached.toLocalDate().plusDays(10));
  }

  /// Nothing can be done against the decision any more.
  private void end(LocalDate day, String outcome) {
    step(chance.officeHours(day, 0, 5)).done("decision.final", "outcome", outcome);
  }

  private void register(LocalDateTime at) {
    var border = arrival.way() == Arrival.Way.ACROSS_THE_BORDER;
    var pact = !at.toLocalDate().isBefore(PACT);
    step(at)
        .logged("application.registered")
        .logged("biometrics.taken", "for", border ? "application-at-border" : "application");
    if (!inNorway() && !pact) {
      step(at.plusMinutes(10)).logged("application.lodged");
      step(at.plusDays(2)).done("document.issued", "document", "applicant");
    }
    if (chance.percent(97)) {
      step(at.plusMinutes(30))
          .logged("information.given")
          .logged("document.issued", "document", "registration");
    }
    var sent =
        step(at.plusHours(chance.between(1, chance.percent(92) ? 20 : 90)))
            .logged("biometrics.transmitted", "as", "applicant");
    if (border && pact) {
      sent.logged("biometrics.transmitted", "as", "irregular-crossing");
    }
    if (pact && arrival.way() != Arrival.Way.WITHIN_THE_COUNTRY) {
      step(arrival.at().plusHours(chance.between(1, 12))).logged("screening.started");
      step(chance.officeHours(arrival.at().toLocalDate(), 2, chance.percent(90) ? 6 : 9))
          .logged("screening.ended");
    }
    if (pact) {
      step(chance.officeHours(at.toLocalDate(), 2, chance.percent(95) ? 15 : 24))
          .done("application.lodged")
          .done("document.issued", "document", "applicant");
    }
    if (chance.percent(97)) {
      step(chance.officeHours(at.toLocalDate(), 3, chance.percent(94) ? 20 : 35))
          .done("needs.assessed");
    }
    if (!inNorway() && (isMinor() || applicant.company() == Applicant.Company.CHILDREN)) {
      step(chance.officeHours(at.toLocalDate(), 10, 55)).done("school.access-given");
    }
  }

  private boolean isMinor() {
    return applicant.age() == Applicant.Age.UNACCOMPANIED_MINOR;
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
  /// @return from when the case is examined here; empty where the person is transferred there
  private Optional<LocalDate> otherState(LocalDate registered) {
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
      return Optional.of(asked.toLocalDate());
    }
    var replied = chance.officeHours(asked.toLocalDate(), 4, 13);
    if (answer < 95) {
      step(replied).done("responsibility.accepted", "state", state);
    }
    var decided = chance.officeHours(asked.toLocalDate(), 20, 50);
    step(decided).done("transfer.decided");
    step(chance.officeHours(decided.toLocalDate(), 1, 10)).done("transfer.decision-notified");
    if (chance.percent(92)) {
      step(chance.officeHours(decided.toLocalDate(), 20, 120))
          .done("transfer.carried-out", "state", state);
      return Optional.empty();
    }
    return Optional.of(decided.toLocalDate().plusDays(MOST_DAYS_TO_TRANSFER));
  }

  private void examine(LocalDate registered) {
    var interview = chance.officeHours(registered, 15, chance.percent(90) ? 90 : 160);
    step(interview).done("interview.held");
    if (!inNorway()) {
      step(interview.plusDays(1)).done("interview.report-given");
      step(interview.plusDays(3)).done("report.commented");
    }
    if (chance.percent(6)) {
      step(interview.plusHours(2)).done("exclusion.possible");
    }
    decide(chance.officeHours(interview.toLocalDate(), 10, chance.percent(90) ? 80 : 220));
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
    if (!inNorway() && granted) {
      step(chance.officeHours(at.toLocalDate(), 5, 14))
          .done("document.issued", "document", "residence-permit");
    }
    var reached = chance.officeHours(at.toLocalDate(), 1, 12);
    step(reached).done("decision.notified", "outcome", outcome, "to", told);
    if (granted) {
      end(reached.toLocalDate().plusDays(APPEAL_DAYS), "granted");
    } else if (chance.percent(75)) {
      appeal(reached.toLocalDate(), outcome);
    } else {
      end(reached.toLocalDate().plusDays(APPEAL_DAYS), outcome);
      leave(reached.toLocalDate().plusDays(25));
    }
  }

  private void appeal(LocalDate reached, String outcome) {
    // One in twelve too late.
    var lodged = chance.officeHours(reached, 2, chance.percent(92) ? 13 : 30);
    step(lodged).done("appeal.lodged");
    var ruled = chance.officeHours(lodged.toLocalDate(), 50, 160);
    step(ruled).done("appeal.decided");
    var answered = chance.officeHours(ruled.toLocalDate(), 1, 8);
    step(answered).done("appeal.decision-notified");
    end(answered.toLocalDate(), outcome);
    if (chance.percent(80)) {
      leave(answered.toLocalDate());
    }
  }

  private void leave(LocalDate from) {
    step(chance.officeHours(from, 5, 90))
        .done(chance.percent(70) ? "person.departed" : "person.removed");
  }
}
