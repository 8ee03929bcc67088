package nansen.names.sound;

import java.nio.charset.StandardCharsets;

/// Texts as one number: FNV-1a in 64 bits. Tells what has changed by accident, not by intent.
final class Digest {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long number = OFFSET;

  void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  void add(byte[] bytes) {
    for (var one : bytes) {
      mix(one);
    }
    // So that what ends here cannot begin there.
    mix(256 + bytes.length);
  }

  private void mix(int one) {
    number = (number ^ one) * PRIME;
  }

  long number() {
    return number;
  }
}
