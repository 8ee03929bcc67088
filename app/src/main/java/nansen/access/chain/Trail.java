package nansen.access.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /// Walks the chain in a database from its first link, with no more memory for a longer one.
  ///
  /// @param checkpoints the folder, or a copy of it
  /// @param progress hears now and then how many events are found good
  public static Outcome verify(DatabaseAddress database, Path checkpoints, LongConsumer progress) {
    return against(checkpoints, signed -> TrailTable.walk(database, signed, progress));
  }

  /// The same of a chain that was written to a file by [#export].
  public static Outcome verify(Path export, Path checkpoints, LongConsumer progress) {
    return against(
        checkpoints,
        signed -> {
          try (var file = new TrailFile(export)) {
            var walk = Walk.along(file, signed, progress);
            return walk.finding().isPresent()
                ? new Outcome.Tampered(walk.finding().get())
                : walk.whole(signed, 0);
          } catch (IOException
              | UncheckedIOException
              | IllegalStateException
              | CompletionException e) {
            return new Outcome.Unchecked("the file " + export + " cannot be read: " + cause(e));
          }
        });
  }

  private static String cause(Exception e) {
    var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return cause instanceof NoSuchFileException
        ? "there is no such file"
        : String.valueOf(cause.getMessage());
  }

  private static Outcome against(Path checkpoints, Function<List<Checkpoint>, Outcome> walk) {
    CheckpointFolder.Content signed;
    try {
      signed = new CheckpointFolder(checkpoints).read();
    } catch (IOException e) {
      return new Outcome.Unchecked("the checkpoints in " + checkpoints + " cannot be read: " + e);
    }
    Optional<Finding> bad = signed.bad();
    return bad.isPresent() ? new Outcome.Tampered(bad.get()) : walk.apply(signed.checkpoints());
  }

  /// Writes the whole chain of a database out, line by line, for [#verify(Path, Path,
  /// LongConsumer)]: ids, times, classes and hashes, no content.
  ///
  /// @return why not, where the database cannot be read
  public static Optional<String> export(DatabaseAddress database, Consumer<String> lines) {
    return TrailTable.export(database, lines);
  }
}
