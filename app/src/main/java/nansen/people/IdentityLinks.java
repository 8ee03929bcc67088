package nansen.people;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.names.Names;
import nansen.names.match.Match;
import nansen.names.match.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two records that are one person: one person proposes it, another decides, and anybody who may
/// see to it takes it back. Nothing is fused or deleted; while a link holds, each record names the
/// other to whoever may see both.
@Service
class IdentityLinks {
  private final IdentityLinkTable links;
  private final PersonTable persons;
  private final KnownNameTable names;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;

  IdentityLinks(
      IdentityLinkTable links,
      PersonTable persons,
      KnownNameTable names,
      Access access,
      Audit audit,
      InstantSource clock) {
    this.links = links;
    this.persons = persons;
    this.names = names;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /// Two records side by side.
  ///
  /// @param match how like they are; empty where one has no name
  /// @param links every link there was between them, the earliest first
  /// @param may what the reader may do about them now
  record Comparison(
      PersonFile one,
      PersonFile other,
      Optional<Match> match,
      List<IdentityLink> links,
      Set<May> may) {

    /// The link that waits or holds.
    Optional<IdentityLink> alive() {
      return links.stream().filter(IdentityLink::isAlive).findFirst();
    }
  }

  /// What somebody may do about two records.
  enum May {
    PROPOSE,
    DECIDE,
    TAKE_BACK
  }

  /// What became of an attempt to write.
  sealed interface Outcome {
    /// It is written, now or since an earlier attempt with the same content.
    record Done(UUID link) implements Outcome {}

    /// Something was done about these records since they were last looked at.
    record Stale() implements Outcome {}
  }

  /// Two records, for a reader who may see both.
  ///
  /// @throws NotPermitted for all others
  @Transactional
  Comparison compare(Actor actor, PersonId one, PersonId other) {
    var both = Stream.of(one, other).map(id -> may(actor, Act.READ, id)).toList();
    if (one.equals(other)) {
      throw new NotPermitted("one record, not two");
    }
    both.forEach(audit::read);
    return comparison(actor, one, other);
  }

  private Comparison comparison(Actor actor, PersonId one, PersonId other) {
    var first = file(one);
    var second = file(other);
    var all = links.between(one, other);
    var may = new HashSet<May>();
    var alive = all.stream().filter(IdentityLink::isAlive).findFirst();
    if (alive.isEmpty() && canPropose(actor, one, other)) {
      may.add(May.PROPOSE);
    }
    alive.ifPresent(link -> {
      if (link.state() == IdentityLink.State.PROPOSED && isSecondReader(actor, link)) {
        may.add(May.DECIDE);
      }
      if (canTakeBack(actor, link)) {
        may.add(May.TAKE_BACK);
      }
    });
    return new Comparison(first, second, match(first, second), all, may);
  }

  private PersonFile file(PersonId id) {
    var identity = Set.of(FieldClass.IDENTITY);
    return new PersonFile(id, persons.entries(id, identity), identity, false);
  }

  private static Optional<Match> match(PersonFile one, PersonFile other) {
    return one.now(Said.WrittenName.class).stream()
        .flatMap(name ->
            other.now(Said.WrittenName.class).stream()
                .map(its ->
                    Names.compare(
                        new Person(name.parsed(), one.evidence()),
                        new Person(its.parsed(), other.evidence()))))
        .max(Comparator.comparingDouble(Match::probability));
  }

  /// Proposes that two records are one person.
  ///
  /// @param link its id, made where it was typed: the same sent twice is one
  /// @param grounds on what it rests, in words
  @Transactional
  Outcome propose(Actor actor, UUID link, PersonId one, PersonId other, String grounds) {
    var comparison = compare(actor, one, other);
    lock(one, other);
    var there = links.link(link);
    if (there.isPresent()) {
      var same =
          Set.of(there.get().one(), there.get().other()).equals(Set.of(one, other))
              && there.get().grounds().equals(grounds)
              && there.get().proposedBy().equals(actor.user());
      return same ? new Outcome.Done(link) : new Outcome.Stale();
    }
    if (links.between(one, other).stream().anyMatch(IdentityLink::isAlive)) {
      return new Outcome.Stale();
    }
    // Asked of the one that is open for writing; the other is read.
    var writes = writable(actor, one, other);
    var lower = inOrder(one, other).getFirst();
    links.insert(
        new IdentityLink(
            link,
            lower,
            lower.equals(one) ? other : one,
            grounds,
            comparison.match().map(IdentityLinks::percent).orElse(0),
            clock.instant(),
            actor.user(),
            actor.name(),
            List.of()));
    audit.write(writes, List.of(new Change("link." + link, one + " " + other + " " + grounds)));
    return new Outcome.Done(link);
  }

  private static int percent(Match match) {
    return (int) Math.min(99, Math.round(match.probability() * 100));
  }

  private Decision.Allowed writable(Actor actor, PersonId one, PersonId other) {
    return decide(actor, Act.RECORD, subject(one)) instanceof Decision.Allowed allowed
        ? allowed
        : may(actor, Act.RECORD, other);
  }

  private boolean canPropose(Actor actor, PersonId one, PersonId other) {
    return isAllowed(actor, Act.READ, subject(one))
        && isAllowed(actor, Act.READ, subject(other))
        && (isAllowed(actor, Act.RECORD, subject(one))
            || isAllowed(actor, Act.RECORD, subject(other)));
  }

  private boolean isSecondReader(Actor actor, IdentityLink link) {
    return isAllowed(actor, Act.CONFIRM, subject(link));
  }

  private boolean canTakeBack(Actor actor, IdentityLink link) {
    return isSecondReader(actor, link) || canPropose(actor, link.one(), link.other());
  }

  /// A proposal that waits for a second reader.
  record Waiting(IdentityLink link, String one, String other) {}

  /// What waits for this reader to be the second, the oldest first.
  @Transactional
  List<Waiting> waiting(Actor actor) {
    var scope =
        access.scope(
            actor,
            Act.CONFIRM,
            Subject.Kind.IDENTITY_LINK,
            FieldClass.IDENTITY,
            Purpose.CASE,
            "l.link_id");
    var waiting = links.waiting(scope);
    audit.listed(scope, waiting.stream().map(IdentityLink::id).toList());
    var shown =
        names.shown(waiting.stream().flatMap(each -> Stream.of(each.one(), each.other())).toList());
    return waiting.stream()
        .map(each ->
            new Waiting(
                each, shown.getOrDefault(each.one(), ""), shown.getOrDefault(each.other(), "")))
        .toList();
  }

  /// One link with its two records, for a second reader, or for whoever may see both.
  record Sheet(IdentityLink link, Comparison comparison, Reader reader) {}

  /// As whom somebody sees two records side by side.
  enum Reader {
    OF_BOTH,
    SECOND
  }

  /// @throws NotPermitted where there is none, or neither
  @Transactional
  Sheet sheet(Actor actor, UUID id) {
    var link = links.link(id).orElseThrow(() -> new NotPermitted("no such link"));
    if (isAllowed(actor, Act.READ, subject(link.one()))
        && isAllowed(actor, Act.READ, subject(link.other()))) {
      return new Sheet(link, compare(actor, link.one(), link.other()), Reader.OF_BOTH);
    }
    if (decide(actor, Act.CONFIRM, subject(link)) instanceof Decision.Allowed second) {
      audit.read(second);
      audit.read(second.laidBefore(subject(link.one())));
      audit.read(second.laidBefore(subject(link.other())));
      return new Sheet(link, comparison(actor, link.one(), link.other()), Reader.SECOND);
    }
    throw new NotPermitted("neither a second reader nor a reader of both");
  }

  /// Decides, as the second reader, whether two records are one person. The same sent twice is one.
  @Transactional
  Outcome decide(Actor actor, UUID id, IdentityLink.What what, String why) {
    if (what == IdentityLink.What.TAKEN_BACK) {
      throw new IllegalArgumentException("taking back decides nothing");
    }
    var may =
        access.require(
            actor,
            Act.CONFIRM,
            Subject.of(Subject.Kind.IDENTITY_LINK, id),
            FieldClass.IDENTITY,
            Purpose.CASE);
    var link = locked(id);
    if (!link.acts().isEmpty()) {
      return isRepeated(link, actor, what, why) ? new Outcome.Done(id) : new Outcome.Stale();
    }
    return write(actor, may, link, what, why);
  }

  /// Takes back a proposal or a link that holds. The records are then as if there had been none.
  @Transactional
  Outcome takeBack(Actor actor, UUID id, String why) {
    var link = locked(id);
    var confirms = decide(actor, Act.CONFIRM, subject(link));
    var may =
        confirms instanceof Decision.Allowed allowed
            ? allowed
            : canPropose(actor, link.one(), link.other())
                ? writable(actor, link.one(), link.other())
                : may(actor, Act.RECORD, link.one());
    if (!link.isAlive()) {
      return isRepeated(link, actor, IdentityLink.What.TAKEN_BACK, why)
          ? new Outcome.Done(id)
          : new Outcome.Stale();
    }
    return write(actor, may, link, IdentityLink.What.TAKEN_BACK, why);
  }

  private Outcome write(
      Actor actor, Decision.Allowed may, IdentityLink link, IdentityLink.What what, String why) {
    links.insert(
        link.id(),
        link.acts().size() + 1,
        new IdentityLink.Act(what, why, clock.instant(), actor.user(), actor.name()));
    audit.write(may, List.of(new Change("link." + link.id(), what + " " + why)));
    return new Outcome.Done(link.id());
  }

  private static boolean isRepeated(
      IdentityLink link, Actor actor, IdentityLink.What what, String why) {
    return link.last()
        .filter(act -> act.what() == what)
        .filter(act -> act.why().equals(why))
        .filter(act -> act.by().equals(actor.user()))
        .isPresent();
  }

  private IdentityLink locked(UUID id) {
    var link = links.link(id).orElseThrow(() -> new NotPermitted("no such link"));
    lock(link.one(), link.other());
    return links.link(id).orElseThrow();
  }

  /// Always in the same order, so that two who lock both never wait for each other.
  private void lock(PersonId one, PersonId other) {
    inOrder(one, other).forEach(persons::lock);
  }

  /// As the database orders them.
  private static List<PersonId> inOrder(PersonId one, PersonId other) {
    return Stream.of(one, other).sorted(Comparator.comparing(PersonId::toString)).toList();
  }

  /// The other records of each of some persons, of those whom the reader may see.
  @Transactional
  Map<PersonId, List<Also>> also(Actor actor, Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var scope = scope(actor);
    var others = links.others(ids, scope);
    var all = others.values().stream().flatMap(List::stream).distinct().toList();
    if (all.isEmpty()) {
      return Map.of();
    }
    audit.listed(scope, all.stream().map(PersonId::value).toList());
    var shown = names.shown(all);
    var also = new HashMap<PersonId, List<Also>>();
    others.forEach((id, its) ->
        also.put(id, its.stream().map(it -> new Also(it, shown.getOrDefault(it, ""))).toList()));
    return also;
  }

  private Scope scope(Actor actor) {
    return access.scope(
        actor,
        Act.READ,
        Subject.Kind.PERSON,
        FieldClass.IDENTITY,
        Purpose.CASE,
        "reached.person_id");
  }

  private boolean isAllowed(Actor actor, Act act, Subject subject) {
    return decide(actor, act, subject) instanceof Decision.Allowed;
  }

  private Decision decide(Actor actor, Act act, Subject subject) {
    return access.decide(actor, act, subject, FieldClass.IDENTITY, Purpose.CASE);
  }

  private Decision.Allowed may(Actor actor, Act act, PersonId id) {
    return access.require(actor, act, subject(id), FieldClass.IDENTITY, Purpose.CASE);
  }

  private static Subject subject(PersonId id) {
    return Subject.of(Subject.Kind.PERSON, id.value());
  }

  private static Subject subject(IdentityLink link) {
    return Subject.of(Subject.Kind.IDENTITY_LINK, link.id());
  }
}
