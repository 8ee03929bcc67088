package nansen.bench.casefile;

import static java.lang.String.format;
import static nansen.bench.Row.head;
import static nansen.bench.Row.judged;
import static nansen.bench.Row.plain;
import static nansen.bench.Row.times;
import static nansen.bench.Row.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nansen.bench.Row;
import nansen.bench.Table;

/// What was measured of the case file, as one table with targets; the same text on the screen and
/// in the page.
final class CasefileTable {
  static final String BEGIN =
      "<!-- written by: ./nansen bench casefile --write docs/casefile-speed.md -->";

  private static final double SHARE_OF_BARE = 0.6;
  private static final double TIMES_STARTING = 5;
  private static final double TIMES_MOVING = 50;
  private static final double JOURNALS = 10_000;
  private static final double EVENTS = 50_000;
  private static final double MILLION_MINUTES = 60;
  private static final double WORKLIST_P95 = 10;
  private static final double CASE_P95 = 25;
  private static final double P99 = 50;
  private static final double FIRST_SECONDS = 10;
  private static final double LATER_SECONDS = 5;
  private static final double MEGABYTES = 1024;

  /// Above this share of the machine taken by others, a figure is that of a busy machine.
  private static final double BUSY = 0.03;

  private CasefileTable() {}

  static String of(CasefileMeasurements measured) {
    var rows = new ArrayList<Row>();
    if (measured.populated() != null) {
      rows.addAll(populated(measured.populated()));
    }
    if (measured.verifying() != null) {
      rows.addAll(verifying(measured.verifying()));
    }
    if (measured.writing() != null) {
      rows.addAll(writing(measured.writing()));
    }
    if (measured.starting() != null) {
      rows.addAll(starting(measured.starting()));
    }
    if (measured.holiday() != null) {
      rows.addAll(holiday(measured.holiday()));
    }
    if (measured.pages() != null) {
      rows.addAll(pages(measured.pages()));
    }
    if (measured.firstPage() != null) {
      rows.addAll(firstPage(measured.firstPage()));
    }
    return Row.table(rows) + "\n" + machine(measured.others());
  }

  private static List<Row> populated(CasefileMeasurements.Populated populated) {
    var minutes = 1_000_000 / populated.perSecond() / 60;
    return List.of(
        head("Bringing in " + whole(populated.cases()) + " cases with their past"),
        plain("cases a second", whole(populated.perSecond())),
        judged(
            "a million of them at that pace",
            format(Locale.ROOT, "%.0f min", minutes),
            format(Locale.ROOT, "< %.0f min", MILLION_MINUTES),
            minutes < MILLION_MINUTES));
  }

  private static List<Row> verifying(Verifying verifying) {
    return List.of(
        head("`nansen audit verify`, nothing wrong"),
        plain(
            "along the trail, " + whole(verifying.events()) + " events; a second",
            whole(verifying.events() / verifying.trailSeconds())),
        plain(
            "the journals held against it, " + whole(verifying.facts()) + " facts; a second",
            whole(verifying.facts() / verifying.journalSeconds())),
        judged(
            "both, in events a second",
            whole(verifying.perSecond()),
            "≥ " + whole(EVENTS),
            verifying.perSecond() >= EVENTS));
  }

  private static List<Row> writing(Writing writing) {
    return List.of(
        head(
            format(
                Locale.ROOT,
                "Durable facts, %d clients; a write has %.1f facts and leaves %.1f rows, %.0f bytes",
                Clients.COUNT,
                writing.factsEach(),
                writing.rowsEach(),
                writing.bytesEach())),
        plain("Nansen: facts a second", whole(writing.nansen())),
        plain("bare inserts of the same rows by " + writing.peer(), whole(writing.bare())),
        judged(
            "Nansen to bare inserts",
            percent(writing.ratio()),
            "≥ " + percent(SHARE_OF_BARE),
            writing.ratio() >= SHARE_OF_BARE));
  }

  private static List<Row> starting(Starting starting) {
    return List.of(
        head("Starting a case, " + Clients.COUNT + " clients"),
        plain(
            format(
                Locale.ROOT,
                "Nansen: opened, first facts written, %.1f clocks; cases a second",
                starting.clocksEach()),
            whole(starting.nansen())),
        plain("Flowable: one task, due date and timer; cases a second", whole(starting.flowable())),
        judged(
            "Nansen to Flowable",
            times(starting.ratio()),
            "≥ " + times(TIMES_STARTING),
            starting.ratio() >= TIMES_STARTING));
  }

  private static List<Row> holiday(Holiday holiday) {
    var ratio = holiday.perSecond() / holiday.peer().best();
    return List.of(
        head("Rebuilding, and a new holiday, with " + whole(holiday.cases()) + " cases"),
        judged(
            "journals read, assessed and compared, nothing to write; a second",
            whole(holiday.again()),
            "≥ " + whole(JOURNALS),
            holiday.again() >= JOURNALS),
        plain(
            format(
                Locale.ROOT,
                "the holiday tried on %,d open cases, %,d of them assessed, %,d change; cases a second",
                holiday.tried(),
                holiday.assessed(),
                holiday.changed()),
            whole(holiday.triedPerSecond())),
        plain(
            "tried, put in force, and all stand under it; cases a second",
            whole(holiday.perSecond())),
        plain(
            format(
                Locale.ROOT,
                "Flowable: due dates and timers moved, a transaction each (%,d cases)",
                holiday.peer().cases()),
            whole(holiday.peer().each())),
        plain("the same, a hundred cases in a transaction", whole(holiday.peer().batched())),
        plain(
            format(
                Locale.ROOT,
                "the same where all are looked at and as many move as in Nansen (%,d)",
                holiday.peer().moved()),
            whole(holiday.peer().few())),
        plain(
            "Nansen, in force, to that, per open case",
            times(holiday.perSecond() / holiday.peer().few())),
        judged(
            "Nansen, in force, to the faster in which all move, per case",
            times(ratio),
            "≥ " + times(TIMES_MOVING),
            ratio >= TIMES_MOVING));
  }

  private static List<Row> pages(Pages pages) {
    var rows = new ArrayList<Row>();
    rows.add(
        head(
            format(
                Locale.ROOT,
                "Pages with %,d cases, %d requests a second; in milliseconds p50, p95, p99",
                pages.cases(),
                Pages.A_SECOND)));
    pages
        .server()
        .forEach((kind, server) -> {
          var p95 =
              switch (kind) {
                case WORKLIST -> WORKLIST_P95;
                case CASE -> CASE_P95;
                case SEARCH -> P99;
              };
          var target =
              kind == Pages.Kind.SEARCH
                  ? format(Locale.ROOT, "p99 < %.0f", P99)
                  : format(Locale.ROOT, "p95 < %.0f, p99 < %.0f", p95, P99);
          rows.add(
              judged(
                  title(kind) + ", in the server",
                  millis(server),
                  target,
                  server.p95() < p95 && server.p99() < P99));
          rows.add(
              plain(
                  "the same from when it was to be asked to the last byte",
                  millis(Objects.requireNonNull(pages.reader().get(kind)))));
        });
    rows.add(judged("not answered with a page", whole(pages.failed()), "0", pages.failed() == 0));
    return rows;
  }

  private static String title(Pages.Kind kind) {
    return switch (kind) {
      case WORKLIST -> "worklist";
      case CASE -> "case page";
      case SEARCH -> "search";
    };
  }

  private static String millis(Pages.Times times) {
    return format(Locale.ROOT, "%.1f, %.1f, %.1f", times.p50(), times.p95(), times.p99());
  }

  private static List<Row> firstPage(FirstPage page) {
    return List.of(
        head("`./nansen demo` on a built tree, to its first page"),
        judged(
            "first start, its database made",
            format(Locale.ROOT, "%.1f s", page.first()),
            format(Locale.ROOT, "< %.0f s", FIRST_SECONDS),
            page.first() < FIRST_SECONDS),
        judged(
            "later start",
            format(Locale.ROOT, "%.1f s", page.later()),
            format(Locale.ROOT, "< %.0f s", LATER_SECONDS),
            page.later() < LATER_SECONDS),
        judged(
            "memory of program and database (proportional set size)",
            format(Locale.ROOT, "%.0f MB", page.megabytes()),
            format(Locale.ROOT, "< %.0f MB", MEGABYTES),
            page.megabytes() < MEGABYTES));
  }

  private static String percent(double share) {
    return format(Locale.ROOT, "%.0f %%", share * 100);
  }

  private static String machine(double others) {
    var text = Table.machine() + ", Flowable " + FlowablePeer.version() + ".\n";
    return others <= BUSY
        ? text
        : text
            + format(
                Locale.ROOT,
                "%n**The machine was busy**: other programs took up to %.0f %% of it while nothing was"
                    + " measured. Do not use these figures.%n",
                others * 100);
  }
}
