package nansen.decision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.access.SecondFactor;
import nansen.casefile.CaseId;
import nansen.decision.Decisions.Saved;
import nansen.decision.Decisions.Sheet;
import nansen.decision.Decisions.Signing;
import nansen.decision.Decisions.Whole;
import nansen.speech.Language;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The course of a case's decisions, and one decision: its draft, or the file as it was signed.
@Controller
class DecisionPages {
  private static final int REFUSED = 422;
  private static final int CONFLICT = 409;
  private static final int SHORT = 500;
  private static final int SOURCE = 200;
  private static final int CODE = 20;

  private final Decisions decisions;
  private final SecondFactor secondFactor;
  private final InstantSource clock;

  DecisionPages(Decisions decisions, SecondFactor secondFactor, InstantSource clock) {
    this.decisions = decisions;
    this.secondFactor = secondFactor;
    this.clock = clock;
  }

  @Requires(act = Act.READ, field = FieldClass.DECISION)
  @GetMapping("/cases/{id}/decision")
  String course(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    return course(actor, locale, id, List.of(), model);
  }

  private String course(
      Actor actor, Locale locale, UUID id, List<Typed.Problem> problems, Model model) {
    var whole = decisions.whole(actor, new CaseId(id), language(locale));
    model.addAttribute("id", id);
    model.addAttribute("name", new CaseId(id).brief());
    model.addAttribute("courses", Course.of(whole));
    model.addAttribute("problems", problems);
    return "decision/course";
  }

  @Requires(act = Act.DRAFT, field = FieldClass.DECISION)
  @PostMapping("/cases/{id}/decision")
  String open(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var typed = new Typed(fields, List.of("stage", "about"));
    var stages = Arrays.stream(Stage.values()).map(Stage::name).toList();
    var stage = typed.oneOf("stage", stages);
    @Nullable DecisionId about =
        typed.text("about", SHORT).isEmpty() ? null : new DecisionId(typed.id("about"));
    if (typed.isSound()) {
      var opened =
          decisions.open(actor, new CaseId(id), Stage.valueOf(stage), about, language(locale));
      if (opened.isPresent()) {
        return "redirect:/cases/" + id + "/decision/" + opened.get();
      }
      typed.refuse("stage", "decision.not-time");
    }
    response.setStatus(REFUSED);
    return course(actor, locale, id, typed.problems(), model);
  }

  @Requires(act = Act.READ, field = FieldClass.DECISION)
  @GetMapping("/cases/{id}/decision/{decision}")
  String show(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @RequestParam(required = false) @Nullable Integer version,
      Model model) {
    var sheet = sheet(actor, locale, id, decision);
    var draft = sheet.state().draft();
    if (version != null) {
      draft =
          sheet.state().versions().stream()
              .filter(each -> each.number() == version)
              .findFirst()
              .map(Kept.Version::draft)
              .orElse(draft);
    }
    var shown = version == null ? 0 : version;
    return page(sheet, new Shown(draft, sheet.state().number(), List.of(), null, shown), model);
  }

  private Sheet sheet(Actor actor, Locale locale, UUID id, UUID decision) {
    return decisions.sheet(actor, new CaseId(id), new DecisionId(decision), language(locale));
  }

  /// What the page of a decision shows beside the decision itself.
  ///
  /// @param draft what is in the form
  /// @param seen the version that the form goes out from
  /// @param theirs what somebody else saved meanwhile; null where nobody did
  /// @param version an earlier version to look at; 0 for none
  record Shown(
      Draft draft,
      int seen,
      List<Typed.Problem> problems,
      Kept.@Nullable Version theirs,
      int version) {}

  @Requires(act = Act.DRAFT, field = FieldClass.DECISION)
  @PostMapping("/cases/{id}/decision/{decision}")
  String save(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var sheet = sheet(actor, locale, id, decision);
    var typed = Typed.draft(fields);
    var key = typed.id("key");
    var seen = typed.number("seen");
    var facts =
        sheet.whole().docket().file().journal().facts().stream()
            .map(fact -> fact.id().value())
            .collect(Collectors.toSet());
    var draft = typed.draft(decisions.outcomes(sheet.state().opened().stage()), facts);
    if (!typed.isSound()) {
      response.setStatus(REFUSED);
      return page(sheet, new Shown(draft, seen, typed.problems(), null, 0), model);
    }
    return switch (decisions.save(
        actor, new CaseId(id), new DecisionId(decision), key, seen, draft)) {
      case Saved.Kept _ -> "redirect:/cases/" + id + "/decision/" + decision;
      case Saved.Stale(var theirs) -> {
        response.setStatus(CONFLICT);
        var stale = List.of(new Typed.Problem("seen", "decision.stale"));
        yield page(sheet, new Shown(draft, theirs.number(), stale, theirs, 0), model);
      }
      case Saved.TooLate() -> {
        response.setStatus(CONFLICT);
        var tooLate = List.of(new Typed.Problem("seen", "decision.too-late"));
        yield again(sheet(actor, locale, id, decision), tooLate, model);
      }
    };
  }

  @Requires(act = Act.SIGN, field = FieldClass.DECISION)
  @PostMapping("/cases/{id}/decision/{decision}/sign")
  String sign(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var sheet = sheet(actor, locale, id, decision);
    if (sheet.state().signed().isPresent()) {
      return "redirect:/cases/" + id + "/decision/" + decision; // sent twice
    }
    var typed = new Typed(fields, List.of("version", "facts", "sure", "code"));
    var version = typed.number("version");
    var facts = typed.number("facts");
    typed.oneOf("sure", List.of("yes"));
    var code = secondFactor.isAsked(actor) ? typed.required("code", CODE) : "";
    if (typed.isSound() && !code.isEmpty()) {
      switch (secondFactor.confirm(actor, code, request)) {
        case RIGHT -> {}
        case WRONG -> typed.refuse("code", "decision.code-wrong");
        case WAIT -> typed.refuse("code", "decision.code-wait");
      }
    }
    if (typed.isSound()) {
      switch (decisions.sign(
          actor, new CaseId(id), new DecisionId(decision), version, facts, language(locale))) {
        case Signing.Done() -> {
          return "redirect:/cases/" + id + "/decision/" + decision;
        }
        case Signing.Blocked() -> typed.refuse("sure", "decision.blocked");
        case Signing.Changed() -> {
          response.setStatus(CONFLICT);
          var changed = List.of(new Typed.Problem("sure", "decision.changed"));
          return again(sheet(actor, locale, id, decision), changed, model);
        }
      }
    }
    response.setStatus(REFUSED);
    return again(sheet, typed.problems(), model);
  }

  @Requires(act = Act.SERVE, field = FieldClass.DECISION)
  @PostMapping("/cases/{id}/decision/{decision}/notice")
  String serve(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var sheet = sheet(actor, locale, id, decision);
    var typed = new Typed(fields, List.of("key", "to", "day", "how", "proof"));
    var notice =
        new Decisions.Notice(
            typed.id("key"),
            typed.oneOf("to", List.of("person", "lawyer")),
            typed.day("day", today(sheet.whole())),
            typed.required("how", SHORT),
            typed.required("proof", SOURCE));
    if (typed.isSound()) {
      switch (decisions.serve(
          actor, new CaseId(id), new DecisionId(decision), notice, language(locale))) {
        case TAKEN -> {
          return "redirect:/cases/" + id + "/decision/" + decision + "#notices";
        }
        case TOO_EARLY -> typed.refuse("day", "decision.before-signed");
        case OTHERWISE_BEFORE -> {
          response.setStatus(CONFLICT);
          return again(sheet, typed, "decision.sent-otherwise", model);
        }
      }
    }
    response.setStatus(REFUSED);
    return again(sheet, typed, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/decision/{decision}/appeal")
  String appeal(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletResponse response,
      Model model) {
    var sheet = sheet(actor, locale, id, decision);
    var typed = new Typed(fields, List.of("lodged", "source"));
    var day = typed.day("lodged", today(sheet.whole()));
    var source = typed.required("source", SOURCE);
    if (typed.isSound()) {
      switch (decisions.appeal(actor, new CaseId(id), new DecisionId(decision), day, source)) {
        case TAKEN -> {
          return "redirect:/cases/" + id + "/decision";
        }
        case TOO_EARLY -> typed.refuse("lodged", "decision.before-signed");
        case OTHERWISE_BEFORE -> {
          response.setStatus(CONFLICT);
          var taken = sheet(actor, locale, id, decision);
          return again(taken, typed, "decision.appealed-otherwise", model);
        }
      }
    }
    response.setStatus(REFUSED);
    return again(sheet, typed, model);
  }

  /// The decision with a form that was sent, as it was typed, and what is wrong with it.
  private String again(Sheet sheet, Typed typed, Model model) {
    model.addAttribute(
        "typed",
        Stream.of("to", "day", "how", "proof", "lodged", "source")
            .collect(Collectors.toMap(Function.identity(), typed::shown)));
    return again(sheet, typed.problems(), model);
  }

  private String again(Sheet sheet, Typed typed, String conflict, Model model) {
    typed.refuse("", conflict);
    return again(sheet, typed, model);
  }

  /// The decision with what is wrong with the form that was sent.
  private String again(Sheet sheet, List<Typed.Problem> problems, Model model) {
    var state = sheet.state();
    return page(sheet, new Shown(state.draft(), state.number(), problems, null, 0), model);
  }

  private LocalDate today(Whole whole) {
    return LocalDate.ofInstant(clock.instant(), whole.docket().zone());
  }

  private String page(Sheet sheet, Shown shown, Model model) {
    var state = sheet.state();
    var id = state.opened().caseId();
    var journal = sheet.whole().docket().file().journal().facts();
    model.addAttribute("id", id.value());
    model.addAttribute("name", id.brief());
    model.addAttribute("decision", state.id());
    model.addAttribute("stage", state.opened().stage());
    model.addAttribute("about", state.opened().about());
    model.addAttribute("problems", shown.problems());
    if (!model.containsAttribute("typed")) {
      model.addAttribute("typed", Map.of());
    }
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("todayIso", today(sheet.whole()).toString());
    model.addAttribute("facts", journal.size());
    model.addAttribute("maySign", state.may().contains(Act.SIGN));
    model.addAttribute(
        "asksCode",
        state.may().contains(Act.SIGN)
            && model.getAttribute("viewer") instanceof Actor reader
            && secondFactor.isAsked(reader));
    model.addAttribute("mayServe", state.may().contains(Act.SERVE));
    model.addAttribute("mayLodge", sheet.whole().mayLodge());
    var signed = state.signed();
    if (signed.isPresent()) {
      model.addAttribute("page", SignedPage.of(sheet, decisions.file(signed.get())));
      model.addAttribute("digest", decisions.digest(state.id()));
      return "decision/signed";
    }
    model.addAttribute(
        "page", DraftPage.of(sheet, shown, decisions.outcomes(state.opened().stage())));
    model.addAttribute("mayDraft", state.may().contains(Act.DRAFT) && shown.version() == 0);
    return "decision/draft";
  }

  private static Language language(Locale locale) {
    return Language.ofReader(Languages.ours(locale));
  }
}
