package nansen.law.standing;

import java.time.Instant;
import java.util.List;
import nansen.law.calendar.DaysAsked;
import nansen.law.journal.FactId;
import nansen.law.pack.Citation;
import nansen.law.pack.LawPack;
import nansen.law.pack.RuleId;
import org.jspecify.annotations.Nullable;

/// What one pack makes of a case.
///
/// @param digest of the law it was made with: pack, calendar, national values and switches
/// @param applies whether the pack governs the case
/// @param decidedBy the fact that decided it, of the last matter that the pack governs; null where
///   there is no such fact
/// @param asOf the moment asked about; what happened later counts for nothing
/// @param knownAt the moment of knowledge; what was recorded later counts for nothing
/// @param clocks every provision at least once, in the order of the pack
/// @param rights in the order of the pack; none where the pack does not govern the case
/// @param routes in the order of the pack; none where the pack does not govern the case
/// @param checkLists those to be asked in this case
/// @param questions the most urgent first
/// @param blocked planned acts that a right forbids
/// @param breaches acts that were done while a right forbade them
/// @param asked of which days the calendar was asked: as long as it answers the same for them, it
///   may change on all others, and nothing here but the digest would be otherwise
/// @param holds the moment at which the passing of time may first change this or what would be
///   asked, where no fact of the journal happens meanwhile: at latest the end of the day
public record Standing(
    LawPack pack,
    String digest,
    Applies applies,
    @Nullable FactId decidedBy,
    Instant asOf,
    Instant knownAt,
    List<Clock> clocks,
    List<RightStanding> rights,
    List<RouteStanding> routes,
    List<CheckListStanding> checkLists,
    List<Question> questions,
    List<Blocked> blocked,
    List<Breach> breaches,
    DaysAsked asked,
    Instant holds) {

  /// Whether a pack governs a case.
  public enum Applies {
    /// It does.
    YES,
    /// The deciding fact has not happened: judged as if it happened on the day asked about.
    PROVISIONALLY,
    /// The deciding fact lies outside the time in which the pack is in force.
    NO
  }

  /// An act that somebody plans and nobody may do.
  public record Blocked(FactId planned, String act, RuleId right, Citation cite) {}

  /// An act that was done while a right forbade it, as the case stood then.
  ///
  /// @param done the fact
  /// @param isSure false where the right and the act are of one day and nobody knows which came
  ///   first, where the right could have been refused, and where the act or what the right rests on
  ///   is denied
  public record Breach(FactId done, String act, RuleId right, Citation cite, boolean isSure) {}

  Standing with(List<Breach> breaches, DaysAsked asked) {
    return new Standing(
        pack,
        digest,
        applies,
        decidedBy,
        asOf,
        knownAt,
        clocks,
        rights,
        routes,
        checkLists,
        questions,
        blocked,
        breaches,
        asked,
        holds);
  }

  /// The first clock of a provision, or null where the pack has no such provision.
  public @Nullable Clock clock(RuleId id) {
    for (var clock : clocks) {
      if (clock.id().equals(id)) {
        return clock;
      }
    }
    return null;
  }
}
