package nansen.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds an answer back until what its [PageTransaction] committed is on the disk. Where that
/// fails, nothing of the answer is sent.
@Component
final class ShownWhenKept extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var attributes = new ServletRequestAttributes(request);
    chain.doFilter(
        request,
        new OnCommittedResponseWrapper(response) {
          @Override
          protected void onResponseCommitted() {
            PageTransactions.await(attributes);
          }
        });
    PageTransactions.await(attributes);
  }
}
