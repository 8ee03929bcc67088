package nansen.reception;

import java.util.List;
import java.util.UUID;
import nansen.access.signin.DemonstrationUsers;
import nansen.population.Demonstrated;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Places of a demonstration, and who stays there. All of them are invented.
@Component
class DemonstratedPlaces {
  private static final List<Place> PLACES =
      List.of(
          centre("Transit centre Fjordhagen", 40, Place.Minors.NOT_FOR_MINORS_ALONE),
          centre("Reception centre Myrtunet", 24, Place.Minors.NOT_FOR_MINORS_ALONE),
          centre("Reception centre Solbakken", 16, Place.Minors.NOT_FOR_MINORS_ALONE),
          centre("Centre for minors Lindehagen", 8, Place.Minors.FOR_MINORS_ALONE),
          new Place(
              "House by the water",
              Place.Kind.PRIVATE,
              "Invented quay 4",
              3,
              Place.Minors.NOT_FOR_MINORS_ALONE,
              Place.Protection.PROTECTED,
              "",
              "Ash"));

  /// So many of those there are stay at a place that this room knows.
  private static final int STAYS = 60;

  /// Every so manieth stays with others or elsewhere.
  private static final int ELSEWHERE = 3;

  private final Reception reception;

  DemonstratedPlaces(Reception reception) {
    this.reception = reception;
  }

  private static Place centre(String name, int capacity, Place.Minors minors) {
    return new Place(
        name,
        Place.Kind.CENTRE,
        "Invented road " + capacity,
        capacity,
        minors,
        Place.Protection.ORDINARY,
        "",
        "");
  }

  /// While the cases are still the caseworker’s.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(Demonstrated demonstration) {
    var caseworker = DemonstrationUsers.actor("caseworker");
    for (var place : PLACES) {
      reception.write(
          caseworker, new PlaceId(id(place.name())), id("key " + place.name()), 0, place);
    }
    var at = 0;
    for (var each : demonstration.cases().stream().limit(STAYS).toList()) {
      at++;
      var place = PLACES.get(each.kinds().contains("person.unaccompanied-minor") ? 3 : at % 3);
      if (at % ELSEWHERE != 0 && !each.opened().isAfter(reception.today())) {
        reception.move(
            caseworker,
            new Reception.Move(
                id("stay " + each.id()),
                each.applicant(),
                new PlaceId(id(place.name())),
                each.opened(),
                "the first place after registration"),
            Reception.IfFull.REFUSE);
      }
    }
  }

  private static UUID id(String name) {
    return DemonstrationUsers.id("reception", name);
  }
}
