package nansen.reception;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import nansen.people.PersonId;
import nansen.web.WallClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one door to reception places and to who stays where.
///
/// A place is open to whoever may read services; a protected one to those named for it, or for the
/// person who stays there. A stay is guarded as the address that it is.
@Service
class Reception {
  private final ReceptionTable table;
  private final Access access;
  private final Audit audit;
  private final InstantSource clock;
  private final WallClock wall;

  Reception(ReceptionTable table, Access access, Audit audit, InstantSource clock, WallClock wall) {
    this.table = table;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.wall = wall;
  }

  /// A place as far as it is open to the reader.
  ///
  /// @param entry empty where it is protected and the reader not named for it
  /// @param taken how many stay there today; 0 where the place is not open
  /// @param code of a protected place; empty where it has none
  record Seen(PlaceId id, Optional<Place.Entry> entry, int taken, String code) {
    static Seen of(Place.Entry entry, int taken) {
      return new Seen(entry.id(), Optional.of(entry), taken, entry.now().code());
    }

    int free() {
      return entry.map(each -> Math.max(0, each.now().capacity() - taken)).orElse(0);
    }

    String name() {
      return entry.map(each -> each.now().name()).orElse("");
    }
  }

  /// What became of an attempt to write. Either all was kept or nothing.
  sealed interface Kept {
    record Done() implements Kept {}

    /// Somebody else wrote of it since.
    record Stale() implements Kept {}

    /// The place has no room left on that day.
    record Full() implements Kept {}

    /// The person came to where they are on a later day.
    record Earlier() implements Kept {}

    /// The key of the write was used before for something else.
    record KeyUsed() implements Kept {}
  }

  LocalDate today() {
    return wall.today();
  }

  /// Every place, by name; protected ones without their names last.
  @Transactional
  List<Seen> places(Actor actor) {
    audit.read(service(actor, Act.READ, Subject.any(Subject.Kind.RECEPTION_PLACE)));
    var taken = table.taken(today());
    return table.places().stream()
        .map(entry -> seen(actor, entry, taken.getOrDefault(entry.id(), 0)))
        .sorted(
            Comparator.comparing((Seen each) -> each.entry().isEmpty())
                .thenComparing(each -> each.name().toLowerCase(Locale.ROOT))
                .thenComparing(each -> each.id().toString()))
        .toList();
  }

  private Seen seen(Actor actor, Place.Entry entry, int taken) {
    return switch (entry.now().protection()) {
      case ORDINARY -> Seen.of(entry, taken);
      case PROTECTED ->
          named(actor, subject(entry.id()))
              ? Seen.of(entry, taken)
              : new Seen(entry.id(), Optional.empty(), 0, entry.now().code());
    };
  }

  /// Whether a protected address of this record is open to the reader; reading it is written down.
  private boolean named(Actor actor, Subject subject) {
    var decision =
        access.decide(actor, Act.READ, subject, FieldClass.PROTECTED_CONTACT, Purpose.CASE);
    if (decision instanceof Decision.Allowed allowed) {
      audit.read(allowed);
      return true;
    }
    return false;
  }

  /// One place with those who stay there today, as far as the reader may see them.
  record Sheet(Seen seen, List<Stay> stays) {}

  /// @throws NotPermitted where it is not there, or protected and not open to the reader
  @Transactional
  Sheet sheet(Actor actor, PlaceId id) {
    var may = service(actor, Act.READ, subject(id));
    var entry = table.place(id).orElseThrow(() -> new NotPermitted("no such place"));
    if (entry.now().protection() == Place.Protection.PROTECTED) {
      access.require(actor, Act.READ, subject(id), FieldClass.PROTECTED_CONTACT, Purpose.CASE);
    }
    audit.read(may);
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.PERSON, FieldClass.CONTACT, Purpose.CASE, "s.person_id");
    var stays = table.at(id, today(), scope);
    audit.listed(scope, stays.stream().map(each -> each.person().value()).toList());
    var taken = table.taken(today()).getOrDefault(id, 0);
    return new Sheet(seen(actor, entry, taken), stays);
  }

  /// Whether the reader may write places down.
  boolean mayWrite(Actor actor) {
    return access.ever(actor, Act.RECORD, FieldClass.SERVICE, Purpose.CASE);
  }

  /// Writes a place down, or changes what is written: what was there stays.
  ///
  /// @param key of the write: the same sent twice is one
  /// @param seen the number of the version the writer had before the eyes; 0 for a new one
  @Transactional
  Kept write(Actor actor, PlaceId id, UUID key, int seen, Place place) {
    var may = service(actor, seen == 0 ? Act.CREATE : Act.RECORD, subject(id));
    table.lock(id.value());
    var before = table.writtenBy(key);
    if (before.isPresent()) {
      return before.get().equals(new ReceptionTable.Written(id, place))
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    var there = table.place(id);
    if (there.filter(each -> each.now().protection() == Place.Protection.PROTECTED).isPresent()) {
      access.require(actor, Act.READ, subject(id), FieldClass.PROTECTED_CONTACT, Purpose.CASE);
    }
    if (there.map(Place.Entry::number).orElse(0) != seen) {
      return new Kept.Stale();
    }
    var version = new Place.Version(seen + 1, place, clock.instant(), actor.user(), actor.name());
    table.insert(id, key, version);
    audit.write(may, List.of(change(version)));
    return new Kept.Done();
  }

  /// The stay of somebody, with its place as far as that is open to the reader.
  record StayAt(Stay stay, Seen place) {}

  /// Where a person stayed and stays, the latest first.
  @Transactional
  List<StayAt> stays(Actor actor, PersonId id) {
    audit.read(contact(actor, Act.READ, id));
    return table.of(id).reversed().stream()
        .map(stay -> new StayAt(stay, placeOf(actor, stay)))
        .toList();
  }

  private Seen placeOf(Actor actor, Stay stay) {
    var entry = table.place(stay.place()).orElseThrow();
    var seen = seen(actor, entry, 0);
    var person = Subject.of(Subject.Kind.PERSON, stay.person().value());
    return seen.entry().isEmpty() && named(actor, person) ? Seen.of(entry, 0) : seen;
  }

  /// Whether the reader may write down where a person stays; nothing is written to the trail.
  @Transactional(readOnly = true)
  boolean mayMove(Actor actor, PersonId id) {
    return access.decide(
            actor,
            Act.CREATE,
            Subject.of(Subject.Kind.PERSON, id.value()),
            FieldClass.CONTACT,
            Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// What to do where a place has no room left.
  enum IfFull {
    REFUSE,
    ALL_THE_SAME
  }

  /// Somebody comes to a place, and leaves where they were on the same day.
  ///
  /// @param stay its id, made by the writer: the same sent twice is one
  record Move(UUID stay, PersonId person, PlaceId place, LocalDate since, String why) {}

  @Transactional
  Kept move(Actor actor, Move move, IfFull ifFull) {
    var may = contact(actor, Act.CREATE, move.person());
    table.lock(move.person().value());
    table.lock(move.place().value());
    var there = table.stay(move.stay());
    if (there.isPresent()) {
      var stay = there.get();
      return new Move(stay.id(), stay.person(), stay.place(), stay.since(), stay.why()).equals(move)
          ? new Kept.Done()
          : new Kept.KeyUsed();
    }
    var place = table.place(move.place()).orElseThrow(() -> new NotPermitted("no such place"));
    var all = table.of(move.person());
    if (all.stream().anyMatch(each -> overlaps(each, move.since()))) {
      return new Kept.Earlier();
    }
    var taken = table.taken(move.since()).getOrDefault(move.place(), 0);
    if (taken >= place.now().capacity() && ifFull == IfFull.REFUSE) {
      return new Kept.Full();
    }
    var now = clock.instant();
    for (var open : all.stream().filter(Stay::isOpen).toList()) {
      table.end(
          open.id(),
          new Stay.End(Stay.How.LEFT, move.since(), move.why(), now, actor.user(), actor.name()));
      audit.write(may, List.of(ended(actor, open.id(), Stay.How.LEFT, move.since(), move.why())));
    }
    table.insert(
        new Stay(
            move.stay(),
            move.person(),
            move.place(),
            move.since(),
            move.why(),
            now,
            actor.user(),
            actor.name(),
            null));
    audit.write(
        may,
        List.of(
            Change.by(
                actor,
                "stay." + move.stay(),
                move.place().toString(),
                move.since().toString(),
                move.why())));
    return new Kept.Done();
  }

  /// Whether a stay that begins on this day would begin while, or before, another runs.
  private static boolean overlaps(Stay stay, LocalDate since) {
    var end = stay.end();
    if (end == null) {
      return stay.since().isAfter(since);
    }
    return end.how() == Stay.How.LEFT && end.until().isAfter(since);
  }

  /// Somebody leaves without going to another place, or never was there.
  @Transactional
  Kept end(Actor actor, PersonId person, UUID stay, Stay.How how, LocalDate until, String why) {
    var may = contact(actor, Act.RECORD, person);
    table.lock(person.value());
    var there =
        table
            .stay(stay)
            .filter(each -> each.person().equals(person))
            .orElseThrow(() -> new NotPermitted("no such stay of this person"));
    var last = how == Stay.How.MISTAKE ? there.since() : until;
    var end = there.end();
    if (end != null) {
      var same = end.how() == how && end.until().equals(last) && end.why().equals(why);
      return same ? new Kept.Done() : new Kept.Stale();
    }
    if (last.isBefore(there.since())) {
      return new Kept.Earlier();
    }
    table.end(stay, new Stay.End(how, last, why, clock.instant(), actor.user(), actor.name()));
    audit.write(may, List.of(ended(actor, stay, how, last, why)));
    return new Kept.Done();
  }

  /// What the audit trail keeps of a place.
  static Change change(Place.Version version) {
    return new Change(
        "version." + version.number(),
        version.byName() + "\n" + ReceptionTable.text(version.place()));
  }

  /// What it keeps of the end of a stay. [ToldStaysTable] tells in the same words.
  private static Change ended(Actor actor, UUID stay, Stay.How how, LocalDate until, String why) {
    return Change.by(actor, "stay." + stay + ".end", how.name(), until.toString(), why);
  }

  private Decision.Allowed service(Actor actor, Act act, Subject subject) {
    return access.require(actor, act, subject, FieldClass.SERVICE, Purpose.CASE);
  }

  private Decision.Allowed contact(Actor actor, Act act, PersonId id) {
    return access.require(
        actor, act, Subject.of(Subject.Kind.PERSON, id.value()), FieldClass.CONTACT, Purpose.CASE);
  }

  private static Subject subject(PlaceId id) {
    return Subject.of(Subject.Kind.RECEPTION_PLACE, id.value());
  }
}
