package nansen.access.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/// The key that signs checkpoints, in a folder that only the server's user reads. Made at the first
/// start; where it is lost, another is made, and the old checkpoints keep their public key.
final class SigningKey {
  private final PrivateKey secret;
  private final PublicKey open;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.open = open;
  }

  static SigningKey in(Path folder) throws IOException {
    var secret = folder.resolve("audit.key");
    var open = folder.resolve("audit.pub");
    try {
      if (!Files.exists(secret)) {
        make(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), folder, secret, open);
      }
      var keys = KeyFactory.getInstance("Ed25519");
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))),
          keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open))));
    } catch (GeneralSecurityException e) {
      throw new IOException(secret + " is no key of Nansen: " + e.getMessage(), e);
    }
  }

  /// The public half first: where the secret one is, both are.
  private static void make(KeyPair pair, Path folder, Path secret, Path open) throws IOException {
    Files.createDirectories(folder);
    Files.write(open, pair.getPublic().getEncoded());
    var making =
        Files.createTempFile(
            folder,
            "audit",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(making, pair.getPrivate().getEncoded());
    Files.move(making, secret, StandardCopyOption.ATOMIC_MOVE);
  }

  PrivateKey secret() {
    return secret;
  }

  PublicKey open() {
    return open;
  }
}
