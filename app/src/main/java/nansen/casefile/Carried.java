package nansen.casefile;

import java.time.LocalDate;
import java.util.Objects;
import nansen.access.UnitId;
import nansen.access.UserId;
import org.jspecify.annotations.Nullable;

/// Who carries a case. Either somebody has it or it is said why nobody has.
///
/// @param site the unit that opened it
/// @param unit on whose list it stands
/// @param owner the person it is given to
/// @param noOwner why nobody has it: [#JUST_OPENED], [#GIVEN_TO_UNIT], [#CONFLICT], or what
///   somebody wrote
/// @param noDate why nothing has a date: [#SENT_BACK], or what somebody wrote
/// @param lookAgain when somebody wants to look again
public record Carried(
    UnitId site,
    UnitId unit,
    @Nullable UserId owner,
    @Nullable String noOwner,
    @Nullable String noDate,
    @Nullable LocalDate lookAgain) {

  /// Nobody has looked at it yet.
  public static final String JUST_OPENED = "just-opened";

  /// Somebody gave it to the unit and said no more.
  public static final String GIVEN_TO_UNIT = "given-to-unit";

  /// Whoever had it may not handle it.
  public static final String CONFLICT = "conflict";

  /// The board sent it back for a new decision, for which the law may have no date.
  public static final String SENT_BACK = "sent-back";

  /// As a case is when it was just opened.
  static Carried opened(UnitId site) {
    return new Carried(site, site, null, JUST_OPENED, null, null);
  }

  /// Given to a person, or to the unit alone.
  Carried given(UnitId newUnit, @Nullable UserId newOwner) {
    return by(newUnit, newOwner, newOwner == null ? GIVEN_TO_UNIT : null);
  }

  /// Whether the program said it, and no person did.
  static boolean isByProgram(String reason) {
    return reason.equals(JUST_OPENED) || reason.equals(GIVEN_TO_UNIT) || reason.equals(CONFLICT);
  }

  Carried by(UnitId newUnit, @Nullable UserId newOwner, @Nullable String because) {
    return new Carried(site, newUnit, newOwner, because, noDate, lookAgain);
  }

  /// Whether the same person, or the same unit for the same reason, has it.
  boolean sameCarrierAs(Carried other) {
    return unit.equals(other.unit)
        && Objects.equals(owner, other.owner)
        && Objects.equals(noOwner, other.noOwner);
  }
}
