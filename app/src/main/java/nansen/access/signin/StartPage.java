package nansen.access.signin;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.ForSignedIn;
import nansen.access.Purpose;
import nansen.access.Role;
import nansen.access.Rules;
import nansen.web.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody begins: the first place of the menu that is open to them; for those to whom no
/// case comes, a page that says what their role is for.
@Controller
final class StartPage {
  /// Those for whom there is nothing to open yet: mandates cannot be entered, and their other pages
  /// are not built.
  private static final Set<Role> WAITING =
      EnumSet.of(Role.LAWYER, Role.INVESTIGATOR, Role.PRISONER_DELEGATE, Role.STATISTICIAN);

  private final OpenPlaces places;

  StartPage(OpenPlaces places) {
    this.places = places;
  }

  @ForSignedIn
  @GetMapping("/")
  String start(Actor actor) {
    if (!carries(actor)) {
      return "redirect:/role";
    }
    return "redirect:"
        + Place.MENU.stream()
            .filter(place -> places.isOpen(actor, place))
            .map(Place::path)
            .findFirst()
            .orElse("/account");
  }

  /// @param opened leads to who opened this case: an auditor knows it by its id alone
  @ForSignedIn
  @GetMapping("/role")
  String role(
      Actor actor,
      @RequestParam(name = "case", required = false) @Nullable UUID opened,
      Model model) {
    if (opened != null) {
      return "redirect:/cases/" + opened + "/openings";
    }
    model.addAttribute("auditor", actor.roles().contains(Role.AUDITOR));
    model.addAttribute("operator", actor.roles().contains(Role.OPERATOR));
    model.addAttribute("waiting", WAITING.stream().filter(actor.roles()::contains).toList());
    model.addAttribute("carries", carries(actor));
    return "access/role";
  }

  private static boolean carries(Actor actor) {
    return Rules.ALL.stream()
        .anyMatch(rule ->
            actor.roles().contains(rule.role())
                && rule.purpose() == Purpose.CASE
                && !WAITING.contains(rule.role()));
  }
}
