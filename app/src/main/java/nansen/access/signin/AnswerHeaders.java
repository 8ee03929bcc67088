package nansen.access.signin;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/// What every answer tells the browser not to do, errors included: run what is not ours, show us in
/// a frame, guess types, tell others where the reader came from, keep what may be personal.
///
/// It stands before everything else in the web server, so that what Tomcat itself refuses has them
/// too.
final class AnswerHeaders extends ValveBase {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
              + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src"
              + " 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final boolean secure;

  /// With or without the order to come back over HTTPS alone (RFC 6797).
  AnswerHeaders(boolean secure) {
    super(true); // does not mind requests that are answered later
    this.secure = secure;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    ALWAYS.forEach(response::setHeader);
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    // Styles and scripts are the same for everybody; whatever else there is may be personal.
    response.setHeader(
        "Cache-Control", isShared(request.getRequestURI()) ? "no-cache" : "no-store");
    getNext().invoke(request, response);
  }

  /// @param path null where the address was so long that nobody read it
  private static boolean isShared(@Nullable String path) {
    return path != null && (path.startsWith("/web/") || path.startsWith("/webjars/"));
  }
}
