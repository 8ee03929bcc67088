package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/// How long somebody waits for `./nansen demo` on a built tree, and what it takes of the machine.
///
/// @param first seconds to the first page when its database has to be made
/// @param later the same over one that is there
/// @param megabytes of program and database after the later start
record FirstPage(double first, double later, double megabytes) {
  private static final int CASES = 300;

  static FirstPage measure() throws IOException, InterruptedException {
    var own = Files.createTempDirectory("nansen-bench-demo");
    var folder = own.resolve("data");
    try {
      double first;
      try (var demo = Launched.start(folder, CASES, Map.of())) {
        first = demo.seconds();
      }
      try (var demo = Launched.start(folder, CASES, Map.of())) {
        return new FirstPage(first, demo.seconds(), demo.megabytes());
      }
    } finally {
      Installation.delete(own);
    }
  }
}
