package nansen.casefile;

import java.util.Locale;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Openings;
import nansen.access.Purpose;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.Subject;
import nansen.access.Units;
import nansen.web.WallClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who opened a case, for those who may know.
@Controller
class OpenedPages {
  private static final int SHOWN = 200;

  private final Openings openings;
  private final Staff staff;
  private final Units units;
  private final PageWords words;
  private final WallClock wall;

  OpenedPages(Openings openings, Staff staff, Units units, PageWords words, WallClock wall) {
    this.openings = openings;
    this.staff = staff;
    this.units = units;
    this.words = words;
    this.wall = wall;
  }

  /// @param name empty for readers who may know what somebody is, and not who
  /// @param role its name in the bundle; empty for a part of the program
  /// @param unit in which they work now; empty for none
  record Line(String when, String name, String role, String unit, String act, boolean allowed) {}

  @Requires(
      act = Act.READ,
      field = FieldClass.AUDIT,
      purpose = {Purpose.CASE, Purpose.OVERSIGHT})
  @GetMapping("/cases/{id}/openings")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var seen = openings.of(actor, Subject.ofCase(id), SHOWN);
    var people = seen.openings().stream().map(Openings.Opening::user).distinct().toList();
    var names = staff.names(people);
    var unitNames = units.of(people);
    var dates = words.dates(locale, wall.zone());
    model.addAttribute("name", new CaseId(id).brief());
    model.addAttribute("most", SHOWN);
    model.addAttribute("withNames", seen.withNames());
    model.addAttribute(
        "lines",
        seen.openings().stream()
            .map(each ->
                new Line(
                    dates.exactMoment(each.at()),
                    seen.withNames() ? names.getOrDefault(each.user(), "") : "",
                    each.role().map(Role::name).orElse(""),
                    unitNames.getOrDefault(each.user(), ""),
                    each.act().name(),
                    each.allowed()))
            .toList());
    return "casefile/openings";
  }
}
