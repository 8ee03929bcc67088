package nansen.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.names.Names;
import nansen.names.match.Match;
import nansen.names.match.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds people by their names, in any script and spelling, among those whom the reader may see.
@Service
public class PersonSearch {
  /// As many as a reader looks through.
  private static final int SHOWN = 20;

  private static final int MOST_PROPOSED = 5;

  /// Below it a likeness is no reason to look twice.
  private static final double WORTH_A_LOOK = 0.5;

  private final PersonTable persons;
  private final KnownNameTable names;
  private final IdentityLinks links;
  private final Access access;
  private final Audit audit;

  PersonSearch(
      PersonTable persons, KnownNameTable names, IdentityLinks links, Access access, Audit audit) {
    this.persons = persons;
    this.names = names;
    this.links = links;
    this.access = access;
    this.audit = audit;
  }

  /// Finds persons by a name in any script and spelling, and what else is known, among those whom
  /// the reader may see. The likeliest first, at most twenty. Where nobody is likely, the last word
  /// is taken for the beginning of one.
  ///
  /// @return none where there is no name in what is sought
  @Transactional
  public List<Likely> find(Actor actor, Person sought) {
    var scope = scope(actor);
    var keys = NameKeys.sought(sought.name());
    var all = new HashSet<Long>();
    keys.forEach(all::addAll);
    var candidates =
        all.isEmpty() ? List.<KnownNameTable.Candidate>of() : names.candidates(scope, all);
    var found = ranked(sought, keys, candidates, SHOWN);
    if (keys.size() > 1 && found.stream().noneMatch(PersonSearch::isWorthALook)) {
      found =
          ranked(
              other -> Names.compareTyped(sought, other),
              Ranking.nearestTyped(sought, candidates),
              SHOWN);
    }
    audit.listed(scope, found.stream().map(each -> each.id().value()).toList());
    return withOthers(actor, found);
  }

  private List<Likely> withOthers(Actor actor, List<Likely> found) {
    var also = links.also(actor, found.stream().map(Likely::id).toList());
    return found.stream().map(each -> each.with(also.getOrDefault(each.id(), List.of()))).toList();
  }

  /// Who else, among those whom the reader may see, may be the same person as this one.
  @Transactional
  public List<Likely> alike(Actor actor, PersonFile file) {
    var scope = scope(actor);
    var best = new HashMap<PersonId, Likely>();
    for (var name : file.now(Said.WrittenName.class)) {
      var sought = new Person(name.parsed(), file.evidence());
      var keys = NameKeys.sought(sought.name());
      var all = new HashSet<Long>();
      keys.forEach(all::addAll);
      for (var each : ranked(sought, keys, names.candidates(scope, all), SHOWN)) {
        best.merge(each.id(), each, Ranking::likelier);
      }
    }
    best.remove(file.id());
    var proposed =
        best.values().stream()
            .filter(PersonSearch::isWorthALook)
            .sorted(Ranking.LIKELIEST_FIRST)
            .limit(MOST_PROPOSED)
            .toList();
    audit.listed(scope, proposed.stream().map(each -> each.id().value()).toList());
    return proposed;
  }

  /// The same of somebody who is not entered yet.
  ///
  /// @param said what is to be entered
  @Transactional
  public List<Likely> alike(Actor actor, List<NewEntry> said) {
    var entries =
        said.stream()
            .filter(each -> each.said() != null)
            .map(each ->
                new Entry(
                    each.id(),
                    each.kind(),
                    each.said(),
                    each.saidBy(),
                    Instant.MIN,
                    actor.user(),
                    null))
            .toList();
    var nobody = new PersonId(UUID.randomUUID());
    return alike(actor, new PersonFile(nobody, entries, Set.of(FieldClass.IDENTITY), false));
  }

  private List<Likely> ranked(
      Person sought, List<Set<Long>> keys, List<KnownNameTable.Candidate> candidates, int most) {
    return ranked(other -> Names.compare(sought, other), Ranking.nearest(keys, candidates), most);
  }

  private static boolean isWorthALook(Likely likely) {
    return likely.match().probability() >= WORTH_A_LOOK;
  }

  private List<Likely> ranked(
      Function<Person, Match> comparing, List<KnownNameTable.Candidate> near, int most) {
    var entries = persons.identities(near.stream().map(KnownNameTable.Candidate::person).toList());
    return Ranking.of(
        comparing,
        near,
        id ->
            new PersonFile(
                id, entries.getOrDefault(id, List.of()), Set.of(FieldClass.IDENTITY), false),
        most);
  }

  private Scope scope(Actor actor) {
    return access.scope(
        actor, Act.READ, Subject.Kind.PERSON, FieldClass.IDENTITY, Purpose.CASE, "mine.person_id");
  }
}
