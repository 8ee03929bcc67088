package nansen.access.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// The head of the chain at one moment, signed with Ed25519 (RFC 8032).
///
/// @param key which key signed it, see [CheckpointFolder]
/// @param signature over [#signed], in base 64
record Checkpoint(long sequence, Hash hash, Instant at, String key, String signature) {
  private static final String FORM = "nansen-checkpoint-1";

  static Checkpoint sign(long sequence, Hash hash, Instant at, String key, PrivateKey with) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(with);
      var unsigned = new Checkpoint(sequence, hash, at, key, "");
      signer.update(unsigned.signed().getBytes(StandardCharsets.UTF_8));
      var signature = Base64.getEncoder().encodeToString(signer.sign());
      return new Checkpoint(sequence, hash, at, key, signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java signs with Ed25519", e);
    }
  }

  boolean isSignedBy(PublicKey by) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(by);
      verifier.update(signed().getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // not a signature at all
    }
  }

  /// What is signed: form, sequence, hash, time, key, with a space between.
  private String signed() {
    return String.join(" ", FORM, Long.toString(sequence), hash.toString(), at.toString(), key);
  }

  /// As one line: what is signed, and the signature.
  String line() {
    return signed() + " " + signature;
  }

  /// Reads a line; empty where it is no such line.
  static Optional<Checkpoint> parse(String line) {
    var words = line.split(" ", -1);
    if (words.length != 6 || !words[0].equals(FORM)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Checkpoint(
              Long.parseLong(words[1]),
              Hash.parse(words[2]),
              Instant.parse(words[3]),
              words[4],
              words[5]));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
