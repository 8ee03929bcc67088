package nansen.access;

import java.util.Objects;
import java.util.Set;

/// The answer to the question whether somebody may.
public sealed interface Decision {

  /// Somebody may. Only [Access] makes one, and [Audit] takes nothing else: what was not decided
  /// cannot be written down as done.
  final class Allowed implements Decision {
    private final Actor actor;
    private final Act act;
    private final Subject subject;
    private final Set<FieldClass> fields;
    private final Purpose purpose;
    private final String rule;

    Allowed(
        Actor actor,
        Act act,
        Subject subject,
        Set<FieldClass> fields,
        Purpose purpose,
        String rule) {
      this.actor = actor;
      this.act = act;
      this.subject = subject;
      this.fields = Set.copyOf(fields);
      this.purpose = purpose;
      this.rule = Objects.requireNonNull(rule);
    }

    public Actor actor() {
      return actor;
    }

    public Act act() {
      return act;
    }

    public Subject subject() {
      return subject;
    }

    /// The classes of fields that are open. Where several were asked for, only those.
    public Set<FieldClass> fields() {
      return fields;
    }

    public Purpose purpose() {
      return purpose;
    }

    /// The ids of the rules that permitted, by space.
    public String rule() {
      return rule;
    }

    /// The same permission for a record that a proposal lays before its second reader.
    public Allowed laidBefore(Subject part) {
      if (act != Act.CONFIRM) {
        throw new IllegalStateException("nothing is laid before anybody: " + act);
      }
      return new Allowed(actor, act, part, fields, purpose, rule);
    }

    /// The same permission for a record that has got its id just now.
    public Allowed about(Subject made) {
      if (subject.id().isPresent()) {
        throw new IllegalStateException("this was decided for one record: " + subject);
      }
      return new Allowed(actor, act, made, fields, purpose, rule);
    }
  }

  /// Nobody asked may. To the person it is the same as if the record were not there.
  record Denied(Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose, Why why)
      implements Decision {}

  /// Why not. For the audit trail, never for the person.
  enum Why {
    /// No rule of any of the person's roles speaks of it.
    NO_RULE,
    /// There are rules, and the person is not tied to the record as they ask.
    NOT_TIED,
    /// The person has a conflict of interest.
    EXCLUDED
  }
}
