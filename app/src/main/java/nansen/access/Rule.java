package nansen.access;

import java.util.Set;

/// One permission. Whatever no rule permits is denied.
///
/// @param id stands in the audit trail beside each act that it permitted
/// @param tie what must tie the person to the record
/// @param unless what must not
public record Rule(
    String id,
    Role role,
    Set<Act> acts,
    Set<FieldClass> fields,
    Tie tie,
    Set<Tie> unless,
    Purpose purpose) {

  public Rule {
    acts = Set.copyOf(acts);
    fields = Set.copyOf(fields);
    unless = Set.copyOf(unless);
  }

  boolean speaksOf(Set<Role> roles, Act act, FieldClass field, Purpose purpose) {
    return roles.contains(role)
        && acts.contains(act)
        && fields.contains(field)
        && this.purpose == purpose;
  }

  /// Whether it permits, for a person who is tied to the record in these ways and no other.
  boolean permits(Set<Tie> ties) {
    return !ties.contains(Tie.EXCLUDED)
        && (tie == Tie.NONE || ties.contains(tie))
        && unless.stream().noneMatch(ties::contains);
  }
}
