package nansen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nansen.bench.casefile.CasefileBench;
import nansen.bench.names.NamesBench;
import org.jspecify.annotations.Nullable;
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
      System.out.println(HELP.formatted(NamesBench.HELP.indent(0), CasefileBench.HELP.indent(0)));
      org.openjdk.jmh.Main.main(new String[] {"-h"});
    } else if (!words.isEmpty() && words.getFirst().equals("names")) {
      names(words.subList(1, words.size()));
    } else if (!words.isEmpty() && words.getFirst().equals("casefile")) {
      casefile(words.subList(1, words.size()));
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
    var rest = new ArrayList<>(options);
    var page = page(rest);
    var quick = rest.remove("--quick");
    if (!rest.isEmpty()) {
      stop("unknown option " + rest.getFirst() + "; try ./nansen bench --help");
    }
    show(Table.of(Measurements.take(quick)), Table.BEGIN, page);
  }

  private static void names(List<String> options) throws IOException {
    var rest = new ArrayList<>(options);
    var page = page(rest);
    try {
      if (options.contains("--ten-million") && LargerHeap.isNeeded()) {
        var again = new ArrayList<>(options);
        again.addFirst("names");
        System.exit(LargerHeap.run(again));
      }
      show(NamesBench.run(rest) + Table.machine() + ".\n", NamesBench.BEGIN, page);
    } catch (IllegalArgumentException e) {
      stop(String.valueOf(e.getMessage()));
    }
  }

  private static void casefile(List<String> options) throws IOException {
    var rest = new ArrayList<>(options);
    var page = page(rest);
    try {
      show(CasefileBench.run(rest), CasefileBench.BEGIN, page);
    } catch (IllegalArgumentException e) {
      stop(String.valueOf(e.getMessage()));
    }
  }

  /// Takes `--write` and the page that it names out of the options; null where it is not there.
  private static @Nullable Path page(List<String> options) {
    var write = options.indexOf("--write");
    if (write < 0) {
      return null;
    }
    if (write + 1 == options.size()) {
      stop("--write needs the name of a page, such as docs/speed.md");
    }
    var page = Path.of(options.remove(write + 1));
    options.remove(write);
    if (!Files.exists(page)) {
      stop("there is no page " + page);
    }
    return page;
  }

  private static void show(String table, String mark, @Nullable Path page) throws IOException {
    System.out.println();
    System.out.println(table);
    if (page != null) {
      Files.writeString(page, Table.into(Files.readString(page), mark, table));
      System.out.println("written into " + page);
    }
  }

  private static void stop(String why) {
    System.err.println("nansen bench: " + why);
    System.exit(1);
  }
}
