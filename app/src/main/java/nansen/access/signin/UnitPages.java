package nansen.access.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Requires;
import nansen.access.UnitId;
import nansen.access.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The units of the office, for those who run the installation.
@Controller
class UnitPages {
  private static final String PAGE = "access/units";

  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  private final Units units;

  UnitPages(Units units) {
    this.units = units;
  }

  /// What is wrong with a name that was typed.
  ///
  /// @param field in which it was typed
  /// @param message its key in the bundle
  record Problem(String field, String message, String typed) {}

  @Requires(act = Act.READ, field = FieldClass.SYSTEM, purpose = Purpose.OPERATION)
  @GetMapping("/units")
  String show(Actor actor, Model model) {
    return page(actor, null, model);
  }

  private String page(Actor actor, @Nullable Problem problem, Model model) {
    model.addAttribute("units", units.all(actor));
    model.addAttribute("fresh", UUID.randomUUID());
    model.addAttribute("longest", Units.LONGEST);
    model.addAttribute("problem", problem);
    return PAGE;
  }

  /// @param unit the id under which it is to be, made with the form: sent twice, it is one
  @Requires(act = Act.CREATE, field = FieldClass.SYSTEM, purpose = Purpose.OPERATION)
  @PostMapping("/units")
  String begin(
      Actor actor,
      @RequestParam UUID unit,
      @RequestParam String name,
      HttpServletResponse response,
      Model model) {
    var fits = Units.fits(name.strip());
    if (fits && units.begin(actor, new UnitId(unit), name.strip())) {
      return "redirect:/units";
    }
    return refused(actor, "name", fits, name, response, model);
  }

  @Requires(act = Act.RECORD, field = FieldClass.SYSTEM, purpose = Purpose.OPERATION)
  @PostMapping("/units/{unit}/name")
  String rename(
      Actor actor,
      @PathVariable UUID unit,
      @RequestParam String name,
      HttpServletResponse response,
      Model model) {
    var fits = Units.fits(name.strip());
    if (fits && units.rename(actor, new UnitId(unit), name.strip())) {
      return "redirect:/units";
    }
    return refused(actor, "name-" + unit, fits, name, response, model);
  }

  private String refused(
      Actor actor,
      String field,
      boolean fits,
      String name,
      HttpServletResponse response,
      Model model) {
    response.setStatus(REFUSED);
    return page(actor, new Problem(field, fits ? "unit.taken" : "unit.unfit", name), model);
  }
}
