package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a session: its id, and the mark of this installation on it. The id is in the
/// database; whoever reads it there still has no cookie.
final class SessionCookie implements CookieSerializer {
  private static final String BETWEEN = ".";

  private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();
  private final SiteKey key;

  /// A cookie as this installation needs it.
  ///
  /// @param secure whether it goes over HTTPS alone; then its name keeps other hosts from setting
  ///   it (RFC 6265bis, section 4.1.3.2)
  SessionCookie(SiteKey key, boolean secure) {
    this.key = key;
    cookie.setCookieName(secure ? "__Host-nansen" : "nansen");
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax"); // a link in a letter must open the page
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    var id = value.getCookieValue();
    cookie.writeCookieValue(
        new CookieValue(
            value.getRequest(), value.getResponse(), id.isEmpty() ? id : id + BETWEEN + mark(id)));
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return cookie.readCookieValues(request).stream()
        .filter(this::isOurs)
        .map(SessionCookie::id)
        .toList();
  }

  private boolean isOurs(String value) {
    var at = value.indexOf(BETWEEN);
    return at > 0
        && MessageDigest.isEqual(
            value.substring(at + 1).getBytes(StandardCharsets.UTF_8),
            mark(id(value)).getBytes(StandardCharsets.UTF_8));
  }

  private static String id(String value) {
    return value.substring(0, value.indexOf(BETWEEN));
  }

  private String mark(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.mark("session " + id));
  }
}
