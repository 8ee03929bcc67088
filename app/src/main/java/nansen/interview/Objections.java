package nansen.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.interpreter.InterpreterId;
import nansen.interpreter.Interpreters;
import nansen.people.People;
import nansen.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people in a case say against interpreters.
@Service
class Objections {
  private final ObjectionTable table;
  private final Casefile casefile;
  private final People people;
  private final Interpreters interpreters;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Objections(
      ObjectionTable table,
      Casefile casefile,
      People people,
      Interpreters interpreters,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.table = table;
    this.casefile = casefile;
    this.people = people;
    this.interpreters = interpreters;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes down that somebody in the case objects to an interpreter.
  ///
  /// @param key of the write: the same sent twice is one
  @Transactional
  Kept object(Actor actor, CaseId id, UUID key, PersonId by, InterpreterId to, String why) {
    var may = may(actor, Act.CREATE, id);
    casefile.hold(id);
    interpreters.entry(actor, to);
    if (people.inCase(actor, id.value()).stream().noneMatch(each -> each.file().id().equals(by))) {
      return new Kept.Lacking();
    }
    var objection = new Objection(key, by, to, why, clock.instant(), actor.name(), null);
    if (!table.insert(id, objection, actor)) {
      return table.ofCase(id).stream()
              .anyMatch(each ->
                  each.key().equals(key)
                      && each.by().equals(by)
                      && each.interpreter().equals(to)
                      && each.why().equals(why))
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    audit.write(
        may, List.of(Change.by(actor, "objection." + key, by.toString(), to.toString(), why)));
    return new Kept.Done();
  }

  /// Takes an objection back: it stays, with the reason.
  @Transactional
  Kept withdraw(Actor actor, CaseId id, UUID objection, UUID key, String why) {
    var may = may(actor, Act.RECORD, id);
    casefile.hold(id);
    if (table.ofCase(id).stream().noneMatch(each -> each.key().equals(objection))) {
      throw new NotPermitted("no such objection in this case");
    }
    var withdrawal = new Objection.Withdrawal(why, clock.instant(), actor.name());
    if (table.withdraw(objection, key, withdrawal, actor)) {
      audit.write(may, List.of(Change.by(actor, "objection." + objection + ".withdrawn", why)));
    }
    return new Kept.Done();
  }

  /// Whoever writes reads as well.
  private Decision.Allowed may(Actor actor, Act act, CaseId id) {
    var subject = Subject.ofCase(id.value());
    access.require(actor, Act.READ, subject, FieldClass.CLAIM, Purpose.CASE);
    return access.require(actor, act, subject, FieldClass.CLAIM, Purpose.CASE);
  }
}
