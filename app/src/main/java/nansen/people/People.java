package nansen.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.database.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one door to the people of all cases.
///
/// Who may see a person is who may see the identities in one of the cases the person takes part in.
/// A write is one transaction with its audit entry, and is answered after the commit.
@Service
public class People {
  private final PersonTable persons;
  private final ParticipationTable parts;
  private final KnownNameTable names;
  private final IdentityLinks links;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher rooms;
  private final InstantSource clock;

  People(
      PersonTable persons,
      ParticipationTable parts,
      KnownNameTable names,
      IdentityLinks links,
      Access access,
      Audit audit,
      ApplicationEventPublisher rooms,
      InstantSource clock) {
    this.persons = persons;
    this.parts = parts;
    this.names = names;
    this.links = links;
    this.access = access;
    this.audit = audit;
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Enters a person who was not known, as somebody in a case.
  ///
  /// @param key of this write, made by the writer: the same write sent again gets the same answer
  /// @param id made by the writer
  @Transactional
  public Kept enter(
      Actor actor, UUID caseId, CaseRole role, UUID key, PersonId id, List<NewEntry> entries) {
    var inCase = may(actor, Act.CREATE, Subject.ofCase(caseId), FieldClass.IDENTITY);
    var content = content(caseId, role, id, entries);
    persons.lock(id);
    var before = persons.written(key);
    if (before.isPresent()) {
      return again(before.get(), content);
    }
    if (persons.exists(id)) {
      return new Kept.KeyUsed();
    }
    var now = clock.instant();
    persons.insert(id, now, actor.user());
    parts.insert(new ParticipationTable.Part(caseId, id, role, now), actor.user());
    audit.write(inCase, List.of(PersonHistories.change(id, role)));
    write(actor, id, Act.CREATE, entries, now);
    persons.insert(key, new PersonTable.Written(content, id));
    return new Kept.Taken(id);
  }

  /// Adds to what is known of a person, corrects or retracts. All or nothing.
  ///
  /// @param key of this write, as for [#enter]
  @Transactional
  public Kept record(Actor actor, PersonId id, UUID key, List<NewEntry> entries) {
    var amending = entries.stream().anyMatch(entry -> entry.amends() != null);
    var act = amending ? Act.RECORD : Act.CREATE;
    may(actor, act, subject(id), FieldClass.IDENTITY);
    var content = content(id, entries);
    persons.lock(id);
    var before = persons.written(key);
    if (before.isPresent()) {
      return again(before.get(), content);
    }
    var open = persons.entries(id, classes(actor, id, Act.READ).fields());
    for (var entry : entries) {
      var amends = entry.amends();
      if (amends != null) {
        if (open.stream().noneMatch(it -> amends.equals(it.id()))) {
          throw new NotPermitted("an entry that is not there, or not open");
        }
        var theirs = open.stream().filter(it -> amends.equals(it.amends())).findFirst();
        if (theirs.isPresent()) {
          return new Kept.Crossed(theirs.get());
        }
      }
    }
    write(actor, id, act, entries, clock.instant());
    persons.insert(key, new PersonTable.Written(content, id));
    return new Kept.Taken(id);
  }

  private static Kept again(PersonTable.Written before, byte[] content) {
    return Arrays.equals(before.content(), content)
        ? new Kept.Taken(before.id())
        : new Kept.KeyUsed();
  }

  private void write(Actor actor, PersonId id, Act act, List<NewEntry> entries, Instant now) {
    var identity = may(actor, act, subject(id), FieldClass.IDENTITY);
    var place = persons.places(id);
    for (var each : entries) {
      var field = PersonHistories.field(each);
      var permission =
          field == FieldClass.IDENTITY ? identity : may(actor, act, subject(id), field);
      if (each.said() instanceof Said.TiedTo(var other, var _)) {
        may(actor, Act.READ, subject(other), FieldClass.IDENTITY);
      }
      var entry =
          new Entry(
              each.id(), each.kind(), each.said(), each.saidBy(), now, actor.user(), each.amends());
      place++;
      persons.insert(id, place, entry);
      audit.write(permission, List.of(PersonHistories.change(each)));
    }
    names.replace(
        id, PersonFile.standingNames(id, persons.entries(id, Set.of(FieldClass.IDENTITY))));
    parts.casesOf(id).forEach(caseId -> rooms.publishEvent(new PeopleChanged(caseId)));
  }

  static String text(NewEntry entry) {
    return entry.id() + " " + entry.said() + " " + entry.saidBy() + " " + entry.amends();
  }

  /// Somebody who is known takes part in a case, or in another role than before.
  @Transactional
  public void link(Actor actor, UUID caseId, PersonId id, CaseRole role) {
    var inCase = may(actor, Act.CREATE, Subject.ofCase(caseId), FieldClass.IDENTITY);
    may(actor, Act.READ, subject(id), FieldClass.IDENTITY);
    persons.lock(id);
    var now = clock.instant();
    var standing = parts.of(caseId).stream().filter(part -> part.person().equals(id)).findFirst();
    if (standing.isPresent() && standing.get().role() == role) {
      return;
    }
    parts.end(caseId, id, now, actor.user());
    parts.insert(new ParticipationTable.Part(caseId, id, role, now), actor.user());
    audit.write(inCase, List.of(PersonHistories.change(id, role)));
    rooms.publishEvent(new PeopleChanged(caseId));
  }

  /// Somebody takes no part in a case any more, or never did: the row stays, ended.
  @Transactional
  public void unlink(Actor actor, UUID caseId, PersonId id) {
    var inCase = may(actor, Act.RECORD, Subject.ofCase(caseId), FieldClass.IDENTITY);
    persons.lock(id);
    if (parts.end(caseId, id, clock.instant(), actor.user()) > 0) {
      audit.write(inCase, List.of(new Change("person." + id, "ended")));
      rooms.publishEvent(new PeopleChanged(caseId));
    }
  }

  /// What is known of a person, as far as it is open to the reader.
  @Transactional
  public PersonFile file(Actor actor, PersonId id) {
    var open = classes(actor, id, Act.READ);
    audit.read(open);
    return file(id, open);
  }

  private PersonFile file(PersonId id, Decision.Allowed open) {
    return new PersonFile(
        id,
        persons.entries(id, open.fields()),
        open.fields(),
        open.fields().contains(FieldClass.CONTACT) && persons.hasProtectedAddress(id));
  }

  private Decision.Allowed classes(Actor actor, PersonId id, Act act) {
    return access.open(
        actor,
        act,
        subject(id),
        EnumSet.of(FieldClass.CONTACT, FieldClass.PROTECTED_CONTACT),
        FieldClass.IDENTITY,
        Purpose.CASE);
  }

  /// Whether the reader may add to what is known of a person; nothing is written to the trail.
  @Transactional(readOnly = true)
  public boolean mayAdd(Actor actor, PersonId id) {
    return access.decide(actor, Act.CREATE, subject(id), FieldClass.IDENTITY, Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// Whether the reader may enter people into a case; nothing is written to the trail.
  @Transactional(readOnly = true)
  public boolean mayEnter(Actor actor, UUID caseId) {
    return access.decide(
            actor, Act.CREATE, Subject.ofCase(caseId), FieldClass.IDENTITY, Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// Lets through who may enter people into a case.
  ///
  /// @throws NotPermitted for all others
  @Transactional(readOnly = true)
  public void enterable(Actor actor, UUID caseId) {
    may(actor, Act.CREATE, Subject.ofCase(caseId), FieldClass.IDENTITY);
  }

  /// Of what kinds something is known of the people of a case; for rooms above, in the transaction
  /// of what changed. What it gives can be asked for when the trip is done.
  public Supplier<List<Known>> known(Trip trip, UUID caseId) {
    var all = ParticipationTable.of(trip, caseId);
    var entries = persons.identities(trip, caseId);
    return () -> {
      var said =
          entries.rows().stream()
              .collect(
                  Collectors.groupingBy(
                      Map.Entry::getKey,
                      Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
      return all.rows().stream()
          .map(part -> known(part, said.getOrDefault(part.person(), List.of())))
          .toList();
    };
  }

  /// The same of several cases; those without people are left out.
  @Transactional(readOnly = true)
  public Map<UUID, List<Known>> known(Collection<UUID> cases) {
    var all = parts.of(cases);
    var entries = persons.identities(all.stream().map(ParticipationTable.Part::person).toList());
    return all.stream()
        .collect(
            Collectors.groupingBy(
                ParticipationTable.Part::caseId,
                Collectors.mapping(
                    part -> known(part, entries.getOrDefault(part.person(), List.of())),
                    Collectors.toList())));
  }

  static Known known(ParticipationTable.Part part, List<Entry> said) {
    var file = new PersonFile(part.person(), said, Set.of(), false);
    return new Known(
        part.person(),
        part.role(),
        part.since(),
        file.standing().map(Entry::kind).collect(Collectors.toSet()));
  }

  /// Somebody who takes part in a case together with another.
  public record Companion(PersonId id, String name) {}

  /// Who else takes part in the cases of a person, as far as the reader may see them.
  @Transactional
  public List<Companion> companions(Actor actor, PersonId id) {
    return cases(actor, id).stream()
        .flatMap(part -> inCase(actor, part.caseId()).stream())
        .map(Participant::file)
        .filter(file -> !file.id().equals(id))
        .map(file -> new Companion(file.id(), file.name().map(Said.WrittenName::text).orElse("")))
        .distinct()
        .toList();
  }

  /// The people of a case, applicants first; none where identities are not open to the reader.
  @Transactional
  public List<Participant> inCase(Actor actor, UUID caseId) {
    return inCase(actor, caseId, null);
  }

  /// The same as they were known at a moment: who took part then, and what had been written of
  /// them.
  ///
  /// @param knownAt null for now
  @Transactional
  public List<Participant> inCase(Actor actor, UUID caseId, @Nullable Instant knownAt) {
    var decision =
        access.decide(actor, Act.READ, Subject.ofCase(caseId), FieldClass.IDENTITY, Purpose.CASE);
    if (!(decision instanceof Decision.Allowed identity)) {
      return List.of();
    }
    audit.read(identity);
    var all = knownAt == null ? parts.of(caseId) : parts.of(caseId, knownAt);
    var ids = all.stream().map(ParticipationTable.Part::person).toList();
    var entries = persons.identities(ids);
    // Which records are those of one person is known now or not at all: of then nothing is said.
    var also = knownAt == null ? links.also(actor, ids) : Map.<PersonId, List<Also>>of();
    return all.stream()
        .map(part ->
            new Participant(
                part.role(),
                part.since(),
                new PersonFile(
                    part.person(),
                    knownAt(entries.getOrDefault(part.person(), List.of()), knownAt),
                    Set.of(FieldClass.IDENTITY),
                    false),
                also.getOrDefault(part.person(), List.of())))
        .toList();
  }

  private static List<Entry> knownAt(List<Entry> said, @Nullable Instant moment) {
    return moment == null
        ? said
        : said.stream().filter(entry -> !entry.recorded().isAfter(moment)).toList();
  }

  /// Whom each of some cases is about first, for a list of cases: only those whose identities are
  /// open to the reader.
  @Transactional
  public Map<UUID, String> names(Actor actor, Collection<UUID> cases) {
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.IDENTITY, Purpose.CASE, "c.case_id");
    var shown = parts.names(cases, scope);
    audit.listed(scope, List.copyOf(shown.keySet()));
    return shown;
  }

  /// The names in use of some persons, of those whom the reader may see.
  @Transactional
  public Map<UUID, String> shown(Actor actor, Collection<UUID> ids) {
    var scope = scope(actor, "p.person_id");
    var visible = persons.visible(ids.stream().map(PersonId::new).toList(), scope);
    audit.listed(scope, visible.stream().map(PersonId::value).toList());
    var shown = new HashMap<UUID, String>();
    names.shown(visible).forEach((id, name) -> shown.put(id.value(), name));
    return shown;
  }

  /// A case of a person.
  public record PartIn(UUID caseId, CaseRole role) {}

  /// The cases of a person that the reader may see.
  @Transactional
  public List<PartIn> cases(Actor actor, PersonId id) {
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.IDENTITY, Purpose.CASE, "i.case_id");
    var all = parts.ofPerson(id, scope);
    audit.listed(scope, all.stream().map(ParticipationTable.Part::caseId).toList());
    return all.stream().map(part -> new PartIn(part.caseId(), part.role())).toList();
  }

  /// Another person, and what that one is to the person asked about.
  public record Related(PersonId id, String name, Said.TiedTo.Relation relation) {}

  /// The family of a person, as far as the reader may see them: what was said on either side.
  @Transactional
  public List<Related> family(Actor actor, PersonFile file) {
    var relations = new LinkedHashMap<PersonId, Said.TiedTo.Relation>();
    file.now(Said.TiedTo.class).forEach(tie -> relations.put(tie.other(), tie.relation()));
    persons
        .tiedTo(file.id(), scope(actor, "e.person_id"))
        .forEach(tie -> relations.putIfAbsent(tie.id(), tie.relation().inverse()));
    var scope = scope(actor, "p.person_id");
    var visible = persons.visible(relations.keySet(), scope);
    audit.listed(scope, visible.stream().map(PersonId::value).toList());
    var shown = names.shown(visible);
    return relations.entrySet().stream()
        .filter(each -> visible.contains(each.getKey()))
        .map(each ->
            new Related(each.getKey(), shown.getOrDefault(each.getKey(), ""), each.getValue()))
        .toList();
  }

  private Scope scope(Actor actor, String id) {
    return access.scope(
        actor, Act.READ, Subject.Kind.PERSON, FieldClass.IDENTITY, Purpose.CASE, id);
  }

  private Decision.Allowed may(Actor actor, Act act, Subject subject, FieldClass field) {
    return access.require(actor, act, subject, field, Purpose.CASE);
  }

  private static Subject subject(PersonId id) {
    return Subject.of(Subject.Kind.PERSON, id.value());
  }

  /// What a write says, for its key: the same write sent again says the same.
  static byte[] content(UUID caseId, CaseRole role, PersonId id, List<NewEntry> entries) {
    return digest(List.of(caseId, role, id, entries.stream().map(People::text).toList()));
  }

  static byte[] content(PersonId id, List<NewEntry> entries) {
    return digest(List.of(id, entries.stream().map(People::text).toList()));
  }

  private static byte[] digest(List<Object> content) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
