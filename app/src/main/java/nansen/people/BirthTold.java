package nansen.people;

import java.util.UUID;
import nansen.access.Actor;
import nansen.law.journal.Attribution;
import org.jspecify.annotations.Nullable;

/// Something was said of the birth of somebody whom a case is about, in the transaction that is
/// open: for rooms above, which this room does not know.
///
/// @param entry that says so
/// @param birth null where the entry only takes back what was said before
/// @param before what it corrects or takes back; null where it does neither
public record BirthTold(
    Actor actor,
    UUID caseId,
    UUID entry,
    @Nullable BirthTime birth,
    @Nullable BirthTime before,
    Attribution saidBy) {}
