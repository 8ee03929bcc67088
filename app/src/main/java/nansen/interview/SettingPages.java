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
import nansen.people.Choices;
import nansen.people.FormReader;
import nansen.people.PersonFormModel;
import nansen.people.Problem;
import nansen.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who was there when somebody was heard, when and where.
@Controller
class SettingPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final Interviews interviews;
  private final InterviewModel pages;

  SettingPages(Interviews interviews, InterviewModel pages) {
    this.interviews = interviews;
    this.pages = pages;
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/interviews/{interview}/setting")
  String settingForm(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      Model model) {
    var sheet = sheet(actor, id, interview);
    if (sheet.report().closed().isPresent()) {
      return "redirect:/cases/" + id + "/interviews/" + interview;
    }
    var typed = new HashMap<String, String>();
    typed.put("day", pages.today(sheet.around()).toString());
    typed.put("interviewer", actor.name());
    // Nobody is said to have agreed before somebody says so.
    typed.put("recording", Setting.Recording.NONE.name());
    sheet.report().setting().ifPresent(setting -> typed.putAll(InterviewForm.typed(setting)));
    typed.put("key", UUID.randomUUID().toString());
    typed.put("seen", String.valueOf(sheet.report().number()));
    return settingForm(sheet, locale, typed, List.of(), model);
  }

  private String settingForm(
      Interviews.Sheet sheet,
      Locale locale,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    pages.around(
        sheet.around(),
        locale,
        sheet.report().interview().caseId().value(),
        typed,
        problems,
        model);
    model.addAttribute("interview", sheet.report().interview().id());
    model.addAttribute(
        "sheet", ReportSheet.of(sheet, null, locale, InterviewModel.dates(sheet.around(), locale)));
    model.addAttribute("interpreters", InterviewModel.interpreters(sheet.around()));
    model.addAttribute("modes", Setting.Mode.values());
    model.addAttribute("wishes", Setting.Wish.values());
    model.addAttribute("recordings", Setting.Recording.values());
    return "interview/setting";
  }

  @Requires(act = Act.CREATE, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/interviews/{interview}/setting")
  String set(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID interview,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterviewForm.setting(sent);
    var sheet = sheet(actor, id, interview);
    if (!fields.unknown().isEmpty()) {
      response.setStatus(BAD);
      return settingForm(sheet, locale, fields.shown(), PersonFormModel.unknown(fields), model);
    }
    var read =
        InterviewForm.setting(
            fields,
            pages.today(sheet.around()),
            Choices.codes(Choices.languages(Languages.ours(locale))),
            Choices.codes(InterviewModel.interpreters(sheet.around())));
    return switch (read) {
      case FormReader.Read.Refused<Setting>(var problems) -> {
        response.setStatus(REFUSED);
        yield settingForm(sheet, locale, fields.shown(), problems, model);
      }
      case FormReader.Read.Ok<Setting>(var setting) -> {
        var kept =
            interviews.set(
                actor,
                new CaseId(id),
                new InterviewId(interview),
                fields.key("key"),
                fields.version("seen"),
                setting);
        if (kept instanceof Kept.Done) {
          yield "redirect:/cases/" + id + "/interviews/" + interview;
        }
        if (kept instanceof Kept.Opposed(var against)) {
          response.setStatus(REFUSED);
          model.addAttribute("against", against);
          yield settingForm(
              sheet, locale, fields.shown(), List.of(InterviewModel.problem(kept)), model);
        }
        response.setStatus(CONFLICT);
        var now = sheet(actor, id, interview);
        var typed = new HashMap<>(fields.shown());
        typed.put("key", UUID.randomUUID().toString());
        typed.put("seen", String.valueOf(now.report().number()));
        yield settingForm(now, locale, typed, List.of(InterviewModel.problem(kept)), model);
      }
    };
  }

  private Interviews.Sheet sheet(Actor actor, UUID id, UUID interview) {
    return interviews.sheet(actor, new CaseId(id), new InterviewId(interview));
  }
}
