package nansen.worklist;

import java.time.LocalDate;
import java.util.List;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import nansen.casefile.ClockRow;
import org.jspecify.annotations.Nullable;

/// An open case on the worklist.
///
/// @param owner who has it; null while nobody in person has
/// @param firstDay the day by which the list is ordered: of the first duty that was missed, else of
///   what is due next, else the one to look again; [WorkFilter#NEVER] for none
/// @param missed how many duties were missed
/// @param questions how many questions are open
/// @param undated why nothing has a date, where nothing has: `no-facts`, `questions` or
///   `nothing-open`
/// @param noDate why nothing has a date, as the case says it; null where it does not
/// @param clocks open and missed, by date
record WorkRow(
    CaseId id,
    String country,
    @Nullable UserId owner,
    LocalDate firstDay,
    int missed,
    int questions,
    String undated,
    @Nullable String noDate,
    List<ClockRow> clocks) {
  WorkRow {
    clocks = List.copyOf(clocks);
  }

  WorkRow with(List<ClockRow> its) {
    return new WorkRow(id, country, owner, firstDay, missed, questions, undated, noDate, its);
  }
}
