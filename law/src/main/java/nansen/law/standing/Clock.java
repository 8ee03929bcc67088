package nansen.law.standing;

import java.util.List;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// A time limit in a case.
///
/// @param provision the rule behind it
/// @param status where it stands on the day asked about
/// @param certainty no firmer than the weakest fact it rests on
/// @param support no firmer than the weakest rule it rests on
/// @param startedBy the fact that started it; null before
/// @param startedOn when that was
/// @param due when it is due; null where nothing gives a date
/// @param rawDue the end as counted, before it was moved past days off; equal to `due` where it was
///   not moved
/// @param endedBy the fact that ended it; null while it is open
/// @param endedOn when that was
/// @param past true where it is of a matter that was closed before the one that is open: nobody
///   waits for it any more. Never of a limit on liberty, nor of what falls away by itself
/// @param readings where the text is read in several ways: each with its date, the earliest first;
///   otherwise empty
/// @param why the computation
public record Clock(
    Provision provision,
    Status status,
    Certainty certainty,
    Support support,
    @Nullable FactId startedBy,
    @Nullable When startedOn,
    @Nullable Due due,
    @Nullable Due rawDue,
    @Nullable FactId endedBy,
    @Nullable When endedOn,
    boolean past,
    List<ReadingDue> readings,
    Explanation why) {

  /// A reading of the text and the date it gives.
  ///
  /// @param leads true for the one that `due` follows
  public record ReadingDue(
      String id, Due.Point due, boolean leads, Citation cite, Support support) {
    ReadingDue notAfter(Due.Point cap) {
      return cap.isBefore(due) ? new ReadingDue(id, cap, leads, cite, support) : this;
    }
  }

  public RuleId id() {
    return provision.id();
  }

  static Clock without(Provision provision, Status status) {
    return new Clock(
        provision,
        status,
        Certainty.ESTABLISHED,
        provision.support(),
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        Explanation.NONE);
  }
}
