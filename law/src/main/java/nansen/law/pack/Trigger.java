package nansen.law.pack;

import java.util.List;
import java.util.Map;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// What must happen for a rule to start, restart or end.
///
/// @param facts the facts that count
/// @param mode whether any one of them is enough, or all must have happened
public record Trigger(List<On> facts, Mode mode) {
  public Trigger {
    facts = List.copyOf(facts);
  }

  /// Nothing ever triggers it.
  public static final Trigger NEVER = new Trigger(List.of(), Mode.ANY);

  /// How several facts combine.
  public enum Mode {
    /// Each fact triggers by itself.
    ANY,
    /// Triggered once, when the last of them has happened.
    LAST
  }

  /// A fact of a kind, with details that must match.
  ///
  /// @param details detail to allowed words; a fact without the detail does not match
  /// @param when a further condition at that moment, or null
  public record On(FactSpec spec, Map<String, List<String>> details, @Nullable Condition when) {
    public On {
      details = Map.copyOf(details);
    }

    public On(FactSpec spec) {
      this(spec, Map.of(), null);
    }

    public FactKind kind() {
      return spec.kind();
    }
  }
}
