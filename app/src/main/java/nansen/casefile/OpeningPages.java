package nansen.casefile;

import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form that opens a case.
@Controller
class OpeningPages {
  private final Casefile casefile;
  private final PageWords words;

  OpeningPages(Casefile casefile, PageWords words) {
    this.casefile = casefile;
    this.words = words;
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @GetMapping("/cases/new")
  String newCase(Model model) {
    return newCase(UUID.randomUUID(), "NO", "", null, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/cases")
  String open(
      Actor actor,
      @RequestParam UUID id,
      @RequestParam String country,
      @RequestParam String calendar,
      Model model) {
    var named = calendar.isBlank() ? country : calendar.strip();
    return casefile
        .open(actor, new CaseId(id), country, named)
        .map(head -> "redirect:/cases/" + head.id())
        .orElseGet(() -> newCase(id, country, calendar, "new-case.no-law", model));
  }

  /// @param id of the case, made with the form: sent twice, it is one case
  private String newCase(
      UUID id, String country, String calendar, @Nullable String problem, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("countries", words.spoken().book().states());
    model.addAttribute("country", country);
    model.addAttribute("calendar", calendar);
    model.addAttribute("problem", problem);
    return "casefile/new-case";
  }
}
