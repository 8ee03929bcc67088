package nansen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nansen.law.pack.LawBook;
import nansen.law.reading.Read;
import org.jspecify.annotations.Nullable;

/// The law for the usual command, `assess` on one file, read beside the command line: either takes
/// a good part of what a start may take. A guess; where it was wrong, the law is read again.
final class EarlyBook {
  /// No guess.
  static final EarlyBook NONE = new EarlyBook(Set.of(), null);

  private final Set<String> countries;
  private final @Nullable FutureTask<Read<LawBook>> task;

  private EarlyBook(Set<String> countries, @Nullable FutureTask<Read<LawBook>> task) {
    this.countries = countries;
    this.task = task;
  }

  /// Begins to read, where these words look like the usual command.
  static EarlyBook begin(String... words) {
    if (words.length < 2 || !words[0].equals("assess") || changesTheLaw(words)) {
      return NONE;
    }
    var file = Path.of(words[1]);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    var countries = CaseFiles.of(List.of(words[1]), System.in).countries();
    if (countries.isEmpty()) {
      return NONE;
    }
    var task = new FutureTask<>(() -> Bookshelf.of(List.of()).book(Map.of(), countries));
    var thread = new Thread(task, "early-book");
    thread.setDaemon(true);
    thread.start();
    return new EarlyBook(countries, task);
  }

  private static boolean changesTheLaw(String... words) {
    for (var word : words) {
      if (word.startsWith("--packs") || word.startsWith("--switch") || word.equals("--help")) {
        return true;
      }
    }
    return false;
  }

  /// The law of these countries; null where the guess was another one.
  @Nullable Read<LawBook> of(Set<String> wanted) {
    if (task == null || !countries.equals(wanted)) {
      return null;
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      // Read again where a mistake is reported as such.
      return null;
    }
  }
}
