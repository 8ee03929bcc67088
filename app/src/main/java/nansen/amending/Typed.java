package nansen.amending;

import java.util.List;
import java.util.Set;
import nansen.inforce.Amendment;

/// What came of reading a form that proposes a change of the law.
sealed interface Typed {

  /// It can be proposed.
  record Sound(Amendment amendment, String because) implements Typed {}

  /// It cannot, and nothing was kept.
  ///
  /// @param problems with the fields of the form
  /// @param lines what is wrong with the law itself, each with its place in the text; in English,
  ///   as the command line has them
  record Faulty(List<Problem> problems, List<String> lines) implements Typed {
    public Faulty {
      problems = List.copyOf(problems);
      lines = List.copyOf(lines);
    }

    /// Whether something is wrong with this field.
    boolean names(String field) {
      return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
  }

  /// What is wrong with a field.
  ///
  /// @param message the key of its words
  /// @param gap for the words; empty where they have none
  record Problem(String field, String message, String gap) {
    /// Fields that are called on the page as in the bundle.
    private static final Set<String> NAMED =
        Set.of(
            "calendar",
            "day",
            "name",
            "known",
            "source",
            "support",
            "holiday",
            "region",
            "pack",
            "pack-file",
            "scenarios",
            "scenarios-file");

    /// The key in the bundle of what the page calls the field; empty where it has no word for it.
    public String label() {
      // Why it is proposed, and why it is decided so.
      return field.equals("because")
          ? "amending.reason"
          : NAMED.contains(field) ? "amending." + field : "";
    }

    static Problem of(String field, String message) {
      return new Problem(field, message, "");
    }
  }
}
