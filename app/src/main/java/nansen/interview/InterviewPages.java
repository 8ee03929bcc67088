package nansen.interview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.casefile.CaseId;
import nansen.people.FormReader;
import nansen.people.PersonId;
import nansen.people.Problem;
import nansen.web.Fields;
import nansen.web.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The interviews of a case, and one of them: what was said, and what came of reading it back.
@Controller
class InterviewPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final Interviews interviews;
  private final Typing typing;
  private final InterviewModel pages;

  InterviewPages(Interviews interviews, Typing typing, InterviewModel pages) {
    this.interviews = interviews;
    this.typing = typing;
    this.pages = pages;
  }

  private Interviews.Sheet sheet(Actor actor, UUID id, UUID interview) {
    return interviews.sheet(actor, new CaseId(id), new InterviewId(interview));
  }

  @Requires(act = Act.READ, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/interviews")
  String list(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var around = interviews.ofCase(actor, new CaseId(id));
    return pages.list(around, locale, id, List.of(), model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews")
  String open(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.opening(sent);
    var problem = InterviewModel.misfit(fields);
    if (problem.isEmpty()) {
      var interview = new InterviewId(fields.key("interview"));
      var kind = fields.choice("kind", Interview.Kind.class, Interview.Kind.PERSONAL);
      var heard = new PersonId(fields.idOrNone("person"));
      switch (interviews.open(actor, new CaseId(id), interview, heard, kind)) {
        case Kept.Done() -> {
          return "redirect:/cases/" + id + "/interviews/" + interview + "/setting";
        }
        case Kept.Lacking() -> problem = List.of(Problem.of("person", "interview.nobody"));
        case Kept.KeyUsed(), Kept.Stale(), Kept.Over(), Kept.Opposed(var _), Kept.Unsent() ->
            problem = List.of(Problem.of("", "interview.other-content"));
      }
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return pages.list(interviews.ofCase(actor, new CaseId(id)), locale, id, problem, model);
  }

  @Requires(act = Act.READ, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/interviews/{interview}")
  String show(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam(required = false) @Nullable Integer at,
      Model model) {
    return page(actor, locale, id, interview, at, Map.of(), List.of(), model);
  }

  private String page(
      Actor actor,
      Locale locale,
      UUID id,
      UUID interview,
      @Nullable Integer at,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    var left = typing.left(actor, new InterviewId(interview));
    return pages.show(sheet(actor, id, interview), locale, at, left, typed, problems, model);
  }

  /// Keeps what is being typed, for a script that sends it meanwhile.
  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/typed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam MultiValueMap<String, String> sent) {
    var fields = InterviewForm.answer(sent);
    fields.unknown().stream()
        .findFirst()
        .or(() -> fields.faults().stream().findFirst().map(Fields.Fault::field))
        .ifPresent(field -> {
          throw new Unreadable(field);
        });
    typing.keep(
        actor,
        new CaseId(id),
        new InterviewId(interview),
        fields.key("key"),
        new Typing.Words(fields.text("question"), fields.text("answer")));
  }

  /// Forgets what was being typed when the interview ended.
  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/typed/forgotten")
  String forget(Actor actor, @PathVariable UUID id, @PathVariable UUID interview) {
    typing.forget(actor, new CaseId(id), new InterviewId(interview));
    return "redirect:/cases/" + id + "/interviews/" + interview;
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/answers")
  String add(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.answer(sent);
    var read = InterviewModel.read(fields, InterviewForm::exchange);
    var problems =
        InterviewModel.problems(
            read,
            typed ->
                interviews.add(
                    actor,
                    new CaseId(id),
                    new InterviewId(interview),
                    fields.key("key"),
                    typed.kind(),
                    typed.question(),
                    typed.answer()));
    if (problems.isEmpty()) {
      return "redirect:/cases/" + id + "/interviews/" + interview + "#ask";
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(actor, locale, id, interview, null, fields.shown(), problems, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/answers/{place}")
  String readBack(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @PathVariable int place,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.reading(sent);
    var read = InterviewModel.read(fields, InterviewForm::corrected);
    var stale = false;
    List<Problem> problems =
        switch (read) {
          case FormReader.Read.Refused<InterviewForm.Corrected>(var wrong) -> wrong;
          case FormReader.Read.Ok<InterviewForm.Corrected>(var typed) -> {
            var kept =
                interviews.readBack(
                    actor,
                    new CaseId(id),
                    new InterviewId(interview),
                    new Interviews.ReadBack(
                        fields.key("key"),
                        place,
                        fields.version("seen"),
                        typed.correction(),
                        typed.why()));
            stale = kept instanceof Kept.Stale;
            yield InterviewModel.problems(kept);
          }
        };
    if (problems.isEmpty()) {
      return "redirect:/cases/" + id + "/interviews/" + interview + "#reading";
    }
    response.setStatus(stale ? CONFLICT : fields.unknown().isEmpty() ? REFUSED : BAD);
    var typed = new HashMap<>(fields.shown());
    if (stale) {
      typed.remove("key");
    }
    return page(actor, locale, id, interview, place, typed, problems, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/closed")
  String close(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.closing(sent);
    var problems = InterviewModel.misfit(fields);
    if (problems.isEmpty() && !fields.text("sure").equals("yes")) {
      problems = List.of(Problem.of("sure", "interview.not-sure"));
    }
    if (problems.isEmpty()) {
      problems =
          InterviewModel.problems(
              interviews.close(
                  actor,
                  new CaseId(id),
                  new InterviewId(interview),
                  fields.choice("unsent", Interviews.Unsent.class, Interviews.Unsent.ASK)));
    }
    if (problems.isEmpty()) {
      return "redirect:/cases/" + id + "/interviews/" + interview;
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(actor, locale, id, interview, null, Map.of(), problems, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/set-aside")
  String setAside(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.aside(sent);
    var read = InterviewModel.read(fields, InterviewForm::why);
    var problems =
        InterviewModel.problems(
            read,
            why ->
                interviews.setAside(
                    actor,
                    new CaseId(id),
                    new InterviewId(interview),
                    why,
                    fields.choice("unsent", Interviews.Unsent.class, Interviews.Unsent.ASK)));
    if (problems.isEmpty()) {
      return "redirect:/cases/" + id + "/interviews";
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(actor, locale, id, interview, null, fields.shown(), problems, model);
  }
}
