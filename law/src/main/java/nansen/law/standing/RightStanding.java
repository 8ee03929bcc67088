package nansen.law.standing;

import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// Where a right stands in a case.
///
/// @param certainty no firmer than the weakest fact it rests on
/// @param support no firmer than the weakest rule it rests on
/// @param begunBy the fact that began it, or will; null where none has happened
/// @param begins from when it holds; null where it has not begun and no date is known
/// @param endedBy the fact that ended it, or null
/// @param because where it is excluded or may be refused: the provision
/// @param note what that provision says in short
public record RightStanding(
    Right right,
    Right.Status status,
    Certainty certainty,
    Support support,
    @Nullable FactId begunBy,
    @Nullable When begins,
    @Nullable FactId endedBy,
    @Nullable When ended,
    @Nullable Citation because,
    @Nullable String note) {}
