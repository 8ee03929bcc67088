package nansen.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts this program once more with a larger heap, for measurements that Java's usual one, a
/// quarter of the memory, is too small for.
final class LargerHeap {
  /// Ten million names while they are built, with room to spare.
  private static final int GIGABYTES = 10;

  private static final long GIGABYTE = 1L << 30;

  private LargerHeap() {}

  /// Whether this process has too small a heap for ten million names.
  static boolean isNeeded() {
    return Runtime.getRuntime().maxMemory() < (GIGABYTES - 1) * GIGABYTE;
  }

  /// Runs the same command in a process of its own and waits for it.
  ///
  /// @return its exit code
  /// @throws IllegalArgumentException when the machine has not so much memory
  static int run(List<String> arguments) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    if (system.getTotalMemorySize() < (GIGABYTES + 2) * GIGABYTE) {
      throw new IllegalArgumentException(
          "ten million names need a machine with "
              + (GIGABYTES + 2)
              + " GB of memory; leave out --ten-million");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + GIGABYTES + "g");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Bench.class.getName());
    command.addAll(arguments);
    var process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
