package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;

/// What happened in the case, as the rules see it: a class for each kind of event that a rule looks
/// at, with what the rule needs of it.
///
/// Corrections are applied and later events left out before they come here, which the rules would
/// otherwise have to do.
public sealed interface Event {
  LocalDate day();

  /// What begins the time to register.
  sealed interface Registrable extends Event {}

  /// The end of the screening, also one that came by itself with the end of its time.
  sealed interface ScreeningOver extends Event {}

  /// A request that another state takes charge, on its way or arrived.
  sealed interface Request extends Event {}

  /// An answer of another state.
  sealed interface Reply extends Event {}

  /// What closes the question whether an application is admissible.
  sealed interface AdmissibilitySettled extends Event {}

  /// What makes a review of detention superfluous.
  sealed interface DetentionReviewClosed extends Event {}

  /// A ruling on whether the appeal against a transfer suspends it.
  record SuspensionRuled(LocalDate day, boolean granted) implements Event {}

  record Apprehended(LocalDate day, String where) implements Event {}

  record ScreeningStarted(LocalDate day) implements Event {}

  record ScreeningEnded(LocalDate day) implements ScreeningOver {}

  /// Never recorded: the rules find out.
  record ScreeningRanOut(LocalDate day) implements ScreeningOver {}

  record ApplicationMade(LocalDate day, String before) implements Registrable {}

  record RegistrarInformed(LocalDate day) implements Registrable {}

  record ApplicationRegistered(LocalDate day, Instant at, boolean border) implements Event {}

  record ApplicationLodged(LocalDate day, boolean afterTransfer) implements Event {}

  record InformationGiven(LocalDate day) implements Event {}

  record NeedsAssessed(LocalDate day) implements Event {}

  record BiometricsTransmitted(LocalDate day, Instant at, String as) implements Event {}

  record MassArrivalsDecided(LocalDate day) implements Event {}

  record AdmissibilityExtended(LocalDate day) implements Event {}

  record ExaminationExtended(LocalDate day) implements Event {}

  record MeritsStarted(LocalDate day) implements AdmissibilitySettled {}

  record HitReceived(LocalDate day, String data) implements Event {}

  record TakeChargeRequested(LocalDate day) implements Request {}

  record RequestReceived(LocalDate day, boolean hit) implements Request {}

  record Accepted(LocalDate day) implements Reply {}

  record Refused(LocalDate day) implements Reply {}

  /// Another state takes the person, by its word or by its silence: the rules find out.
  record Acceptance(LocalDate day) implements Event {}

  /// The application is registered only after the screening: the rules find out.
  record AfterScreening(Registrable waits) implements Event {
    @Override
    public LocalDate day() {
      return waits.day();
    }
  }

  record TransferDecided(LocalDate day) implements Event {}

  record TransferNotified(LocalDate day) implements Event {}

  record TransferAppealLodged(LocalDate day) implements Event {}

  record TransferAppealDecided(LocalDate day) implements Event {}

  record SuspensionRequested(LocalDate day) implements Event {}

  record Transferred(LocalDate day) implements Event {}

  record Detained(LocalDate day, boolean byAdministration, boolean forTransfer) implements Event {}

  record ReviewConcluded(LocalDate day) implements DetentionReviewClosed {}

  record Released(LocalDate day) implements DetentionReviewClosed {}

  record DecisionTaken(LocalDate day, String outcome) implements AdmissibilitySettled {}

  record DecisionNotified(LocalDate day, String outcome) implements Event {}

  record AppealLodged(LocalDate day) implements Event {}

  /// An event that no rule looks at.
  record Other(LocalDate day, String kind) implements Event {}
}
