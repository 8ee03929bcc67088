package nansen.cli;

import java.time.Instant;

/// A command as somebody types it, for tests of other rooms.
public final class Typed {
  private Typed() {}

  /// What came of it.
  public record Answer(int status, String out, String err) {
    public String all() {
      return status + "\n" + out + err;
    }
  }

  public static Answer command(Instant now, String... words) {
    var ran = new Shell().at(now).run(words);
    return new Answer(ran.status(), ran.out(), ran.err());
  }
}
