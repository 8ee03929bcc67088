package nansen.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Giving one case on from its page, and saying why it has no date.
@Controller
class CarryingPages {
  private static final int LONGEST = 300;

  /// Said in place of a person: the unit has it.
  private static final String NOBODY = "nobody";

  private final HandOvers handOvers;
  private final Staff staff;

  CarryingPages(HandOvers handOvers, Staff staff) {
    this.handOvers = handOvers;
    this.staff = staff;
  }

  /// Gives the case to a colleague of the unit, or to the unit alone.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/hand-over")
  String handOver(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam UUID handed,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String because) {
    var unit = actor.unit().orElse(null);
    var owner = unit == null ? null : staff.carrier(unit, to).orElse(null);
    if (unit == null || (owner == null && !to.equals(NOBODY))) {
      return "redirect:/cases/" + id + "?problem=whom#carried";
    }
    handOvers.give(
        actor,
        handed,
        List.of(new CaseId(id)),
        unit,
        owner == null ? null : owner.user(),
        cut(because));
    return "redirect:/cases/" + id + "?handed=" + handed;
  }

  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/hand-over/undo")
  String undo(Actor actor, @PathVariable UUID id, @RequestParam UUID handed) {
    handOvers.undo(actor, handed);
    return "redirect:/cases/" + id + "#carried";
  }

  /// Says why nothing has a date, and when to look again.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/look-again")
  String lookAgain(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String because,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    handOvers.lookAgain(actor, new CaseId(id), cut(because), day);
    return "redirect:/cases/" + id + "#carried";
  }

  /// The field of the form takes no more.
  private static String cut(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
  }
}
