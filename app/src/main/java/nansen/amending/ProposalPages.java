package nansen.amending;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.amending.Proposals.Decided;
import nansen.web.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Proposals to change the law: the list, and each with what it would change.
@Controller
class ProposalPages {
  private static final int REFUSED = 422;
  private static final int CONFLICT = 409;
  private static final Map<String, Integer> DECIDING = Map.of("because", 500);

  private final Proposals proposals;
  private final ProposalSheets sheets;

  ProposalPages(Proposals proposals, ProposalSheets sheets) {
    this.proposals = proposals;
    this.sheets = sheets;
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @GetMapping("/law/changes")
  String list(Actor actor, Locale locale, Model model) {
    model.addAttribute(
        "proposals",
        proposals.newest(actor).stream().map(each -> sheets.head(each, locale)).toList());
    model.addAttribute("most", Proposals.LISTED);
    return "amending/list";
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @GetMapping("/law/changes/{id}")
  String show(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    return show(actor, locale, id, new ProposalSheets.Asked(kind, after), List.of(), model);
  }

  private String show(
      Actor actor,
      Locale locale,
      UUID id,
      ProposalSheets.Asked asked,
      List<Typed.Problem> problems,
      Model model) {
    model.addAttribute("sheet", sheets.sheet(actor, id, asked, locale));
    model.addAttribute("problems", problems);
    return "amending/proposal";
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/{id}/try")
  String tryAgain(Actor actor, @PathVariable UUID id) {
    proposals.tryAgain(actor, id);
    return "redirect:/law/changes/" + id;
  }

  /// One of the ways to end a proposal.
  private interface Deciding {
    Decided with(Actor actor, UUID id, String because);
  }

  @Requires(act = Act.APPROVE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/{id}/approve")
  String approve(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    return decide(proposals::approve, actor, locale, id, sent, response, model);
  }

  @Requires(act = Act.APPROVE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/{id}/reject")
  String reject(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    return decide(proposals::reject, actor, locale, id, sent, response, model);
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/{id}/withdraw")
  String withdraw(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    return decide(proposals::withdraw, actor, locale, id, sent, response, model);
  }

  private String decide(
      Deciding deciding,
      Actor actor,
      Locale locale,
      UUID id,
      MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = Fields.of(sent, DECIDING);
    var problems = new ArrayList<>(PackForm.problems(fields));
    if (fields.text("because").isEmpty() && problems.isEmpty()) {
      problems.add(Typed.Problem.of("because", "amending.required"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(REFUSED);
      return show(actor, locale, id, ProposalSheets.Asked.ALL, problems, model);
    }
    return switch (deciding.with(actor, id, fields.text("because"))) {
      case DONE -> "redirect:/law/changes/" + id;
      case TOO_LATE -> conflict("amending.too-late", actor, locale, id, response, model);
      case NOT_TRIED -> conflict("amending.not-tried", actor, locale, id, response, model);
    };
  }

  private String conflict(
      String message,
      Actor actor,
      Locale locale,
      UUID id,
      HttpServletResponse response,
      Model model) {
    response.setStatus(CONFLICT);
    return show(
        actor,
        locale,
        id,
        ProposalSheets.Asked.ALL,
        List.of(Typed.Problem.of("because", message)),
        model);
  }
}
