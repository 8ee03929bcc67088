package nansen.cli;

import java.io.PrintStream;
import java.util.function.IntConsumer;

/// A bar on standard error while many files are read, where a person looks at it.
final class Progress implements IntConsumer, AutoCloseable {
  private static final int CELLS = 30;
  private static final int FEW = 20;

  private final PrintStream out;
  private final int total;
  private final boolean shown;
  private int drawn = -1;

  private Progress(PrintStream out, int total, boolean shown) {
    this.out = out;
    this.total = total;
    this.shown = shown;
  }

  /// A bar for so many files; none for a few, or where nobody looks.
  static Progress of(Surroundings surroundings, int total) {
    return new Progress(surroundings.err(), total, surroundings.errIsTerminal() && total > FEW);
  }

  @Override
  public void accept(int done) {
    var cells = (int) ((long) done * CELLS / Math.max(total, 1));
    if (shown && cells != drawn) {
      drawn = cells;
      out.printf("\r[%s%s] %d/%d", "#".repeat(cells), "-".repeat(CELLS - cells), done, total);
      out.flush();
    }
  }

  /// Takes the bar away.
  @Override
  public void close() {
    if (shown) {
      out.print("\r" + " ".repeat(CELLS + 20) + "\r");
      out.flush();
    }
  }
}
