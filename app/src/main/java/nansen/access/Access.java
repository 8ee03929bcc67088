package nansen.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nansen.database.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The one door that says who may do what. It denies unless a rule in [Rules] allows.
///
/// A room asks with [#require] before it acts and hands what it gets to [Audit] in the same
/// transaction; it puts a [#scope] into each query that gives more than one record.
@Service
public class Access {
  /// What ties everybody to a record that is not there yet.
  static final Set<Tie> FRESH = Set.of(Tie.NONE, Tie.NEW);

  private final TieTable ties;
  private final Map<Asked, Condition> conditions = new ConcurrentHashMap<>();
  private final DenialTable denials;

  Access(TieTable ties, DenialTable denials) {
    this.ties = ties;
    this.denials = denials;
  }

  /// Whether the actor may do this to fields of this class of the record, for this purpose.
  public Decision decide(Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose) {
    var rules = speakingOf(actor, act, field, purpose);
    if (rules.isEmpty()) {
      return new Decision.Denied(actor, act, subject, field, purpose, Decision.Why.NO_RULE);
    }
    return decide(
        actor, act, subject, field, purpose, ties.between(actor, subject, askedFor(rules)));
  }

  /// The same, of a record that comes in with its whole past: what tied the actor to it then, the
  /// caller knows and the database does not.
  public Decision decide(
      Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose, Set<Tie> tied) {
    return speakingOf(actor, act, field, purpose).stream()
        .filter(rule -> rule.permits(tied))
        .findFirst()
        .<Decision>map(
            rule -> new Decision.Allowed(actor, act, subject, Set.of(field), purpose, rule.id()))
        .orElseGet(() ->
            new Decision.Denied(
                actor,
                act,
                subject,
                field,
                purpose,
                tied.contains(Tie.EXCLUDED) ? Decision.Why.EXCLUDED : Decision.Why.NOT_TIED));
  }

  /// The same, for a room that does nothing when the answer is no. The denial is written to the
  /// audit trail at once, whatever becomes of the caller's transaction.
  ///
  /// @throws NotPermitted where no rule allows
  public Decision.Allowed require(
      Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose) {
    return permitted(decide(actor, act, subject, field, purpose));
  }

  private Decision.Allowed permitted(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> allowed;
      case Decision.Denied denied -> {
        denials.record(denied);
        throw new NotPermitted(denied);
      }
    };
  }

  /// The same as [#require], asked on a trip on which the room reads what it will act upon.
  ///
  /// @return gives the permission when the trip is over, or throws [NotPermitted]; before it is
  ///   asked, nothing that was read may leave the room
  public Supplier<Decision.Allowed> require(
      Trip trip, Actor actor, Act act, Subject subject, FieldClass field, Purpose purpose) {
    var rules = speakingOf(actor, act, field, purpose);
    if (rules.isEmpty()) {
      return () -> require(actor, act, subject, field, purpose);
    }
    var tied = ties.between(trip, actor, subject, askedFor(rules));
    return () -> permitted(decide(actor, act, subject, field, purpose, tied.get()));
  }

  /// All that is open to the actor in one record, for a page that shows fields of several classes.
  ///
  /// @param asked the classes of fields the page could show
  /// @param least the one without which the page is not shown
  /// @return a permission for those of `asked` that are open, `least` among them
  /// @throws NotPermitted where `least` is not open
  public Decision.Allowed open(
      Actor actor,
      Act act,
      Subject subject,
      Set<FieldClass> asked,
      FieldClass least,
      Purpose purpose) {
    var all = EnumSet.of(least);
    all.addAll(asked);
    var permitting = permitting(actor, act, subject, all, purpose);
    var open = fields(permitting, all);
    if (!open.contains(least)) {
      return require(actor, act, subject, least, purpose);
    }
    return new Decision.Allowed(actor, act, subject, open, purpose, ids(permitting));
  }

  /// Which of these classes are open to the actor, to draw or leave out the ways to pages; nothing
  /// is written to the trail.
  public Set<FieldClass> opening(
      Actor actor, Act act, Subject subject, Set<FieldClass> asked, Purpose purpose) {
    return fields(permitting(actor, act, subject, asked, purpose), asked);
  }

  /// The rules that permit it for some of these classes.
  private List<Rule> permitting(
      Actor actor, Act act, Subject subject, Set<FieldClass> asked, Purpose purpose) {
    var rules =
        Rules.ALL.stream()
            .filter(rule ->
                asked.stream().anyMatch(field -> rule.speaksOf(actor.roles(), act, field, purpose)))
            .toList();
    var tied = rules.isEmpty() ? Set.<Tie>of() : ties.between(actor, subject, askedFor(rules));
    return rules.stream().filter(rule -> rule.permits(tied)).toList();
  }

  private static EnumSet<FieldClass> fields(List<Rule> permitting, Set<FieldClass> asked) {
    return asked.stream()
        .filter(field -> permitting.stream().anyMatch(rule -> rule.fields().contains(field)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldClass.class)));
  }

  /// What a query needs so that it gives only records in which the actor may do this.
  ///
  /// @param kind of the records
  /// @param id the column (or expression) of the query that has the record's id
  public Scope scope(
      Actor actor, Act act, Subject.Kind kind, FieldClass field, Purpose purpose, String id) {
    return scope(actor, act, kind, field, purpose, id, null);
  }

  /// The same over rows that say themselves what ties people to the record, see
  /// [NeedToKnow#conditionOfRow].
  ///
  /// @param row its name in the query
  public Scope scope(
      Actor actor,
      Act act,
      Subject.Kind kind,
      FieldClass field,
      Purpose purpose,
      String id,
      @Nullable String row) {
    var said =
        conditions.computeIfAbsent(
            new Asked(actor.roles(), act, kind, field, purpose, id, row),
            _ -> condition(speakingOf(actor, act, field, purpose), kind, id, row));
    return new Scope(
        said.sql(),
        ties.parameters(actor),
        actor,
        act,
        kind,
        field,
        purpose,
        said.rules(),
        said.records());
  }

  private record Asked(
      Set<Role> roles,
      Act act,
      Subject.Kind kind,
      FieldClass field,
      Purpose purpose,
      String id,
      @Nullable String row) {}

  /// What the rules say of it, in SQL: the same for everybody with the same roles.
  private record Condition(String sql, String rules, Optional<Map<Tie, String>> records) {}

  private Condition condition(
      List<Rule> rules, Subject.Kind kind, String id, @Nullable String row) {
    return new Condition(
        ties.condition(rules, kind, id, row), ids(rules), ties.records(rules, kind));
  }

  /// Whether a rule speaks of it at all, for some record: to draw or leave out the way to a page.
  public boolean ever(Actor actor, Act act, FieldClass field, Purpose purpose) {
    return !speakingOf(actor, act, field, purpose).isEmpty();
  }

  /// The same of a record that is not there yet.
  public boolean everFresh(Actor actor, Act act, FieldClass field, Purpose purpose) {
    return speakingOf(actor, act, field, purpose).stream().anyMatch(rule -> rule.permits(FRESH));
  }

  /// A permission for work that the program does by itself, such as a job or the making of a
  /// synthetic population. It stands in the audit trail under the part's own name.
  ///
  /// @param name of the part of the program, in small letters
  public static Decision.Allowed program(
      String name, Act act, Subject subject, Set<FieldClass> fields, Purpose purpose) {
    return new Decision.Allowed(
        Actor.ofProgram(name), act, subject, fields, purpose, "program." + name);
  }

  private static List<Rule> speakingOf(Actor actor, Act act, FieldClass field, Purpose purpose) {
    return Rules.ALL.stream()
        .filter(rule -> rule.speaksOf(actor.roles(), act, field, purpose))
        .toList();
  }

  private static Set<Tie> askedFor(List<Rule> rules) {
    var asked = EnumSet.of(Tie.EXCLUDED);
    for (var rule : rules) {
      asked.add(rule.tie());
      asked.addAll(rule.unless());
    }
    return asked;
  }

  private static String ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.joining(" "));
  }
}
