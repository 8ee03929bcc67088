package nansen.decision;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a draft says.
///
/// @param outcome a word of the vocabulary, see [Outcomes]; empty where none is chosen yet
/// @param acknowledged by the name of the concern
record Draft(String outcome, List<Reason> reasons, Map<String, Acknowledged> acknowledged) {
  /// Fewer say nothing of why.
  private static final int FEWEST_WORDS = 3;

  static final Draft EMPTY = new Draft("", List.of(), Map.of());

  Draft {
    reasons = List.copyOf(reasons);
    // In one order always, so that the same draft is the same text in the audit trail.
    acknowledged = Collections.unmodifiableMap(new TreeMap<>(acknowledged));
  }

  /// One reason in the drafter's words, with the facts it rests on and the provisions it applies.
  ///
  /// @param facts ids of facts of the journal
  /// @param provisions ids of rules of the packs: time limits, rights, routes, grounds, items
  record Reason(String text, List<String> facts, List<String> provisions) {
    Reason {
      facts = List.copyOf(facts);
      provisions = List.copyOf(provisions);
    }

    boolean isEmpty() {
      return text.isBlank() && facts.isEmpty() && provisions.isEmpty();
    }
  }

  /// Why the decision is made although something is open.
  ///
  /// @param seen the ids of what was open then; what came later is not acknowledged by it
  record Acknowledged(String words, List<String> seen) {
    Acknowledged {
      seen = List.copyOf(seen);
    }
  }

  String words(Concern concern) {
    @Nullable Acknowledged given = acknowledged.get(concern.name());
    return given == null ? "" : given.words();
  }

  /// Whether a concern is acknowledged with more than a word or two, and not with what is said of
  /// another.
  boolean hasOwnWords(Concern concern) {
    var words = words(concern).strip();
    return words.split("\\s+").length >= FEWEST_WORDS
        && acknowledged.entrySet().stream()
            .noneMatch(each ->
                !each.getKey().equals(concern.name()) && each.getValue().words().equals(words));
  }

  boolean acknowledges(Missing.Warning warning) {
    @Nullable Acknowledged given = acknowledged.get(warning.concern().name());
    return given != null && !given.words().isBlank() && given.seen().contains(warning.id());
  }
}
