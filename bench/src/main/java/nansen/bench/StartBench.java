package nansen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a user waits for: a whole run of `./nansen assess`, from the key to the prompt, beside the
/// shortest thing that the same JDK can do, `java -version`. The two take turns, so that a change
/// in the load of the machine meets both.
public final class StartBench {
  private static final int RUNS = 15;

  /// The example that a newcomer tries first.
  private static final String EXAMPLE = "examples/grense-jakobselv-2025.yaml";

  /// @param command what was run
  /// @param seconds the median
  /// @param javaVersion the median of `java -version`, in seconds
  /// @param remark why it is not the command that was meant; empty where it is
  record Waits(String command, double seconds, double javaVersion, String remark) {
    double ratio() {
      return seconds / javaVersion;
    }
  }

  private StartBench() {}

  static Waits measure(int runs) {
    var root = root();
    var nansen = root.resolve("nansen").toString();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var assess = List.of(nansen, "assess", EXAMPLE);
    var version = List.of(nansen, "--version");
    // The first run builds what has changed, which is not to be measured.
    if (!run(root, version).well()) {
      return new Waits(spoken(assess), Double.NaN, Double.NaN, "`./nansen` does not build now");
    }
    var assesses = run(root, assess).well();
    var command = assesses ? assess : version;
    var remark = assesses ? "" : "`" + spoken(assess) + "` does not run yet";
    var ours = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    for (var i = 0; i < runs; i++) {
      bare.add(run(root, List.of(java, "-version")).seconds());
      ours.add(run(root, command).seconds());
    }
    return new Waits(spoken(command), median(ours), median(bare), remark);
  }

  private static String spoken(List<String> command) {
    return "./nansen " + String.join(" ", command.subList(1, command.size()));
  }

  static int runs() {
    return RUNS;
  }

  /// The folder of the launcher: three above the jar that this runs from, or the one it was called
  /// in.
  public static Path root() {
    var at =
        Path.of(StartBench.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    for (var folder = at.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isExecutable(folder.resolve("nansen")) && Files.exists(folder.resolve("packs"))) {
        return folder;
      }
    }
    return Path.of("").toAbsolutePath();
  }

  private record Ran(int exit, double seconds) {
    boolean well() {
      return exit == 0;
    }
  }

  private static Ran run(Path root, List<String> command) {
    var begin = System.nanoTime();
    try {
      var process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var exit = process.waitFor();
      return new Ran(exit, (System.nanoTime() - begin) / 1e9);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
