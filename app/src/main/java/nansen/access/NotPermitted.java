package nansen.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Somebody asked for what no rule permits. Shown as a record that does not exist.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Of a route: no rule speaks of it for any of the person's roles.
  public NotPermitted(String route) {
    super(route, null, false, false);
  }

  NotPermitted(Decision.Denied denied) {
    super(denied.act() + " " + denied.field() + ": " + denied.why(), null, false, false);
  }
}
