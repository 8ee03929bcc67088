package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Actor;
import nansen.access.Decision;
import nansen.access.NamedReaders;
import nansen.access.NamedReaders.What;
import nansen.access.Subject;
import nansen.access.UserId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who reads a case by name, beside role and unit: whoever has the case opens and closes it to one
/// colleague, and to no more than they read themselves. Its protected addresses are opened by a
/// colleague of the unit to one who reads the case already, so that nobody comes to them alone.
@Service
public class CaseReaders {
  private final NamedReaders readers;
  private final CarriedTable carried;
  private final Casefile casefile;

  CaseReaders(NamedReaders readers, CarriedTable carried, Casefile casefile) {
    this.readers = readers;
    this.carried = carried;
    this.casefile = casefile;
  }

  /// @param colleagues to whom it can be opened
  record Sheet(List<NamedReaders.Named> named, List<NamedReaders.Colleague> colleagues) {}

  /// @throws nansen.access.NotPermitted where the actor may open it to nobody
  @Transactional(readOnly = true)
  Sheet of(Actor actor, CaseId id, What what) {
    var may = readers.require(actor, subject(id), what);
    return new Sheet(readers.of(may, what), colleagues(may, id, what));
  }

  private List<NamedReaders.Colleague> colleagues(Decision.Allowed may, CaseId id, What what) {
    var all = readers.colleagues(may, what);
    return switch (what) {
      case RECORD -> all;
      case ADDRESS -> {
        var owner = carried.find(id).map(Carried::owner).stream();
        var named = readers.of(may, What.RECORD).stream().map(NamedReaders.Named::user);
        var reading =
            Stream.concat(owner, named).filter(Objects::nonNull).collect(Collectors.toSet());
        yield all.stream().filter(each -> reading.contains(each.user())).toList();
      }
    };
  }

  /// Opens it to somebody, as they were chosen.
  ///
  /// @return false where it cannot be opened to them
  @Transactional
  boolean open(Actor actor, CaseId id, What what, String user, String because, Instant until) {
    var may = readers.require(actor, subject(id), what);
    casefile.hold(id);
    var colleague =
        colleagues(may, id, what).stream()
            .filter(each -> each.user().toString().equals(user))
            .findFirst();
    colleague.ifPresent(it -> readers.open(may, what, it, because, until));
    return colleague.isPresent();
  }

  @Transactional
  void close(Actor actor, CaseId id, What what, UserId user) {
    var may = readers.require(actor, subject(id), what);
    casefile.hold(id);
    readers.close(may, what, user);
  }

  /// What of the case the actor may open to somebody.
  Set<What> openable(Actor actor, CaseId id) {
    return readers.openable(actor, subject(id));
  }

  /// The cases that are open to the actor by name.
  public List<NamedReaders.Named> openTo(Actor actor) {
    return readers.to(actor, Subject.Kind.CASE);
  }

  /// How a case that the actor reads is open to them by name, if it is.
  Optional<NamedReaders.Named> openTo(Actor actor, CaseId id) {
    return readers.own(actor, subject(id));
  }

  private static Subject subject(CaseId id) {
    return Subject.ofCase(id.value());
  }
}
