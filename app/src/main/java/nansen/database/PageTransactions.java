package nansen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// All transactions, of which those of pages ([PageTransaction]) do not wait for the disk: the
/// answer does ([ShownWhenKept]).
@Component
final class PageTransactions extends JdbcTransactionManager {
  private static final String KEPT = PageTransactions.class.getName() + ".kept";

  private final ObjectProvider<Flush> flush;

  PageTransactions(DataSource database, ObjectProvider<Flush> flush) {
    super(database);
    this.flush = flush;
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && definition instanceof TransactionAttribute asked
        && asked.getLabels().contains(PageTransaction.LABEL)) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET LOCAL synchronous_commit = off");
      }
      PageMemory.open();
      keep(request, CompletableFuture.completedFuture(null));
    }
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    super.doCommit(status);
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null && kept(request) != null) {
      keep(request, flush.getObject().reached());
    }
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    PageMemory.close();
    super.doCleanupAfterCompletion(transaction);
  }

  static void keep(RequestAttributes request, CompletableFuture<Void> kept) {
    request.setAttribute(KEPT, kept, RequestAttributes.SCOPE_REQUEST);
  }

  @SuppressWarnings("unchecked") // nobody else knows the attribute
  private static @Nullable CompletableFuture<Void> kept(RequestAttributes request) {
    return (CompletableFuture<Void>) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
  }

  /// Waits until all that the request has committed is on the disk. What it commits after that, as
  /// when its session was last used, holds nothing back.
  static void await(RequestAttributes request) {
    var kept = kept(request);
    if (kept != null) {
      kept.join();
      request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    }
  }
}
