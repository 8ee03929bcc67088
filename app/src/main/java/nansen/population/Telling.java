package nansen.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.law.journal.Attribution;
import nansen.names.roman.Romanisation;
import nansen.names.roman.Standard;
import nansen.people.BirthTime;
import nansen.people.Lettering;
import nansen.people.NewEntry;
import nansen.people.PersonId;
import nansen.people.Said;
import nansen.people.Said.TiedTo.Relation;
import nansen.population.Origin.Word;

/// What an office writes down of a person: the name in the letters of the country and as it was
/// written here, the birth as far as it is known, and the rest.
final class Telling {
  private static final Attribution PERSON = new Attribution("", Attribution.Basis.STATEMENT);
  private static final Attribution PASSPORT = new Attribution("", Attribution.Basis.DOCUMENT);

  private final Chance chance;
  private final Identity who;
  private final List<NewEntry> entries = new ArrayList<>();

  private Telling(Chance chance, Identity who) {
    this.chance = chance;
    this.who = who;
  }

  /// All that is asked when somebody is registered.
  static List<NewEntry> whole(Chance chance, Identity who, Optional<BirthTime> birth) {
    var telling = new Telling(chance, who);
    var carriesPassport = chance.percent(40);
    if (chance.percent(85)) {
      telling.say(telling.original(), PERSON);
    }
    if (telling.entries.isEmpty() || chance.percent(80)) {
      telling.latin(carriesPassport ? PASSPORT : PERSON);
    }
    birth.ifPresent(time -> telling.say(new Said.Born(time), PERSON));
    telling.say(new Said.SexStated(who.sex()), PERSON);
    telling.say(new Said.Nationality(who.origin().state()), carriesPassport ? PASSPORT : PERSON);
    telling.say(new Said.Speaks(who.origin().language(), ""), PERSON);
    return telling.entries;
  }

  /// What there is time for where many come at once: a name as it was heard, and little else.
  static List<NewEntry> half(Chance chance, Identity who, Optional<BirthTime> birth) {
    var telling = new Telling(chance, who);
    telling.latin(PERSON);
    birth.ifPresent(time -> telling.say(new Said.Born(time), PERSON));
    if (chance.percent(60)) {
      telling.say(new Said.Nationality(who.origin().state()), PERSON);
    }
    if (chance.percent(40)) {
      telling.say(new Said.Speaks(who.origin().language(), ""), PERSON);
    }
    return telling.entries;
  }

  /// What another person is to this one.
  static NewEntry tie(Chance chance, PersonId other, Relation relation) {
    return entry(chance, new Said.TiedTo(other, relation), PERSON);
  }

  /// Another way in which the name is written, found later.
  static NewEntry found(Chance chance, Identity who) {
    var telling = new Telling(chance, who);
    telling.latin(new Attribution("", Attribution.Basis.REPORT));
    return telling.entries.getFirst();
  }

  private void say(Said said, Attribution saidBy) {
    entries.add(entry(chance, said, saidBy));
  }

  private static NewEntry entry(Chance chance, Said said, Attribution saidBy) {
    return new NewEntry(chance.id(), said.kind(), said, saidBy, null);
  }

  private Said.WrittenName original() {
    return name(
        who.given().written(),
        who.father().map(Word::written).orElse(""),
        who.family().written(),
        Lettering.ORIGINAL);
  }

  private void latin(Attribution saidBy) {
    var language = who.origin().cyrillic();
    if (language == null) {
      say(
          name(
              heard(who.given()),
              who.father().map(this::heard).orElse(""),
              heard(who.family()),
              saidBy == PASSPORT ? Lettering.TRAVEL_DOCUMENT : Lettering.BY_EAR),
          saidBy);
      return;
    }
    var standards = Romanisation.standards(language);
    var standard =
        saidBy == PASSPORT || chance.percent(30) ? Standard.ICAO : chance.oneOf(standards);
    // A passport has no patronymic in its machine-readable zone.
    var father = standard == Standard.ICAO ? "" : who.father().map(Word::written).orElse("");
    say(
        name(
            roman(who.given().written(), standard),
            roman(father, standard),
            roman(who.family().written(), standard),
            lettering(standard)),
        saidBy);
  }

  private String heard(Word word) {
    return chance.oneOf(word.heard());
  }

  private String roman(String cyrillic, Standard standard) {
    var language = who.origin().cyrillic();
    if (language == null) {
      throw new IllegalStateException("no table for " + who.origin().state());
    }
    return switch (Romanisation.write(cyrillic, language, standard)) {
      case Romanisation.Written(var latin) -> latin;
      case Romanisation.NotCovered(var why) -> throw new IllegalStateException(why);
    };
  }

  static Lettering lettering(Standard standard) {
    return switch (standard) {
      case ICAO -> Lettering.TRAVEL_DOCUMENT;
      case KMU_55 -> Lettering.KMU_55;
      case BGN_PCGN -> Lettering.BGN_PCGN;
      case NORWEGIAN -> Lettering.NORWEGIAN;
      case GERMAN -> Lettering.GERMAN;
      case FRENCH -> Lettering.FRENCH;
      case GOST -> Lettering.GOST;
    };
  }

  /// A chain stands on one line, as nothing in it is a family name; so does now and then another
  /// name.
  private Said.WrittenName name(String given, String father, String family, Lettering lettering) {
    if (who.origin().isChain() || chance.percent(15)) {
      var line =
          Stream.of(given, father, family)
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" "));
      return new Said.WrittenName(line, "", "", "", lettering, Said.WrittenName.Use.NOW);
    }
    return new Said.WrittenName("", family, given, father, lettering, Said.WrittenName.Use.NOW);
  }
}
