package nansen.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is being typed in an interview while it is typed, so that a machine that fails takes
/// no more than the last seconds with it. Only its writer sees it, and it is gone once it is sent.
/// What an interview that ended meanwhile did not take, its writer sees until it is forgotten.
@Service
class Typing {
  private final TypingTable table;
  private final InterviewTable interviews;
  private final Casefile casefile;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Typing(
      TypingTable table,
      InterviewTable interviews,
      Casefile casefile,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.table = table;
    this.interviews = interviews;
    this.casefile = casefile;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// A question and an answer as far as they have come.
  record Words(String question, String answer) {}

  /// @param key of the form in which it is typed: once that was sent, nothing more is kept of it
  @Transactional
  void keep(Actor actor, CaseId id, InterviewId interview, UUID key, Words words) {
    var may = may(actor, id, interview);
    if (interviews.exchangeOf(key).isPresent()) {
      return;
    }
    table.keep(interview, actor.user(), words, clock.instant());
    audit.write(may, List.of(change(interview, words.question() + "\n" + words.answer())));
  }

  /// What its writer was typing when they left; empty where all was sent.
  @Transactional(readOnly = true)
  Optional<Words> left(Actor actor, InterviewId interview) {
    return table.find(interview, actor.user());
  }

  /// Forgets what the actor was typing.
  @Transactional
  void forget(Actor actor, CaseId id, InterviewId interview) {
    var may = may(actor, id, interview);
    table.forget(interview, actor.user());
    audit.write(may, List.of(change(interview, "")));
  }

  private Decision.Allowed may(Actor actor, CaseId id, InterviewId interview) {
    var subject = Subject.ofCase(id.value());
    access.require(actor, Act.READ, subject, FieldClass.CLAIM, Purpose.CASE);
    var may = access.require(actor, Act.CREATE, subject, FieldClass.CLAIM, Purpose.CASE);
    casefile.hold(id);
    if (interviews.interview(interview).filter(each -> each.caseId().equals(id)).isEmpty()) {
      throw new NotPermitted("no such interview in this case");
    }
    return may;
  }

  /// The entry of the trail for what stands there now.
  static Change change(InterviewId interview, String words) {
    return new Change("interview." + interview + ".typing", words);
  }
}
