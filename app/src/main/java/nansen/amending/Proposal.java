package nansen.amending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;

/// A proposal to change the law.
///
/// @param amendment the id of what is proposed, see [nansen.inforce.LawInForce#amendment]
/// @param said by whom and why
/// @param ending empty while nobody has decided
record Proposal(
    UUID id, UUID amendment, Said said, Optional<Ending> ending, Optional<DryRun> dryRun) {

  /// Who said what and when.
  ///
  /// @param name as it was then
  record Said(UserId by, String name, Instant at, String because) {}

  /// What became of a proposal.
  enum Outcome {
    IN_FORCE,
    REJECTED,
    WITHDRAWN
  }

  record Ending(Outcome outcome, Said said) {}

  /// The trying of a proposal on all open cases, as they stood at one moment.
  ///
  /// @param law the number of the law it was compared with
  /// @param asOf that moment
  /// @param looked how many cases have been looked at
  /// @param spared of these, how many did not have to be assessed
  /// @param of how many were open when it began
  /// @param ended empty while it goes on
  record DryRun(
      UUID id, long law, Instant asOf, long looked, long spared, long of, Optional<Instant> ended) {

    /// How much of it is done, in hundredths.
    int percent() {
      return ended.isPresent() ? 100 : of == 0 ? 0 : (int) Math.min(99, looked * 100 / of);
    }

    /// Of the cases looked at, how many did not have to be assessed, in hundredths.
    int sparedPercent() {
      return looked == 0 ? 0 : (int) (spared * 100 / looked);
    }
  }

  /// Where it stands.
  enum Stage {
    /// It is being tried.
    TRYING,
    /// Other law came into force after it was tried, or while it was: it must be tried again.
    OVERTAKEN,
    /// A second person can decide.
    TRIED,
    IN_FORCE,
    REJECTED,
    WITHDRAWN
  }

  /// @param law the number of the law in force
  Stage stage(long law) {
    if (ending.isPresent()) {
      return switch (ending.get().outcome()) {
        case IN_FORCE -> Stage.IN_FORCE;
        case REJECTED -> Stage.REJECTED;
        case WITHDRAWN -> Stage.WITHDRAWN;
      };
    }
    if (dryRun.isEmpty() || dryRun.get().law() != law) {
      return Stage.OVERTAKEN;
    }
    return dryRun.get().ended().isPresent() ? Stage.TRIED : Stage.TRYING;
  }
}
