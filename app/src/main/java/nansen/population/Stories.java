package nansen.population;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.casefile.CaseHead;
import nansen.casefile.CaseHistory;
import nansen.casefile.CaseHistory.Deed;
import nansen.casefile.CaseId;
import nansen.casefile.NewFact;
import nansen.law.journal.Attribution;
import nansen.law.journal.Fact;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.reading.CaseFile;
import nansen.law.reading.CaseReader;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.people.BirthTime;
import nansen.people.CaseRole;
import nansen.people.PersonId;

/// The examples that come with the program, as cases of the demonstration: what is in the future is
/// not known yet.
final class Stories {
  private Stories() {}

  /// @param texts the case files
  /// @param end what is recorded later is left out
  static List<CaseHistory> of(List<Source> texts, LawBook book, Instant end) {
    var histories = new ArrayList<CaseHistory>();
    for (var each : texts) {
      switch (CaseReader.read(each.text(), each.file(), book)) {
        case Read.Ok(var file) -> {
          // A case has no national values of its own yet.
          if (opened(file).isBefore(end) && file.place().national().isEmpty()) {
            histories.add(history(each.file(), file, end));
          }
        }
        case Read.Refused(var problems) ->
            throw new IllegalStateException("an example is not in order: " + problems);
      }
    }
    return histories;
  }

  private static CaseHistory history(String name, CaseFile file, Instant end) {
    var office = Office.of(0);
    var owner = office.caseworkers().getFirst();
    var opened = opened(file);
    var deeds = new ArrayList<Deed>(people(name, file, opened, office));
    deeds.add(new CaseHistory.Given(opened, owner, office.unit(), owner.user()));
    var byTime = new LinkedHashMap<Instant, List<NewFact>>();
    file.journal().facts().stream()
        .sorted((a, b) -> recorded(a, opened).compareTo(recorded(b, opened)))
        .filter(fact -> !recorded(fact, opened).isAfter(end))
        .forEach(fact ->
            byTime
                .computeIfAbsent(recorded(fact, opened), _ -> new ArrayList<>())
                .add(written(fact)));
    byTime.forEach(
        (at, facts) -> deeds.add(new CaseHistory.Written(at, owner, id(name + at), facts)));
    return new CaseHistory(
        new CaseHead(
            new CaseId(id(name)),
            file.place().country(),
            file.place().workingDays().id().value(),
            opened),
        office.registrar(),
        deeds);
  }

  /// Whom the story is about: a name is invented, and the birth is the one that the story tells.
  private static List<Deed> people(String name, CaseFile file, Instant opened, Office office) {
    var chance = Chance.of(0, name, 0);
    var applicant = Identity.of(chance, Origin.RUSSIA, LocalDate.EPOCH);
    var entries = Telling.whole(chance, applicant, birth(file));
    return List.of(
        new CaseHistory.Entered(
            opened,
            office.registrar(),
            new PersonId(chance.id()),
            CaseRole.APPLICANT,
            chance.id(),
            entries));
  }

  private static Optional<BirthTime> birth(CaseFile file) {
    return file.journal().facts().stream()
        .filter(fact -> fact.kind().name().equals("person.born"))
        .map(Fact::happened)
        .findFirst()
        .flatMap(when ->
            switch (when) {
              case When.Day(var day) -> Optional.of(new BirthTime.OnDay(day));
              case When.Between(When.Day(var first), When.Day(var last)) ->
                  Optional.of(new BirthTime.Between(first.getYear(), last.getYear()));
              case When.Between _, When.Moment _ -> Optional.empty();
            });
  }

  /// When the first thing happened in the case: a year of birth lies before it.
  private static Instant opened(CaseFile file) {
    return file.journal().facts().stream()
        .filter(fact -> !fact.kind().name().equals("person.born"))
        .map(Fact::recorded)
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private static Instant recorded(Fact fact, Instant opened) {
    return fact.recorded().isBefore(opened) ? opened : fact.recorded();
  }

  /// Who says it stands in the example in the words of one language; whoever tries the program
  /// reads another.
  private static NewFact written(Fact fact) {
    return new NewFact(
        fact.id(),
        fact.kind(),
        fact.happened(),
        new Attribution("", fact.saidBy().basis()),
        fact.certainty(),
        fact.details(),
        fact.amends());
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(("nansen:story:" + name).getBytes(StandardCharsets.UTF_8));
  }
}
