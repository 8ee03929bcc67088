package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import nansen.law.journal.When;

/// Turns the journal of a case into the objects that the rules reason about.
public final class CaseEvents {
  private static final Set<String> ON_THE_MERITS =
      Set.of(
          "granted", "granted-refugee", "granted-subsidiary", "unfounded", "manifestly-unfounded");

  private CaseEvents() {}

  /// The day asked about, and every event known and happened by then that a rule looks at.
  public static List<Object> of(Journal journal, Instant asOf, Instant knownAt, ZoneId zone) {
    var today = LocalDate.ofInstant(asOf, zone);
    var known = journal.knownAt(knownAt);
    var events = new ArrayList<Object>(known.size() + 2);
    events.add(new Today(today, asOf));
    for (var fact : known) {
      var happened = fact.happened();
      var from = happened instanceof When.Between(var earliest, var _) ? earliest : happened;
      if (from instanceof When.Moment(var at) && at.isAfter(asOf)) {
        continue;
      }
      var day = day(from, zone);
      if (!day.isAfter(today)) {
        add(events, fact, day, from, zone);
      }
    }
    return events;
  }

  private static void add(List<Object> events, Fact fact, LocalDate day, When from, ZoneId zone) {
    var by = new Event.Source(fact.id(), fact.happened());
    var kind = fact.kind().name();
    switch (kind) {
      case "apprehended" -> events.add(new Event.Apprehended(day, by, word(fact, "where")));
      case "screening.started" -> events.add(new Event.ScreeningStarted(day, by));
      case "screening.ended" -> events.add(new Event.ScreeningEnded(day, by));
      case "application.made" ->
          events.add(new Event.ApplicationMade(day, by, word(fact, "before")));
      case "registering-authority.informed" -> events.add(new Event.RegistrarInformed(day, by));
      case "application.registered" -> {
        events.add(
            new Event.ApplicationRegistered(
                day, by, moment(from, zone), word(fact, "procedure").equals("border")));
        // Whoever registers knows of the application.
        events.add(new Event.Done(day, by, Act.PASSING_ON));
      }
      case "application.lodged" ->
          events.add(
              new Event.ApplicationLodged(day, by, word(fact, "after-transfer").equals("yes")));
      case "information.given" -> events.add(new Event.Done(day, by, Act.INFORMATION));
      case "needs.assessed" -> events.add(new Event.Done(day, by, Act.NEEDS_ASSESSMENT));
      case "biometrics.transmitted" -> {
        if (word(fact, "as").equals("applicant")) {
          events.add(new Event.BiometricsTransmitted(day, by, moment(from, zone)));
        }
      }
      case "mass-arrivals.decided" -> events.add(new Event.MassArrivalsDecided(day, by));
      case "admissibility.extended" -> events.add(new Event.AdmissibilityExtended(day, by));
      case "examination.extended" -> events.add(new Event.ExaminationExtended(day, by));
      case "merits.started" -> events.add(new Event.Done(day, by, Act.ADMISSIBILITY));
      case "eurodac.hit-received" -> events.add(new Event.HitReceived(day, by, word(fact, "data")));
      case "take-charge.requested" -> events.add(new Event.TakeChargeRequested(day, by));
      case "take-charge.request-received" ->
          events.add(new Event.RequestReceived(day, by, word(fact, "hit").equals("yes")));
      case "responsibility.accepted" -> events.add(new Event.Accepted(day, by));
      case "responsibility.refused" -> events.add(new Event.Done(day, by, Act.REPLY));
      case "transfer.decided" -> events.add(new Event.Done(day, by, Act.TRANSFER_DECISION));
      case "transfer.decision-notified" -> events.add(new Event.TransferNotified(day, by));
      case "transfer-appeal.lodged" -> events.add(new Event.Done(day, by, Act.TRANSFER_APPEAL));
      case "transfer-appeal.decided" -> events.add(new Event.TransferAppealDecided(day, by));
      case "suspension.requested" -> events.add(new Event.SuspensionRequested(day, by));
      case "suspension.granted", "suspension.refused" ->
          events.add(new Event.SuspensionRuled(day, by, kind.equals("suspension.granted")));
      case "transfer.carried-out" -> events.add(new Event.Done(day, by, Act.TRANSFER));
      case "detained" ->
          events.add(
              new Event.Detained(
                  day,
                  by,
                  word(fact, "ordered-by").equals("administration"),
                  word(fact, "for").equals("transfer")));
      case "detention-review.concluded" ->
          events.add(new Event.Done(day, by, Act.REVIEW_OR_RELEASE));
      case "released" -> events.add(new Event.Released(day, by));
      case "decision.taken" -> {
        if (ON_THE_MERITS.contains(word(fact, "outcome"))) {
          events.add(new Event.DecidedHere(day, by));
        }
        events.add(new Event.Done(day, by, Act.DECISION));
        events.add(new Event.Done(day, by, Act.ADMISSIBILITY));
      }
      case "decision.notified" -> {
        events.add(new Event.DecisionNotified(day, by, word(fact, "outcome")));
        // Whoever was told of a decision has been decided on.
        events.add(new Event.Done(day, by, Act.DECISION));
        events.add(new Event.Done(day, by, Act.ADMISSIBILITY));
      }
      case "appeal.lodged" -> events.add(new Event.Done(day, by, Act.APPEAL));
      default -> {} // no rule looks at it
    }
  }

  private static String word(Fact fact, String detail) {
    return Objects.requireNonNullElse(fact.word(detail), "");
  }

  private static LocalDate day(When point, ZoneId zone) {
    return point instanceof When.Day(var day)
        ? day
        : LocalDate.ofInstant(moment(point, zone), zone);
  }

  private static Instant moment(When point, ZoneId zone) {
    return switch (point) {
      case When.Moment(var at) -> at;
      case When.Day(var day) -> day.atStartOfDay(zone).toInstant();
      case When.Between(var earliest, var _) -> moment(earliest, zone);
    };
  }
}
