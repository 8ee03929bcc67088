package nansen.access.signin;

import nansen.access.Actor;
import nansen.access.ForSignedIn;
import nansen.web.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody begins: the first place of the menu that is open to them.
@Controller
final class StartPage {
  private final OpenPlaces places;

  StartPage(OpenPlaces places) {
    this.places = places;
  }

  @ForSignedIn
  @GetMapping("/")
  String start(Actor actor) {
    return "redirect:"
        + Place.MENU.stream()
            .filter(place -> places.isOpen(actor, place))
            .map(Place::path)
            .findFirst()
            .orElse("/account");
  }
}
