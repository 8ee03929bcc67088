package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import nansen.law.journal.When;

/// Turns the journal of a case into the objects that the rules reason about.
public final class CaseEvents {
  private CaseEvents() {}

  /// The day asked about, and every event known and happened by then.
  public static List<Object> of(Journal journal, Instant asOf, ZoneId zone) {
    var today = LocalDate.ofInstant(asOf, zone);
    var events = new ArrayList<Object>();
    events.add(new Today(today, asOf));
    for (var fact : journal.knownAt(asOf)) {
      var event = event(fact, zone);
      if (!event.day().isAfter(today) && !moment(fact, zone).isAfter(asOf)) {
        events.add(event);
      }
    }
    return events;
  }

  private static Event event(Fact fact, ZoneId zone) {
    var day = LocalDate.ofInstant(moment(fact, zone), zone);
    var at = moment(fact, zone);
    return switch (fact.kind().name()) {
      case "apprehended" -> new Event.Apprehended(day, word(fact, "where"));
      case "screening.started" -> new Event.ScreeningStarted(day);
      case "screening.ended" -> new Event.ScreeningEnded(day);
      case "application.made" -> new Event.ApplicationMade(day, word(fact, "before"));
      case "registering-authority.informed" -> new Event.RegistrarInformed(day);
      case "application.registered" ->
          new Event.ApplicationRegistered(day, at, word(fact, "procedure").equals("border"));
      case "application.lodged" ->
          new Event.ApplicationLodged(day, word(fact, "after-transfer").equals("yes"));
      case "information.given" -> new Event.InformationGiven(day);
      case "needs.assessed" -> new Event.NeedsAssessed(day);
      case "biometrics.transmitted" -> new Event.BiometricsTransmitted(day, at, word(fact, "as"));
      case "mass-arrivals.decided" -> new Event.MassArrivalsDecided(day);
      case "admissibility.extended" -> new Event.AdmissibilityExtended(day);
      case "examination.extended" -> new Event.ExaminationExtended(day);
      case "merits.started" -> new Event.MeritsStarted(day);
      case "eurodac.hit-received" -> new Event.HitReceived(day, word(fact, "data"));
      case "take-charge.requested" -> new Event.TakeChargeRequested(day);
      case "take-charge.request-received" ->
          new Event.RequestReceived(day, word(fact, "hit").equals("yes"));
      case "responsibility.accepted" -> new Event.Accepted(day);
      case "responsibility.refused" -> new Event.Refused(day);
      case "transfer.decided" -> new Event.TransferDecided(day);
      case "transfer.decision-notified" -> new Event.TransferNotified(day);
      case "transfer-appeal.lodged" -> new Event.TransferAppealLodged(day);
      case "transfer-appeal.decided" -> new Event.TransferAppealDecided(day);
      case "suspension.requested" -> new Event.SuspensionRequested(day);
      case "suspension.granted" -> new Event.SuspensionRuled(day, true);
      case "suspension.refused" -> new Event.SuspensionRuled(day, false);
      case "transfer.carried-out" -> new Event.Transferred(day);
      case "detained" ->
          new Event.Detained(
              day,
              word(fact, "ordered-by").equals("administration"),
              word(fact, "for").equals("transfer"));
      case "detention-review.concluded" -> new Event.ReviewConcluded(day);
      case "released" -> new Event.Released(day);
      case "decision.taken" -> new Event.DecisionTaken(day, word(fact, "outcome"));
      case "decision.notified" -> new Event.DecisionNotified(day, word(fact, "outcome"));
      case "appeal.lodged" -> new Event.AppealLodged(day);
      default -> new Event.Other(day, fact.kind().name());
    };
  }

  private static String word(Fact fact, String detail) {
    return Objects.requireNonNullElse(fact.word(detail), "");
  }

  private static Instant moment(Fact fact, ZoneId zone) {
    return switch (fact.happened()) {
      case When.Moment(var at) -> at;
      case When.Day(var day) -> day.atStartOfDay(zone).toInstant();
      case When.Between(When.Moment(var at), var _) -> at;
      case When.Between(When.Day(var day), var _) -> day.atStartOfDay(zone).toInstant();
    };
  }
}
