package nansen.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Records that are open to somebody by name, beside role and unit, for a time. Rules with
/// [Tie#NAMED] say what opens.
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

  /// To whom the record of a permission is open now.
  public List<Named> of(Decision.Allowed may) {
    return table.of(may.subject().id().orElseThrow(), clock.instant());
  }

  /// How a record that the actor reads is open to them by name, if it is.
  public Optional<Named> own(Actor actor, Subject subject) {
    return table.of(subject.id().orElseThrow(), clock.instant()).stream()
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
  public List<Colleague> colleagues(Decision.Allowed may) {
    var roles =
        Rules.ALL.stream()
            .filter(rule -> rule.tie() == Tie.NAMED && rule.purpose() == may.purpose())
            .collect(Collectors.groupingBy(Rule::role))
            .entrySet()
            .stream()
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
  public void open(Decision.Allowed may, Colleague to, String because, Instant until) {
    var subject = may.subject().id().orElseThrow();
    var named = new Named(subject, to.user(), may.purpose(), because, may.actor().user(), until);
    table.put(named, clock.instant());
    audit.write(may, List.of(new Change(field(to.user()), until + " " + because)));
  }

  /// Closes it again.
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(Decision.Allowed may, UserId user) {
    if (table.delete(may.subject().id().orElseThrow(), user)) {
      audit.write(may, List.of(new Change(field(user), "")));
    }
  }

  private static String field(UserId user) {
    return "named." + user;
  }
}
