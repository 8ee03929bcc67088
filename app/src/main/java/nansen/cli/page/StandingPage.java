package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.bad;
import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nansen.cli.page.Sheet.Run;
import nansen.cli.page.Sheet.Style;
import nansen.docket.Docket;
import nansen.law.journal.FactId;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.scenario.Trial;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
import nansen.law.standing.RightStanding;
import nansen.law.standing.RouteStanding;
import nansen.law.standing.Standing;
import nansen.law.standing.Step;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// A case on one page: what is due next on top, then what was missed, what is done, the rights, the
/// routes, and what has to be asked.
public final class StandingPage {
  /// How much of it.
  public enum Extent {
    /// Clocks that have not started, or do not apply, are only counted.
    USUAL,
    /// Every clock.
    ALL
  }

  private static final int MOST = 8;
  private static final int OTHERS = 12;
  private static final int FEW = 4;

  private final Sheet sheet;
  private final Docket docket;
  private final Speech speech;
  private final int column;

  public StandingPage(Sheet sheet, Docket docket, Speech speech) {
    this.sheet = sheet;
    this.docket = docket;
    this.speech = speech;
    this.column = sheet.width() >= 100 ? 26 : 23;
  }

  /// Writes the page.
  public void write(Extent extent) {
    head();
    blocked();
    dueNext();
    missed();
    over();
    settled();
    rights();
    routes(extent);
    checkLists(extent);
    questions(extent);
    warnings();
    law();
    rest(extent);
  }

  private String say(String key, Object... gaps) {
    return speech.phrases().say(key, gaps);
  }

  // --- who and when

  /// The file, the two moments, the packs, and how much there is.
  public void head() {
    var place = docket.file().place();
    sheet.paragraph(0, 2, strong(docket.file().file()));
    sheet.paragraph(
        0,
        2,
        plain(
            say(
                "head.moments",
                "country",
                country(place.country()),
                "asOf",
                speech.dates().asked(docket.asOf()),
                "same",
                docket.asOf().equals(docket.knownAt()) ? "yes" : "no",
                "knownAt",
                speech.dates().asked(docket.knownAt()))));
    if (!place.workingDays().id().value().equals(place.country())) {
      sheet.paragraph(
          0, 2, plain(say("head.calendar", "calendar", place.workingDays().id().value())));
    }
    packs();
    summary();
  }

  private void packs() {
    var runs = new ArrayList<Run>();
    for (var applies : Standing.Applies.values()) {
      var ids =
          docket.standings().stream()
              .filter(standing -> standing.applies() == applies)
              .map(standing -> standing.pack().id().value())
              .collect(Collectors.joining(", "));
      if (!ids.isEmpty()) {
        var text =
            (runs.isEmpty() ? "" : " · ")
                + say("head.packs-" + applies.name().toLowerCase(Locale.ROOT), "packs", ids);
        runs.add(
            switch (applies) {
              case YES -> plain(text);
              case PROVISIONALLY -> care(text);
              case NO -> faint(text);
            });
      }
    }
    sheet.paragraph(0, 2, runs.toArray(Run[]::new));
  }

  /// Which packs govern, and why.
  private void law() {
    sheet.heading(say("head.packs"));
    for (var standing : docket.standings()) {
      var id = standing.pack().id().value();
      sheet.columns(List.of(List.of(plain("  " + id))), column, governsAndMark(standing));
    }
  }

  /// That a pack governs, and how far it was read that it binds this state at all.
  private List<List<Run>> governsAndMark(Standing standing) {
    var binding = standing.pack().states().get(docket.file().place().country());
    return binding == null
            || !binding.support().shown()
            || standing.applies() == Standing.Applies.NO
        ? List.of(List.of(governs(standing)))
        : List.of(
            List.of(governs(standing)),
            List.of(
                care(
                    "! "
                        + say(
                            "pack.binding",
                            "mark",
                            speech.standing().support(binding.support())))));
  }

  private void summary() {
    var runs = new ArrayList<Run>();
    var missed = docket.missed().size();
    var human = docket.count(Status.NEEDS_HUMAN);
    var asked = docket.questions().size();
    runs.add(strong(say("head.open", "count", (long) docket.open().size())));
    if (missed > 0) {
      runs.add(plain(" · "));
      runs.add(bad("✗ " + say("head.missed", "count", (long) missed)));
    }
    if (human > 0) {
      runs.add(plain(" · "));
      runs.add(care("! " + say("head.human", "count", human)));
    }
    if (asked > 0) {
      runs.add(plain(" · "));
      runs.add(plain(say("head.questions", "count", (long) asked)));
    }
    sheet.paragraph(0, 2, runs.toArray(Run[]::new));
  }

  private String country(String code) {
    return speech.phrases().has("country." + code)
        ? say("country." + code) + " (" + code + ")"
        : code;
  }

  private Run governs(Standing standing) {
    var pack = standing.pack();
    var title = speech.titles().pack(pack);
    var deciding = docket.deciding(standing);
    var cite = speech.titles().cite(pack.applies().cite());
    if (pack.applies().by().isEmpty()) {
      return plain(say("pack.every-case", "title", title, "cite", cite));
    }
    if (deciding == null) {
      var by =
          pack.applies().by().stream()
              .map(speech.titles()::fact)
              .collect(Collectors.joining(say("list.or")));
      return standing.applies() == Standing.Applies.NO
          ? faint(say("pack.not-yet-governing", "title", title, "fact", by, "cite", cite))
          : care(say("pack.provisional", "title", title, "fact", by, "cite", cite));
    }
    var key =
        switch (standing.applies()) {
          case YES -> "pack.governs";
          case PROVISIONALLY -> "pack.uncertain";
          case NO -> "pack.does-not-govern";
        };
    var text =
        say(
            key,
            "title",
            title,
            "fact",
            speech.titles().fact(deciding.kind()),
            "when",
            speech.dates().when(deciding.happened()),
            "cite",
            cite);
    return switch (standing.applies()) {
      case YES -> plain(text);
      case PROVISIONALLY -> care(text);
      case NO -> faint(text);
    };
  }

  private void blocked() {
    var any = false;
    for (var standing : docket.standings()) {
      for (var breach : standing.breaches()) {
        any = separated(any);
        forbidden(
            breach.isSure() ? "breach" : "breach.unsure",
            breach.act(),
            breach.right(),
            breach.cite(),
            breach.done());
      }
      for (var blocked : standing.blocked()) {
        any = separated(any);
        forbidden("blocked", blocked.act(), blocked.right(), blocked.cite(), blocked.planned());
      }
    }
  }

  private boolean separated(boolean already) {
    if (!already) {
      sheet.blank();
    }
    return true;
  }

  private void forbidden(String what, String act, RuleId right, Citation cite, FactId fact) {
    sheet.paragraph(
        0,
        4,
        bad("✗ " + say(what, "act", speech.titles().act(act)) + " "),
        plain(
            say(
                "blocked.why",
                "right",
                right.value(),
                "cite",
                speech.titles().cite(cite),
                "fact",
                speech.facts().name(fact))));
  }

  // --- clocks

  private void dueNext() {
    var open = docket.open();
    sheet.heading(say("section.due"));
    if (open.isEmpty()) {
      sheet.paragraph(2, 2, plain(say("section.due-none")));
    }
    open.forEach(this::openClock);
  }

  private void missed() {
    var missed = docket.missed();
    if (!missed.isEmpty()) {
      sheet.heading(say("section.missed"));
      missed.forEach(this::openClock);
    }
  }

  private void over() {
    var over = docket.over();
    if (!over.isEmpty()) {
      sheet.heading(say("section.over"));
      over.forEach(this::openClock);
    }
  }

  private void openClock(Docket.Entry entry) {
    var clock = entry.clock();
    sheet.columns(margin(entry), column, body(entry));
    if (clock.status() == Status.MISSED && clock.provision().missed() != null) {
      sheet.columns(
          List.of(),
          column,
          List.of(
              List.of(
                  new Run(
                      say(
                          "clock.consequence",
                          "note",
                          speech.titles().text(clock.provision().missed().note())),
                      entry.isOver() ? Style.CARE : Style.BAD))));
    }
  }

  private List<List<Run>> margin(Docket.Entry entry) {
    var clock = entry.clock();
    var style =
        switch (clock.status()) {
          case MISSED -> entry.isOver() ? Style.CARE : Style.BAD;
          case NEEDS_HUMAN -> Style.CARE;
          default -> Style.STRONG;
        };
    var sign =
        switch (clock.status()) {
          case MISSED -> entry.isOver() ? "! " : "✗ ";
          case NEEDS_HUMAN -> "! ";
          case PAUSED -> "= ";
          default -> "  ";
        };
    var lines = new ArrayList<List<Run>>();
    var safe = entry.safe();
    if (safe == null) {
      lines.add(List.of(new Run(sign + undated(clock.due()), style)));
      return lines;
    }
    lines.add(List.of(new Run(sign + speech.dates().day(speech.dates().dayOf(safe)), style)));
    if (safe instanceof Due.By(var at)) {
      lines.add(List.of(new Run("  " + say("due.at", "hour", speech.dates().hour(at)), style)));
    }
    var latest = Docket.latest(clock.due());
    if (latest != null && clock.due() instanceof Due.Range) {
      lines.add(List.of(plain("  – " + speech.dates().day(speech.dates().dayOf(latest)))));
      if (latest instanceof Due.By(var at)) {
        lines.add(List.of(plain("  " + say("due.at", "hour", speech.dates().hour(at)))));
      }
    }
    lines.add(
        List.of(
            new Run(
                "  " + speech.standing().left(clock, safe, docket.asOf()),
                style == Style.BAD ? Style.BAD : Style.PLAIN)));
    return lines;
  }

  private String undated(@Nullable Due due) {
    return switch (due) {
      case Due.WithoutDelay(var words) -> {
        var text = speech.dates().withoutDelay(words, speech.titles());
        yield isTooLongForTheMargin(words) ? say("due.without-delay") : text;
      }
      case Due.WhenItHappens _ -> say("due.later-event");
      case null, default -> say("due.none");
    };
  }

  private boolean isTooLongForTheMargin(String words) {
    return speech.dates().withoutDelay(words, speech.titles()).length() > column - 4;
  }

  private List<List<Run>> body(Docket.Entry entry) {
    var clock = entry.clock();
    var lines = new ArrayList<List<Run>>();
    lines.add(List.of(strong(speech.standing().what(clock))));
    var bearer = speech.titles().bearer(clock.provision());
    lines.add(
        List.of(
            plain(
                (bearer == null ? "" : bearer + " · ")
                    + speech.titles().cite(clock.provision().cite())
                    + " · "),
            faint(name(entry))));
    switch (clock.due()) {
      case Due.WithoutDelay(var words) when isTooLongForTheMargin(words) ->
          lines.add(List.of(plain(say("clock.words", "words", speech.titles().text(words)))));
      case Due.WhenItHappens due ->
          lines.add(List.of(plain(speech.dates().due(due, speech.titles()))));
      case null, default -> {}
    }
    moved(clock, lines);
    readings(clock, lines);
    var marks = speech.standing().marks(entry.standing(), clock);
    if (!marks.isEmpty()) {
      lines.add(List.of(care("! " + String.join("; ", marks))));
    }
    for (var step : clock.why().steps()) {
      switch (step) {
        case Step.LookAt(var ask, var cite) ->
            lines.add(
                List.of(
                    care(
                        say(
                            "clock.look-at",
                            "ask",
                            speech.titles().text(ask),
                            "cite",
                            speech.titles().cite(cite)))));
        case Step.National(var input, var value, var _)
            when value == null && clock.status() == Status.NEEDS_HUMAN ->
            lines.add(List.of(care(say("step.national-unknown", "input", input))));
        default -> {}
      }
    }
    return lines;
  }

  private static String name(Docket.Entry entry) {
    return entry.clock().id().value() + (entry.number() > 1 ? " (" + entry.number() + ")" : "");
  }

  private void moved(Clock clock, List<List<Run>> lines) {
    var raw = Docket.earliest(clock.rawDue());
    var due = Docket.earliest(clock.due());
    if (clock.provision().liberty() && raw != null && due != null && !raw.equals(due)) {
      lines.add(List.of(care(say("clock.raw-first", "due", speech.dates().point(due)))));
    }
  }

  private void readings(Clock clock, List<List<Run>> lines) {
    if (clock.readings().stream().map(Clock.ReadingDue::due).distinct().count() < 2) {
      return;
    }
    var text =
        clock.readings().stream()
            .map(reading ->
                say(
                    "clock.reading",
                    "day",
                    speech.dates().point(reading.due()),
                    "reading",
                    speech.titles().reading(reading.id()),
                    "cite",
                    speech.titles().cite(reading.cite())))
            .collect(Collectors.joining(say("list.semicolon")));
    lines.add(List.of(care(say("clock.readings", "readings", text))));
  }

  private void settled() {
    var settled = docket.settled();
    if (settled.isEmpty()) {
      return;
    }
    sheet.heading(say("section.settled"));
    for (var entry : settled) {
      var clock = entry.clock();
      var status = speech.standing().settled(clock);
      var left = clock.status() == Status.MET_LATE ? care("! " + status) : plain("  " + status);
      var line = new ArrayList<Run>();
      line.add(plain(speech.titles().provision(clock.provision())));
      line.add(plain(" "));
      line.add(faint("(" + settledWhen(clock) + name(entry) + ")"));
      if (clock.past()) {
        line.add(faint(" " + say("mark.past")));
      }
      sheet.columns(List.of(List.of(left)), column, List.of(line));
    }
  }

  private String settledWhen(Clock clock) {
    var due = clock.due();
    var stopped = speech.standing().isStopped(clock);
    var text = new StringBuilder();
    if (clock.endedOn() != null) {
      var key = stopped ? "settled.stopped" : "settled.done";
      text.append(say(key, "when", speech.dates().when(clock.endedOn()))).append(", ");
    }
    if (due != null) {
      var key = stopped ? "settled.otherwise" : "settled.due";
      text.append(say(key, "due", speech.dates().due(due, speech.titles()))).append(", ");
    }
    return text.toString();
  }

  private void rest(Extent extent) {
    var notStarted = docket.count(Status.NOT_STARTED);
    var notApplicable = docket.count(Status.NOT_APPLICABLE);
    if (extent == Extent.USUAL) {
      sheet.blank();
      sheet.paragraph(
          0, 0, faint(say("rest.count", "notStarted", notStarted, "notApplicable", notApplicable)));
      return;
    }
    sheet.heading(say("section.rest"));
    for (var entry : docket.clocks()) {
      var clock = entry.clock();
      if (clock.status() == Status.NOT_STARTED || clock.status() == Status.NOT_APPLICABLE) {
        var excepted =
            clock.why().steps().stream()
                .filter(Step.Excepted.class::isInstance)
                .map(step -> " " + speech.titles().text(((Step.Excepted) step).note()))
                .collect(Collectors.joining());
        sheet.columns(
            List.of(List.of(plain("  " + speech.reasons().status(clock.status())))),
            column,
            List.of(
                List.of(
                    plain(speech.titles().provision(clock.provision()) + " "),
                    faint(
                        "("
                            + speech.titles().cite(clock.provision().cite())
                            + ", "
                            + name(entry)
                            + ")"
                            + excepted))));
      }
    }
  }

  // --- rights and routes

  private void rights() {
    var any = false;
    for (var standing : docket.standings()) {
      for (var right : standing.rights()) {
        if (right.status() == Right.Status.NOT_BEGUN && right.begins() == null) {
          continue;
        }
        if (!any) {
          sheet.heading(say("section.rights"));
          any = true;
        }
        right(standing, right);
      }
    }
  }

  private void right(Standing standing, RightStanding right) {
    var status = say("right." + right.status().word());
    var left =
        switch (right.status()) {
          case HOLDS -> new Run("  " + status, Style.GOOD);
          case MAY_BE_REFUSED, EXCLUDED -> care("! " + status);
          case NOT_BEGUN, ENDED -> plain("  " + status);
        };
    var line = new ArrayList<Run>();
    line.add(plain(speech.titles().right(right.right()) + " "));
    var more = new ArrayList<String>();
    var when = speech.standing().when(right);
    if (!when.isEmpty()) {
      more.add(when);
    }
    if (right.note() != null && right.because() != null) {
      more.add(speech.titles().text(right.note()) + ", " + speech.titles().cite(right.because()));
    }
    more.add(speech.titles().role(right.right().holder()));
    more.add(speech.titles().cite(right.right().cite()));
    line.add(faint("(" + String.join(", ", more) + ")"));
    line.add(mark(speech.standing().marks(standing, right)));
    sheet.columns(List.of(List.of(left)), column, List.of(line));
  }

  private void routes(Extent extent) {
    var any = false;
    for (var standing : docket.standings()) {
      for (var route : standing.routes()) {
        if (!any) {
          sheet.heading(say("section.routes"));
          any = true;
        }
        route(standing, route, extent);
      }
    }
  }

  private void route(Standing law, RouteStanding standing, Extent extent) {
    var route = standing.route();
    var status = say("route." + standing.status().word());
    var marks = speech.standing().marks(law, route.support());
    var left =
        switch (standing.status()) {
          case MET -> strong("* " + status);
          case OPEN -> plain("? " + status);
          case EXCLUDED -> faint("  " + status);
        };
    var lines = new ArrayList<List<Run>>();
    lines.add(
        List.of(
            plain(speech.titles().route(route) + " "),
            faint(
                "("
                    + say("route.force", "force", route.force().name().toLowerCase(Locale.ROOT))
                    + ", "
                    + speech.titles().cite(route.cite())
                    + ")"),
            mark(marks)));
    if (standing.closedBy() != null) {
      lines.add(
          List.of(
              plain(
                  say(
                      "route.closed",
                      "note",
                      speech.titles().text(standing.closedBy().note()),
                      "cite",
                      speech.titles().cite(standing.closedBy().cite())))));
    }
    grounds("route.gateway", law, standing, standing.gateway(), extent, lines);
    grounds("route.grounds", law, standing, standing.grounds(), extent, lines);
    sheet.columns(List.of(List.of(left)), column, lines);
  }

  private void grounds(
      String key,
      Standing law,
      RouteStanding route,
      List<RouteStanding.GroundStanding> grounds,
      Extent extent,
      List<List<Run>> lines) {
    for (var met : grounds) {
      if (met.status() == Route.Status.MET) {
        lines.add(
            List.of(
                plain(
                    say(
                        key,
                        "what",
                        speech.titles().ground(met.ground()),
                        "cite",
                        speech.titles().cite(met.ground().cite()))),
                mark(
                    speech
                        .standing()
                        .marks(law, route.route().support(), met.ground().support()))));
      }
    }
    named("route.open-grounds", of(grounds, Route.Status.OPEN), extent, lines);
    if (extent == Extent.ALL || grounds.size() <= FEW) {
      named("route.excluded-grounds", of(grounds, Route.Status.EXCLUDED), extent, lines);
    }
  }

  /// The ids of a few, the number of many.
  private void named(String key, List<String> ids, Extent extent, List<List<Run>> lines) {
    if (!ids.isEmpty()) {
      var named = extent == Extent.ALL || ids.size() <= FEW ? "yes" : "no";
      lines.add(
          List.of(
              faint(
                  say(
                      key,
                      "named",
                      named,
                      "ids",
                      String.join(", ", ids),
                      "count",
                      (long) ids.size()))));
    }
  }

  /// What a reader must know before relying on it; nothing where there is nothing.
  private static Run mark(List<String> marks) {
    return marks.isEmpty() ? plain("") : care(" ! " + String.join("; ", marks));
  }

  private static List<String> of(List<RouteStanding.GroundStanding> grounds, Route.Status status) {
    return grounds.stream()
        .filter(ground -> ground.status() == status)
        .map(ground -> ground.ground().id().value())
        .toList();
  }

  // --- what has to be asked

  private void checkLists(Extent extent) {
    var any = false;
    for (var standing : docket.standings()) {
      for (var list : standing.checkLists()) {
        if (!any) {
          sheet.heading(say("section.check-lists"));
          any = true;
        }
        var answered = list.answers().stream().filter(answer -> answer.answer() != null).count();
        var lines = new ArrayList<List<Run>>();
        lines.add(
            List.of(
                plain(speech.titles().checkList(list.checkList()) + " "),
                faint("(" + speech.titles().cite(list.checkList().cite()) + ")"),
                mark(speech.standing().marks(standing, list.checkList().support()))));
        named(
            "check-list.open",
            list.answers().stream()
                .filter(answer -> answer.answer() == null)
                .map(answer -> answer.item().id().value())
                .toList(),
            extent,
            lines);
        sheet.columns(
            List.of(
                List.of(
                    plain(
                        "  "
                            + say(
                                "check-list.answered",
                                "answered",
                                Long.toString(answered),
                                "all",
                                Integer.toString(list.answers().size()))))),
            column,
            lines);
      }
    }
  }

  private void questions(Extent extent) {
    var all = docket.questions();
    var questions =
        extent == Extent.ALL
            ? all
            : all.stream()
                .filter(asked -> !(asked.question().ask() instanceof Question.Ask.IsGroundMet))
                .toList();
    if (all.isEmpty()) {
      return;
    }
    sheet.heading(say("section.questions"));
    var shown =
        extent == Extent.ALL || questions.size() <= MOST ? questions : questions.subList(0, MOST);
    shown.forEach(asked -> question(asked.question()));
    if (shown.size() < questions.size()) {
      var others =
          questions.stream()
              .skip(MOST)
              .map(asked -> Trial.about(asked.question().ask()))
              .limit(OTHERS)
              .collect(Collectors.joining(", "));
      sheet.columns(
          List.of(List.of(plain("  …"))),
          column,
          List.of(
              List.of(
                  faint(
                      say(
                          "question.more",
                          "count",
                          (long) questions.size() - MOST,
                          "about",
                          others,
                          "rest",
                          questions.size() - MOST > OTHERS ? "yes" : "no")))));
    }
    if (questions.size() < all.size()) {
      sheet.columns(
          List.of(List.of(plain("  …"))),
          column,
          List.of(
              List.of(
                  faint(say("question.grounds", "count", (long) all.size() - questions.size())))));
    }
  }

  private void question(Question question) {
    var urgent = question.urgent();
    var lines = new ArrayList<List<Run>>();
    lines.add(
        List.of(
            plain(speech.questions().ask(question) + " "),
            faint("(" + speech.titles().cite(question.cite()) + ")")));
    var changes = speech.questions().changes(question);
    if (!changes.isEmpty()) {
      lines.add(List.of(plain(say("question.changes", "changes", changes))));
    }
    var answer = speech.questions().answer(question);
    if (answer != null) {
      lines.add(List.of(faint(say("question.answer", "answer", answer))));
    }
    sheet.columns(
        List.of(List.of(plain("? " + (urgent == null ? "" : speech.dates().day(urgent))))),
        column,
        lines);
  }

  private void warnings() {
    var warnings = new Warnings(docket, speech).all();
    if (warnings.isEmpty()) {
      return;
    }
    sheet.heading(say("section.warnings"));
    warnings.forEach(warning -> sheet.paragraph(0, 2, care("! "), plain(warning.text())));
  }
}
