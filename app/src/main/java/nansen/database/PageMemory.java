package nansen.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the parts of a page have asked of the database already: nothing that they ask for changes
/// while the page is read. It lasts as long as the [PageTransaction].
public final class PageMemory {
  private PageMemory() {}

  static void open() {
    close(); // where a page before could not even begin
    TransactionSynchronizationManager.bindResource(PageMemory.class, new HashMap<>());
  }

  static void close() {
    TransactionSynchronizationManager.unbindResourceIfPossible(PageMemory.class);
  }

  /// Whether a page is being read.
  public static boolean isOpen() {
    return memory() != null;
  }

  /// What was answered under the key before, or else now.
  ///
  /// @throws IllegalStateException where no page is being read
  @SuppressWarnings("unchecked") // a key is that of one kind of answer
  public static <T> T once(Object key, Supplier<T> asked) {
    var memory = memory();
    if (memory == null) {
      throw new IllegalStateException("no page is being read");
    }
    return (T) memory.computeIfAbsent(key, _ -> asked.get());
  }

  @SuppressWarnings("unchecked") // bound above
  private static @Nullable Map<Object, Object> memory() {
    return (Map<Object, Object>) TransactionSynchronizationManager.getResource(PageMemory.class);
  }
}
