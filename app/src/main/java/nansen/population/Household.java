package nansen.population;

import java.time.LocalDate;
import java.util.Optional;
import nansen.names.evidence.Sex;
import nansen.people.Said.TiedTo.Relation;

/// People of one family who come together, each grown-up with a case of their own: neighbours in
/// number.
///
/// @param head the number of the case of the first of them
/// @param place of this one among them, from 0
/// @param sexOfHead who comes second is of the other one
record Household(long head, int place, Arrival arrival, Origin origin, int family, Sex sexOfHead) {
  /// At most so many grown-ups.
  static final int MOST = 4;

  /// The one to which a case belongs; nothing where somebody comes alone.
  static Optional<Household> of(long seed, LocalDate until, long index) {
    var chance = Chance.of(seed, "household", index / MOST);
    var place = (int) (index % MOST);
    if (!chance.percent(20) || place >= chance.between(2, MOST)) {
      return Optional.empty();
    }
    var arrival = Arrival.of(chance, until);
    var origin = Origin.of(chance, arrival.way());
    return Optional.of(
        new Household(
            index - place,
            place,
            arrival,
            origin,
            Identity.family(chance, origin),
            Identity.sex(chance)));
  }

  /// One of them who is grown up.
  Identity member(Chance chance, LocalDate born) {
    var sex =
        switch (place) {
          case 0 -> sexOfHead;
          case 1 -> sexOfHead == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
          default -> Identity.sex(chance);
        };
    return Identity.of(chance, origin, sex, family, born);
  }

  /// What the first of them is to this one; nothing to itself.
  Optional<Relation> toHead() {
    return switch (place) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Relation.SPOUSE);
      default -> Optional.of(Relation.SIBLING);
    };
  }

  /// Whether there are children with this one: those of a couple are in the case of the first.
  boolean isParent() {
    return place < 2;
  }
}
