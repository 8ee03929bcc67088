package nansen.interview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.people.FormReader;
import nansen.web.Fields;

/// What was typed of an interview, and from there to what is kept or to what is wrong. Pure.
final class InterviewForm {
  private static final int WORD = 40;
  private static final int LINE = 200;

  /// The longest question, answer or correction, in characters.
  private static final int WORDS = 20_000;

  private static final String ROOM = "interview";

  private static final Map<String, Class<? extends Enum<?>>> UNSENT =
      Map.of("unsent", Interviews.Unsent.class);

  private InterviewForm() {}

  static Fields opening(Map<String, List<String>> sent) {
    return Fields.of(sent, Map.of("interview", WORD, "person", WORD, "kind", WORD))
        .keyed("interview")
        .choosing(Map.of("kind", Interview.Kind.class));
  }

  static Fields setting(Map<String, List<String>> sent) {
    var all = new HashMap<String, Integer>();
    for (var word :
        List.of(
            "key",
            "seen",
            "day",
            "from",
            "until",
            "mode",
            "language-spoken",
            "interpreter-id",
            "wish",
            "recording")) {
      all.put(word, WORD);
    }
    for (var line :
        List.of(
            "place",
            "interviewer",
            "dialect",
            "interpreter",
            "despite",
            "wish-not-met",
            "representative",
            "others",
            "not-recorded")) {
      all.put(line, LINE);
    }
    return Fields.of(sent, all)
        .keyed("key")
        .choosing(
            Map.of(
                "recording", Setting.Recording.class,
                "mode", Setting.Mode.class,
                "wish", Setting.Wish.class));
  }

  /// Reads who was there, when and where.
  ///
  /// @param today at the place of the procedure
  /// @param languages the codes of languages there are
  /// @param interpreters the ids of those in the register
  static FormReader.Read<Setting> setting(
      Fields fields, LocalDate today, Set<String> languages, Set<String> interpreters) {
    var form = new FormReader(fields, ROOM);
    var interpreter = fields.text("interpreter-id");
    if (!interpreter.isEmpty() && !interpreters.contains(interpreter)) {
      form.refuse("interpreter-id", "no-such-interpreter");
    }
    if (!interpreter.isEmpty() && !fields.text("interpreter").isEmpty()) {
      form.refuse("interpreter", "two-interpreters");
    }
    var recording = fields.choice("recording", Setting.Recording.class, Setting.Recording.NONE);
    var why = recording == Setting.Recording.NONE ? form.required("not-recorded") : "";
    if (recording != Setting.Recording.NONE && !fields.text("not-recorded").isEmpty()) {
      form.refuse("not-recorded", "recorded-and-not");
    }
    var from = time(form, fields.text("from"), "from");
    var until = time(form, fields.text("until"), "until");
    if (!from.isEmpty()
        && !until.isEmpty()
        && !LocalTime.parse(from).isBefore(LocalTime.parse(until))) {
      form.refuse("until", "ends-first");
    }
    var language = fields.text("language-spoken");
    if (!languages.contains(language)) {
      form.refuse("language-spoken", "no-language");
    }
    return form.read(
        new Setting(
            form.day("day", today),
            from,
            until,
            fields.choice("mode", Setting.Mode.class, Setting.Mode.IN_PERSON),
            form.required("place"),
            form.required("interviewer"),
            language,
            fields.text("dialect"),
            fields.text("interpreter"),
            fields.text("interpreter-id"),
            fields.text("despite"),
            fields.choice("wish", Setting.Wish.class, Setting.Wish.NOT_ASKED),
            fields.text("wish-not-met"),
            fields.text("representative"),
            fields.text("others"),
            recording,
            why));
  }

  /// A setting as it would be typed.
  static Map<String, String> typed(Setting setting) {
    var typed = new HashMap<String, String>();
    typed.put("day", setting.day().toString());
    typed.put("from", setting.from());
    typed.put("until", setting.until());
    typed.put("mode", setting.mode().name());
    typed.put("place", setting.place());
    typed.put("interviewer", setting.interviewer());
    typed.put("language-spoken", setting.language());
    typed.put("dialect", setting.dialect());
    typed.put("interpreter", setting.interpreterId().isEmpty() ? setting.interpreter() : "");
    typed.put("interpreter-id", setting.interpreterId());
    typed.put("despite", setting.despite());
    typed.put("wish", setting.wish().name());
    typed.put("wish-not-met", setting.wishNotMet());
    typed.put("representative", setting.representative());
    typed.put("others", setting.others());
    typed.put("recording", setting.recording().name());
    typed.put("not-recorded", setting.notRecorded());
    return typed;
  }

  static Fields answer(Map<String, List<String>> sent) {
    return Fields.of(
            sent,
            Map.of("key", WORD, "kind", WORD, "question", WORDS, "answer", WORDS),
            Set.of("question", "answer"))
        .keyed("key")
        .choosing(Map.of("kind", Exchange.Kind.class));
  }

  /// A question with its answer, or a remark without a question.
  record Typed(Exchange.Kind kind, String question, String answer) {}

  static FormReader.Read<Typed> exchange(Fields fields) {
    var form = new FormReader(fields, ROOM);
    var kind = fields.choice("kind", Exchange.Kind.class, Exchange.Kind.ANSWER);
    var question =
        switch (kind) {
          case ANSWER -> form.required("question");
          case REMARK -> {
            if (!fields.text("question").isEmpty()) {
              form.refuse("question", "remark-asks");
            }
            yield "";
          }
        };
    return form.read(new Typed(kind, question, form.required("answer")));
  }

  static Fields reading(Map<String, List<String>> sent) {
    return Fields.of(
            sent,
            Map.of("key", WORD, "seen", WORD, "do", WORD, "correction", WORDS, "why", LINE),
            Set.of("correction"))
        .keyed("key");
  }

  /// The words that correct an answer, with the reason; both empty where it is confirmed.
  record Corrected(String correction, String why) {}

  static FormReader.Read<Corrected> corrected(Fields fields) {
    var form = new FormReader(fields, ROOM);
    return switch (fields.text("do")) {
      case "correct" -> form.read(new Corrected(form.required("correction"), form.required("why")));
      case "confirm" -> form.read(new Corrected("", ""));
      default -> {
        form.refuse("do", "no-choice");
        yield form.read(new Corrected("", ""));
      }
    };
  }

  static Fields objection(Map<String, List<String>> sent) {
    return Fields.of(
            sent,
            Map.of(
                "key", WORD, "person", WORD, "interpreter", WORD, "objection", WORD, "why", LINE))
        .keyed("key");
  }

  /// The reason of an objection, of taking it back, or of setting an interview aside.
  static FormReader.Read<String> why(Fields fields) {
    var form = new FormReader(fields, ROOM);
    return form.read(form.required("why"));
  }

  static Fields closing(Map<String, List<String>> sent) {
    return Fields.of(sent, Map.of("sure", WORD, "unsent", WORD)).choosing(UNSENT);
  }

  static Fields aside(Map<String, List<String>> sent) {
    return Fields.of(sent, Map.of("why", LINE, "unsent", WORD)).choosing(UNSENT);
  }

  private static String time(FormReader form, String text, String field) {
    try {
      return text.isEmpty() ? "" : LocalTime.parse(text).withSecond(0).withNano(0).toString();
    } catch (DateTimeException malformed) {
      form.refuse(field, "no-time");
      return "";
    }
  }
}
