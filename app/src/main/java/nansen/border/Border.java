package nansen.border;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import nansen.casefile.Casefile;
import nansen.casefile.Recorded;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.people.CaseRole;
import nansen.people.Kept;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Registration at a station: what is typed is kept from page to page, and becomes a case with its
/// facts and its person in one transaction, once.
@Service
public class Border {
  private static final int DRAFTS = 50;

  private final DraftTable drafts;
  private final RegistrationTable registrations;
  private final Registrations projection;
  private final Casefile casefile;
  private final People people;
  private final LawInForce law;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Border(
      DraftTable drafts,
      RegistrationTable registrations,
      Registrations projection,
      Casefile casefile,
      People people,
      LawInForce law,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.drafts = drafts;
    this.registrations = registrations;
    this.projection = projection;
    this.casefile = casefile;
    this.people = people;
    this.law = law;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of finishing a draft.
  sealed interface Finished {
    /// It is a case, now or since an earlier attempt.
    record Case(UUID id) implements Finished {}

    /// Something does not fit; nothing was written.
    record Lacking(Map<Step, List<Problem>> problems) implements Finished {
      public Lacking {
        problems = Map.copyOf(problems);
      }
    }
  }

  /// Begins a registration, once.
  ///
  /// @param id made with the form: begun again under it, it is the same registration
  /// @return false where no law binds the country or there is no such calendar
  @Transactional
  boolean begin(Actor actor, UUID id, String country, String calendar) {
    var may = may(actor);
    var book = law.now().book();
    if (!CalendarId.isValid(country)
        || !CalendarId.isValid(calendar)
        || book.binding(country).isEmpty()
        || book.calendars().zone(new CalendarId(country)).isEmpty()
        || book.calendars().of(new CalendarId(calendar)).isEmpty()) {
      return false;
    }
    if (drafts.insert(id, actor.user(), country, calendar, now())) {
      audit.write(
          about(may, id),
          List.of(new Change("country", country), new Change("calendar", calendar)));
    } else if (drafts.find(id, actor.user()).isEmpty()) {
      throw notThere();
    }
    return true;
  }

  /// A draft of the writer's own.
  @Transactional
  Draft draft(Actor actor, UUID id) {
    var may = may(actor);
    var draft = drafts.find(id, actor.user()).orElseThrow(Border::notThere);
    audit.read(about(may, id));
    return draft;
  }

  /// Those of the writer's own that have become no case.
  @Transactional
  List<Draft> drafts(Actor actor) {
    if (!mayBegin(actor)) {
      return List.of();
    }
    var may = may(actor);
    var all = drafts.of(actor.user(), DRAFTS);
    all.forEach(draft -> audit.read(about(may, draft.id())));
    return all;
  }

  /// Whether the reader may register at all; nothing is written to the trail.
  @Transactional(readOnly = true)
  public boolean mayBegin(Actor actor) {
    return access.decide(
            actor, Act.CREATE, Subject.any(Subject.Kind.CASE), FieldClass.OPERATIONAL, Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// Keeps what was typed on a page, whether it fits or not.
  ///
  /// @return what does not fit on that page
  @Transactional
  List<Problem> keep(Actor actor, UUID id, Step step, Map<String, String> typed) {
    var may = may(actor);
    var draft = open(actor, id);
    var all = new HashMap<>(draft.typed());
    all.keySet().removeAll(step.fields().keySet());
    typed.forEach((field, text) -> {
      if (!text.isEmpty()) {
        all.put(field, text);
      }
    });
    drafts.update(id, all, now());
    audit.write(
        about(may, id),
        List.of(new Change("draft." + step.path(), new TreeMap<>(typed).toString())));
    return read(draft, all).problems().getOrDefault(step, List.of());
  }

  /// What a draft says by now.
  @Transactional
  Registration.Read read(Actor actor, UUID id) {
    var draft = draft(actor, id);
    return read(draft, draft.typed());
  }

  private Registration.Read read(Draft draft, Map<String, String> typed) {
    var zone = zone(draft);
    return Registration.of(
        draft.id(), person(draft), typed, zone, LocalDate.ofInstant(clock.instant(), zone));
  }

  /// The clock on the wall of the station.
  ZoneId zone(Draft draft) {
    return law.now()
        .book()
        .calendars()
        .zone(new CalendarId(draft.country()))
        .orElse(ZoneOffset.UTC);
  }

  /// Made from the draft, so that the same draft makes the same person.
  private static PersonId person(Draft draft) {
    return new PersonId(
        UUID.nameUUIDFromBytes((draft.id() + " person").getBytes(StandardCharsets.UTF_8)));
  }

  /// Makes a case of a draft: the case, its facts, its person, all or nothing, and once.
  @Transactional
  Finished finish(Actor actor, UUID id) {
    var may = may(actor);
    var draft = drafts.lock(id, actor.user()).orElseThrow(Border::notThere);
    if (draft.caseId().isPresent()) {
      return new Finished.Case(draft.caseId().get());
    }
    var read = read(draft, draft.typed());
    if (!read.problems().isEmpty()) {
      return new Finished.Lacking(read.problems());
    }
    var caseId =
        casefile
            .open(actor, draft.country(), draft.calendar())
            .orElseThrow(() -> new IllegalStateException("no law for " + draft.country()))
            .id();
    var refused = new ArrayList<Problem>();
    if (!read.facts().isEmpty()
        && casefile.record(actor, caseId, id, 0, read.facts())
            instanceof Recorded.Refused(var faults)) {
      faults.forEach(
          fault -> refused.add(Problem.of("", fault.message(), String.join(", ", fault.gaps()))));
    }
    if (!refused.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new Finished.Lacking(Map.of(Step.CROSSING, refused));
    }
    var kept =
        people.enter(actor, caseId.value(), CaseRole.APPLICANT, id, person(draft), read.person());
    if (!(kept instanceof Kept.Taken)) {
      throw new IllegalStateException("a person of draft " + id + " is there already");
    }
    if ("NO".equals(draft.typed().get("asked"))) {
      registrations.setAside(caseId.value(), Missing.OF_A_PROCEDURE, now(), actor.user());
      projection.project(caseId.value());
    }
    drafts.become(id, caseId.value(), now());
    audit.write(about(may, id), List.of(new Change("case", caseId.toString())));
    return new Finished.Case(caseId.value());
  }

  /// Throws a draft away, with what was typed.
  @Transactional
  void discard(Actor actor, UUID id) {
    var may = may(actor);
    open(actor, id);
    drafts.delete(id);
    audit.write(about(may, id), List.of(new Change("draft", "discarded")));
  }

  /// A draft of the writer's own that has not become a case.
  private Draft open(Actor actor, UUID id) {
    return drafts
        .lock(id, actor.user())
        .filter(draft -> draft.caseId().isEmpty())
        .orElseThrow(Border::notThere);
  }

  private Decision.Allowed may(Actor actor) {
    return access.require(
        actor, Act.CREATE, Subject.any(Subject.Kind.CASE), FieldClass.OPERATIONAL, Purpose.CASE);
  }

  /// A draft stands in the audit trail as a case, under its own id.
  private static Decision.Allowed about(Decision.Allowed may, UUID draft) {
    return may.about(Subject.of(Subject.Kind.CASE, draft));
  }

  private static NotPermitted notThere() {
    return new NotPermitted("a draft that is not there, or another writer's");
  }

  /// The time of day.
  Instant now() {
    return clock.instant();
  }
}
