package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import nansen.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page knows of its reader: `viewer`, the actor, or null before sign-in; and
/// `demonstration`, whether the banner must stand on it. The `access/bar :: bar` shows both.
@ControllerAdvice
class ViewerAdvice {
  private final Sessions sessions;
  private final SignInSettings settings;

  ViewerAdvice(Sessions sessions, SignInSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  @ModelAttribute("viewer")
  @Nullable Actor viewer(HttpServletRequest request) {
    return sessions.actor(request).orElse(null);
  }

  @ModelAttribute("demonstration")
  boolean demonstration() {
    return settings.demonstration();
  }
}
