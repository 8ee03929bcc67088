package nansen.interview;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.docket.Docket;
import nansen.interpreter.InterpreterId;
import nansen.interpreter.Interpreters;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.When;
import nansen.people.Participant;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one door to the interviews of all cases. What is said in them opens to whoever may read what
/// the person says ([FieldClass#CLAIM]). Each write is one transaction with its entry in the trail,
/// and that of closing with the fact that the interview was held.
@Service
class Interviews {
  private final InterviewTable table;
  private final ObjectionTable objections;
  private final TypingTable typing;
  private final Casefile casefile;
  private final People people;
  private final Interpreters interpreters;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Interviews(
      InterviewTable table,
      ObjectionTable objections,
      TypingTable typing,
      Casefile casefile,
      People people,
      Interpreters interpreters,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.table = table;
    this.objections = objections;
    this.typing = typing;
    this.casefile = casefile;
    this.people = people;
    this.interpreters = interpreters;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// The interviews of a case.
  ///
  /// @param names of who is or may be heard, by person
  /// @param interpreters those in the register; none where it is not open to the reader
  /// @param mayAdd whether the reader may open one and write in it
  record OfCase(
      Docket docket,
      LawOfInterviews law,
      List<Report> reports,
      List<Participant> people,
      Map<PersonId, String> names,
      List<Interpreters.Entry> interpreters,
      List<Objection> objections,
      boolean mayAdd) {

    /// What the register calls an interpreter; empty where it is not open to the reader.
    String interpreter(InterpreterId id) {
      return interpreters.stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .map(each -> each.now().name())
          .orElse("");
    }
  }

  @Transactional
  OfCase ofCase(Actor actor, CaseId id) {
    audit.read(may(actor, Act.READ, id));
    var docket = casefile.view(actor, id, null, null).docket();
    var taking = people.inCase(actor, id.value());
    return new OfCase(
        docket,
        LawOfInterviews.of(docket),
        table.ofCase(id).stream().map(table::report).toList(),
        taking,
        taking.stream()
            .collect(
                Collectors.toMap(
                    each -> each.file().id(),
                    each -> each.file().name().map(Said.WrittenName::text).orElse(""))),
        interpreters.open(actor),
        objections.ofCase(id),
        access.decide(actor, Act.CREATE, subject(id), FieldClass.CLAIM, Purpose.CASE)
            instanceof Decision.Allowed);
  }

  /// One interview with what surrounds it.
  record Sheet(OfCase around, Report report) {
    List<Report.Lack> lacks() {
      return report.lacks(around.law());
    }

    String heard() {
      return around.names().getOrDefault(report.interview().heard(), "");
    }
  }

  /// @throws NotPermitted where it is not there, not of this case, or not open to the reader
  @Transactional
  Sheet sheet(Actor actor, CaseId id, InterviewId interview) {
    var around = ofCase(actor, id);
    return around.reports().stream()
        .filter(each -> each.interview().id().equals(interview))
        .findFirst()
        .map(report -> new Sheet(around, report))
        .orElseThrow(() -> new NotPermitted("no such interview in this case"));
  }

  /// Opens an interview. Opened twice under one id, it is one.
  ///
  /// @param heard somebody who takes part in the case
  @Transactional
  Kept open(Actor actor, CaseId id, InterviewId interview, PersonId heard, Interview.Kind kind) {
    var may = write(actor, Act.CREATE, id);
    casefile.hold(id);
    var there = table.interview(interview);
    if (there.isPresent()) {
      var same =
          there.get().caseId().equals(id)
              && there.get().heard().equals(heard)
              && there.get().kind() == kind;
      return same ? new Kept.Done() : new Kept.KeyUsed();
    }
    if (people.inCase(actor, id.value()).stream()
        .noneMatch(each -> each.file().id().equals(heard))) {
      return new Kept.Lacking();
    }
    table.open(new Interview(interview, id, heard, kind, clock.instant(), actor.name()), actor);
    audit.write(
        may, List.of(Change.by(actor, "interview." + interview, heard.toString(), kind.name())));
    return new Kept.Done();
  }

  /// Writes down who was there, when and where.
  ///
  /// @param key of the write: the same sent twice is one
  /// @param seen the number of the version that the writer had before the eyes; 0 for none
  @Transactional
  Kept set(Actor actor, CaseId id, InterviewId interview, UUID key, int seen, Setting typed) {
    var may = write(actor, Act.CREATE, id);
    casefile.hold(id);
    var report = report(id, interview);
    var called =
        typed.interpreterId().isEmpty()
            ? Optional.<Interpreters.Entry>empty()
            : Optional.of(
                interpreters.entry(
                    actor, new InterpreterId(UUID.fromString(typed.interpreterId()))));
    var setting = called.map(each -> typed.through(each.now().name())).orElse(typed);
    var before = table.settingOf(interview, key);
    if (before.isPresent()) {
      return before.get().equals(setting) ? new Kept.Done() : new Kept.KeyUsed();
    }
    if (report.closed().isPresent()) {
      return new Kept.Over();
    }
    if (report.number() != seen) {
      return new Kept.Stale();
    }
    var against =
        called
            .map(each -> against(actor, id, report.interview().heard(), each, setting))
            .orElse(List.of());
    if (!against.isEmpty() && setting.despite().isEmpty()) {
      return new Kept.Opposed(against);
    }
    var number = seen + 1;
    var written =
        table.insert(
            interview,
            key,
            new Report.Version(number, setting, clock.instant(), actor.user(), actor.name()));
    audit.write(
        may, List.of(Change.by(actor, "interview." + interview + ".setting." + number, written)));
    return new Kept.Done();
  }

  private List<Against> against(
      Actor actor, CaseId id, PersonId heard, Interpreters.Entry called, Setting setting) {
    var nationalities =
        people.inCase(actor, id.value()).stream()
            .filter(each -> each.file().id().equals(heard))
            .flatMap(each -> each.file().now(Said.Nationality.class).stream())
            .filter(Said.Nationality::isOfState)
            .map(Said.Nationality::code)
            .collect(Collectors.toSet());
    var against =
        objections.ofCase(id).stream()
            .filter(each -> each.by().equals(heard))
            .filter(each -> each.interpreter().equals(called.id()))
            .toList();
    return Against.of(called.now(), setting, nationalities, against);
  }

  /// Adds a question with its answer, or a remark, after those that are there.
  ///
  /// @param key of the write: the same sent twice is one
  @Transactional
  Kept add(
      Actor actor,
      CaseId id,
      InterviewId interview,
      UUID key,
      Exchange.Kind kind,
      String question,
      String answer) {
    var may = write(actor, Act.CREATE, id);
    casefile.hold(id);
    var report = report(id, interview);
    var before = table.exchangeOf(key);
    if (before.isPresent()) {
      return before.get().id().equals(interview)
              && before.get().words().equals(List.of(question, answer))
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    if (report.closed().isPresent()) {
      return new Kept.Over();
    }
    var place = report.exchanges().size() + 1;
    table.insert(
        interview,
        key,
        new Exchange(
            place, kind, question, answer, clock.instant(), actor.user(), actor.name(), List.of()));
    typing.forget(interview, actor.user());
    audit.write(
        may,
        List.of(Change.by(actor, "interview." + interview + ".answer." + place, question, answer)));
    return new Kept.Done();
  }

  /// What came of reading an answer back.
  ///
  /// @param seen how many readings of it the writer had before the eyes
  /// @param correction empty where it was confirmed
  /// @param why empty where it was confirmed
  record ReadBack(UUID key, int place, int seen, String correction, String why) {}

  /// Confirms or corrects an answer, beside its first words. Also after the interview was closed:
  /// then it is what the person says to the report.
  @Transactional
  Kept readBack(Actor actor, CaseId id, InterviewId interview, ReadBack reading) {
    var act = reading.correction().isEmpty() ? Act.CREATE : Act.RECORD;
    var may = write(actor, act, id);
    casefile.hold(id);
    var report = report(id, interview);
    var before = table.readingOf(reading.key());
    if (before.isPresent()) {
      return before
              .get()
              .equals(
                  new InterviewTable.Before(
                      interview, reading.place(), List.of(reading.correction(), reading.why())))
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    if (report.closed().filter(each -> !each.isHeld()).isPresent()) {
      return new Kept.Over();
    }
    var exchange =
        report
            .at(reading.place())
            .filter(each -> each.kind() == Exchange.Kind.ANSWER)
            .orElseThrow(() -> new NotPermitted("no such answer in this interview"));
    if (exchange.readings().size() != reading.seen()) {
      return new Kept.Stale();
    }
    var number = reading.seen() + 1;
    table.insert(
        interview,
        reading.place(),
        reading.key(),
        new Exchange.Reading(
            number,
            reading.correction(),
            reading.why(),
            clock.instant(),
            actor.user(),
            actor.name()));
    audit.write(
        may,
        List.of(
            Change.by(
                actor,
                "interview." + interview + ".reading." + reading.place() + "." + number,
                reading.correction(),
                reading.why())));
    return new Kept.Done();
  }

  /// What to do as an interview ends with what its writer was typing and never sent: after it,
  /// nothing can be added any more.
  enum Unsent {
    /// Leave the interview open, so that the writer sees it.
    ASK,
    FORGET
  }

  /// Whether the writer must be asked first. Colleagues see theirs afterwards.
  private boolean mustAsk(Decision.Allowed may, InterviewId interview, Unsent unsent) {
    var left = typing.find(interview, may.actor().user());
    if (left.isEmpty() || unsent == Unsent.ASK) {
      return left.isPresent();
    }
    typing.forget(interview, may.actor().user());
    audit.write(may, List.of(Typing.change(interview, "")));
    return false;
  }

  /// Closes an interview in which nothing is missing, and records that it was held.
  @Transactional
  Kept close(Actor actor, CaseId id, InterviewId interview, Unsent unsent) {
    var may = write(actor, Act.CREATE, id);
    casefile.hold(id);
    var report = report(id, interview);
    if (report.closed().isPresent()) {
      return report.closed().get().isHeld() ? new Kept.Done() : new Kept.Over();
    }
    var docket = casefile.view(actor, id, null, null).docket();
    var setting = report.setting();
    if (setting.isEmpty() || !report.lacks(LawOfInterviews.of(docket)).isEmpty()) {
      return new Kept.Lacking();
    }
    if (mustAsk(may, interview, unsent)) {
      return new Kept.Unsent();
    }
    var fact =
        new NewFact(
            new FactId("interview:" + interview + ":held"),
            new FactKind(report.interview().kind().fact()),
            new When.Day(setting.get().day()),
            new Attribution(setting.get().interviewer(), Attribution.Basis.OFFICIAL_ACT),
            Certainty.ESTABLISHED,
            Map.of(),
            null);
    var recorded =
        casefile.record(
            actor, id, key(interview), docket.file().journal().facts().size(), List.of(fact));
    if (!(recorded instanceof Recorded.Taken)) {
      throw new IllegalStateException("the case file did not take " + fact.id() + ": " + recorded);
    }
    table.close(
        interview,
        new Report.Closed(clock.instant(), actor.user(), actor.name(), fact.id().value(), ""));
    audit.write(may, List.of(Change.by(actor, "interview." + interview + ".closed", "")));
    return new Kept.Done();
  }

  /// Closes an interview that was begun by mistake: what was written stays, and none counts as
  /// held.
  @Transactional
  Kept setAside(Actor actor, CaseId id, InterviewId interview, String why, Unsent unsent) {
    var may = write(actor, Act.CREATE, id);
    casefile.hold(id);
    var before = report(id, interview).closed();
    if (before.isPresent()) {
      return before.get().mistake().equals(why) ? new Kept.Done() : new Kept.Over();
    }
    if (mustAsk(may, interview, unsent)) {
      return new Kept.Unsent();
    }
    table.close(
        interview, new Report.Closed(clock.instant(), actor.user(), actor.name(), null, why));
    audit.write(may, List.of(Change.by(actor, "interview." + interview + ".set-aside", why)));
    return new Kept.Done();
  }

  private static UUID key(InterviewId interview) {
    return UUID.nameUUIDFromBytes(("held " + interview).getBytes(StandardCharsets.UTF_8));
  }

  private Report report(CaseId id, InterviewId interview) {
    return table
        .interview(interview)
        .filter(each -> each.caseId().equals(id))
        .map(table::report)
        .orElseThrow(() -> new NotPermitted("no such interview in this case"));
  }

  /// Whoever writes in an interview reads it as well: who may only add to a case at its beginning
  /// does not.
  private Decision.Allowed write(Actor actor, Act act, CaseId id) {
    may(actor, Act.READ, id);
    return may(actor, act, id);
  }

  private Decision.Allowed may(Actor actor, Act act, CaseId id) {
    return access.require(actor, act, subject(id), FieldClass.CLAIM, Purpose.CASE);
  }

  private static Subject subject(CaseId id) {
    return Subject.ofCase(id.value());
  }
}
