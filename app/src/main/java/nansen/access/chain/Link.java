package nansen.access.chain;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The place of one event in the chain.
///
/// @param sequence from 1, without a gap
/// @param event its id
/// @param digest of the event, see [StoredEvent#digest]
/// @param hash over the hash before, the sequence (64 bits, big-endian) and the digest
record Link(long sequence, long event, Hash digest, Hash hash) {

  static Link after(Hash previous, long sequence, StoredEvent event) {
    var digest = event.digest();
    return new Link(sequence, event.id(), digest, hash(previous, sequence, digest));
  }

  /// Whether it could stand at this place, behind that hash.
  boolean fits(Hash previous, long place) {
    return hash.equals(hash(previous, place, digest));
  }

  private static Hash hash(Hash previous, long sequence, Hash digest) {
    var sha = Hash.function();
    sha.update(previous.bytes());
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
    return new Hash(sha.digest(digest.bytes()));
  }

  /// A link with its event, if that is still there.
  record WithEvent(Link link, @Nullable StoredEvent event) {}
}
