package nansen.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The part of a query that keeps a list, a count or a search to what somebody may see.
///
/// @param sql a condition in brackets, to be joined with `AND`; false for everything where no rule
///   speaks of it
/// @param parameters named `actor_…`; the values may be null
/// @param rule the ids of the rules in it, by space
/// @param tied queries for the ids of the records to which the person is tied in each way, of which
///   `sql` lets some through: a list that begins with them reads no record of others; empty where a
///   rule is for every record
public record Scope(
    String sql,
    Map<String, @Nullable Object> parameters,
    Actor actor,
    Act act,
    Subject.Kind kind,
    FieldClass field,
    Purpose purpose,
    String rule,
    Optional<Map<Tie, String>> tied) {

  public Scope {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters)); // may hold nulls
    tied = tied.map(TreeMap::new).map(Collections::unmodifiableMap);
  }

  /// All of `tied` in one query, perhaps with some ids more than once.
  public Optional<String> records() {
    return tied.map(by ->
        by.isEmpty() ? "SELECT NULL::uuid WHERE FALSE" : String.join(" UNION ALL ", by.values()));
  }
}
