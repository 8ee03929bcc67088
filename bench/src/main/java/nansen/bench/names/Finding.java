package nansen.bench.names;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import nansen.bench.names.peer.Finds;

/// How well and how fast names were found again in a register.
///
/// @param people that were made up
/// @param names in the register, those of the labelled pairs included
/// @param buildSeconds from the names as text to the first answer; NaN where another built it
/// @param bytes in all
/// @param first share of the made-up persons found in first place
/// @param twenty share of them found among twenty
/// @param labelledTen share of the labelled names found among ten
/// @param reopenMillis from opening what was built, as after a restart, to the first answer; NaN
///   where that is not measured
/// @param micros of each question, in rising order
record Finding(
    String title,
    long people,
    long names,
    double buildSeconds,
    long bytes,
    double first,
    double twenty,
    double labelledTen,
    double reopenMillis,
    double[] micros) {

  private static final int MOST = 20;
  private static final int FEW = 10;

  /// Builds, warms up and asks.
  ///
  /// @param warming questions asked before the clock counts
  static Finding of(Finds finds, Register register, int warming) throws IOException {
    var begun = System.nanoTime();
    var built = finds.build(register.names(), register::name);
    var seconds = built ? (System.nanoTime() - begun) / 1e9 : Double.NaN;
    var asked = register.asked();
    for (var i = 0; i < warming; i++) {
      finds.find(asked.get(i % asked.size()).name(), MOST);
    }
    var micros = new double[asked.size()];
    var hits = new int[3];
    var madeUp = 0;
    for (var i = 0; i < asked.size(); i++) {
      var before = System.nanoTime();
      var found = finds.find(asked.get(i).name(), MOST);
      micros[i] = (System.nanoTime() - before) / 1e3;
      var place = place(register, found, asked.get(i).expected());
      switch (asked.get(i).origin()) {
        case MADE_UP -> {
          madeUp++;
          hits[0] += place == 0 ? 1 : 0;
          hits[1] += place < MOST ? 1 : 0;
        }
        case LABELLED -> hits[2] += place < FEW ? 1 : 0;
      }
    }
    Arrays.sort(micros);
    var reopening = System.nanoTime();
    var reopened = finds.reopen();
    finds.find(asked.getFirst().name(), MOST);
    var reopenMillis = reopened ? (System.nanoTime() - reopening) / 1e6 : Double.NaN;
    return new Finding(
        finds.title(),
        register.people(),
        register.names(),
        seconds,
        finds.bytes(),
        (double) hits[0] / madeUp,
        (double) hits[1] / madeUp,
        (double) hits[2] / Math.max(1, asked.size() - madeUp),
        reopenMillis,
        micros);
  }

  /// Where the name stands among those found; somebody else of just the same name is as good.
  private static int place(Register register, long[] found, String expected) {
    for (var i = 0; i < found.length; i++) {
      if (register.name(found[i]).equals(expected)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  double percentile(double share) {
    return micros[(int) Math.min(micros.length - 1, Math.floor(micros.length * share))];
  }

  double perSecond() {
    return micros.length / (Arrays.stream(micros).sum() / 1e6);
  }

  double bytesEach() {
    return (double) bytes / names;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s, %,d names: built in %.1f s, %.0f bytes a name, first %.3f, among 20 %.3f, labelled among 10"
            + " %.3f, %.0f/s, p50 %.0f µs, p95 %.0f µs, p99 %.0f µs, max %.0f µs",
        title,
        names,
        buildSeconds,
        bytesEach(),
        first,
        twenty,
        labelledTen,
        perSecond(),
        percentile(0.5),
        percentile(0.95),
        percentile(0.99),
        micros[micros.length - 1]);
  }
}
