package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.access.Staff;
import nansen.access.UserId;
import nansen.people.PersonForm;
import nansen.people.Problem;
import nansen.web.Fields;
import nansen.web.Unreadable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Giving one case on from its page, and saying why it has no date.
@Controller
class CarryingPages {
  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  private static final int LONGEST = 300;
  private static final Map<String, Integer> LOOK_AGAIN =
      Map.of("because", LONGEST, "day", 40, "seen-because", LONGEST, "seen-day", 40);

  private final Casefile casefile;
  private final LawHere law;
  private final HandOvers handOvers;
  private final HandOverPage page;
  private final Staff staff;
  private final PageWords words;
  private final InstantSource clock;

  CarryingPages(
      Casefile casefile,
      LawHere law,
      HandOvers handOvers,
      HandOverPage page,
      Staff staff,
      PageWords words,
      InstantSource clock) {
    this.casefile = casefile;
    this.law = law;
    this.handOvers = handOvers;
    this.page = page;
    this.staff = staff;
    this.words = words;
    this.clock = clock;
  }

  /// Gives the case to a colleague of the unit, or to the unit alone.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/hand-over")
  String handOver(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam UUID handed,
      @RequestParam(defaultValue = "") String drawn,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String because,
      HttpServletResponse response,
      Model model) {
    var form = new HandOverPage.Form(handed, drawn, List.of(id), to, because);
    var back = "/cases/" + id;
    return page.take(actor, form, back + "/hand-over", back + "#carried", locale, response, model)
        .orElse("redirect:" + back + "?handed=" + handed);
  }

  private static void requireShort(String because) {
    if (because.codePointCount(0, because.length()) > LONGEST) {
      throw new Unreadable("because"); // the field of the form takes no more
    }
  }

  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/hand-over/undo")
  String undo(Actor actor, @PathVariable UUID id, @RequestParam UUID handed) {
    handOvers.undo(actor, handed);
    return "redirect:/cases/" + id + "#carried";
  }

  /// Shuts a colleague out of the case, or whoever sends it: then the case is no longer theirs to
  /// see.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/conflicts")
  String declareConflict(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String because) {
    requireShort(because);
    var colleague = actor.unit().flatMap(unit -> staff.carrier(unit, who));
    if (colleague.isEmpty()) {
      return "redirect:/cases/" + id + "?problem=who#carried";
    }
    if (because.isBlank()) {
      return "redirect:/cases/" + id + "?problem=conflict#carried";
    }
    handOvers.declareConflict(actor, new CaseId(id), colleague.get().user(), because.strip());
    return colleague.get().user().equals(actor.user())
        ? "redirect:/worklist"
        : "redirect:/cases/" + id + "#carried";
  }

  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/conflicts/ended")
  String endConflict(Actor actor, @PathVariable UUID id, @RequestParam UUID who) {
    handOvers.endConflict(actor, new CaseId(id), new UserId(who));
    return "redirect:/cases/" + id + "#carried";
  }

  /// Says why nothing has a date, and when to look again. With neither, what was said is taken
  /// back.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases/{id}/look-again")
  String lookAgain(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var caseId = new CaseId(id);
    var zone = law.at(casefile.head(actor, caseId)).place().zone();
    var fields = Fields.of(sent, LOOK_AGAIN);
    var problems = PersonForm.problems(fields);
    var because = fields.text("because");
    var typed = fields.text("day");
    var day = typed.isEmpty() ? null : FactForm.day("day", typed, problems);
    if (day != null && day.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
      problems.add(Problem.of("day", "case.look-again-past"));
    }
    if (because.isEmpty() && !typed.isEmpty()) {
      problems.add(Problem.of("because", "case.look-again-why"));
    }
    var seenDay = fields.text("seen-day");
    var seen =
        new HandOvers.Note(
            fields.text("seen-because"),
            seenDay.isEmpty() ? null : FactForm.day("seen-day", seenDay, problems));
    var shown = new HashMap<>(fields.shown());
    if (problems.isEmpty()) {
      var theirs = handOvers.lookAgain(actor, caseId, seen, new HandOvers.Note(because, day));
      if (theirs.isEmpty()) {
        return "redirect:/cases/" + id + "#carried";
      }
      // Shown beside what was typed; sent again, that takes its place.
      var its = theirs.get();
      problems.add(Problem.of("because", "case.look-again-crossed"));
      shown.put("seen-because", its.because());
      shown.put("seen-day", its.day() == null ? "" : its.day().toString());
      model.addAttribute("theirs", its.because());
      model.addAttribute(
          "theirDay", its.day() == null ? "" : words.dates(locale, zone).day(its.day()));
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    model.addAttribute("id", id);
    model.addAttribute("name", caseId.brief());
    model.addAttribute("form", shown);
    model.addAttribute(
        "problems",
        problems.stream().map(each -> FactPages.Said.of(each, "because", words, locale)).toList());
    return "casefile/look-again";
  }
}
