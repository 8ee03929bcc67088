package nansen.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nansen.cli.answer.CalendarAnswer;
import nansen.cli.answer.JsonAnswer;
import nansen.cli.docket.Docket;
import nansen.cli.page.ReasonsPage;
import nansen.cli.page.Sheet;
import nansen.cli.page.StandingPage;
import nansen.cli.speech.Phrases;
import nansen.cli.speech.Speech;
import nansen.cli.speech.Titles;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.pack.Status;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nansen assess`: what the law requires now in one case, or in many.
@Command(
    name = "assess",
    description = "Says what the law requires now: what is due, by whom, why that day.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all was well",
      "1:a file is not in order; every problem is on standard error",
      "2:the command line makes no sense",
      "3:a clock was missed, and --fail-on-missed was given"
    })
final class AssessCommand implements Callable<Integer> {
  enum Format {
    text,
    json,
    ics
  }

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "CASE.yaml",
      description = "Case files, folders of them, or - for standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = AskedMoment.Reader.class,
      description =
          "The moment asked about: 2026-09-01T03:20+02:00, or a day, which means its last moment."
              + " Otherwise now.")
  private @Nullable AskedMoment asOf;

  @Option(
      names = "--known-at",
      paramLabel = "T",
      converter = AskedMoment.Reader.class,
      description =
          "What was recorded later counts for nothing. Otherwise the later of now and --as-of.")
  private @Nullable AskedMoment knownAt;

  @Option(names = "--format", paramLabel = "text|json|ics", description = "text where not given.")
  private Format format = Format.text;

  @Option(
      names = "--explain",
      paramLabel = "CLOCK|all",
      description = "Shows how the date of a clock came about, step by step.")
  private @Nullable String explain;

  @Option(
      names = "--all",
      description =
          "Lists clocks that have not started or do not apply; in a calendar, everything with a"
              + " date.")
  private boolean all;

  @Option(names = "--fail-on-missed", description = "Ends with 3 where a clock was missed.")
  private boolean failOnMissed;

  @Mixin private final ViewOptions view = new ViewOptions();
  @Mixin private final BookOptions books = new BookOptions();

  AssessCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var desk = new Desk(surroundings, Phrases.in(view.language));
    var shelf = books.shelf();
    var book = desk.take(shelf.book(books.switches));
    if (book == null) {
      return Desk.BAD_INPUT;
    }
    checkExplained(book);
    var titles = desk.titles(shelf, book, view.language);
    var named = CaseFiles.of(files, surroundings.in());
    List<CaseFile> cases;
    try (var progress = Progress.of(surroundings, named.count())) {
      cases = desk.take(named.read(book, progress));
    }
    if (titles == null || cases == null) {
      return Desk.BAD_INPUT;
    }
    var dockets = assess(book, cases);
    print(desk, book, titles, dockets, named.single());
    var missed = dockets.stream().anyMatch(docket -> docket.count(Status.MISSED) > 0);
    return failOnMissed && missed ? Desk.MISSED : Desk.FINE;
  }

  private List<Docket> assess(LawBook book, List<CaseFile> cases) {
    var now = surroundings.clock().instant();
    Map<Place, List<LocalLaw>> laws = new HashMap<>();
    var dockets = new ArrayList<Docket>(cases.size());
    for (var file : cases) {
      var zone = file.place().zone();
      var at = asOf == null ? now : asOf.in(zone);
      var known = knownAt == null ? later(now, at) : knownAt.in(zone);
      var law = laws.computeIfAbsent(file.place(), place -> Law.at(book, place));
      dockets.add(Docket.of(file, law, at, known));
    }
    return dockets;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void checkExplained(LawBook book) {
    if (explain == null || explain.equals("all") || spec == null) {
      return;
    }
    var ids =
        book.packs().stream()
            .flatMap(pack -> pack.provisions().stream())
            .map(provision -> provision.id().value())
            .toList();
    if (!ids.contains(explain)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no clock `"
              + explain
              + "`."
              + Nearest.to(explain, ids).map(near -> " Did you mean `" + near + "`?").orElse(""));
    }
  }

  private void print(Desk desk, LawBook book, Titles titles, List<Docket> dockets, boolean single) {
    switch (format) {
      case text -> dockets.forEach(docket -> page(desk, book, titles, docket));
      case json ->
          surroundings
              .out()
              .print(JsonAnswer.of(dockets, docket -> speech(desk, titles, book, docket), single));
      case ics ->
          surroundings
              .out()
              .print(
                  CalendarAnswer.of(
                      dockets,
                      docket -> speech(desk, titles, book, docket),
                      all ? CalendarAnswer.Extent.DATED : CalendarAnswer.Extent.OPEN_DUTIES,
                      surroundings.clock().instant()));
    }
    surroundings.out().flush();
  }

  private static Speech speech(Desk desk, Titles titles, LawBook book, Docket docket) {
    return Speech.of(desk.phrases(), titles, book, docket.file(), docket.standings());
  }

  private void page(Desk desk, LawBook book, Titles titles, Docket docket) {
    var sheet = view.sheet(surroundings);
    var speech = speech(desk, titles, book, docket);
    var page = new StandingPage(sheet, docket, speech);
    if (explain == null || explain.equals("all")) {
      page.write(all ? StandingPage.Extent.ALL : StandingPage.Extent.USUAL);
    } else {
      page.head();
    }
    if (explain != null) {
      reasons(sheet, speech, docket);
    }
    surroundings.out().print(sheet.take());
    surroundings.out().println();
  }

  private void reasons(Sheet sheet, Speech speech, Docket docket) {
    var reasons = new ReasonsPage(sheet, speech);
    sheet.heading(speech.phrases().say("section.why"));
    var clocks = docket.clocks();
    for (var entry : clocks) {
      var clock = entry.clock();
      var started = clock.startedBy() != null;
      // A version of the law that nothing has started yet has nothing to say beside one that runs.
      var asked =
          clock.id().value().equals(explain)
              && (started
                  || clocks.stream()
                      .noneMatch(each ->
                          each.clock().id().equals(clock.id())
                              && each.clock().startedBy() != null));
      if (asked || "all".equals(explain) && (all || started)) {
        reasons.write(entry);
      }
    }
  }
}
