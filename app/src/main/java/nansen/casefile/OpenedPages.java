package nansen.casefile;

import java.util.Locale;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Openings;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.Subject;
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
  private final PageWords words;
  private final WallClock wall;

  OpenedPages(Openings openings, Staff staff, PageWords words, WallClock wall) {
    this.openings = openings;
    this.staff = staff;
    this.words = words;
    this.wall = wall;
  }

  /// @param name empty for readers who may know what somebody is, and not who
  /// @param role its name in the bundle; empty for a part of the program
  record Line(String when, String name, String role, String act, boolean allowed) {}

  @Requires(act = Act.READ, field = FieldClass.AUDIT)
  @GetMapping("/cases/{id}/openings")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var seen = openings.of(actor, Subject.ofCase(id), SHOWN);
    var names =
        staff.names(seen.openings().stream().map(Openings.Opening::user).distinct().toList());
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
                    each.act().name(),
                    each.allowed()))
            .toList());
    return "casefile/openings";
  }
}
