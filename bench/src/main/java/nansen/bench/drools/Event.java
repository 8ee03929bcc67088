package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import nansen.law.journal.FactId;
import nansen.law.journal.When;

/// What happened in the case, as the rules see it: a class for each kind of event that a rule looks
/// at, with what the rule needs of it.
public sealed interface Event extends Comparable<Event> {
  LocalDate day();

  /// The fact behind it.
  Source source();

  /// What it ends.
  default Act ends() {
    return Act.NONE;
  }

  /// By day, and by name on one day.
  @Override
  default int compareTo(Event other) {
    var byDay = day().compareTo(other.day());
    return byDay != 0 ? byDay : source().fact().compareTo(other.source().fact());
  }

  /// The fact behind an event and when it happened, for the explanation.
  record Source(FactId fact, When when) {}

  /// An event from or to which hours are counted.
  sealed interface Timed extends Event {
    Instant at();
  }

  /// What begins the time to register.
  sealed interface Registrable extends Event {}

  /// The end of the screening, also one that came by itself with the end of its time.
  sealed interface ScreeningOver extends Event {}

  /// An event of which the rules need no more than what it ends.
  record Done(LocalDate day, Source source, Act ends) implements Event {}

  record Apprehended(LocalDate day, Source source, String where) implements Event {}

  record ScreeningStarted(LocalDate day, Source source) implements Event {}

  record ScreeningEnded(LocalDate day, Source source) implements ScreeningOver {
    @Override
    public Act ends() {
      return Act.SCREENING_END;
    }
  }

  /// Never recorded: the rules find out.
  record ScreeningRanOut(LocalDate day, Source source) implements ScreeningOver {}

  record ApplicationMade(LocalDate day, Source source, String before) implements Registrable {}

  record RegistrarInformed(LocalDate day, Source source) implements Registrable {
    @Override
    public Act ends() {
      return Act.PASSING_ON;
    }
  }

  /// The application is registered only after the screening: the rules find out.
  record AfterScreening(Registrable waits) {}

  record ApplicationRegistered(LocalDate day, Source source, Instant at, boolean border)
      implements Timed {
    @Override
    public Act ends() {
      return Act.REGISTRATION;
    }
  }

  record BiometricsTransmitted(LocalDate day, Source source, Instant at) implements Timed {
    @Override
    public Act ends() {
      return Act.TRANSMISSION;
    }
  }

  record ApplicationLodged(LocalDate day, Source source, boolean afterTransfer) implements Event {
    @Override
    public Act ends() {
      return Act.LODGING;
    }
  }

  record MassArrivalsDecided(LocalDate day, Source source) implements Event {}

  record AdmissibilityExtended(LocalDate day, Source source) implements Event {}

  record ExaminationExtended(LocalDate day, Source source) implements Event {}

  record HitReceived(LocalDate day, Source source, String data) implements Event {}

  record TakeChargeRequested(LocalDate day, Source source) implements Event {
    @Override
    public Act ends() {
      return Act.REQUEST;
    }
  }

  record RequestReceived(LocalDate day, Source source, boolean hit) implements Event {
    @Override
    public Act ends() {
      return Act.REQUEST;
    }
  }

  record Accepted(LocalDate day, Source source) implements Event {
    @Override
    public Act ends() {
      return Act.REPLY;
    }
  }

  /// Another state takes the person, by its word or by its silence: the rules find out.
  record Acceptance(LocalDate day, Source source) implements Event {}

  record TransferNotified(LocalDate day, Source source) implements Event {}

  /// This state has decided on the application itself.
  record DecidedHere(LocalDate day, Source source) implements Event {}

  record TransferAppealDecided(LocalDate day, Source source) implements Event {}

  record SuspensionRequested(LocalDate day, Source source) implements Event {}

  /// A ruling on whether the appeal against a transfer suspends it.
  record SuspensionRuled(LocalDate day, Source source, boolean granted) implements Event {
    @Override
    public Act ends() {
      return Act.SUSPENSION;
    }
  }

  record Detained(LocalDate day, Source source, boolean byAdministration, boolean forTransfer)
      implements Event {}

  record Released(LocalDate day, Source source) implements Event {
    @Override
    public Act ends() {
      return Act.REVIEW_OR_RELEASE;
    }
  }

  record DecisionNotified(LocalDate day, Source source, String outcome) implements Event {}
}
