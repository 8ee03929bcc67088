package nansen.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nansen.law.journal.When;
import nansen.names.evidence.Birth;
import nansen.names.evidence.CalendarOfBirth;
import nansen.people.BirthTime;

/// Who applies for protection in a case, and how far that is known.
///
/// @param birth as it was told; empty where nobody asked yet
/// @param children those in this case
record Applicant(
    Identity who,
    Age age,
    Company company,
    Registration registration,
    Optional<BirthTime> birth,
    List<Identity> children) {

  /// How old somebody is.
  enum Age {
    ADULT,
    UNACCOMPANIED_MINOR
  }

  /// Whom somebody comes with.
  enum Company {
    ALONE,
    CHILDREN,
    RELATIVES
  }

  /// Whether somebody had the time to ask everything.
  enum Registration {
    WHOLE,
    HALF
  }

  Applicant {
    children = List.copyOf(children);
  }

  /// Who comes with an arrival.
  static Applicant of(Chance chance, Arrival arrival, Optional<Household> household) {
    var company =
        household
            .map(it -> it.isParent() ? Company.CHILDREN : Company.RELATIVES)
            .orElse(Company.ALONE);
    var age = company == Company.ALONE && chance.percent(8) ? Age.UNACCOMPANIED_MINOR : Age.ADULT;
    var years = age == Age.ADULT ? chance.between(18, 63) : chance.between(14, 17);
    var born = born(chance, arrival, years);
    var origin = household.map(Household::origin).orElseGet(() -> Origin.of(chance, arrival.way()));
    var who =
        household
            .map(it -> it.member(chance, born))
            .orElseGet(() -> Identity.of(chance, origin, born));
    var registration =
        arrival.wave() == Arrival.Wave.SURGE && chance.percent(60)
            ? Registration.HALF
            : Registration.WHOLE;
    var told =
        registration == Registration.HALF && chance.percent(50)
            ? Optional.<BirthTime>empty()
            : Optional.of(told(chance, who));
    return new Applicant(
        who, age, company, registration, told, children(chance, arrival, household));
  }

  private static List<Identity> children(
      Chance chance, Arrival arrival, Optional<Household> household) {
    var children = new ArrayList<Identity>();
    if (household.isPresent() && household.get().place() == 0) {
      var it = household.get();
      for (var count = chance.between(1, 3); count > 0; count--) {
        var born = born(chance, arrival, chance.between(0, 15));
        var sex = Identity.sex(chance);
        children.add(Identity.of(chance, it.origin(), sex, it.family(), born));
      }
    }
    return children;
  }

  private static LocalDate born(Chance chance, Arrival arrival, int years) {
    return arrival.at().toLocalDate().minusYears(years).minusDays(chance.between(1, 364));
  }

  /// Most know the day; some the year, in the calendar of their country.
  static BirthTime told(Chance chance, Identity who) {
    var calendar = who.origin().calendar();
    if (chance.percent(calendar == CalendarOfBirth.GREGORIAN ? 95 : 75)) {
      return new BirthTime.OnDay(who.born());
    }
    return switch (calendar) {
      case GREGORIAN -> new BirthTime.InYear(who.born().getYear());
      // Its year begins on 20 or 21 March.
      case SOLAR_HIJRI ->
          new BirthTime.Elsewhere(calendar, who.born().minusDays(79).getYear() - 621, 0, 0);
      // Its year begins on 11 or 12 September.
      case ETHIOPIAN ->
          new BirthTime.Elsewhere(calendar, who.born().minusDays(253).getYear() - 7, 0, 0);
      case LUNAR_HIJRI -> new BirthTime.About(who.born().getYear());
    };
  }

  /// The birth, as a fact has it.
  Optional<When> bornWhen() {
    return birth.map(time -> {
      var span = time.span(Birth.Basis.STATED);
      var first = new When.Day(span.earliest());
      return span.earliest().equals(span.latest())
          ? first
          : new When.Between(first, new When.Day(span.latest()));
    });
  }

  /// Somebody who is here already, taken for another.
  Applicant as(Applicant other, Chance chance) {
    var who = other.who();
    return new Applicant(
        who, Age.ADULT, Company.ALONE, registration, Optional.of(told(chance, who)), List.of());
  }
}
