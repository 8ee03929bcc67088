package nansen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nansen.bench.names.NamesBench;
import org.openjdk.jmh.runner.RunnerException;

/// The front door of the measurements: `./nansen bench`.
public final class Bench {
  /// JMH calls a method of which the JDK warns at each start.
  static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

  private static final String HELP =
"""
      usage: ./nansen bench [law] [--quick] [--write FILE]
             ./nansen bench JMH-ARGUMENTS
%s
      The first measures the speed of the law library, its peer and the command line, and prints one
      table with targets. It takes some five minutes on a machine that does nothing else.

        --quick        shorter runs, to try it out; not for figures
        --write FILE   also put the table into this page, between its two marks

      The second runs single benchmarks, such as `StandingBench -p of=NORWAY -prof gc`.
      The arguments of JMH:
""";

  private Bench() {}

  public static void main(String[] args) throws IOException, RunnerException {
    var words = List.of(args);
    if (words.contains("-h") || words.contains("--help")) {
      System.out.println(HELP.formatted(NamesBench.HELP.indent(0)));
      org.openjdk.jmh.Main.main(new String[] {"-h"});
    } else if (!words.isEmpty() && words.getFirst().equals("names")) {
      names(words.subList(1, words.size()));
    } else if (words.isEmpty() || words.getFirst().equals("law") || ours(words.getFirst())) {
      law(words.isEmpty() || ours(words.getFirst()) ? words : words.subList(1, words.size()));
    } else {
      org.openjdk.jmh.Main.main(args);
    }
  }

  private static boolean ours(String word) {
    return word.equals("--quick") || word.equals("--write");
  }

  private static void law(List<String> options) throws IOException, RunnerException {
    var quick = false;
    Path page = null;
    for (var i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--quick" -> quick = true;
        case "--write" -> {
          i++;
          if (i == options.size()) {
            stop("--write needs the name of a page, such as docs/speed.md");
          }
          page = Path.of(options.get(i));
          if (!Files.exists(page)) {
            stop("there is no page " + page);
          }
        }
        default -> stop("unknown option " + options.get(i) + "; try ./nansen bench --help");
      }
    }
    var table = Table.of(Measurements.take(quick));
    System.out.println();
    System.out.println(table);
    if (page != null) {
      Files.writeString(page, Table.into(Files.readString(page), Table.BEGIN, table));
      System.out.println("written into " + page);
    }
  }

  private static void names(List<String> options) throws IOException {
    var rest = new ArrayList<>(options);
    var write = rest.indexOf("--write");
    Path page = null;
    if (write >= 0) {
      if (write + 1 == rest.size()) {
        stop("--write needs the name of a page, such as docs/names.md");
      }
      page = Path.of(rest.remove(write + 1));
      rest.remove(write);
      if (!Files.exists(page)) {
        stop("there is no page " + page);
      }
    }
    try {
      if (options.contains("--ten-million") && LargerHeap.isNeeded()) {
        var again = new ArrayList<>(options);
        again.addFirst("names");
        System.exit(LargerHeap.run(again));
      }
      var table = NamesBench.run(rest) + Table.machine() + ".\n";
      System.out.println(table);
      if (page != null) {
        Files.writeString(page, Table.into(Files.readString(page), NamesBench.BEGIN, table));
        System.out.println("written into " + page);
      }
    } catch (IllegalArgumentException e) {
      stop(String.valueOf(e.getMessage()));
    }
  }

  private static void stop(String why) {
    System.err.println("nansen bench: " + why);
    System.exit(1);
  }
}
