package nansen.interpreter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.names.evidence.Sex;
import nansen.people.FormReader;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// What was typed of an interpreter, and from there to what is kept or to what is wrong. Pure.
final class InterpreterForm {
  /// How many languages, countries and absences the form has room for.
  static final int LANGUAGES = 5;

  static final int ORIGINS = 2;
  static final int AWAY = 4;

  private static final int WORD = 40;
  private static final int LINE = 200;

  private final Fields fields;
  private final FormReader form;

  private InterpreterForm(Fields fields) {
    this.fields = fields;
    form = new FormReader(fields, "interpreter");
  }

  static Fields fields(Map<String, List<String>> sent) {
    var all = new HashMap<String, Integer>();
    for (var word : List.of("key", "seen", "sex", "qualification", "since")) {
      all.put(word, WORD);
    }
    for (var line : List.of("name", "contact", "shown-by", "ties")) {
      all.put(line, LINE);
    }
    for (var at = 0; at < LANGUAGES; at++) {
      all.put("language-" + at, WORD);
      all.put("dialect-" + at, LINE);
    }
    for (var at = 0; at < ORIGINS; at++) {
      all.put("origin-" + at, WORD);
    }
    for (var at = 0; at < AWAY; at++) {
      all.put("away-from-" + at, WORD);
      all.put("away-until-" + at, WORD);
    }
    return Fields.of(sent, all)
        .keyed("key")
        .choosing(Map.of("sex", Sex.class, "qualification", Interpreter.Qualification.class));
  }

  /// @param codes the languages there are, ISO 639-3
  /// @param countries those there are, ISO 3166 alpha-3
  static FormReader.Read<Interpreter> read(
      Fields fields, Set<String> codes, Set<String> countries) {
    return new InterpreterForm(fields).read(codes, countries);
  }

  private FormReader.Read<Interpreter> read(Set<String> codes, Set<String> countries) {
    var interpreter =
        new Interpreter(
            form.required("name"),
            fields.choice("sex", Sex.class, Sex.NOT_KNOWN),
            languages(codes),
            form.required("contact"),
            fields.choice(
                "qualification",
                Interpreter.Qualification.class,
                Interpreter.Qualification.NOT_SHOWN),
            day("since"),
            fields.text("shown-by"),
            origins(countries),
            fields.text("ties"),
            away());
    if (interpreter.qualification() != Interpreter.Qualification.NOT_SHOWN) {
      form.required("shown-by");
    }
    return form.read(interpreter);
  }

  /// An interpreter as one would be typed.
  static Map<String, String> typed(Interpreter interpreter) {
    var typed = new HashMap<String, String>();
    typed.put("name", interpreter.name());
    typed.put("sex", interpreter.sex().name());
    typed.put("contact", interpreter.contact());
    typed.put("qualification", interpreter.qualification().name());
    typed.put("since", interpreter.since() == null ? "" : interpreter.since().toString());
    typed.put("shown-by", interpreter.shownBy());
    typed.put("ties", interpreter.ties());
    for (var at = 0; at < interpreter.languages().size(); at++) {
      typed.put("language-" + at, interpreter.languages().get(at).code());
      typed.put("dialect-" + at, interpreter.languages().get(at).dialect());
    }
    for (var at = 0; at < interpreter.origins().size(); at++) {
      typed.put("origin-" + at, interpreter.origins().get(at));
    }
    for (var at = 0; at < interpreter.away().size(); at++) {
      typed.put("away-from-" + at, interpreter.away().get(at).from().toString());
      typed.put("away-until-" + at, interpreter.away().get(at).until().toString());
    }
    return typed;
  }

  private List<Interpreter.Spoken> languages(Set<String> codes) {
    var spoken = new ArrayList<Interpreter.Spoken>();
    for (var at = 0; at < LANGUAGES; at++) {
      var code = fields.text("language-" + at);
      var dialect = fields.text("dialect-" + at);
      if (codes.contains(code)) {
        spoken.add(new Interpreter.Spoken(code, dialect));
      } else if (!code.isEmpty() || !dialect.isEmpty()) {
        form.refuse("language-" + at, "no-language");
      }
    }
    if (spoken.isEmpty() && form.isSound()) {
      form.refuse("language-0", "no-language");
    }
    return spoken;
  }

  private List<String> origins(Set<String> countries) {
    var origins = new ArrayList<String>();
    for (var at = 0; at < ORIGINS; at++) {
      var code = fields.text("origin-" + at);
      if (countries.contains(code)) {
        origins.add(code);
      } else if (!code.isEmpty()) {
        form.refuse("origin-" + at, "no-country");
      }
    }
    return origins;
  }

  private List<Interpreter.Away> away() {
    var away = new ArrayList<Interpreter.Away>();
    for (var at = 0; at < AWAY; at++) {
      var from = day("away-from-" + at);
      var until = day("away-until-" + at);
      if (from != null && until != null && !until.isBefore(from)) {
        away.add(new Interpreter.Away(from, until));
      } else if (from != null || until != null) {
        form.refuse("away-until-" + at, "no-span");
      }
    }
    return away;
  }

  private @Nullable LocalDate day(String field) {
    var text = fields.text(field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      form.refuse(field, "no-day");
      return null;
    }
  }
}
