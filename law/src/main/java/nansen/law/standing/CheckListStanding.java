package nansen.law.standing;

import java.util.List;
import nansen.law.journal.FactId;
import nansen.law.pack.CheckList;
import org.jspecify.annotations.Nullable;

/// A check list that is to be asked in this case.
public record CheckListStanding(CheckList checkList, List<Answer> answers) {

  /// An item and its answer.
  ///
  /// @param answer the word that answers it, or null while it is open
  /// @param by the fact that says so
  public record Answer(CheckList.Item item, @Nullable String answer, @Nullable FactId by) {}
}
