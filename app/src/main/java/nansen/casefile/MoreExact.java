package nansen.casefile;

import java.util.List;
import java.util.Map;
import nansen.law.journal.FactKind;

/// Kinds of facts that tell of the same event as another and say more of it: where and when a
/// border was crossed is often known before how. Once it is, that is a correction of what was
/// written down, and no second crossing.
final class MoreExact {
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "border.crossed",
          List.of("border.crossed-irregularly", "presented-at-crossing-point", "disembarked"));

  private MoreExact() {}

  /// Those that say more than a fact of this kind; mostly none.
  static List<String> than(FactKind kind) {
    return KINDS.getOrDefault(kind.name(), List.of());
  }
}
