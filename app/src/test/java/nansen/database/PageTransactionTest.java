package nansen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nansen.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A page is laid out while the record of its reading goes to the disk, and not sent before.
final class PageTransactionTest {
  /// More than an answer holds back by itself.
  private static final String PAGE = "page".repeat(10_000);

  private final JdbcTemplate database = TestServer.room(JdbcTemplate.class);
  private final PageTransactions transactions = TestServer.room(PageTransactions.class);
  private final Flush flush = TestServer.room(Flush.class);
  private final ServletRequestAttributes request =
      new ServletRequestAttributes(new MockHttpServletRequest());

  @AfterEach
  void forget() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void only_a_page_does_not_wait_for_the_disk_itself() {
    assertEquals("on", inside(page(), this::waits), "no request");
    RequestContextHolder.setRequestAttributes(request);

    assertEquals("on", inside(new DefaultTransactionDefinition(), this::waits));
    assertEquals("off", inside(page(), this::waits));
    assertEquals("on", inside(new DefaultTransactionDefinition(), this::waits));
  }

  /// Over and over, as the database also writes by itself from time to time.
  @Test
  void what_a_page_committed_is_on_the_disk_when_the_answer_may_go() {
    for (var i = 0; i < 100; i++) {
      RequestContextHolder.setRequestAttributes(request);
      var written =
          inside(page(), () -> lsn("SELECT pg_logical_emit_message(true, 'test', 'a page')"));

      PageTransactions.await(request);

      assertTrue(isOnDisk(written));
    }
  }

  @Test
  void what_is_committed_after_the_answer_went_holds_nothing_back() {
    RequestContextHolder.setRequestAttributes(request);
    inside(page(), this::waits);
    PageTransactions.await(request);
    var attributes = List.of(request.getAttributeNames(RequestAttributes.SCOPE_REQUEST));

    inside(new DefaultTransactionDefinition(), this::waits);

    assertEquals(attributes, List.of(request.getAttributeNames(RequestAttributes.SCOPE_REQUEST)));
    assertEquals(List.of(), attributes);
  }

  @Test
  void many_who_ask_at_once_all_get_theirs() {
    var asked = new CompletableFuture<?>[40];
    for (var i = 0; i < asked.length; i++) {
      asked[i] = flush.reached();
    }
    var written = lsn("SELECT pg_current_wal_insert_lsn()");

    CompletableFuture.allOf(asked).join();
    flush.reached().join();

    assertTrue(isOnDisk(written));
  }

  @Test
  void nothing_is_sent_before_the_record_is_kept() throws Exception {
    var answer = new MockHttpServletResponse();
    var sent = new AtomicInteger(-1);
    PageTransactions.keep(
        request,
        new CompletableFuture<Void>() {
          @Override
          public Void join() {
            sent.compareAndSet(-1, answer.getContentAsByteArray().length);
            complete(null);
            return super.join();
          }
        });

    new ShownWhenKept().doFilter(request.getRequest(), answer, layingOut());

    assertEquals(0, sent.get());
    assertEquals(PAGE, answer.getContentAsString());
  }

  @Test
  void where_the_record_is_lost_nothing_is_sent() {
    var answer = new MockHttpServletResponse();
    PageTransactions.keep(
        request, CompletableFuture.failedFuture(new IllegalStateException("no disk")));

    assertThrows(
        CompletionException.class,
        () -> new ShownWhenKept().doFilter(request.getRequest(), answer, layingOut()));

    assertEquals(0, answer.getContentAsByteArray().length);
  }

  private static FilterChain layingOut() {
    return (_, answer) -> {
      answer.getWriter().write(PAGE);
      answer.flushBuffer();
    };
  }

  private static TransactionDefinition page() {
    var asked = new DefaultTransactionAttribute();
    asked.setLabels(List.of(PageTransaction.LABEL));
    return asked;
  }

  private <T> T inside(TransactionDefinition asked, Supplier<T> work) {
    var transaction = transactions.getTransaction(asked);
    var result = work.get();
    transactions.commit(transaction);
    return result;
  }

  private String waits() {
    return Objects.requireNonNull(
        database.queryForObject("SELECT current_setting('synchronous_commit')", String.class));
  }

  private String lsn(String query) {
    return Objects.requireNonNull(database.queryForObject(query, String.class));
  }

  private boolean isOnDisk(String lsn) {
    return Boolean.TRUE.equals(
        database.queryForObject(
            "SELECT pg_current_wal_flush_lsn() >= CAST(? AS pg_lsn)", Boolean.class, lsn));
  }
}
