package nansen.amending;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nansen.amending.Difference.Kind;
import nansen.amending.Difference.Stand;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;
import nansen.law.pack.PackId;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;
import nansen.speech.Titles;
import nansen.web.Languages;

/// Amendments and what they would change, in the words of the law and the reader's language. Pure.
///
/// @param now the law in force
/// @param supposed the law as it would be, which names what is new
/// @param office the zone of those who change the law
record Words(Spoken now, Spoken supposed, Language language, ZoneId office) {

  static Words of(Spoken now, Spoken supposed, Locale locale, ZoneId office) {
    return new Words(now, supposed, Language.ofReader(Languages.ours(locale)), office);
  }

  /// A row of the page.
  ///
  /// @param what the rule, or what is asked
  /// @param cite where the rule is from; empty where none is named
  /// @param law the page of the rule; empty where it has none
  /// @param was empty where it was not there
  /// @param is empty where it would not be there
  record Row(
      UUID id,
      String name,
      String country,
      Kind kind,
      String what,
      String cite,
      String law,
      String was,
      String is) {}

  Row row(Difference each) {
    var rule = rule(each);
    return new Row(
        each.id().value(),
        each.id().brief(),
        each.country(),
        each.kind(),
        rule.title() + (each.nth() > 1 ? " (" + each.nth() + ")" : ""),
        rule.cite(),
        rule.law(),
        stand(each, each.before()),
        stand(each, each.after()));
  }

  private record Rule(String title, String cite, String law) {}

  private Rule rule(Difference each) {
    var plain = new Rule(each.rule(), "", "");
    return switch (each.kind()) {
      case MISSED, EARLIER, NEW, LATER, GONE, OTHERWISE ->
          both(law -> provision(law, each).map(found -> clock(law, each, found))).orElse(plain);
      case RIGHT ->
          both(law ->
                  law.book().packs().stream()
                      .flatMap(pack -> pack.rights().stream())
                      .filter(right -> right.id().value().equals(each.rule()))
                      .findFirst()
                      .map(right ->
                          new Rule(titles(law).right(right), titles(law).cite(right.cite()), "")))
              .orElse(plain);
      case ROUTE ->
          both(law ->
                  law.book().packs().stream()
                      .flatMap(pack -> pack.routes().stream())
                      .filter(route -> route.id().value().equals(each.rule()))
                      .findFirst()
                      .map(route -> new Rule(titles(law).route(route), "", "")))
              .orElse(plain);
      case ASKED, NOT_ASKED -> both(law -> asked(law, each.rule())).orElse(plain);
    };
  }

  /// A question is about a kind of fact, perhaps about a detail of it, or about a rule.
  private Optional<Rule> asked(Spoken law, String about) {
    var first = about.indexOf(' ') < 0 ? about : about.substring(0, about.indexOf(' '));
    var rest = about.substring(first.length());
    if (law.book().vocabulary().spec(first) != null) {
      return Optional.of(new Rule(titles(law).fact(first) + rest, "", ""));
    }
    var detail = first.lastIndexOf('.');
    if (detail > 0 && law.book().vocabulary().spec(first.substring(0, detail)) != null) {
      return Optional.of(
          new Rule(
              titles(law).fact(first.substring(0, detail)) + ": " + first.substring(detail + 1),
              "",
              ""));
    }
    return law.book().packs().stream()
        .flatMap(pack -> pack.provision(new RuleId(first)).stream())
        .findFirst()
        .map(found ->
            new Rule(titles(law).provision(found) + rest, titles(law).cite(found.cite()), ""));
  }

  private Rule clock(Spoken law, Difference each, Provision found) {
    var inForce = provision(now, each).isPresent();
    return new Rule(
        titles(law).provision(found),
        titles(law).cite(found.cite()),
        inForce ? "/law/" + each.pack() + "/" + each.rule() : "");
  }

  private static Optional<Provision> provision(Spoken law, Difference each) {
    return law.book().pack(new PackId(each.pack())).stream()
        .flatMap(pack -> pack.provisions().stream())
        .filter(provision -> provision.key().equals(each.rule()))
        .findFirst();
  }

  private <T> Optional<T> both(Function<Spoken, Optional<T>> asked) {
    return Stream.of(supposed, now).flatMap(law -> asked.apply(law).stream()).findFirst();
  }

  private Titles titles(Spoken law) {
    return law.titles(language);
  }

  private String stand(Difference each, Stand stand) {
    if (stand.status().isEmpty()) {
      return "";
    }
    var phrases = Phrases.in(language);
    return switch (each.kind()) {
      case RIGHT -> dated(each, stand, phrases.say("right." + stand.status()));
      case ROUTE -> phrases.say("route." + stand.status());
      case MISSED, EARLIER, NEW, LATER, GONE, OTHERWISE, ASKED, NOT_ASKED ->
          dated(each, stand, phrases.say("status." + stand.status()));
    };
  }

  private String dated(Difference each, Stand stand, String status) {
    return stand.due() == null
        ? status
        : dates(each.country()).due(stand.due(), titles(supposed)) + " · " + status;
  }

  /// Dates as they are at a place.
  Dates dates(String country) {
    return new Dates(Phrases.in(language), zone(country));
  }

  private ZoneId zone(String country) {
    return now.book().calendars().zone(new CalendarId(country)).orElse(ZoneOffset.UTC);
  }

  /// Since when something is known at the place of a calendar.
  String knownAt(CalendarId calendar, Instant known) {
    return dates(calendar.state().value()).exactMoment(known);
  }

  /// Dates of what was done in the office.
  Dates here() {
    return new Dates(Phrases.in(language), office);
  }

  /// What a pack is called.
  String pack(Amendment.Pack pack) {
    return Stream.of(supposed, now)
        .flatMap(law -> law.book().pack(pack.id()).map(titles(law)::pack).stream())
        .findFirst()
        .orElse(pack.id().value());
  }
}
