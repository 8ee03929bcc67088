package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.people.Choices;
import nansen.people.PersonForm;
import nansen.people.Problem;
import nansen.web.Fields;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form that opens a case.
@Controller
class OpeningPages {
  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// How many characters each field takes: a calendar is named by six at most.
  private static final Map<String, Integer> FORM = Map.of("id", 40, "country", 10, "calendar", 10);

  private final Casefile casefile;
  private final PageWords words;

  OpeningPages(Casefile casefile, PageWords words) {
    this.casefile = casefile;
    this.words = words;
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @GetMapping("/cases/new")
  String newCase(Locale locale, Model model) {
    return newCase(UUID.randomUUID(), Map.of("country", "NO"), null, locale, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL, fresh = true)
  @PostMapping("/cases")
  String open(
      Actor actor,
      Locale locale,
      @RequestParam UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = Fields.of(sent, FORM);
    var country = fields.text("country");
    var calendar = fields.text("calendar");
    var faulty = PersonForm.problems(fields).stream().findFirst();
    var opened =
        faulty.isPresent()
            ? Optional.<CaseHead>empty()
            : casefile.open(
                actor, new CaseId(id), country, calendar.isEmpty() ? country : calendar);
    return opened
        .map(head -> "redirect:/cases/" + head.id())
        .orElseGet(() -> {
          response.setStatus(REFUSED);
          var problem = faulty.orElse(Problem.of("calendar", "new-case.no-law"));
          var text = words.say(locale, problem.message(), problem.gaps().toArray());
          return newCase(id, fields.shown(), text, locale, model);
        });
  }

  /// @param id of the case, made with the form: sent twice, it is one case
  private String newCase(
      UUID id, Map<String, String> typed, @Nullable String problem, Locale locale, Model model) {
    model.addAttribute("id", id);
    model.addAttribute(
        "countries", Choices.states(words.spoken().book().states(), Languages.ours(locale)));
    model.addAttribute("country", typed.getOrDefault("country", ""));
    model.addAttribute("calendar", typed.getOrDefault("calendar", ""));
    model.addAttribute("problem", problem);
    return "casefile/new-case";
  }
}
