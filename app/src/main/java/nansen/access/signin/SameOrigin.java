package nansen.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses requests that another site made a browser send: those that change something and come
/// from elsewhere, and those whose host is not this server, so that no name pointed at this address
/// gets at it.
final class SameOrigin extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Optional<String> origin;

  /// Fixed where the installation has a public address, else any name of this machine.
  SameOrigin(Optional<String> origin) {
    this.origin = origin;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (origin.isEmpty() && !HERE.contains(request.getServerName())) {
      response.sendError(421); // Misdirected Request, RFC 9110 section 15.5.20
    } else if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /// Our own pages send no referrer, and with that browsers say `Origin: null` of their forms
  /// (Fetch standard, "append a request `Origin` header"): then `Sec-Fetch-Site` tells.
  private boolean isForeign(HttpServletRequest request) {
    var sent = request.getHeader(HttpHeaders.ORIGIN);
    if (sent != null && !sent.equals("null")) {
      return !sent.equals(origin.orElseGet(() -> asked(request)));
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null ? sent != null : !site.equals("same-origin") && !site.equals("none");
  }

  private static String asked(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
  }
}
