package nansen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where answers go. A [PrintStream] keeps silent about what it could not write; this one remembers
/// why, so that half an answer is not taken for a whole one.
final class Outlet extends PrintStream {
  private final Witness witness;

  Outlet(OutputStream to) {
    this(new Witness(to));
  }

  private Outlet(Witness witness) {
    super(witness, false, StandardCharsets.UTF_8);
    this.witness = witness;
  }

  /// Why not everything arrived, if so. Whoever reads through a pipe may stop when they have seen
  /// enough, as `head` does: that is no failure.
  Optional<IOException> failure() {
    flush();
    return Optional.ofNullable(witness.failure)
        .filter(failure -> !"Broken pipe".equals(failure.getMessage()));
  }

  private static final class Witness extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException failure;

    Witness(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int sign) throws IOException {
      write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        to.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        to.flush();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
