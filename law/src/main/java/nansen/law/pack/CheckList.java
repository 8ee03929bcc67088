package nansen.law.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must be asked in a case, each item with its provision.
///
/// @param when in which cases it is asked; null for all
public record CheckList(
    RuleId id,
    String title,
    Citation cite,
    Support support,
    @Nullable String note,
    @Nullable Condition when,
    List<Item> items) {
  public CheckList {
    items = List.copyOf(items);
  }

  /// One thing to ask. The answer is a fact `item.answered`.
  ///
  /// @param answers the words that may answer it
  public record Item(
      RuleId id,
      String ask,
      Citation cite,
      Support support,
      @Nullable String note,
      List<String> answers) {
    public Item {
      answers = List.copyOf(answers);
    }
  }
}
