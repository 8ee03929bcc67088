package nansen.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case on the worklist.
///
/// @param nextDay when something is due next; null where nothing has a date
/// @param missed how many clocks were missed
/// @param questions how many questions are open
public record WorkRow(
    CaseId id, String country, @Nullable LocalDate nextDay, int missed, int questions) {}
