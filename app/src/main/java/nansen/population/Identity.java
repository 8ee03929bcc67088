package nansen.population;

import java.time.LocalDate;
import java.util.Optional;
import nansen.names.evidence.Sex;
import nansen.population.Origin.Word;

/// Who somebody is, whatever an office comes to know of it.
///
/// @param given the name by which the person is called
/// @param father the patronymic, or the father's name where names are chains
/// @param family what stands last; of a chain the grandfather's name
record Identity(
    Origin origin, Sex sex, Word given, Optional<Word> father, Word family, LocalDate born) {

  /// Anybody of a family.
  ///
  /// @param family which of the family names, the same for men and women
  static Identity of(Chance chance, Origin origin, Sex sex, int family, LocalDate born) {
    var fathers = origin.fathers(sex);
    return new Identity(
        origin,
        sex,
        chance.oneOf(origin.given(sex)),
        fathers.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(fathers)),
        origin.families(sex).get(family),
        born);
  }

  /// Anybody.
  static Identity of(Chance chance, Origin origin, LocalDate born) {
    return of(chance, origin, sex(chance), family(chance, origin), born);
  }

  static Sex sex(Chance chance) {
    return chance.percent(35) ? Sex.FEMALE : Sex.MALE;
  }

  /// One of the family names of a country.
  static int family(Chance chance, Origin origin) {
    return chance.between(0, origin.familiesOfMen().size() - 1);
  }
}
