package nansen.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.casefile.Recorded.Fault;
import nansen.casefile.Recorded.Wrong;
import nansen.database.Trips;
import nansen.docket.Docket;
import nansen.law.journal.Amends;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Journal;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to the journals of all cases.
///
/// A write is one transaction: the facts, where the case then stands, and the answer under its key.
/// It is answered after the commit, so an answer means that it is kept.
@Service
public class Casefile {
  /// The facts that are made true by acts on a decision.
  static final Map<Act, Set<String>> BY_ACT =
      Map.of(
          Act.SIGN, Set.of("decision.taken", "appeal.decided", "case.referred-back"),
          Act.SERVE, Set.of("decision.notified", "appeal.decision-notified"));

  private final ObjectProvider<SealedFacts> sealed;
  private final JournalTable journals;
  private final NoteTable notes;
  private final ProjectionTable projections;
  private final HandOvers handOvers;
  private final WrittenTable written;
  private final Trips trips;
  private final LawHere law;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher rooms;
  private final InstantSource clock;

  Casefile(
      ObjectProvider<SealedFacts> sealed,
      JournalTable journals,
      NoteTable notes,
      ProjectionTable projections,
      HandOvers handOvers,
      WrittenTable written,
      Trips trips,
      LawHere law,
      Access access,
      Audit audit,
      ApplicationEventPublisher rooms,
      InstantSource clock) {
    this.sealed = sealed;
    this.journals = journals;
    this.notes = notes;
    this.projections = projections;
    this.handOvers = handOvers;
    this.written = written;
    this.trips = trips;
    this.law = law;
    this.access = access;
    this.audit = audit;
    this.rooms = rooms;
    this.clock = clock;
  }

  /// A case as it stood.
  ///
  /// @param docket what the law makes of it; its journal has everything recorded up to now, and
  ///   what was not known yet at the moment of knowledge is left out of the standings
  /// @param open which classes of fields the reader may see
  /// @param law that the docket was made with, for putting it into words
  /// @param recorders who wrote each fact down
  public record View(
      CaseHead head,
      Docket docket,
      Set<FieldClass> open,
      Spoken law,
      Map<FactId, UserId> recorders) {}

  /// Opens a case without facts, at the unit of the one who opens it.
  ///
  /// @return empty where no law binds the country or there is no such calendar
  @Transactional
  public Optional<CaseHead> open(Actor actor, String country, String calendar) {
    return open(actor, new CaseId(UUID.randomUUID()), country, calendar);
  }

  /// The same under an id that was made, at random, where the case is typed in: opened twice, for
  /// want of an answer the first time, it is one case.
  ///
  /// @throws nansen.access.NotPermitted where the id is that of another unit's case
  @Transactional
  public Optional<CaseHead> open(Actor actor, CaseId id, String country, String calendar) {
    var may =
        access.require(
            actor,
            Act.CREATE,
            Subject.any(Subject.Kind.CASE),
            FieldClass.OPERATIONAL,
            Purpose.CASE);
    var unit = actor.unit().orElseThrow(() -> new IllegalArgumentException("no unit: " + actor));
    if (law.look().at(country, calendar).isEmpty()) {
      return Optional.empty();
    }
    var trip = trips.begin();
    JournalTable.lock(trip, id);
    var there = JournalTable.head(trip, id);
    var begun = audit.begin(trip, subject(id));
    trip.go();
    if (there.row().isPresent()) {
      access.require(actor, Act.READ, subject(id), FieldClass.OPERATIONAL, Purpose.CASE);
      return there.row();
    }
    var head = new CaseHead(id, country, calendar, clock.instant());
    var carried = Carried.opened(unit);
    JournalTable.HEADS.insert(trip, List.of(head));
    CarriedTable.CASES.insert(trip, List.of(new CarriedTable.Row(id, carried)));
    var made = Projection.of(id, Journal.of(List.of()), law.now().at(head), head.opened());
    ProjectionTable.replace(
        trip,
        List.of(new ProjectionTable.Standing(made, new JournalTable.Opened(head, carried))),
        List.of());
    audit.write(trip, begun, may.about(subject(id)), opening(country, calendar));
    trip.go();
    return Optional.of(head);
  }

  /// What the audit trail keeps of the opening of a case.
  static List<Change> opening(String country, String calendar) {
    return List.of(new Change("country", country), new Change("calendar", calendar));
  }

  /// What it keeps when a case is given to somebody.
  static List<Change> giving(UnitId unit, @Nullable UserId owner) {
    return List.of(new Change("unit", unit.toString()), new Change("owner", String.valueOf(owner)));
  }

  /// Gives a case to a person of the unit, or to the unit alone.
  ///
  /// @param owner null where nobody in person has it
  public void give(Actor actor, CaseId id, UnitId unit, @Nullable UserId owner) {
    handOvers.give(actor, UUID.randomUUID(), List.of(id), unit, owner, "");
  }

  private static Subject subject(CaseId id) {
    return Subject.ofCase(id.value());
  }

  /// Records facts, all or none. To correct or retract is more than to add, and asks for more.
  ///
  /// @param key of this write, made by the writer: the same write sent again gets the same answer
  /// @param seen how many facts of the journal the writer had seen, never more than there are; what
  ///   others wrote since and does not touch these facts stands beside them
  @Transactional
  public Recorded record(Actor actor, CaseId id, UUID key, int seen, List<NewFact> facts) {
    var amending = facts.stream().anyMatch(fact -> fact.amends() != null);
    var act = amending ? Act.RECORD : Act.CREATE;
    return record(actor, act, FieldClass.CLAIM, id, key, seen, facts);
  }

  /// The same of one fact against which something speaks, with a note of why it is so.
  @Transactional
  Recorded record(Actor actor, CaseId id, UUID key, int seen, NewFact fact, String note) {
    var recorded = record(actor, id, key, seen, List.of(fact));
    if (recorded instanceof Recorded.Taken && !note.isEmpty()) {
      var act = fact.amends() == null ? Act.CREATE : Act.RECORD;
      var may = access.require(actor, act, subject(id), FieldClass.CLAIM, Purpose.CASE);
      if (notes.add(id, fact.id(), note, actor.user(), clock.instant())) {
        audit.write(may, List.of(new Change("note." + fact.id(), note)));
      }
    }
    return recorded;
  }

  /// Why facts were recorded although something spoke against them.
  @Transactional(readOnly = true)
  Map<String, String> notes(Actor actor, CaseId id) {
    access.require(actor, Act.READ, subject(id), FieldClass.CLAIM, Purpose.CASE);
    return notes.of(id);
  }

  /// A case as it would stand with one fact more; as it stands, where that cannot be recorded.
  /// Nothing is written.
  Docket supposing(View view, Fact fact) {
    var docket = view.docket();
    var facts = new ArrayList<>(docket.file().journal().facts());
    facts.add(fact);
    if (!Journal.faults(facts).isEmpty()) {
      return docket;
    }
    return law.now()
        .at(view.head())
        .docket(Journal.of(facts), docket.asOf(), laterOf(docket.knownAt(), fact.recorded()));
  }

  private static Instant laterOf(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Whether the actor may record facts in a case at all; nothing is written to the trail.
  @Transactional(readOnly = true)
  boolean mayWrite(Actor actor, CaseId id) {
    return access.decide(actor, Act.CREATE, subject(id), FieldClass.CLAIM, Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// Lets through who may.
  ///
  /// @throws nansen.access.NotPermitted for all others
  @Transactional(readOnly = true)
  void writable(Actor actor, CaseId id) {
    access.require(actor, Act.CREATE, subject(id), FieldClass.CLAIM, Purpose.CASE);
  }

  /// Records that a decision was signed or reached the person, for whoever may sign or serve: they
  /// need not be able to write other facts.
  ///
  /// @param act [Act#SIGN] or [Act#SERVE]
  /// @param facts of the kinds that this act makes true; none amends another
  @Transactional
  public Recorded recordDecision(Actor actor, Act act, CaseId id, UUID key, List<NewFact> facts) {
    var kinds = BY_ACT.getOrDefault(act, Set.of());
    for (var fact : facts) {
      if (fact.amends() != null || !kinds.contains(fact.kind().name())) {
        throw new IllegalArgumentException(act + " does not write " + fact.kind());
      }
    }
    return record(actor, act, FieldClass.DECISION, id, key, 0, facts);
  }

  /// Puts the same, established, in the place of a decision of elsewhere, for the second person.
  @Transactional(propagation = Propagation.MANDATORY)
  Recorded confirm(Actor actor, CaseId id, UUID key, int seen, NewFact fact) {
    return record(actor, Act.CONFIRM, FieldClass.DECISION, id, key, seen, List.of(fact));
  }

  /// Lets nobody else write to a case until the transaction ends, so that what is read in it still
  /// holds when it is acted upon.
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(CaseId id) {
    journals.lock(id);
  }

  private Recorded record(
      Actor actor, Act act, FieldClass field, CaseId id, UUID key, int seen, List<NewFact> facts) {
    var trip = trips.begin();
    var asked = access.require(trip, actor, act, subject(id), field, Purpose.CASE);
    JournalTable.lock(trip, id);
    var underlaid = JournalTable.underlaid(trip, id);
    var before = written.find(trip, key);
    var journal = journals.facts(trip, id);
    var listed = ProjectionTable.listed(trip, id);
    var begun = audit.begin(trip, subject(id));
    trip.go();
    var may = asked.get();
    var found = underlaid.row().orElseThrow();
    var opened = found.opened();
    var now = law.upTo(found.law());
    var content = content(id, facts);
    if (before.row().isPresent()) {
      return before.row().get().content().equals(content)
          ? new Recorded.Taken(before.row().get().facts())
          : new Recorded.KeyUsed();
    }
    var stored = journal.rows();
    var at = recordingTime(stored);
    var sent = facts.stream().map(fact -> fact.recorded(at)).toList();
    var refusal = refusal(now, opened.head(), stored, seen, facts, sent);
    if (refusal != null) {
      return refusal;
    }
    var known = byId(stored);
    var all = new ArrayList<>(stored);
    var added = new ArrayList<JournalTable.Row>();
    var changes = new ArrayList<Change>();
    for (var fact : sent) {
      if (!known.containsKey(fact.id())) {
        all.add(fact);
        added.add(new JournalTable.Row(id, all.size(), fact, may.actor().user().value()));
        changes.add(change(fact));
      }
    }
    journals.rows().insert(trip, added);
    var whole = Journal.of(all);
    var made = Projection.of(id, whole, now.at(opened.head()), at);
    ProjectionTable.replace(
        trip, List.of(new ProjectionTable.Standing(made, opened)), listed.rows());
    audit.write(trip, begun, may, changes);
    var ids = sent.stream().map(Fact::id).toList();
    written.answers().insert(trip, List.of(new WrittenTable.Written(key, content, id, ids, at)));
    trip.go();
    rooms.publishEvent(
        new FactsRecorded(id, kinds(sent, byId(all)), () -> RecordedKinds.kinds(whole).keySet()));
    return new Recorded.Taken(ids);
  }

  private static Set<String> kinds(List<Fact> sent, Map<FactId, Fact> all) {
    return sent.stream()
        .flatMap(fact -> {
          var amends = fact.amends();
          var amended = amends == null ? null : all.get(amends.earlier());
          return Stream.concat(Stream.of(fact), Stream.ofNullable(amended));
        })
        .map(fact -> fact.kind().name())
        .collect(Collectors.toSet());
  }

  /// Names what is sent: the same again has the same.
  static String content(CaseId id, List<NewFact> facts) {
    return Projection.digest(
        facts.stream()
            .map(fact -> text(fact.recorded(Instant.EPOCH)))
            .collect(Collectors.joining("\n", id + "\n", "")));
  }

  /// What the audit trail keeps of a fact.
  static Change change(Fact fact) {
    return new Change("fact." + fact.id(), text(fact));
  }

  /// A fact as a text that is the same in every run and version of the program: the audit trail
  /// keeps its hash, and `nansen audit verify` compares.
  private static String text(Fact fact) {
    return Stream.of(
            fact.id(),
            fact.kind(),
            fact.happened(),
            fact.recorded(),
            fact.saidBy(),
            fact.certainty(),
            new TreeMap<>(fact.details()),
            fact.amends())
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private @Nullable Recorded refusal(
      ReadyLaw now,
      CaseHead head,
      List<Fact> stored,
      int seen,
      List<NewFact> facts,
      List<Fact> sent) {
    var faults = new ArrayList<Fault>();
    facts.forEach(fact -> faults.addAll(now.faults(head, clock.instant(), fact)));
    if (seen < 0 || seen > stored.size()) {
      facts.forEach(fact -> faults.add(Fault.of(fact.id(), "seen", Wrong.SEEN)));
    }
    if (!faults.isEmpty()) {
      return new Recorded.Refused(faults);
    }
    var known = byId(stored);
    var all = new ArrayList<>(stored);
    for (var fact : sent) {
      var same = known.get(fact.id());
      if (same == null) {
        var crossed = crossed(stored, seen, fact);
        if (crossed != null) {
          return crossed;
        }
        all.add(fact);
      } else if (!isSame(same, fact)) {
        return new Recorded.OtherContent(fact.id(), same);
      }
    }
    for (var fault : Journal.faults(all)) {
      var id = fault.fact().id();
      faults.add(
          switch (fault) {
            case Journal.Fault.SameId _ -> Fault.of(id, "id", Wrong.SAME_ID);
            case Journal.Fault.UnknownEarlier(var _, var earlier) ->
                Fault.of(id, "amends", Wrong.UNKNOWN_EARLIER, earlier.value());
            case Journal.Fault.Circle _ -> Fault.of(id, "amends", Wrong.CIRCLE);
            case Journal.Fault.YearOutOfReach _ -> Fault.of(id, "happened", Wrong.NEEDS_DAY);
          });
    }
    var byId = byId(all);
    for (var fact : sent) {
      var earlier = fact.amends() == null ? null : byId.get(fact.amends().earlier());
      if (earlier != null
          && !earlier.kind().equals(fact.kind())
          && !(fact.amends() instanceof Amends.Corrects
              && MoreExact.than(earlier.kind()).contains(fact.kind().name()))) {
        faults.add(Fault.of(fact.id(), "amends", Wrong.OTHER_KIND));
      }
      if (earlier != null
          && sealed.orderedStream().anyMatch(room -> room.of(head.id()).contains(earlier.id()))) {
        faults.add(Fault.of(fact.id(), "amends", Wrong.SIGNED));
      }
    }
    return faults.isEmpty() ? null : new Recorded.Refused(faults);
  }

  /// Somebody else's amendment of the same fact, written since the writer last looked.
  private static Recorded.@Nullable Crossed crossed(List<Fact> stored, int seen, Fact fact) {
    var amends = fact.amends();
    if (amends == null) {
      return null;
    }
    for (var other : stored.subList(seen, stored.size())) {
      if (other.amends() != null && other.amends().earlier().equals(amends.earlier())) {
        return new Recorded.Crossed(amends.earlier(), other);
      }
    }
    return null;
  }

  /// Whether they say the same; when they were recorded does not count.
  private static boolean isSame(Fact stored, Fact sent) {
    return stored.equals(
        new Fact(
            sent.id(),
            sent.kind(),
            sent.happened(),
            stored.recorded(),
            sent.saidBy(),
            sent.certainty(),
            sent.details(),
            sent.amends()));
  }

  /// Never before the last one: in a journal the time of recording does not run backwards.
  private Instant recordingTime(List<Fact> stored) {
    var now = clock.instant();
    var last = stored.isEmpty() ? Instant.MIN : stored.getLast().recorded();
    return now.isAfter(last) ? now : last;
  }

  private static Map<FactId, Fact> byId(List<Fact> facts) {
    var byId = new HashMap<FactId, Fact>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    return byId;
  }

  /// What the law makes of a case.
  ///
  /// @param asOf what happened later counts for nothing; null for now
  /// @param knownAt what was recorded later counts for nothing; null for now
  @Transactional
  public View view(Actor actor, CaseId id, @Nullable Instant asOf, @Nullable Instant knownAt) {
    var may =
        access.open(
            actor,
            Act.READ,
            subject(id),
            EnumSet.of(FieldClass.CLAIM, FieldClass.DECISION),
            FieldClass.OPERATIONAL,
            Purpose.CASE);
    audit.read(may);
    var head = journals.head(id).orElseThrow();
    var now = clock.instant();
    var at = Objects.requireNonNullElse(asOf, now);
    var known = Objects.requireNonNullElse(knownAt, now);
    var rows = journals.recorded(id);
    var journal = Journal.of(rows.stream().map(JournalTable.Row::fact).toList());
    var here = law.now();
    var docket = here.at(head).docket(journal, at, known);
    var recorders =
        rows.stream()
            .collect(Collectors.toMap(row -> row.fact().id(), row -> new UserId(row.recordedBy())));
    return new View(head, docket, may.fields(), here.spoken(), recorders);
  }

  /// Where the procedure of a case runs.
  @Transactional
  public CaseHead head(Actor actor, CaseId id) {
    access.require(actor, Act.READ, subject(id), FieldClass.OPERATIONAL, Purpose.CASE);
    return journals.head(id).orElseThrow();
  }

  /// The clocks of a case, as the worklist knows them; for the program's own use.
  @Transactional(readOnly = true)
  List<ClockRow> clocks(CaseId id) {
    return projections.clocks(id);
  }

  /// Makes the projections of cases anew from their journals.
  ///
  /// @return how many did not say what their journals say, and do now
  @Transactional
  int rebuild(List<CaseId> ids) {
    return reassess(ids);
  }

  /// Assesses some cases anew that the passing of time may have changed: a limit has run out, and
  /// what follows from that begins.
  ///
  /// @return how many there were; fewer than asked for when none is left
  @Transactional
  public int catchUp(int cases) {
    law.look();
    var outdated = projections.outdated(clock.instant(), cases);
    reassess(outdated);
    return outdated.size();
  }

  /// @return how many projections said something else than the journal
  private int reassess(List<CaseId> cases) {
    if (cases.isEmpty()) {
      return 0;
    }
    // Always in the same order, so that two who lock many cases never wait for each other.
    var ids = cases.stream().sorted(Comparator.comparing(CaseId::toString)).toList();
    journals.lock(ids);
    var here = law.look();
    var now = clock.instant();
    var facts = journals.facts(ids);
    var listed = projections.listed(ids);
    var stored = projections.of(ids, listed);
    var changed = new ArrayList<ProjectionTable.Standing>();
    var moved = new HashMap<CaseId, ProjectionTable.Standing>();
    var mended = 0;
    for (var opened : journals.opened(ids)) {
      var id = opened.head().id();
      var journal = Journal.of(facts.getOrDefault(id, List.of()));
      var made = Projection.of(id, journal, here.at(opened.head()), now);
      var before = stored.get(id);
      var agrees = before != null && made.agrees(before);
      // One whose time is up may be behind, and nothing is wrong with that.
      var isDue = before != null && !now.isBefore(before.assessed().until());
      mended += agrees || isDue ? 0 : 1;
      var standing = new ProjectionTable.Standing(made, opened);
      var underIt = before != null && before.assessed().law().equals(made.assessed().law());
      if (!agrees || isDue || !underIt) {
        changed.add(standing);
      }
      // Most days end without a clock that says something else: then there is one row to write.
      if (before == null || !before.clocks().equals(made.clocks())) {
        moved.put(id, standing);
      }
    }
    if (!changed.isEmpty()) {
      var trip = trips.begin();
      ProjectionTable.replaceClocks(
          trip,
          List.copyOf(moved.values()),
          listed.stream().filter(each -> moved.containsKey(each.id())).toList());
      ProjectionTable.replaceAssessed(trip, changed);
      trip.go();
    }
    return mended;
  }
}
