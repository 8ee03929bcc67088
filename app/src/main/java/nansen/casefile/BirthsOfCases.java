package nansen.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.law.journal.Amends;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import nansen.people.BirthTold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A birth that is said of whom a case is about is a fact of that case as well, claimed. Where the
/// case has another birth already, nobody but a person says which of the two the law counts from.
@Component
class BirthsOfCases {
  private static final FactKind BORN = new FactKind("person.born");

  private final Casefile casefile;
  private final JournalTable journals;
  private final LawHere law;
  private final Access access;
  private final InstantSource clock;

  BirthsOfCases(
      Casefile casefile, JournalTable journals, LawHere law, Access access, InstantSource clock) {
    this.casefile = casefile;
    this.journals = journals;
    this.law = law;
    this.access = access;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(BirthTold told) {
    var id = new CaseId(told.caseId());
    var head = journals.head(id);
    if (head.isEmpty()) {
      return;
    }
    casefile.hold(id);
    var facts = journals.facts(id);
    var standing =
        Journal.of(facts).knownAt(Instant.MAX).stream()
            .filter(fact -> fact.kind().equals(BORN))
            .toList();
    var today = today(law.at(head.get()).place().zone());
    var before = told.before();
    var amended =
        before == null
            ? null
            : standing.stream()
                .filter(fact -> fact.happened().equals(before.when(today)))
                .findFirst()
                .orElse(null);
    var fact = fact(told, amended, today);
    if (facts.stream().noneMatch(each -> each.id().equals(fact.id()))
        && (amended != null || (standing.isEmpty() && told.birth() != null))
        && may(told, id, amended)) {
      var key = UUID.nameUUIDFromBytes(("key " + fact.id()).getBytes(StandardCharsets.UTF_8));
      casefile.record(told.actor(), id, key, facts.size(), List.of(fact));
    }
  }

  private boolean may(BirthTold told, CaseId id, @Nullable Fact amended) {
    return access.decide(
            told.actor(),
            amended == null ? Act.CREATE : Act.RECORD,
            Subject.ofCase(id.value()),
            FieldClass.CLAIM,
            Purpose.CASE)
        instanceof Decision.Allowed;
  }

  /// @param amended the fact of the case in whose place it stands, or which it takes away
  private static NewFact fact(BirthTold told, @Nullable Fact amended, LocalDate today) {
    var birth = told.birth();
    var name = (told.caseId() + " born " + told.entry()).getBytes(StandardCharsets.UTF_8);
    return new NewFact(
        new FactId(UUID.nameUUIDFromBytes(name).toString()),
        BORN,
        birth == null && amended != null
            ? amended.happened()
            : birth == null ? new When.Day(today) : birth.when(today),
        told.saidBy(),
        Certainty.CLAIMED,
        Map.of(),
        amended == null
            ? null
            : birth == null
                ? new Amends.Retracts(amended.id())
                : new Amends.Corrects(amended.id()));
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
