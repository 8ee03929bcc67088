package nansen.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is open to somebody by name, beside role and unit, for a time.
@Service
public class NamedReaders {
  private final NamedReaderTable table;
  private final StaffTable staff;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  NamedReaders(
      NamedReaderTable table, StaffTable staff, Access access, Audit audit, InstantSource clock) {
    this.table = table;
    this.staff = staff;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// What of a record opens. Rules with the tie say which classes of fields that are.
  public enum What {
    /// The record, as whoever has it reads it.
    RECORD(FieldClass.CLAIM, Tie.NAMED, "named."),
    /// The protected addresses of a case.
    ADDRESS(FieldClass.PROTECTED_CONTACT, Tie.NAMED_ADDRESS, "named-address.");

    private final FieldClass field;
    private final Tie tie;
    private final String change;

    /// @param field under which it is kept
    /// @param change what the trail calls it, before the id of the reader
    What(FieldClass field, Tie tie, String change) {
      this.field = field;
      this.tie = tie;
      this.change = change;
    }

    public FieldClass field() {
      return field;
    }
  }

  /// A record that is open to somebody.
  ///
  /// @param because why, in the words of the one who opened it
  public record Named(
      UUID subject, UserId user, Purpose purpose, String because, UserId by, Instant until) {

    /// The last day on which it is open.
    public LocalDate lastDay(ZoneId zone) {
      return LocalDate.ofInstant(until.minusNanos(1), zone);
    }
  }

  /// A colleague to whom a record can be opened.
  ///
  /// @param unit its name; empty for none
  public record Colleague(UserId user, String name, String unit) {}

  /// Which of it the actor may open to others.
  public Set<What> openable(Actor actor, Subject subject) {
    var fields =
        Arrays.stream(What.values())
            .map(What::field)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldClass.class)));
    var open = access.opening(actor, Act.GRANT, subject, fields, Purpose.CASE);
    return Arrays.stream(What.values())
        .filter(what -> open.contains(what.field))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(What.class)));
  }

  /// @throws NotPermitted where the actor may open it to nobody
  public Decision.Allowed require(Actor actor, Subject subject, What what) {
    var fields =
        rules(what, Purpose.CASE)
            .flatMap(rule -> rule.fields().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldClass.class)));
    return access.open(actor, Act.GRANT, subject, fields, what.field, Purpose.CASE);
  }

  private static Stream<Rule> rules(What what, Purpose purpose) {
    return Rules.ALL.stream().filter(rule -> rule.tie() == what.tie && rule.purpose() == purpose);
  }

  /// To whom the record of a permission is open now.
  public List<Named> of(Decision.Allowed may, What what) {
    return table.of(may.subject().id().orElseThrow(), what.field, clock.instant());
  }

  /// How a record that the actor reads is open to them by name, if it is.
  public Optional<Named> own(Actor actor, Subject subject) {
    return table.of(subject.id().orElseThrow(), What.RECORD.field, clock.instant()).stream()
        .filter(each -> each.user().equals(actor.user()))
        .findFirst();
  }

  /// What is open to the actor by name and nothing shuts them out of.
  @Transactional
  public List<Named> to(Actor actor, Subject.Kind kind) {
    var scope =
        access.scope(actor, Act.READ, kind, FieldClass.OPERATIONAL, Purpose.CASE, "g.subject");
    var found = table.to(scope);
    if (!found.isEmpty()) {
      audit.listed(scope, found.stream().map(Named::subject).toList());
    }
    return found;
  }

  /// Those to whom the holder of a permission can open its record: others whose account is open and
  /// whom no conflict of interest shuts out, with a role to which no more opens by name than the
  /// permission has.
  public List<Colleague> colleagues(Decision.Allowed may, What what) {
    var roles =
        rules(what, may.purpose()).collect(Collectors.groupingBy(Rule::role)).entrySet().stream()
            .filter(each ->
                each.getValue().stream()
                    .map(Rule::fields)
                    .flatMap(Collection::stream)
                    .allMatch(may.fields()::contains))
            .map(each -> each.getKey())
            .toList();
    return roles.isEmpty()
        ? List.of()
        : staff.everywhere(roles, may.subject().id().orElseThrow(), clock.instant()).stream()
            .filter(each -> !each.user().equals(may.actor().user()))
            .toList();
  }

  /// Opens the record of a permission to one of [#colleagues], in place of what was opened to them
  /// before.
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Decision.Allowed may, What what, Colleague to, String because, Instant until) {
    var subject = may.subject().id().orElseThrow();
    var named = new Named(subject, to.user(), may.purpose(), because, may.actor().user(), until);
    table.put(named, what.field, clock.instant());
    audit.write(may, List.of(new Change(what.change + to.user(), until + " " + because)));
  }

  /// Closes it again.
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(Decision.Allowed may, What what, UserId user) {
    if (table.delete(may.subject().id().orElseThrow(), what.field, user)) {
      audit.write(may, List.of(new Change(what.change + user, "")));
    }
  }
}
