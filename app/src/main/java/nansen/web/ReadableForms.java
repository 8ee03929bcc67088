package nansen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses an address or a form that cannot be taken apart, or is too large, before anybody asks
/// for a field of it. Asked later it breaks whatever asks first, the page of errors too, and the
/// web server writes what was typed into the log of errors.
final class ReadableForms extends OncePerRequestFilter {
  private final RefusalPage page;

  ReadableForms(RefusalPage page) {
    this.page = page;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      request.getParameterMap();
    } catch (InvalidParameterException refused) {
      response.setStatus(refused.getErrorCode());
      page.send(request, response);
      return;
    }
    chain.doFilter(request, response);
  }
}
