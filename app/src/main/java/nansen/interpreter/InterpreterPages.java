package nansen.interpreter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.people.Choices;
import nansen.people.FormReader;
import nansen.people.PersonFormModel;
import nansen.people.PersonWords;
import nansen.people.Problem;
import nansen.web.Languages;
import nansen.web.WallClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of interpreters.
@Controller
class InterpreterPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final Interpreters interpreters;
  private final PersonFormModel forms;
  private final PersonWords words;
  private final WallClock wall;

  InterpreterPages(
      Interpreters interpreters, PersonFormModel forms, PersonWords words, WallClock wall) {
    this.interpreters = interpreters;
    this.forms = forms;
    this.words = words;
    this.wall = wall;
  }

  /// An interpreter on a page.
  ///
  /// @param written when and by whom
  record Line(
      UUID id,
      Interpreter it,
      List<String> languages,
      List<String> origins,
      String since,
      List<String> away,
      String written) {}

  private Line line(InterpreterId id, Interpreters.Version version, Locale locale) {
    var it = version.interpreter();
    return new Line(
        id.value(),
        it,
        it.languages().stream()
            .map(each ->
                Choices.languageOf(each.code(), Languages.ours(locale))
                    + (each.dialect().isEmpty() ? "" : ", " + each.dialect()))
            .toList(),
        it.origins().stream().map(code -> Choices.country(code, Languages.ours(locale))).toList(),
        it.since() == null ? "" : words.day(it.since(), locale),
        it.away().stream()
            .map(each -> words.day(each.from(), locale) + " – " + words.day(each.until(), locale))
            .toList(),
        words.moment(version.at(), locale) + " · " + version.byName());
  }

  private Line now(Interpreters.Entry entry, Locale locale) {
    return line(entry.id(), entry.versions().getLast(), locale);
  }

  /// A row of the list.
  ///
  /// @param away whether the interpreter cannot be called today
  record Row(Line line, boolean away) {}

  /// @param spoken the language to look for, ISO 639-3; empty for all
  @Requires(act = Act.READ, field = FieldClass.SERVICE)
  @GetMapping("/interpreters")
  String list(
      Actor actor, Locale locale, @RequestParam(defaultValue = "") String spoken, Model model) {
    var today = wall.today();
    model.addAttribute(
        "rows",
        interpreters.all(actor).stream()
            .filter(entry -> spoken.isEmpty() || entry.now().speaks(spoken))
            .map(entry -> new Row(now(entry, locale), entry.now().isAway(today)))
            .toList());
    model.addAttribute("spoken", spoken);
    model.addAttribute("languagesByCode", Choices.languagesByIso3(Languages.ours(locale)));
    model.addAttribute("mayWrite", interpreters.mayWrite(actor));
    return "interpreter/interpreters";
  }

  @Requires(act = Act.CREATE, field = FieldClass.SERVICE)
  @GetMapping("/interpreters/new")
  String fresh(Locale locale, Model model) {
    var typed = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "seen", "0"));
    return form(UUID.randomUUID(), locale, typed, List.of(), model);
  }

  private String form(
      UUID id, Locale locale, Map<String, String> typed, List<Problem> problems, Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute("id", id);
    model.addAttribute("isNew", "0".equals(typed.get("seen")));
    model.addAttribute("languagesByCode", Choices.languagesByIso3(Languages.ours(locale)));
    model.addAttribute("qualifications", Interpreter.Qualification.values());
    model.addAttribute("languageRows", IntStream.range(0, InterpreterForm.LANGUAGES).toArray());
    model.addAttribute("originRows", IntStream.range(0, InterpreterForm.ORIGINS).toArray());
    model.addAttribute("awayRows", IntStream.range(0, InterpreterForm.AWAY).toArray());
    return "interpreter/change";
  }

  @Requires(act = Act.READ, field = FieldClass.SERVICE)
  @GetMapping("/interpreters/{id}")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var entry = interpreters.entry(actor, new InterpreterId(id));
    var lines =
        entry.versions().reversed().stream()
            .map(version -> line(entry.id(), version, locale))
            .toList();
    model.addAttribute("line", lines.getFirst());
    model.addAttribute("earlier", lines.subList(1, lines.size()));
    model.addAttribute("mayWrite", interpreters.mayWrite(actor));
    return "interpreter/interpreter";
  }

  @Requires(act = Act.RECORD, field = FieldClass.SERVICE)
  @GetMapping("/interpreters/{id}/change")
  String change(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var entry = interpreters.entry(actor, new InterpreterId(id));
    var typed = InterpreterForm.typed(entry.now());
    typed.put("key", UUID.randomUUID().toString());
    typed.put("seen", String.valueOf(entry.number()));
    return form(id, locale, typed, List.of(), model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.SERVICE)
  @PostMapping("/interpreters/{id}")
  String write(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = InterpreterForm.fields(sent);
    if (!fields.unknown().isEmpty()) {
      response.setStatus(BAD);
      return form(id, locale, fields.shown(), PersonFormModel.unknown(fields), model);
    }
    return switch (InterpreterForm.read(
        fields,
        Choices.codes(Choices.languagesByIso3(Languages.ours(locale))),
        Choices.codes(Choices.nationalities(Languages.ours(locale))))) {
      case FormReader.Read.Refused<Interpreter>(var problems) -> {
        response.setStatus(REFUSED);
        yield form(id, locale, fields.shown(), problems, model);
      }
      case FormReader.Read.Ok<Interpreter>(var interpreter) ->
          switch (interpreters.write(
              actor,
              new InterpreterId(id),
              fields.key("key"),
              fields.version("seen"),
              interpreter)) {
            case Interpreters.Kept.Done() -> "redirect:/interpreters/" + id;
            case Interpreters.Kept.Stale(var theirs) -> {
              response.setStatus(CONFLICT);
              model.addAttribute("theirs", now(theirs, locale));
              var typed = new HashMap<>(fields.shown());
              typed.put("key", UUID.randomUUID().toString());
              typed.put("seen", String.valueOf(theirs.number()));
              yield form(id, locale, typed, List.of(Problem.of("", "interpreter.stale")), model);
            }
            case Interpreters.Kept.KeyUsed() -> {
              response.setStatus(REFUSED);
              yield form(
                  id,
                  locale,
                  fields.shown(),
                  List.of(Problem.of("", "interpreter.other-content")),
                  model);
            }
          };
    };
  }
}
