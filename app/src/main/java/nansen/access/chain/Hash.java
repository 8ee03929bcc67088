package nansen.access.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 (FIPS 180-4).
final class Hash {
  /// What stands before the first.
  static final Hash ROOT = new Hash(new byte[32]);

  private final byte[] bytes;

  /// @param bytes not changed by the caller any more
  Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  static Hash parse(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  static MessageDigest function() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Not to be changed.
  byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
