package nansen.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Conflicts;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UnitId;
import nansen.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives cases from one person to another, many at once, all or none, and takes it back.
@Service
public class HandOvers {
  /// So long a hand-over can be taken back by whoever made it.
  static final Duration UNDO = Duration.ofMinutes(10);

  /// So many hand-overs of a case are shown.
  private static final int HISTORY = 20;

  /// As many cases go at once at most.
  public static final int AT_ONCE = 200;

  private final CarriedTable carried;
  private final JournalTable journals;
  private final ProjectionTable projections;
  private final Conflicts conflicts;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  HandOvers(
      CarriedTable carried,
      JournalTable journals,
      ProjectionTable projections,
      Conflicts conflicts,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.carried = carried;
    this.journals = journals;
    this.projections = projections;
    this.conflicts = conflicts;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// A case that was given from somebody to somebody.
  ///
  /// @param because why it was taken from whoever had it; null where they gave it themselves, or
  ///   nobody had it
  public record Given(
      UUID handOver,
      CaseId id,
      Instant at,
      UserId by,
      Carried before,
      Carried after,
      @Nullable String because,
      @Nullable UUID undoes,
      boolean undone) {

    /// What the audit trail keeps of it. [ToldHandOversTable] tells in the same words.
    List<Change> changes() {
      var changes = new ArrayList<>(Casefile.giving(after.unit(), after.owner()));
      changes.add(
          new Change(
              "hand-over." + handOver,
              String.join(
                  "\n",
                  text(before),
                  text(after),
                  Objects.requireNonNullElse(because, ""),
                  undoes == null ? "" : undoes.toString())));
      return changes;
    }

    private static String text(Carried carried) {
      return carried.unit()
          + " "
          + (carried.owner() == null ? "" : carried.owner())
          + " "
          + Objects.requireNonNullElse(carried.noOwner(), "");
    }

    private boolean isTo(
        Actor actor, UnitId unit, @Nullable UserId owner, @Nullable String reason) {
      return by.equals(actor.user()) && after.equals(before.by(unit, owner, reason));
    }
  }

  /// Gives cases to a person of a unit, or to the unit alone, for the program itself: it has no
  /// page that could be old, and asks nobody why.
  ///
  /// @return false where other cases, or to somebody else, went under that name before; then
  ///   nothing is done
  @Transactional
  public boolean give(
      Actor actor,
      UUID handOver,
      Collection<CaseId> cases,
      UnitId unit,
      @Nullable UserId owner,
      String because) {
    return give(actor, handOver, cases, unit, owner, because, null) instanceof Outcome.Done;
  }

  /// What came of an attempt to give cases.
  public sealed interface Outcome {
    /// They are given, now or since it was sent the first time.
    record Done() implements Outcome {}

    /// Other cases, or to somebody else, went under that name before; nothing was done.
    record SentOtherwise() implements Outcome {}

    /// They were given on since the page was drawn; nothing was done.
    ///
    /// @param by who gave the last of them
    record Crossed(UserId by) implements Outcome {}

    /// A colleague has one of them, and nobody says why it is taken; nothing was done.
    record FromColleague(UserId owner) implements Outcome {}
  }

  /// Gives cases to a person of a unit, or to the unit alone.
  ///
  /// @param handOver names the hand-over, chosen by whoever asks for it, so that what is sent twice
  ///   is done once; by it, it can be taken back
  /// @param owner null where nobody in person has them
  /// @param because why nobody has them, or why they are taken from whoever has them
  /// @param drawn when the page was drawn on which the actor saw who has them; null where nobody
  ///   looked at one, and then nobody is asked why either
  /// @throws IllegalArgumentException for none, or more than [#AT_ONCE]
  @Transactional
  public Outcome give(
      Actor actor,
      UUID handOver,
      Collection<CaseId> cases,
      UnitId unit,
      @Nullable UserId owner,
      String because,
      @Nullable Instant drawn) {
    if (cases.isEmpty() || cases.size() > AT_ONCE) {
      throw new IllegalArgumentException("from one to " + AT_ONCE + " cases, not " + cases.size());
    }
    var ordered = inOrder(cases);
    var permissions = new ArrayList<Decision.Allowed>();
    for (var id : ordered) {
      permissions.add(may(actor, id));
      journals.lock(id);
    }
    var why = because.strip();
    var reason = owner != null ? null : why.isEmpty() ? Carried.GIVEN_TO_UNIT : why;
    var sent = carried.given(handOver);
    if (!sent.isEmpty()) {
      return sent.stream().map(Given::id).toList().equals(ordered)
              && sent.stream().allMatch(it -> it.isTo(actor, unit, owner, reason))
          ? new Outcome.Done()
          : new Outcome.SentOtherwise();
    }
    var before = new ArrayList<Carried>();
    for (var id : ordered) {
      before.add(carried.find(id).orElseThrow());
      var crossed = drawn == null ? Optional.<Given>empty() : carried.firstAfter(id, drawn);
      if (crossed.isPresent()) {
        return new Outcome.Crossed(crossed.get().by());
      }
    }
    for (var each : before) {
      var whose = each.owner();
      if (drawn != null && why.isEmpty() && whose != null && isTaken(each, actor, owner)) {
        return new Outcome.FromColleague(whose);
      }
    }
    var entries = new ArrayList<Audit.Entry>();
    for (var i = 0; i < ordered.size(); i++) {
      var had = before.get(i);
      var after = had.by(unit, owner, reason);
      var told = isTaken(had, actor, owner) && !why.isEmpty() ? why : null;
      var given = move(handOver, actor, ordered.get(i), had, after, told, null);
      entries.add(new Audit.Entry(permissions.get(i), given.changes()));
    }
    audit.write(entries);
    return new Outcome.Done();
  }

  /// Whether somebody has it who does not give it away now.
  private static boolean isTaken(Carried before, Actor actor, @Nullable UserId to) {
    var owner = before.owner();
    return owner != null && !owner.equals(actor.user()) && !owner.equals(to);
  }

  /// The cases that were taken from the reader, until they have read of it; the newest first.
  @Transactional
  public List<Given> taken(Actor actor) {
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "h.case_id");
    var taken = carried.taken(scope, actor.user(), HISTORY);
    if (!taken.isEmpty()) {
      audit.listed(scope, taken.stream().map(each -> each.id().value()).toList());
    }
    return taken;
  }

  /// That the reader has read that a case was taken. Nothing comes of it for anybody else.
  @Transactional
  public void readOf(Actor actor, UUID handOver, CaseId id) {
    carried.given(handOver).stream()
        .filter(given -> given.id().equals(id))
        .filter(given -> actor.user().equals(given.before().owner()))
        .findFirst()
        .ifPresent(given -> carried.read(given, clock.instant()));
  }

  /// What came of taking a hand-over back.
  ///
  /// @param back how many cases went back
  /// @param kept how many had been given on meanwhile and stay where they are
  public record Undone(int back, int kept) {}

  /// Takes a hand-over back, except for cases that were given on since. Nothing comes of it for
  /// anybody but the one who made it, or after [#UNDO].
  @Transactional
  public Undone undo(Actor actor, UUID handOver) {
    var back = UUID.randomUUID();
    var entries = new ArrayList<Audit.Entry>();
    var kept = 0;
    for (var given : carried.given(handOver)) {
      if (!canUndo(actor, given)) {
        kept++;
        continue;
      }
      var may = may(actor, given.id());
      journals.lock(given.id());
      var now = carried.find(given.id()).orElseThrow();
      if (now.sameCarrierAs(given.after())) {
        var moved = move(back, actor, given.id(), now, given.before(), null, handOver);
        entries.add(new Audit.Entry(may, moved.changes()));
      } else {
        kept++;
      }
    }
    if (!entries.isEmpty()) {
      audit.write(entries);
    }
    return new Undone(entries.size(), kept);
  }

  /// How many cases of a hand-over the actor could take back now.
  @Transactional(readOnly = true)
  public int undoable(Actor actor, UUID handOver) {
    return (int) carried.given(handOver).stream().filter(given -> canUndo(actor, given)).count();
  }

  /// Who carries a case that the actor may see, and who gave it to whom, the newest first.
  record Carrying(Carried now, List<Given> history) {}

  /// @throws nansen.access.NotPermitted where the actor may not see it
  @Transactional(readOnly = true)
  public Carrying carrying(Actor actor, CaseId id) {
    maySee(actor, id);
    return new Carrying(carried.find(id).orElseThrow(), carried.history(id, HISTORY));
  }

  /// The same as it was at a moment. Why there was no date then is not kept.
  @Transactional(readOnly = true)
  public Carrying carrying(Actor actor, CaseId id, Instant at) {
    maySee(actor, id);
    var history = carried.history(id, at, HISTORY);
    var then =
        history.stream()
            .findFirst()
            .map(Given::after)
            .or(() -> carried.firstAfter(id, at).map(Given::before))
            .orElseGet(() -> carried.find(id).orElseThrow());
    return new Carrying(
        new Carried(then.site(), then.unit(), then.owner(), then.noOwner(), null, null), history);
  }

  private void maySee(Actor actor, CaseId id) {
    access.require(
        actor, Act.READ, Subject.ofCase(id.value()), FieldClass.OPERATIONAL, Purpose.CASE);
  }

  /// Why nothing has a date in a case, and when somebody wants to look again.
  ///
  /// @param because empty where nobody said why
  /// @param day null where the reason is all there is to say
  public record Note(String because, @Nullable LocalDate day) {
    public Note {
      because = because.strip();
      day = because.isEmpty() ? null : day;
    }
  }

  /// Writes why nothing has a date.
  ///
  /// @param seen what stood there when the writer looked
  /// @return what somebody else has written since; then nothing is done
  @Transactional
  public Optional<Note> lookAgain(Actor actor, CaseId id, Note seen, Note note) {
    var may = may(actor, id);
    journals.lock(id);
    var now = carried.find(id).orElseThrow();
    var stands = new Note(Objects.requireNonNullElse(now.noDate(), ""), now.lookAgain());
    if (stands.equals(note)) {
      return Optional.empty();
    }
    if (!stands.equals(seen)) {
      return Optional.of(stands);
    }
    var reason = note.because().isEmpty() ? null : note.because();
    audit.write(may, undated(id, reason, note.day()));
    return Optional.empty();
  }

  /// Puts a case that the board sent back on the list of that day: somebody must decide it anew,
  /// also where the law has no date for that.
  ///
  /// @return what the audit trail keeps of it
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Change> sentBack(CaseId id, LocalDate day) {
    return undated(id, Carried.SENT_BACK, day);
  }

  /// Takes that back once it is decided.
  ///
  /// @return what the audit trail keeps of it; nothing where there was nothing to take back
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Change> decided(CaseId id) {
    return Carried.SENT_BACK.equals(carried.find(id).orElseThrow().noDate())
        ? undated(id, null, null)
        : List.of();
  }

  private List<Change> undated(CaseId id, @Nullable String reason, @Nullable LocalDate day) {
    carried.undated(id, reason, day);
    projections.carry(id);
    return List.of(
        new Change("no-date", String.valueOf(reason)),
        new Change("look-again", String.valueOf(day)));
  }

  /// Says that somebody has a conflict of interest in a case. If they carry it, nobody does then.
  @Transactional
  public void declareConflict(Actor actor, CaseId id, UserId user, String because) {
    var may = may(actor, id);
    journals.lock(id);
    conflicts.declare(may, user, because);
    var now = carried.find(id).orElseThrow();
    if (user.equals(now.owner())) {
      var after = now.by(now.unit(), null, Carried.CONFLICT);
      var given = move(UUID.randomUUID(), actor, id, now, after, null, null);
      audit.write(may, given.changes());
    }
  }

  /// Says that there was none, or is none any longer.
  @Transactional
  public void endConflict(Actor actor, CaseId id, UserId user) {
    var may = may(actor, id);
    journals.lock(id);
    conflicts.end(may, user);
  }

  /// Who is shut out of a case that the actor may give on.
  @Transactional(readOnly = true)
  public List<Conflicts.Conflict> conflicts(Actor actor, CaseId id) {
    return conflicts.of(may(actor, id));
  }

  private boolean canUndo(Actor actor, Given given) {
    return given.by().equals(actor.user())
        && !given.undone()
        && clock.instant().isBefore(given.at().plus(UNDO));
  }

  private Decision.Allowed may(Actor actor, CaseId id) {
    return access.require(
        actor, Act.ASSIGN, Subject.ofCase(id.value()), FieldClass.OPERATIONAL, Purpose.CASE);
  }

  private Given move(
      UUID handOver,
      Actor actor,
      CaseId id,
      Carried before,
      Carried after,
      @Nullable String because,
      @Nullable UUID undoes) {
    carried.give(id, after);
    projections.carry(id);
    var given =
        new Given(
            handOver, id, clock.instant(), actor.user(), before, after, because, undoes, false);
    carried.insertGiven(List.of(given));
    return given;
  }

  /// Always the same order, so that two who give the same cases wait for each other and no more.
  private static List<CaseId> inOrder(Collection<CaseId> cases) {
    return cases.stream()
        .distinct()
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .toList();
  }
}
