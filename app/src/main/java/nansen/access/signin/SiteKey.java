package nansen.access.signin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A secret of the installation, in its folder and not in the database: who reads the database, or
/// a dump of it, can neither make a second factor nor a session cookie. Made at the first start.
final class SiteKey {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  private SiteKey(byte[] key) {
    this.key = key;
  }

  static SiteKey in(Path folder) throws IOException {
    var file = folder.resolve("site.key");
    if (!Files.exists(file)) {
      var fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      Files.createDirectories(folder);
      var making =
          Files.createTempFile(
              folder,
              "site",
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(making, fresh);
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }
    var key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new IOException(file + " is no key of Nansen: it must have 32 bytes");
    }
    return new SiteKey(key);
  }

  /// AES-256-GCM with a fresh nonce, which stands before the text.
  ///
  /// @param of what the secret belongs to; it opens under no other
  byte[] seal(byte[] secret, String of) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of).doFinal(secret);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /// Undoes [#seal].
  ///
  /// @throws IllegalStateException where it was sealed for another, by another key, or changed
  byte[] open(byte[] sealed, String of) {
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), of)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not sealed by the key of this installation", e);
    }
  }

  /// A mark that only this installation can put on a text (HMAC-SHA-256).
  byte[] mark(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(derived("mark", "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String of) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, derived("seal", "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /// A key of its own for each use.
  private SecretKeySpec derived(String use, String algorithm) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return new SecretKeySpec(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)), algorithm);
  }
}
