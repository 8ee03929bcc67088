package nansen.interview;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nansen.casefile.CaseId;
import nansen.people.Choices;
import nansen.people.FormReader;
import nansen.people.PersonForm;
import nansen.people.PersonFormModel;
import nansen.people.Problem;
import nansen.people.Said;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.web.Fields;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts into pages what is known of interviews and of the case around them.
@Component
class InterviewModel {
  private final PersonFormModel forms;
  private final InstantSource clock;

  InterviewModel(PersonFormModel forms, InstantSource clock) {
    this.forms = forms;
    this.clock = clock;
  }

  /// An interview in the list of a case.
  record Row(
      InterviewId id,
      String heard,
      Interview.Kind kind,
      String day,
      long answers,
      long unread,
      String closed,
      boolean mistaken) {}

  /// @param withdrawn why, when and by whom; empty while it stands
  record ObjectionLine(
      UUID key, String by, String interpreter, String why, String written, String withdrawn) {}

  /// What a form says, where it has no fields but its own.
  static <T> FormReader.Read<T> read(Fields fields, Function<Fields, FormReader.Read<T>> form) {
    return fields.unknown().isEmpty()
        ? form.apply(fields)
        : new FormReader.Read.Refused<>(PersonFormModel.unknown(fields));
  }

  /// Writes what a form says.
  ///
  /// @return what is to be mended in it; nothing where it was kept
  static <T> List<Problem> problems(FormReader.Read<T> read, Function<T, Kept> write) {
    return switch (read) {
      case FormReader.Read.Refused<T>(var wrong) -> wrong;
      case FormReader.Read.Ok<T>(var typed) -> problems(write.apply(typed));
    };
  }

  String list(
      Interviews.OfCase around, Locale locale, UUID id, List<Problem> problems, Model model) {
    var typed = new HashMap<String, String>();
    typed.put("interview", UUID.randomUUID().toString());
    around(around, locale, id, typed, problems, model);
    var dates = dates(around, locale);
    model.addAttribute(
        "rows",
        around.reports().stream()
            .map(report ->
                new Row(
                    report.interview().id(),
                    around.names().getOrDefault(report.interview().heard(), ""),
                    report.interview().kind(),
                    report.setting().map(setting -> dates.day(setting.day())).orElse(""),
                    report.answers(),
                    report.unread(),
                    report.closed().map(each -> dates.moment(each.at())).orElse(""),
                    report.closed().filter(each -> !each.isHeld()).isPresent()))
            .toList());
    model.addAttribute("kinds", Interview.Kind.values());
    model.addAttribute(
        "objections",
        around.objections().stream()
            .map(each ->
                new ObjectionLine(
                    each.key(),
                    around.names().getOrDefault(each.by(), ""),
                    around.interpreter(each.interpreter()),
                    each.why(),
                    dates.moment(each.at()) + " · " + each.byName(),
                    each.withdrawn() == null
                        ? ""
                        : each.withdrawn().why()
                            + " · "
                            + dates.moment(each.withdrawn().at())
                            + " · "
                            + each.withdrawn().byName()))
            .toList());
    model.addAttribute("interpreters", interpreters(around));
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute(
        "who",
        around.people().stream()
            .map(each ->
                new Choices.Choice(
                    each.file().id().toString(),
                    each.file().name().map(Said.WrittenName::text).orElse("")))
            .toList());
    return "interview/interviews";
  }

  /// What every page of this room shows of the case.
  void around(
      Interviews.OfCase around,
      Locale locale,
      UUID id,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute("id", id);
    model.addAttribute("name", new CaseId(id).brief());
    model.addAttribute("law", around.law());
    model.addAttribute("mayAdd", around.mayAdd());
    model.addAttribute("todayIso", today(around).toString());
  }

  /// @param left what the reader was typing and never sent
  String show(
      Interviews.Sheet sheet,
      Locale locale,
      @Nullable Integer at,
      Optional<Typing.Words> left,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    var form = new HashMap<>(typed);
    left.ifPresent(words -> {
      form.putIfAbsent("question", words.question());
      form.putIfAbsent("answer", words.answer());
    });
    model.addAttribute("left", left.orElse(null));
    form.putIfAbsent("key", UUID.randomUUID().toString());
    around(
        sheet.around(), locale, sheet.report().interview().caseId().value(), form, problems, model);
    model.addAttribute("interview", sheet.report().interview().id());
    model.addAttribute("sheet", ReportSheet.of(sheet, at, locale, dates(sheet.around(), locale)));
    model.addAttribute("lacks", sheet.lacks());
    return "interview/interview";
  }

  /// The interpreters to choose from.
  static List<Choices.Choice> interpreters(Interviews.OfCase around) {
    return around.interpreters().stream()
        .map(each -> new Choices.Choice(each.id().toString(), each.now().name()))
        .toList();
  }

  static List<Problem> misfit(Fields fields) {
    return fields.unknown().isEmpty()
        ? fields.faults().stream().map(PersonForm::problem).toList()
        : PersonFormModel.unknown(fields);
  }

  static List<Problem> problems(Kept kept) {
    return kept instanceof Kept.Done ? List.of() : List.of(problem(kept));
  }

  static Problem problem(Kept kept) {
    return switch (kept) {
      case Kept.Done() -> throw new IllegalArgumentException("nothing is wrong");
      case Kept.Stale() -> Problem.of("", "interview.stale");
      case Kept.Opposed(var _) -> Problem.of("despite", "interview.opposed");
      case Kept.Over() -> Problem.of("", "interview.over");
      case Kept.Lacking() -> Problem.of("lacks", "interview.lacking");
      case Kept.Unsent() -> Problem.of("answer", "interview.unsent");
      case Kept.KeyUsed() -> Problem.of("", "interview.other-content");
    };
  }

  LocalDate today(Interviews.OfCase around) {
    return LocalDate.ofInstant(clock.instant(), around.docket().zone());
  }

  static Dates dates(Interviews.OfCase around, Locale locale) {
    return new Dates(Phrases.in(Language.ofReader(Languages.ours(locale))), around.docket().zone());
  }
}
