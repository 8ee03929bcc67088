package nansen.database;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says when to try again where the database cannot be reached, as while it restarts: nothing is
/// wrong with what was asked. Around all that asks the database, sessions too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class AnsweredWhileAway extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(AnsweredWhileAway.class);

  /// In seconds: the server starts a database of its own again within a few.
  private static final String TRY_AGAIN = "5";

  /// How PostgreSQL calls it that it ends, has ended, starts, or has no room for another
  /// connection.
  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

  private static final String CONNECTION = "08";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable broke
        && isAway(broke)) {
      // Where the answer stood already and its session could not be kept, it is made here again.
      LOG.warn("event=database-away");
      request.setAttribute(
          RequestDispatcher.ERROR_STATUS_CODE, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", TRY_AGAIN);
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException broke) {
      if (!isAway(broke) || response.isCommitted()) {
        throw broke;
      }
      LOG.warn("event=database-away");
      // The page that says so stands already; that its reader was here is what cannot be kept.
      if (request.getDispatcherType() != DispatcherType.ERROR) {
        response.setHeader("Retry-After", TRY_AGAIN);
        response.setContentType(null); // of a page that was begun
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /// Whether the database could not be reached, or went away meanwhile.
  static boolean isAway(Throwable broke) {
    for (@Nullable Throwable each = broke; each != null; each = each.getCause()) {
      if (each instanceof SQLTransientConnectionException
          || (each instanceof SQLException sql && isAway(sql.getSQLState()))
          || (each instanceof TransactionSystemException rollback && isAway(rollback))) {
        return true;
      }
    }
    return false;
  }

  /// A rollback fails too where the connection is gone, and hides why there was one.
  private static boolean isAway(TransactionSystemException rollback) {
    var why = rollback.getOriginalException();
    return why != null && why != rollback && isAway(why);
  }

  /// @param state null where the pool of connections found one closed: PostgreSQL always has one
  private static boolean isAway(@Nullable String state) {
    return state == null || state.startsWith(CONNECTION) || AWAY.contains(state);
  }
}
