package nansen.access.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import nansen.database.DatabaseAddress;

/// Proves an audit trail whole, or finds the first thing that is wrong with it. Changes nothing,
/// and needs nothing but the database and the folder of checkpoints.
public final class Trail {
  private Trail() {}

  /// What came out.
  public sealed interface Outcome {

    /// Nothing is wrong.
    ///
    /// @param events how many stand in the chain
    /// @param waiting how many were written in the last seconds and will be chained
    /// @param checkpoints how many the chain was held against
    /// @param signed the place of the last; what comes after could be cut off unseen
    record Whole(long events, long waiting, int checkpoints, long signed) implements Outcome {}

    /// Something is.
    record Tampered(Finding first) implements Outcome {}

    /// It could not be told.
    record Unchecked(String why) implements Outcome {}
  }

  /// Where the checkpoints of an installation lie.
  public static Path checkpoints(Path installation) {
    return installation.resolve("checkpoints");
  }

  /// Walks the chain from its first link, with no more memory for a longer one.
  ///
  /// @param checkpoints the folder, or a copy of it
  /// @param progress hears now and then how many events are found good
  public static Outcome verify(DatabaseAddress database, Path checkpoints, LongConsumer progress) {
    CheckpointFolder.Content signed;
    try {
      signed = new CheckpointFolder(checkpoints).read();
    } catch (IOException e) {
      return new Outcome.Unchecked("the checkpoints in " + checkpoints + " cannot be read: " + e);
    }
    Optional<Finding> bad = signed.bad();
    if (bad.isPresent()) {
      return new Outcome.Tampered(bad.get());
    }
    return TrailTable.walk(database, signed.checkpoints(), progress);
  }
}
