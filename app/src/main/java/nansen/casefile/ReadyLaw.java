package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Journal;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Place;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.speech.Spoken;

/// One law, in force or supposed, made ready for the places where procedures run as they are asked
/// for. Threads may share it.
final class ReadyLaw {
  private final Spoken spoken;
  private final FactCheck check;
  private final String digest;
  private final Map<Key, Local> ready = new ConcurrentHashMap<>();

  private record Key(String country, String calendar) {}

  /// @param laws the packs that bind the state
  /// @param time the clock on the wall there
  /// @param digest names the law as a whole: it changes where a pack, a switch or a holiday does
  record Local(Place place, LocalTime time, List<LocalLaw> laws, String digest) {
    static Local of(Place place, List<LocalLaw> laws) {
      var digests = laws.stream().map(LocalLaw::digest).reduce("", (a, b) -> a + "\n" + b);
      return new Local(place, LocalTime.of(place.zone()), laws, Projection.digest(digests));
    }

    /// What the law makes of a journal.
    Docket docket(Journal journal, Instant asOf, Instant knownAt) {
      return Docket.of(new CaseFile("", place, journal, Map.of()), laws, asOf, knownAt);
    }
  }

  ReadyLaw(Spoken spoken) {
    this.spoken = spoken;
    this.check = new FactCheck(spoken.book());
    this.digest =
        Projection.digest(
            Stream.of(
                    spoken.book().packs().stream().map(LawPack::digest),
                    spoken.book().calendars().proclaimed().entrySet().stream()
                        .map(Object::toString),
                    spoken.book().calendars().revokedInRegions().entrySet().stream()
                        .map(Object::toString))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n")));
  }

  Spoken spoken() {
    return spoken;
  }

  LawBook book() {
    return spoken.book();
  }

  /// What keeps a fact out of the journal of a case at that moment; nothing where it may go in.
  List<Recorded.Fault> faults(CaseHead head, Instant now, NewFact fact) {
    var zone = at(head).place().zone();
    return check.faults(fact, LocalDate.ofInstant(now, zone), zone);
  }

  /// Names all of it, for every place.
  String digest() {
    return digest;
  }

  /// The law of a place; empty where no pack binds the country or there is no such calendar.
  Optional<Local> at(String country, String calendar) {
    var known = ready.get(new Key(country, calendar));
    if (known != null) {
      return Optional.of(known);
    }
    if (!CalendarId.isValid(country) || !CalendarId.isValid(calendar)) {
      return Optional.empty();
    }
    var zone = book().calendars().zone(new CalendarId(country));
    var days = book().calendars().of(new CalendarId(calendar));
    if (zone.isEmpty() || days.isEmpty() || book().binding(country).isEmpty()) {
      return Optional.empty();
    }
    var place = new Place(country, zone.get(), days.get(), Map.of());
    var made = Local.of(place, Law.at(book(), place));
    ready.putIfAbsent(new Key(country, calendar), made);
    return Optional.of(made);
  }

  Local at(CaseHead head) {
    return at(head.country(), head.calendar())
        .orElseThrow(() ->
            new IllegalStateException(
                "no law for " + head.country() + " with the calendar " + head.calendar()));
  }
}
