package nansen.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.web.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Two records side by side, and what is said of their being one person.
@Controller
class IdentityLinkPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;
  private static final int WORD = 40;
  private static final int WORDS = 1_000;

  private final IdentityLinks links;
  private final PersonWords words;
  private final ReasonWords reasons;
  private final PersonFormModel forms;

  IdentityLinkPages(
      IdentityLinks links, PersonWords words, ReasonWords reasons, PersonFormModel forms) {
    this.links = links;
    this.words = words;
    this.reasons = reasons;
    this.forms = forms;
  }

  /// A link as a page tells of it.
  record Line(
      UUID id,
      IdentityLink.State state,
      String grounds,
      int percent,
      String proposed,
      List<ActLine> acts) {}

  /// What was done about a link.
  record ActLine(IdentityLink.What what, String why, String written) {}

  /// A proposal in the list of a second reader.
  record Row(UUID id, String one, String other, int percent, String proposed) {}

  @Requires(act = Act.CONFIRM, field = FieldClass.IDENTITY)
  @GetMapping("/identity-links")
  String list(Actor actor, Locale locale, Model model) {
    model.addAttribute(
        "rows",
        links.waiting(actor).stream()
            .map(each ->
                new Row(
                    each.link().id(),
                    each.one(),
                    each.other(),
                    each.link().percent(),
                    words.moment(each.link().proposed(), locale) + " · " + each.link().byName()))
            .toList());
    return "people/identity-links";
  }

  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @GetMapping("/people/{id}/same/{other}")
  String compare(
      Actor actor, Locale locale, @PathVariable UUID id, @PathVariable UUID other, Model model) {
    var comparison = links.compare(actor, new PersonId(id), new PersonId(other));
    return page(comparison, locale, typed(), List.of(), model);
  }

  private static Map<String, String> typed() {
    return new HashMap<>(Map.of("link", UUID.randomUUID().toString()));
  }

  private String page(
      IdentityLinks.Comparison comparison,
      Locale locale,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute(
        "sheets",
        List.of(
            PersonSheet.of(comparison.one(), words, locale),
            PersonSheet.of(comparison.other(), words, locale)));
    model.addAttribute("one", comparison.one().id());
    model.addAttribute("other", comparison.other().id());
    model.addAttribute(
        "reasons", comparison.match().map(match -> reasons.of(match, locale)).orElse(List.of()));
    model.addAttribute(
        "links", comparison.links().reversed().stream().map(each -> line(each, locale)).toList());
    model.addAttribute("alive", comparison.alive().map(each -> each.id().toString()).orElse(""));
    model.addAttribute("mayPropose", comparison.may().contains(IdentityLinks.May.PROPOSE));
    model.addAttribute("mayDecide", comparison.may().contains(IdentityLinks.May.DECIDE));
    model.addAttribute("mayTakeBack", comparison.may().contains(IdentityLinks.May.TAKE_BACK));
    return "people/same";
  }

  private Line line(IdentityLink link, Locale locale) {
    return new Line(
        link.id(),
        link.state(),
        link.grounds(),
        link.percent(),
        words.moment(link.proposed(), locale) + " · " + link.byName(),
        link.acts().stream()
            .map(act ->
                new ActLine(
                    act.what(), act.why(), words.moment(act.at(), locale) + " · " + act.byName()))
            .toList());
  }

  @Requires(act = Act.RECORD, field = FieldClass.IDENTITY)
  @PostMapping("/people/{id}/same/{other}")
  String propose(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID other,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var one = new PersonId(id);
    var two = new PersonId(other);
    links.compare(actor, one, two);
    var fields = Fields.of(sent, Map.of("link", WORD, "grounds", WORDS)).keyed("link");
    var problems = problems(fields, "grounds");
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    if (problems.isEmpty()) {
      switch (links.propose(actor, fields.key("link"), one, two, fields.text("grounds"))) {
        case IdentityLinks.Outcome.Done(var _) -> {
          return "redirect:/people/" + id + "/same/" + other;
        }
        case IdentityLinks.Outcome.Stale() -> {
          response.setStatus(CONFLICT);
          problems = List.of(Problem.of("", "same.stale"));
        }
      }
    }
    return page(links.compare(actor, one, two), locale, fields.shown(), problems, model);
  }

  private static List<Problem> problems(Fields fields, String needed) {
    if (!fields.unknown().isEmpty()) {
      return PersonFormModel.unknown(fields);
    }
    if (fields.faults().isEmpty() && fields.text(needed).isEmpty()) {
      return List.of(Problem.of(needed, "same.why-needed"));
    }
    return fields.faults().stream().map(PersonForm::problem).toList();
  }

  @Requires(act = Act.CONFIRM, field = FieldClass.IDENTITY)
  @GetMapping("/identity-links/{link}")
  String show(Actor actor, Locale locale, @PathVariable UUID link, Model model) {
    return page(links.sheet(actor, link).comparison(), locale, typed(), List.of(), model);
  }

  @Requires(act = Act.CONFIRM, field = FieldClass.IDENTITY)
  @PostMapping("/identity-links/{link}/decided")
  String decide(
      Actor actor,
      Locale locale,
      @PathVariable UUID link,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var sheet = links.sheet(actor, link);
    var fields = Fields.of(sent, Map.of("do", WORD, "why", WORDS));
    var problems = new ArrayList<>(problems(fields, "why"));
    var what = decided(fields.text("do"));
    if (what.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of("do", "people.choose"));
    }
    if (what.isPresent() && problems.isEmpty()) {
      return after(
          links.decide(actor, link, what.get(), fields.text("why")),
          "/identity-links/" + link,
          new Again(actor, link, fields, locale),
          response,
          model);
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(sheet.comparison(), locale, fields.shown(), problems, model);
  }

  /// What a button says; empty where there is no such button.
  private static Optional<IdentityLink.What> decided(String button) {
    return switch (button) {
      case "link" -> Optional.of(IdentityLink.What.LINKED);
      case "refuse" -> Optional.of(IdentityLink.What.REFUSED);
      default -> Optional.empty();
    };
  }

  /// Whose form comes back.
  private record Again(Actor actor, UUID link, Fields fields, Locale locale) {}

  private String after(
      IdentityLinks.Outcome outcome,
      String address,
      Again again,
      HttpServletResponse response,
      Model model) {
    return switch (outcome) {
      case IdentityLinks.Outcome.Done(var _) -> "redirect:" + address;
      case IdentityLinks.Outcome.Stale() -> {
        response.setStatus(CONFLICT);
        yield page(
            links.sheet(again.actor(), again.link()).comparison(),
            again.locale(),
            again.fields().shown(),
            List.of(Problem.of("", "same.stale")),
            model);
      }
    };
  }

  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @PostMapping("/identity-links/{link}/taken-back")
  String takeBack(
      Actor actor,
      Locale locale,
      @PathVariable UUID link,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var sheet = links.sheet(actor, link);
    var fields = Fields.of(sent, Map.of("why", WORDS));
    var problems = problems(fields, "why");
    if (problems.isEmpty()) {
      return after(
          links.takeBack(actor, link, fields.text("why")),
          switch (sheet.reader()) {
            case OF_BOTH -> "/people/" + sheet.link().one() + "/same/" + sheet.link().other();
            case SECOND -> "/identity-links/" + link;
          },
          new Again(actor, link, fields, locale),
          response,
          model);
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(sheet.comparison(), locale, fields.shown(), problems, model);
  }
}
