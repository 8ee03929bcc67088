package nansen.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.NamedReaders;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who reads a case by name, beside role and unit: whoever has the case opens and closes it to one
/// colleague, and to no more than they read themselves.
@Service
public class CaseReaders {
  private final NamedReaders readers;
  private final Casefile casefile;
  private final Access access;

  CaseReaders(NamedReaders readers, Casefile casefile, Access access) {
    this.readers = readers;
    this.casefile = casefile;
    this.access = access;
  }

  /// @param colleagues to whom it can be opened
  record Sheet(List<NamedReaders.Named> named, List<NamedReaders.Colleague> colleagues) {}

  /// @throws nansen.access.NotPermitted where the actor may open the case to nobody
  @Transactional(readOnly = true)
  Sheet of(Actor actor, CaseId id) {
    var may = may(actor, id);
    return new Sheet(readers.of(may), readers.colleagues(may));
  }

  /// Opens the case to somebody, as they were chosen.
  ///
  /// @return false where it cannot be opened to them
  @Transactional
  boolean open(Actor actor, CaseId id, String user, String because, Instant until) {
    var may = may(actor, id);
    casefile.hold(id);
    var colleague =
        readers.colleagues(may).stream()
            .filter(each -> each.user().toString().equals(user))
            .findFirst();
    colleague.ifPresent(it -> readers.open(may, it, because, until));
    return colleague.isPresent();
  }

  @Transactional
  void close(Actor actor, CaseId id, UserId user) {
    var may = may(actor, id);
    casefile.hold(id);
    readers.close(may, user);
  }

  /// Whether the actor may open the case to somebody.
  boolean mayOpen(Actor actor, CaseId id) {
    return access.decide(actor, Act.GRANT, subject(id), FieldClass.CLAIM, Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// The cases that are open to the actor by name.
  public List<NamedReaders.Named> openTo(Actor actor) {
    return readers.to(actor, Subject.Kind.CASE);
  }

  /// How a case that the actor reads is open to them by name, if it is.
  Optional<NamedReaders.Named> openTo(Actor actor, CaseId id) {
    return readers.own(actor, subject(id));
  }

  private Decision.Allowed may(Actor actor, CaseId id) {
    return access.open(
        actor,
        Act.GRANT,
        subject(id),
        EnumSet.allOf(FieldClass.class),
        FieldClass.CLAIM,
        Purpose.CASE);
  }

  private static Subject subject(CaseId id) {
    return Subject.ofCase(id.value());
  }
}
