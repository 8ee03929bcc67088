package nansen.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.Tie;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import nansen.people.CaseRole;
import nansen.people.NewEntry;
import nansen.people.PersonHistories;
import nansen.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What a history leaves behind, deed by deed, as the case file would have written it then.
final class Replay {
  private static final long SITE_DAYS = 30; // as CaseTies has it

  private final CaseHistory history;
  private final Access access;
  private final List<Fact> facts = new ArrayList<>();
  private final List<JournalTable.Row> rows = new ArrayList<>();
  private final List<WrittenTable.Written> answers = new ArrayList<>();
  private final List<Audit.Past> past = new ArrayList<>();
  private final List<HandOvers.Given> handOvers = new ArrayList<>();
  private final List<PersonHistories.Write> people = new ArrayList<>();
  private Carried carried;

  private Replay(CaseHistory history, Access access) {
    this.history = history;
    this.access = access;
    this.carried =
        Carried.opened(
            history
                .openedBy()
                .unit()
                .orElseThrow(() -> new IllegalArgumentException("opened by nobody's unit")));
  }

  static Replay of(CaseHistory history, Access access, ReadyLaw law) {
    var replay = new Replay(history, access);
    replay.open();
    var last = history.head().opened();
    for (var deed : history.deeds()) {
      if (deed.at().isBefore(last)) {
        throw new IllegalArgumentException(history.head().id() + " goes back to " + deed.at());
      }
      last = deed.at();
      switch (deed) {
        case CaseHistory.Given given -> replay.give(given);
        case CaseHistory.Entered it ->
            replay.tell(it, it.person(), it.role(), it.key(), it.entries());
        case CaseHistory.Told it -> replay.tell(it, it.person(), null, it.key(), it.entries());
        case CaseHistory.Written written -> replay.write(written, law);
      }
    }
    var faults = Journal.faults(replay.facts);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(history.head().id() + ": " + faults);
    }
    return replay;
  }

  CaseHead head() {
    return history.head();
  }

  CarriedTable.Row carried() {
    return new CarriedTable.Row(head().id(), carried);
  }

  List<HandOvers.Given> handOvers() {
    return handOvers;
  }

  List<PersonHistories.Write> people() {
    return people;
  }

  Journal journal() {
    return Journal.of(facts);
  }

  List<JournalTable.Row> rows() {
    return rows;
  }

  List<WrittenTable.Written> answers() {
    return answers;
  }

  List<Audit.Past> past() {
    return past;
  }

  private void open() {
    var head = head();
    var may =
        allowed(
            history.openedBy(),
            Act.CREATE,
            Subject.any(Subject.Kind.CASE),
            FieldClass.OPERATIONAL,
            EnumSet.of(Tie.NONE, Tie.NEW));
    keep(
        head.opened(),
        may.about(Subject.ofCase(head.id().value())),
        Casefile.opening(head.country(), head.calendar()));
  }

  private void give(CaseHistory.Given given) {
    var may = allowed(given.by(), Act.ASSIGN, subject(), FieldClass.OPERATIONAL, tied(given));
    var before = carried;
    carried = before.given(given.unit(), given.owner());
    var its =
        new HandOvers.Given(
            nextHandOver(),
            head().id(),
            given.at(),
            given.by().user(),
            before,
            carried,
            null,
            null,
            false);
    handOvers.add(its);
    keep(given.at(), may, its.changes());
  }

  /// The same for the same, and near the id of the case in the index of all.
  private UUID nextHandOver() {
    var id = head().id().value();
    var name = (id + " " + handOvers.size()).getBytes(StandardCharsets.UTF_8);
    return new UUID(
        id.getMostSignificantBits(), UUID.nameUUIDFromBytes(name).getLeastSignificantBits());
  }

  private void tell(
      CaseHistory.Deed deed,
      PersonId person,
      @Nullable CaseRole enters,
      UUID key,
      List<NewEntry> entries) {
    var write =
        new PersonHistories.Write(
            deed.at(), deed.by().user(), head().id().value(), person, enters, key, entries);
    var tied = tied(deed);
    if (enters != null) {
      keep(
          deed.at(),
          allowed(deed.by(), Act.CREATE, subject(), FieldClass.IDENTITY, tied),
          List.of(PersonHistories.change(person, enters)));
    }
    for (var entry : entries) {
      // Whoever is tied to the case is tied in the same way to the people in it.
      var subject = Subject.of(Subject.Kind.PERSON, person.value());
      keep(
          deed.at(),
          allowed(deed.by(), write.act(), subject, PersonHistories.field(entry), tied),
          List.of(PersonHistories.change(entry)));
    }
    people.add(write);
  }

  private void write(CaseHistory.Written written, ReadyLaw law) {
    var amending = written.facts().stream().anyMatch(fact -> fact.amends() != null);
    var act = amending ? Act.RECORD : Act.CREATE;
    var may = allowed(written.by(), act, subject(), FieldClass.CLAIM, tied(written));
    var changes = new ArrayList<Change>();
    for (var each : written.facts()) {
      var faults = law.faults(head(), written.at(), each);
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(head().id() + ": " + faults);
      }
      var fact = each.recorded(written.at());
      facts.add(fact);
      rows.add(new JournalTable.Row(head().id(), facts.size(), fact, written.by().user().value()));
      changes.add(Casefile.change(fact));
    }
    keep(written.at(), may, changes);
    answers.add(
        new WrittenTable.Written(
            written.key(),
            Casefile.content(head().id(), written.facts()),
            head().id(),
            written.facts().stream().map(NewFact::id).toList(),
            written.at()));
  }

  private void keep(Instant at, Decision.Allowed may, List<Change> changes) {
    past.add(new Audit.Past(at, new Audit.Entry(may, changes)));
  }

  private Subject subject() {
    return Subject.ofCase(head().id().value());
  }

  /// What ties the one who acts to the case at that moment.
  private Set<Tie> tied(CaseHistory.Deed deed) {
    var ties = EnumSet.of(Tie.NONE);
    var actor = deed.by();
    if (actor.user().equals(carried.owner())) {
      ties.add(Tie.ASSIGNED);
    }
    if (actor.unit().filter(carried.unit()::equals).isPresent()) {
      ties.add(Tie.UNIT);
    }
    var siteEnds = head().opened().plus(SITE_DAYS, ChronoUnit.DAYS);
    if (actor.unit().filter(carried.site()::equals).isPresent() && deed.at().isBefore(siteEnds)) {
      ties.add(Tie.SITE);
    }
    return ties;
  }

  private Decision.Allowed allowed(
      Actor actor, Act act, Subject subject, FieldClass field, Set<Tie> tied) {
    return switch (access.decide(actor, act, subject, field, Purpose.CASE, tied)) {
      case Decision.Allowed may -> may;
      case Decision.Denied denied -> throw new IllegalArgumentException("denied: " + denied);
    };
  }
}
