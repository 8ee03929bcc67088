package nansen.access;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of a query that keeps a list, a count or a search to what somebody may see.
///
/// @param sql a condition in brackets, to be joined with `AND`; false for everything where no rule
///   speaks of it
/// @param parameters named `actor_…`; the values may be null
/// @param rule the ids of the rules in it, by space
/// @param records a query for the ids of the records to which the person is tied, of which `sql`
///   lets some through: a list that begins with them reads no record of others; empty where a rule
///   is for every record
public record Scope(
    String sql,
    Map<String, @Nullable Object> parameters,
    Actor actor,
    Act act,
    Subject.Kind kind,
    FieldClass field,
    Purpose purpose,
    String rule,
    Optional<String> records) {

  public Scope {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters)); // may hold nulls
  }
}
