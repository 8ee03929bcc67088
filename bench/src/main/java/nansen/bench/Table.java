package nansen.bench;

import static java.lang.String.format;
import static nansen.bench.Row.times;
import static nansen.bench.Row.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nansen.bench.drools.DroolsPeer;
import org.jspecify.annotations.Nullable;

/// What was measured of the law, as one table with targets; the same text on the screen and in the
/// page.
public final class Table {
  static final String BEGIN = "<!-- written by: ./nansen bench law --write docs/speed.md -->";
  static final String END = "<!-- end of what was written -->";

  private static final double STANDINGS_A_SECOND = 100_000;
  private static final double TIMES_DROOLS = 30;
  private static final double READING_MILLISECONDS = 400;
  private static final double START_SECONDS = 0.6;

  /// Below this share of a core a figure is that of a busy machine.
  private static final double BUSY = 0.97;

  private Table() {}

  static String of(Measurements measured) {
    var rows = new ArrayList<Row>();
    measured.cases().forEach((which, one) -> rows.addAll(ofCase(which, one)));
    rows.addAll(race(measured.race(), measured.cases().get(BenchCase.AUSTRIA)));
    rows.addAll(growth(measured.growth()));
    rows.addAll(reading(measured.reading()));
    rows.addAll(waits(measured.waits()));
    return Row.table(rows) + "\n" + machine(measured.coreShare());
  }

  private static List<Row> ofCase(BenchCase which, Measurements.OfCase one) {
    var name = which.name().charAt(0) + which.name().substring(1).toLowerCase(Locale.ROOT);
    return List.of(
        Row.head(
            format(
                Locale.ROOT,
                "%s: %d facts, %d packs of %d govern, %d rules, %d clocks started, %d questions",
                name,
                BenchCase.FACTS,
                one.governing(),
                one.binding(),
                one.rules(),
                one.started(),
                one.questions())),
        Row.plain("cases a second on one core", score(one.perSecond())),
        Row.judged(
            "standings a second on one core",
            whole(one.standingsPerSecond()),
            "≥ " + whole(STANDINGS_A_SECOND),
            one.standingsPerSecond() >= STANDINGS_A_SECOND),
        Row.plain("clocks a second on one core", whole(one.clocksPerSecond())),
        Row.plain("bytes allocated for a standing", whole(one.bytesPerStanding())));
  }

  private static List<Row> race(Measurements.Race race, Measurements.@Nullable OfCase whole) {
    var same = race.explained();
    var less = race.dates();
    var nansen = race.nansen().value();
    var ratio = nansen / same.fastest();
    var rows = new ArrayList<Row>();
    rows.add(
        Row.head(
            format(
                Locale.ROOT,
                "The same %d clocks of the Austrian case, in cases a second",
                race.clocks())));
    rows.add(Row.plain("Nansen: journal in, every step out", score(race.nansen())));
    rows.add(Row.plain("Drools: journal in, every step out", score(same.pooled())));
    rows.add(Row.plain("the same, a new session for each case", score(same.fresh())));
    rows.add(Row.plain("Drools: ready objects in, dates out", score(less.pooled())));
    rows.add(Row.plain("the same, a new session for each case", score(less.fresh())));
    rows.add(
        Row.judged(
            "Nansen to Drools, same work",
            times(ratio),
            "≥ " + times(TIMES_DROOLS),
            ratio >= TIMES_DROOLS));
    rows.add(
        Row.plain("Nansen to Drools, ready objects and dates", times(nansen / less.fastest())));
    if (whole != null) {
      rows.add(
          Row.plain(
              "Nansen with every pack to Drools with these clocks, same work",
              times(whole.perSecond().value() / same.fastest())));
    }
    return rows;
  }

  private static List<Row> growth(Map<Integer, Measurements.Score> growth) {
    var rows = new ArrayList<Row>();
    rows.add(Row.head("A case that grows, every pack"));
    growth.forEach(
        (facts, score) -> rows.add(Row.plain(whole(facts) + " facts", score(score) + " µs")));
    var hundred = growth.get(100);
    var thousand = growth.get(1000);
    if (hundred != null && thousand != null) {
      var factor = thousand.value() / hundred.value();
      var allowed = 10 * Math.log(1000) / Math.log(100);
      rows.add(
          Row.judged(
              "from 100 to 1,000 facts",
              format(Locale.ROOT, "%s (exponent %.2f)", times(factor), Math.log10(factor)),
              format(Locale.ROOT, "≤ %s (n log n)", times(allowed)),
              factor <= allowed));
    }
    rows.add(
        Row.plain(
            "exponent fitted to all four",
            format(
                Locale.ROOT, "%.2f (n log n: %.2f)", exponent(growth), exponent(nLogN(growth)))));
    return rows;
  }

  private static Map<Integer, Measurements.Score> nLogN(Map<Integer, Measurements.Score> growth) {
    var same = new TreeMap<Integer, Measurements.Score>();
    growth
        .keySet()
        .forEach(facts -> same.put(facts, new Measurements.Score(facts * Math.log(facts), 0)));
    return same;
  }

  /// The slope of the line through the logarithms, by least squares.
  static double exponent(Map<Integer, Measurements.Score> growth) {
    var n = growth.size();
    var meanX = growth.keySet().stream().mapToDouble(Math::log).sum() / n;
    var meanY = growth.values().stream().mapToDouble(each -> Math.log(each.value())).sum() / n;
    var above = 0.0;
    var below = 0.0;
    for (var each : growth.entrySet()) {
      var x = Math.log(each.getKey()) - meanX;
      above += x * (Math.log(each.getValue().value()) - meanY);
      below += x * x;
    }
    return above / below;
  }

  private static List<Row> reading(Measurements.Reading reading) {
    var target = "< " + whole(READING_MILLISECONDS) + " ms";
    return List.of(
        Row.head(
            format(
                Locale.ROOT,
                "Reading all %d packs, %s characters",
                reading.packs(),
                whole(reading.characters()))),
        Row.judged(
            "in a fresh virtual machine",
            format(Locale.ROOT, "%.0f ms", reading.cold()),
            target,
            reading.cold() < READING_MILLISECONDS),
        Row.judged(
            "the same, with a start-up cache",
            format(Locale.ROOT, "%.0f ms", reading.cached()),
            target,
            reading.cached() < READING_MILLISECONDS),
        Row.plain("warm", format(Locale.ROOT, "%.1f ms", reading.warm())));
  }

  private static List<Row> waits(StartBench.Waits waits) {
    var rows = new ArrayList<Row>();
    rows.add(Row.head("The command line, from the key to the prompt"));
    if (!waits.remark().isEmpty()) {
      rows.add(Row.plain(waits.remark(), ""));
    }
    if (!Double.isNaN(waits.seconds())) {
      rows.add(
          Row.judged(
              "`" + waits.command() + "`",
              format(Locale.ROOT, "%.2f s", waits.seconds()),
              format(Locale.ROOT, "< %.1f s", START_SECONDS),
              waits.seconds() < START_SECONDS));
      rows.add(Row.plain("`java -version`", format(Locale.ROOT, "%.3f s", waits.javaVersion())));
      rows.add(Row.plain("the one to the other", times(waits.ratio())));
    }
    return rows;
  }

  // --- the machine

  private static String machine(double coreShare) {
    var lines = new ArrayList<String>();
    lines.add(machine() + ", Drools " + DroolsPeer.version() + ".");
    if (coreShare < BUSY) {
      lines.add("");
      lines.add(
          format(
              Locale.ROOT,
              "**The machine was busy**: a measured thread got %.0f %% of a core at the worst. Do not use these figures.",
              coreShare * 100));
    }
    return String.join("\n", lines) + "\n";
  }

  /// The day and the machine, without a full stop.
  public static String machine() {
    return format(
        Locale.ROOT,
        "Measured on %s: %s, %d processors, %s %s, %s",
        LocalDate.now(ZoneId.systemDefault()),
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vendor.version", "JDK") + " (Java " + Runtime.version() + ")");
  }

  private static String processor() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unnamed processor");
    } catch (IOException e) {
      return "unnamed processor";
    }
  }

  // --- text

  private static String score(Measurements.Score score) {
    return whole(score.value()) + (Double.isNaN(score.error()) ? "" : " ± " + whole(score.error()));
  }

  /// A page with the table in place of the one that it had.
  ///
  /// @param mark before the table
  static String into(String page, String mark, String table) {
    var begin = page.indexOf(mark);
    var end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException("the page has no place for the table: " + mark + " … " + END);
    }
    return page.substring(0, begin + mark.length()) + "\n\n" + table + "\n" + page.substring(end);
  }
}
