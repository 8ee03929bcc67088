package nansen.bench.names.peer;

import java.io.IOException;
import java.util.function.LongFunction;

/// Something that finds names again.
public interface Finds extends AutoCloseable {

  /// What the table calls it, with its setting.
  String title();

  /// Takes in the names numbered from 0.
  void build(long names, LongFunction<String> name) throws IOException;

  /// The numbers of the likeliest names, the likeliest first.
  long[] find(String name, int most) throws IOException;

  /// What it holds on disk or in memory, without the Java program itself.
  long bytes() throws IOException;

  @Override
  void close() throws IOException;
}
