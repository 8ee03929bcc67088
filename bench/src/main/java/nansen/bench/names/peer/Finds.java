package nansen.bench.names.peer;

import java.io.IOException;
import java.util.function.LongFunction;

/// Something that finds names again.
public interface Finds extends AutoCloseable {

  /// What the table calls it, with its setting.
  String title();

  /// Takes in the names numbered from 0.
  ///
  /// @return false where another did, whose names it looks through
  boolean build(long names, LongFunction<String> name) throws IOException;

  /// The numbers of the likeliest names, the likeliest first.
  long[] find(String name, int most) throws IOException;

  /// What it holds on disk or in memory, without the Java program itself.
  long bytes() throws IOException;

  /// Opens again what was built, as after a restart.
  ///
  /// @return false where that cannot be measured
  default boolean reopen() throws IOException {
    return false;
  }

  @Override
  void close() throws IOException;
}
