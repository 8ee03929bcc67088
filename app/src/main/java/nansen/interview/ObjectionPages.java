package nansen.interview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.casefile.CaseId;
import nansen.interpreter.InterpreterId;
import nansen.people.PersonId;
import nansen.web.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Objections to interpreters, which stand on the page of a case's interviews.
@Controller
class ObjectionPages {
  private static final int BAD = 400;
  private static final int REFUSED = 422;

  private final Interviews interviews;
  private final Objections objections;
  private final InterviewModel pages;

  ObjectionPages(Interviews interviews, Objections objections, InterviewModel pages) {
    this.interviews = interviews;
    this.objections = objections;
    this.pages = pages;
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/objections")
  String object(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.objection(sent);
    return objection(
        actor,
        locale,
        id,
        fields,
        why ->
            objections.object(
                actor,
                new CaseId(id),
                fields.key("key"),
                new PersonId(fields.idOrNone("person")),
                new InterpreterId(fields.idOrNone("interpreter")),
                why),
        response,
        model);
  }

  @Requires(act = Act.RECORD, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/objections/withdrawn")
  String withdraw(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.objection(sent);
    return objection(
        actor,
        locale,
        id,
        fields,
        why ->
            objections.withdraw(
                actor, new CaseId(id), fields.idOrNone("objection"), fields.key("key"), why),
        response,
        model);
  }

  private String objection(
      Actor actor,
      Locale locale,
      UUID id,
      Fields fields,
      Function<String, Kept> write,
      HttpServletResponse response,
      Model model) {
    var problems = InterviewModel.misfit(fields);
    if (problems.isEmpty()) {
      problems = InterviewModel.problems(InterviewForm.why(fields), write);
    }
    if (problems.isEmpty()) {
      return "redirect:/cases/" + id + "/interviews#objections";
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return pages.list(interviews.ofCase(actor, new CaseId(id)), locale, id, problems, model);
  }
}
