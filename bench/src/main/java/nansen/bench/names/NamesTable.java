package nansen.bench.names;

import static java.lang.String.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was measured of names, as tables with targets; the same text on the screen and in the page.
final class NamesTable {
  static final String BEGIN = "<!-- written by: ./nansen bench names --write docs/names.md -->";

  private static final Map<Long, Double> P99_MILLISECONDS =
      Map.of(1_000_000L, 5.0, 10_000_000L, 20.0);
  private static final double TIMES_LUCENE = 10;
  private static final double BYTES = 250;
  private static final double COMPARED = 500_000;
  private static final double SAME_BEST = 0.999;

  private NamesTable() {}

  static String of(NamesMeasurements measured) {
    var text = new StringBuilder();
    quality(measured, text);
    slices(measured.slices(), text);
    sameBest(measured.sameBest(), text);
    text.append(
        format(
            Locale.ROOT,
            "Names compared a second on one core, prepared: %,.0f (target ≥ %,.0f: %s).%n%n",
            measured.comparedPerSecond(),
            COMPARED,
            reached(measured.comparedPerSecond() >= COMPARED)));
    finding(measured.finding(), text);
    targets(measured.finding(), text);
    return text.toString();
  }

  private static void quality(NamesMeasurements measured, StringBuilder text) {
    if (measured.quality().isEmpty()) {
      text.append("No labelled pairs were given (--pairs FILE), so quality was not measured.\n\n");
      return;
    }
    row(text, "labelled pairs", "pairs", "F1", "recall at precision 0.95", "at 0.99");
    row(text, "---", "---", "---", "---", "---");
    row(text, "target", "", "≥ 0.955", "≥ 0.95", "≥ 0.85");
    measured.quality().entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue().f1(), a.getValue().f1()))
        .forEach(each -> quality(text, each.getKey(), each.getValue()));
    measured.heldOut().forEach((which, of) -> quality(text, "Nansen, " + which, of));
    text.append('\n');
  }

  private static void quality(StringBuilder text, String who, Quality quality) {
    row(
        text,
        who,
        format(Locale.ROOT, "%,d", quality.pairs()),
        share(quality.f1()),
        share(quality.recall95()),
        share(quality.recall99()));
  }

  private static void slices(List<NamesMeasurements.Slice> slices, StringBuilder text) {
    if (slices.isEmpty()) {
      return;
    }
    row(text, "scripts", "pairs", "recall at precision 0.95", "at 0.99", "best peer at 0.95");
    row(text, "---", "---", "---", "---", "---");
    for (var slice : slices) {
      row(
          text,
          slice.scripts(),
          format(Locale.ROOT, "%,d", slice.nansen().pairs()),
          share(slice.nansen().recall95()),
          share(slice.nansen().recall99()),
          share(slice.ofPeer().recall95()) + " " + slice.peer());
    }
    text.append('\n');
  }

  private static void sameBest(List<SameBest> all, StringBuilder text) {
    if (all.isEmpty()) {
      return;
    }
    row(
        text,
        "names of the labelled pairs",
        "questions to which somebody has",
        "how many",
        "best one as by comparing with everybody",
        "share");
    row(text, "---", "---", "---", "---", "---");
    for (var each : all) {
      for (var count : each.counts()) {
        row(
            text,
            format(Locale.ROOT, "%,d", each.register()),
            format(Locale.ROOT, "%.1f and more", count.threshold()),
            format(Locale.ROOT, "%,d", count.questions()),
            format(Locale.ROOT, "%,d", count.same()),
            format(Locale.ROOT, "%.2f %%", 100 * count.share()));
      }
    }
    var sure = all.stream().map(each -> each.counts().getFirst()).toList();
    var questions = sure.stream().mapToInt(SameBest.Count::questions).sum();
    var share = sure.stream().mapToInt(SameBest.Count::same).sum() / (double) questions;
    text.append(
        format(
            Locale.ROOT,
            "%nThe best one is the same for %.2f %% of the questions to which somebody has 0.9 (target"
                + " ≥ %.1f %%: %s).%n%n",
            100 * share,
            100 * SAME_BEST,
            reached(share >= SAME_BEST)));
  }

  private static void finding(List<Finding> all, StringBuilder text) {
    row(
        text,
        "names",
        "who",
        "found first",
        "among 20",
        "labelled, among 10",
        "look-ups/s",
        "p50",
        "p95",
        "p99",
        "bytes a name",
        "build",
        "restart to first answer");
    row(text, "---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---", "---");
    for (var each : all) {
      row(
          text,
          format(Locale.ROOT, "%,d", each.names()),
          each.title(),
          share(each.first()),
          share(each.twenty()),
          share(each.labelledTen()),
          format(Locale.ROOT, each.perSecond() < 10 ? "%.1f" : "%,.0f", each.perSecond()),
          milliseconds(each.percentile(0.5)),
          milliseconds(each.percentile(0.95)),
          milliseconds(each.percentile(0.99)),
          format(Locale.ROOT, "%.0f", each.bytesEach()),
          Double.isNaN(each.buildSeconds())
              ? ""
              : format(Locale.ROOT, "%.1f s", each.buildSeconds()),
          Double.isNaN(each.reopenMillis()) ? "" : milliseconds(each.reopenMillis() * 1e3));
    }
    text.append('\n');
  }

  private static void targets(List<Finding> all, StringBuilder text) {
    row(text, "target", "measured", "reached");
    row(text, "---", "---", "---");
    for (var nansen : all) {
      if (!nansen.title().startsWith(NansenScore.TITLE)) {
        continue;
      }
      var size = format(Locale.ROOT, "%s, %,d people", nansen.title(), nansen.people());
      var allowed = P99_MILLISECONDS.get(nansen.people());
      if (allowed != null) {
        var p99 = nansen.percentile(0.99) / 1e3;
        row(
            text,
            format(Locale.ROOT, "%s: p99 < %.0f ms", size, allowed),
            format(Locale.ROOT, "%.1f ms", p99),
            reached(p99 < allowed));
      }
      row(
          text,
          format(Locale.ROOT, "%s: < %.0f bytes a name", size, BYTES),
          format(Locale.ROOT, "%.0f", nansen.bytesEach()),
          reached(nansen.bytesEach() < BYTES));
      for (var lucene : all) {
        if (lucene.title().startsWith("Lucene") && lucene.names() == nansen.names()) {
          var times = nansen.perSecond() / lucene.perSecond();
          row(
              text,
              format(
                  Locale.ROOT,
                  "%s: ≥ %.0f × the look-ups of Lucene, recall above its",
                  size,
                  TIMES_LUCENE),
              format(
                  Locale.ROOT,
                  "%.1f ×, %s to %s",
                  times,
                  share(nansen.twenty()),
                  share(lucene.twenty())),
              reached(times >= TIMES_LUCENE && nansen.twenty() > lucene.twenty()));
        }
      }
    }
    text.append('\n');
  }

  private static String milliseconds(double micros) {
    return format(Locale.ROOT, "%.2f ms", micros / 1e3);
  }

  private static String share(double value) {
    return format(Locale.ROOT, "%.3f", value);
  }

  private static String reached(boolean yes) {
    return yes ? "yes" : "**no**";
  }

  private static void row(StringBuilder text, Object... cells) {
    for (var cell : cells) {
      text.append("| ").append(cell).append(' ');
    }
    text.append("|\n");
  }
}
