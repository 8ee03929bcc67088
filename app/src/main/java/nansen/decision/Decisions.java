package nansen.decision;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import nansen.casefile.HandOvers;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.decision.Kept.Appealed;
import nansen.decision.Kept.Opened;
import nansen.decision.Kept.Served;
import nansen.decision.Kept.Signed;
import nansen.decision.Kept.Version;
import nansen.docket.Docket;
import nansen.inforce.LawInForce;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.speech.Language;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts, signs, notifies and appeals decisions of cases. Each act is one transaction with the
/// fact that it makes true and its entry in the audit trail.
@Service
class Decisions {
  private final DecisionTable table;
  private final Casefile casefile;
  private final HandOvers handOvers;
  private final LawInForce law;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  Decisions(
      DecisionTable table,
      Casefile casefile,
      HandOvers handOvers,
      LawInForce law,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.table = table;
    this.casefile = casefile;
    this.handOvers = handOvers;
    this.law = law;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// A decision and what became of it.
  ///
  /// @param versions the oldest first; none before the first is saved
  /// @param may what the reader may do with it, whether or not it is time for that
  record State(
      Opened opened,
      List<Version> versions,
      Optional<Signed> signed,
      List<Served> served,
      Optional<Appealed> appealed,
      Set<Act> may) {
    DecisionId id() {
      return opened.id();
    }

    Draft draft() {
      return versions.isEmpty() ? Draft.EMPTY : versions.getLast().draft();
    }

    int number() {
      return versions.isEmpty() ? 0 : versions.getLast().number();
    }
  }

  /// The case with all its decisions that the reader may see.
  ///
  /// @param mayDraft whether the reader may begin a draft, at some stage
  /// @param mayLodge whether the reader may take in an appeal, as who carries the case may
  record Whole(
      Docket docket, Speech speech, List<State> decisions, boolean mayDraft, boolean mayLodge) {

    /// The decision that was made about another at this stage.
    Optional<State> about(DecisionId other, Stage stage) {
      return decisions.stream()
          .filter(each -> each.opened().stage() == stage && other.equals(each.opened().about()))
          .findFirst();
    }

    /// Whether the board sent the case back for a new decision in place of this one.
    boolean isSentBack(DecisionId other) {
      return about(other, Stage.APPEAL)
          .filter(appeal -> appeal.signed().isPresent())
          .filter(appeal -> appeal.draft().outcome().equals(Outcomes.SENT_BACK))
          .isPresent();
    }
  }

  @Transactional
  Whole whole(Actor actor, CaseId id, Language language) {
    var read = access.require(actor, Act.READ, subject(id), FieldClass.DECISION, Purpose.CASE);
    audit.read(read);
    return read(actor, id, language);
  }

  private Whole read(Actor actor, CaseId id, Language language) {
    var view = casefile.view(actor, id, null, null);
    var docket = view.docket();
    return new Whole(
        docket,
        view.law().of(language, docket.file(), docket.standings()),
        table.ofCase(id).stream()
            .map(opened -> state(actor, opened))
            .filter(state -> state.signed().isPresent() || state.may().contains(Act.READ))
            .toList(),
        may(actor, Act.DRAFT, subject(id), FieldClass.DECISION),
        may(actor, Act.CREATE, subject(id), FieldClass.CLAIM));
  }

  private State state(Actor actor, Opened opened) {
    var may = EnumSet.noneOf(Act.class);
    for (var act : List.of(Act.READ, Act.DRAFT, Act.SIGN, Act.SERVE)) {
      if (may(actor, act, subject(opened.id()), FieldClass.DECISION)) {
        may.add(act);
      }
    }
    return new State(
        opened,
        table.versions(opened.id()),
        table.signed(opened.id()),
        table.served(opened.id()),
        table.appeal(opened.id()),
        may);
  }

  private boolean may(Actor actor, Act act, Subject subject, FieldClass field) {
    return access.decide(actor, act, subject, field, Purpose.CASE) instanceof Decision.Allowed;
  }

  /// Begins a draft, or finds the one that is being written.
  ///
  /// @param about the decision to appeal or reverse; null at first instance
  /// @return empty where the procedure has not come to that, or is past it
  @Transactional
  Optional<DecisionId> open(
      Actor actor, CaseId id, Stage stage, @Nullable DecisionId about, Language language) {
    access.require(actor, Act.READ, subject(id), FieldClass.DECISION, Purpose.CASE);
    casefile.hold(id);
    var all = table.ofCase(id);
    var there = all.stream().filter(each -> isSame(each, stage, about)).findFirst();
    if (there.isPresent()) {
      var found = there.get().id();
      return table.signed(found).isPresent() ? Optional.empty() : Optional.of(found);
    }
    if (!isTimeFor(stage, about, read(actor, id, language))) {
      return Optional.empty();
    }
    var opened = new Opened(new DecisionId(UUID.randomUUID()), id, stage, about, clock.instant());
    table.open(opened, actor);
    // Asked of the decision itself: the board begins none at first instance, nor the other way.
    var may = require(actor, Act.DRAFT, opened.id());
    audit.write(may, List.of(new Change("stage", stage.name())));
    return Optional.of(opened.id());
  }

  private static boolean isSame(Opened opened, Stage stage, @Nullable DecisionId about) {
    return opened.stage() == stage
        && (about == null ? opened.about() == null : about.equals(opened.about()));
  }

  private static boolean isTimeFor(Stage stage, @Nullable DecisionId about, Whole whole) {
    var other = whole.decisions().stream().filter(each -> each.id().equals(about)).findFirst();
    return switch (stage) {
      case FIRST -> about == null;
      case APPEAL -> other.filter(each -> each.appealed().isPresent()).isPresent();
      case REVERSAL ->
          other
              .filter(each -> each.opened().stage() != Stage.APPEAL)
              .filter(each -> each.signed().isPresent())
              .isPresent();
      case ANEW -> about != null && whole.isSentBack(about);
    };
  }

  /// One decision, for a reader who may see it.
  ///
  /// @throws NotPermitted where it is not there, not of this case, or a draft of others
  @Transactional
  Sheet sheet(Actor actor, CaseId id, DecisionId decision, Language language) {
    var whole = whole(actor, id, language);
    return sheet(whole, decision);
  }

  /// A decision with what surrounds it.
  record Sheet(Whole whole, State state, Grounds grounds, Missing missing) {}

  private Sheet sheet(Whole whole, DecisionId decision) {
    var state =
        whole.decisions().stream()
            .filter(each -> each.id().equals(decision))
            .findFirst()
            .orElseThrow(() -> new NotPermitted("no such decision in this case"));
    var grounds = Grounds.of(whole.docket(), LawOfDecisions.BUILT_IN, whole.speech());
    return new Sheet(whole, state, grounds, missing(whole, state, grounds));
  }

  private Missing missing(Whole whole, State state, Grounds grounds) {
    return Missing.of(
        state.draft(),
        outcomes(state.opened().stage()),
        whole.docket(),
        grounds,
        LawOfDecisions.BUILT_IN,
        whole.speech());
  }

  List<String> outcomes(Stage stage) {
    return Outcomes.of(stage, law.now().book().vocabulary());
  }

  FrozenFile file(Signed signed) {
    return table.file(signed.file());
  }

  String digest(DecisionId id) {
    return table.digest(id);
  }

  /// What became of an attempt to save a draft.
  sealed interface Saved {
    record Kept(int number) implements Saved {}

    /// Somebody else saved since; nothing was written.
    record Stale(Version theirs) implements Saved {}

    /// It was signed since.
    record TooLate() implements Saved {}
  }

  /// Saves a draft as it stands, whatever it lacks.
  ///
  /// @param key of this save: the same sent twice is one
  /// @param seen the number of the version that the writer had before the eyes; 0 for none
  @Transactional
  Saved save(Actor actor, CaseId id, DecisionId decision, UUID key, int seen, Draft draft) {
    var may = require(actor, Act.DRAFT, inCase(id, decision));
    casefile.hold(id);
    var versions = table.versions(decision);
    var number = versions.isEmpty() ? 0 : versions.getLast().number();
    if (table.saved(key).filter(decision::equals).isPresent()) {
      return new Saved.Kept(number);
    }
    if (table.signed(decision).isPresent()) {
      return new Saved.TooLate();
    }
    if (number != seen) {
      return new Saved.Stale(versions.getLast());
    }
    var saved =
        table.save(
            decision,
            key,
            new Version(number + 1, actor.user(), actor.name(), clock.instant(), draft));
    audit.write(may, List.of(Change.by(actor, "version." + (number + 1), saved)));
    return new Saved.Kept(number + 1);
  }

  /// What became of an attempt to sign.
  sealed interface Signing {
    /// It is signed, now or since an earlier attempt.
    record Done() implements Signing {}

    /// Something is missing.
    record Blocked() implements Signing {}

    /// The draft or the journal is not what the signer had read.
    record Changed() implements Signing {}
  }

  /// Makes a draft the decision, if nothing is missing in it.
  ///
  /// @param number the version that was read
  /// @param facts how many facts the journal had then
  @Transactional
  Signing sign(
      Actor actor, CaseId id, DecisionId decision, int number, int facts, Language language) {
    var may = require(actor, Act.SIGN, inCase(id, decision));
    casefile.hold(id);
    if (table.signed(decision).isPresent()) {
      return new Signing.Done();
    }
    var sheet = sheet(read(actor, id, language), decision);
    var state = sheet.state();
    var docket = sheet.whole().docket();
    if (state.number() != number || docket.file().journal().facts().size() != facts) {
      return new Signing.Changed();
    }
    if (state.versions().isEmpty() || !sheet.missing().isNothing()) {
      return new Signing.Blocked();
    }
    var stage = state.opened().stage();
    var signature =
        new FrozenFile.Signature(
            decision,
            stage,
            state.versions().stream().map(Version::authorName).distinct().toList(),
            actor.name());
    var file =
        table.text(
            FrozenFile.of(
                signature,
                state.draft(),
                sheet.missing(),
                docket,
                sheet.grounds(),
                id.toString(),
                language.tag(),
                sheet.whole().speech()));
    var at = clock.instant();
    var fact =
        new NewFact(
            new FactId("decision:" + decision + ":signed"),
            new FactKind(stage == Stage.APPEAL ? Outcomes.APPEAL_DECIDED : Outcomes.TAKEN),
            new When.Day(LocalDate.ofInstant(at, docket.zone())),
            new Attribution(actor.name(), Attribution.Basis.OFFICIAL_ACT),
            Certainty.ESTABLISHED,
            stage == Stage.APPEAL
                ? Map.of()
                : Map.of("outcome", new Value.Text(state.draft().outcome())),
            null);
    var isSentBack = stage == Stage.APPEAL && state.draft().outcome().equals(Outcomes.SENT_BACK);
    var written = new ArrayList<>(List.of(fact));
    if (isSentBack) {
      LawOfDecisions.BUILT_IN
          .sentBack(docket)
          .map(kind ->
              new NewFact(
                  SignedFacts.sentBack(decision),
                  new FactKind(kind),
                  fact.happened(),
                  fact.saidBy(),
                  fact.certainty(),
                  Map.of(),
                  null))
          .ifPresent(written::add);
    }
    write(casefile.recordDecision(actor, Act.SIGN, id, key("sign", decision), written));
    var list =
        isSentBack
            ? handOvers.sentBack(id, LocalDate.ofInstant(at, docket.zone()))
            : stage == Stage.APPEAL ? List.<Change>of() : handOvers.decided(id);
    table.sign(
        decision,
        new Signed(state.number(), actor.user(), actor.name(), at, fact.id().value(), file));
    audit.write(
        may, Stream.concat(Stream.of(Change.by(actor, "signed", file)), list.stream()).toList());
    return new Signing.Done();
  }

  /// How and when a decision reached somebody.
  ///
  /// @param key of the write: the same sent twice is one
  /// @param recipient `person` or `lawyer`
  record Notice(UUID key, String recipient, LocalDate day, String how, String proof) {}

  /// What became of something that was sent in about a signed decision.
  enum Sent {
    /// It is kept, now or since it was sent the first time.
    TAKEN,
    /// The decision is not signed yet, or was signed after that day.
    TOO_EARLY,
    /// Something else was sent before, and stays.
    OTHERWISE_BEFORE
  }

  /// Takes down that a decision reached somebody.
  @Transactional
  Sent serve(Actor actor, CaseId id, DecisionId decision, Notice notice, Language language) {
    var may = require(actor, Act.SERVE, inCase(id, decision));
    casefile.hold(id);
    var before =
        table.served(decision).stream().filter(each -> each.key().equals(notice.key())).findFirst();
    if (before.isPresent()) {
      return before.get().notice().equals(notice) ? Sent.TAKEN : Sent.OTHERWISE_BEFORE;
    }
    var whole = read(actor, id, language);
    var signed = table.signed(decision);
    var zone = whole.docket().zone();
    if (signed.isEmpty() || notice.day().isBefore(LocalDate.ofInstant(signed.get().at(), zone))) {
      return Sent.TOO_EARLY;
    }
    var state = sheet(whole, decision).state();
    var isAppeal = state.opened().stage() == Stage.APPEAL;
    var fact =
        new NewFact(
            new FactId("decision:" + decision + ":served:" + notice.key()),
            new FactKind(isAppeal ? Outcomes.APPEAL_NOTIFIED : Outcomes.NOTIFIED),
            new When.Day(notice.day()),
            new Attribution(notice.proof(), Attribution.Basis.DOCUMENT),
            Certainty.ESTABLISHED,
            isAppeal
                ? Map.of()
                : Map.of(
                    "outcome", new Value.Text(state.draft().outcome()),
                    "to", new Value.Text(notice.recipient())),
            null);
    write(casefile.recordDecision(actor, Act.SERVE, id, notice.key(), List.of(fact)));
    table.serve(
        decision,
        new Served(
            notice.key(),
            notice.recipient(),
            notice.day(),
            notice.how(),
            notice.proof(),
            actor.name(),
            clock.instant(),
            fact.id().value()),
        actor);
    audit.write(
        may,
        List.of(
            Change.by(
                actor,
                "served." + notice.key(),
                notice.recipient(),
                notice.day().toString(),
                notice.how(),
                notice.proof())));
    return Sent.TAKEN;
  }

  /// Takes in an appeal against a decision. It is one appeal, however often it is taken in.
  ///
  /// @param source who lodged it, and in what writing
  @Transactional
  Sent appeal(Actor actor, CaseId id, DecisionId decision, LocalDate day, String source) {
    access.require(actor, Act.READ, subject(id), FieldClass.DECISION, Purpose.CASE);
    var may = access.require(actor, Act.CREATE, subject(id), FieldClass.CLAIM, Purpose.CASE);
    casefile.hold(id);
    var opened = opened(id, decision);
    var before = table.appeal(decision);
    if (before.isPresent()) {
      return before.get().day().equals(day) && before.get().source().equals(source)
          ? Sent.TAKEN
          : Sent.OTHERWISE_BEFORE;
    }
    var signed = table.signed(decision);
    var docket = casefile.view(actor, id, null, null).docket();
    if (opened.stage() == Stage.APPEAL
        || signed.isEmpty()
        || day.isBefore(LocalDate.ofInstant(signed.get().at(), docket.zone()))) {
      return Sent.TOO_EARLY;
    }
    var fact =
        new NewFact(
            new FactId("decision:" + decision + ":appealed"),
            new FactKind(Outcomes.APPEAL_LODGED),
            new When.Day(day),
            new Attribution(source, Attribution.Basis.DOCUMENT),
            Certainty.ESTABLISHED,
            Map.of(),
            null);
    var seen = docket.file().journal().facts().size();
    write(casefile.record(actor, id, key("appeal", decision), seen, List.of(fact)));
    table.appeal(
        decision,
        id,
        new Appealed(day, source, actor.name(), clock.instant(), fact.id().value()),
        actor);
    audit.write(may, List.of(new Change("appeal", decision + " " + day + " " + source)));
    return Sent.TAKEN;
  }

  private static void write(Recorded recorded) {
    if (!(recorded instanceof Recorded.Taken)) {
      throw new IllegalStateException("the fact of a decision was not taken: " + recorded);
    }
  }

  private DecisionId inCase(CaseId id, DecisionId decision) {
    return opened(id, decision).id();
  }

  private Opened opened(CaseId id, DecisionId decision) {
    return table.ofCase(id).stream()
        .filter(each -> each.id().equals(decision))
        .findFirst()
        .orElseThrow(() -> new NotPermitted("no such decision in this case"));
  }

  private Decision.Allowed require(Actor actor, Act act, DecisionId id) {
    return access.require(actor, act, subject(id), FieldClass.DECISION, Purpose.CASE);
  }

  private static Subject subject(CaseId id) {
    return Subject.ofCase(id.value());
  }

  private static Subject subject(DecisionId id) {
    return Subject.of(Subject.Kind.DECISION, id.value());
  }

  /// The key of a write that can happen once only.
  private static UUID key(String act, DecisionId id) {
    return UUID.nameUUIDFromBytes((act + ":" + id).getBytes(StandardCharsets.UTF_8));
  }
}
