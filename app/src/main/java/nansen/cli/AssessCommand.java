package nansen.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nansen.cli.answer.CalendarAnswer;
import nansen.cli.answer.JsonAnswer;
import nansen.cli.page.ReasonsPage;
import nansen.cli.page.Sheet;
import nansen.cli.page.StandingPage;
import nansen.docket.Docket;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.reading.CaseFile;
import nansen.law.reading.Read;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.speech.Phrases;
import nansen.speech.Speech;
import nansen.speech.Titles;
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
      "3:a clock was missed or a right breached, and --fail-on-missed was given"
    })
final class AssessCommand implements Callable<Integer> {
  enum Format {
    text,
    json,
    ics
  }

  private final Surroundings surroundings;
  private final EarlyBook early;

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

  @Option(
      names = "--fail-on-missed",
      description = "Ends with 3 where a clock was missed; what has only fallen away is not.")
  private boolean failOnMissed;

  @Mixin private final ViewOptions view = new ViewOptions();
  @Mixin private final BookOptions books = new BookOptions();

  AssessCommand(Surroundings surroundings, EarlyBook early) {
    this.surroundings = surroundings;
    this.early = early;
  }

  @Override
  public Integer call() {
    var desk = Desk.ofAssessing(surroundings, Phrases.in(view.language));
    var shelf = books.shelf();
    var named = CaseFiles.of(files, surroundings.in());
    var countries = named.countries();
    if (!countries.isEmpty()
        && narrow(shelf, countries) instanceof Read.Ok(var narrow)
        && knows(narrow)
        && read(named, narrow) instanceof Read.Ok(var cases)) {
      return answer(desk, shelf, narrow, cases, named.single());
    }
    // Something is not in order, or wants the whole law: with all of it at hand the messages are
    // better.
    var book = desk.take(books.checked(shelf.book(books.switches)));
    if (book == null) {
      return Desk.BAD_INPUT;
    }
    checkExplained(book);
    var cases = desk.take(read(named, book));
    return cases == null ? Desk.BAD_INPUT : answer(desk, shelf, book, cases, named.single());
  }

  private Read<LawBook> narrow(Bookshelf shelf, Set<String> countries) {
    var ready = books.folders.isEmpty() && books.switches.isEmpty() ? early.of(countries) : null;
    return ready == null ? shelf.book(books.switches, countries) : ready;
  }

  private Read<List<CaseFile>> read(CaseFiles named, LawBook book) {
    try (var progress = Progress.of(surroundings, named.count())) {
      return named.read(book, progress);
    }
  }

  private int answer(
      Desk desk, Bookshelf shelf, LawBook book, List<CaseFile> cases, boolean single) {
    var titles = desk.titles(shelf, book, view.language);
    if (titles == null) {
      return Desk.BAD_INPUT;
    }
    var now = surroundings.clock().instant();
    Map<Place, List<LocalLaw>> laws = new HashMap<>();
    Function<CaseFile, Docket> assess =
        file -> {
          var law = laws.computeIfAbsent(file.place(), place -> Law.at(book, place));
          return assess(file, law, now);
        };
    var missed = print(desk, book, titles, new Work(cases, assess, single));
    surroundings.out().flush();
    return failOnMissed && missed ? Desk.MISSED : Desk.FINE;
  }

  /// The cases to assess. Their standings are large, so each is made when it is printed.
  ///
  /// @param single whether one file was named, and no folder
  private record Work(List<CaseFile> cases, Function<CaseFile, Docket> assess, boolean single) {}

  private Docket assess(CaseFile file, List<LocalLaw> laws, Instant now) {
    var zone = file.place().zone();
    var at = asOf == null ? now : asOf.in(zone);
    return Docket.of(file, laws, at, knownAt == null ? later(now, at) : knownAt.in(zone));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void checkExplained(LawBook book) {
    if (explain != null && !knows(book) && spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no clock `"
              + explain
              + "`."
              + Nearest.to(explain, clocks(book))
                  .map(near -> " Did you mean `" + near + "`?")
                  .orElse(""));
    }
  }

  /// Whether the clock to be explained, if one is, is in the book.
  private boolean knows(LawBook book) {
    return explain == null || explain.equals("all") || clocks(book).contains(explain);
  }

  private static List<String> clocks(LawBook book) {
    return book.packs().stream()
        .flatMap(pack -> pack.provisions().stream())
        .map(provision -> provision.id().value())
        .toList();
  }

  /// @return whether a clock was missed in any of them
  private boolean print(Desk desk, LawBook book, Titles titles, Work work) {
    var out = surroundings.out();
    var missed = false;
    var events =
        new CalendarAnswer(
            all ? CalendarAnswer.Extent.DATED : CalendarAnswer.Extent.OPEN_DUTIES,
            surroundings.clock().instant());
    var before = "[\n";
    for (var file : work.cases()) {
      var docket = work.assess().apply(file);
      missed |= !docket.missed().isEmpty() || docket.hasBreach();
      var speech = Speech.of(desk.phrases(), titles, book, docket.file(), docket.standings());
      switch (format) {
        case text -> page(speech, docket);
        case json -> {
          out.print(work.single() ? "" : before);
          out.print(JsonAnswer.of(docket, speech));
          before = ",\n";
        }
        case ics -> events.add(docket, speech);
      }
    }
    switch (format) {
      case text -> {}
      case json -> out.print(work.single() ? "\n" : "\n]\n");
      case ics -> out.print(events.text());
    }
    return missed;
  }

  private void page(Speech speech, Docket docket) {
    var sheet = view.sheet(surroundings);
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
