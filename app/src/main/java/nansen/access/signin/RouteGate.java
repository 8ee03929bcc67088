package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nansen.access.Access;
import nansen.access.Actor;
import nansen.access.ForEveryone;
import nansen.access.ForSignedIn;
import nansen.access.NotPermitted;
import nansen.access.Requires;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Lets a request through to a route only as the route says, see [Requires]. A route that says
/// nothing lets nobody through.
@Component
final class RouteGate implements HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(RouteGate.class);

  private final Sessions sessions;
  private final Access access;

  RouteGate(Sessions sessions, Access access) {
    this.sessions = sessions;
    this.access = access;
  }

  /// What a route says of who may come in.
  enum Door {
    EVERYONE,
    SIGNED_IN,
    BY_RULE,
    UNSAID
  }

  static Door door(Object handler) {
    return switch (handler) {
      case ResourceHttpRequestHandler _ -> Door.EVERYONE; // styles and scripts
      case HandlerMethod method when method.getBean() instanceof ErrorController -> Door.EVERYONE;
      case HandlerMethod method when method.hasMethodAnnotation(ForEveryone.class) -> Door.EVERYONE;
      case HandlerMethod method when method.hasMethodAnnotation(ForSignedIn.class) ->
          Door.SIGNED_IN;
      case HandlerMethod method when method.hasMethodAnnotation(Requires.class) -> Door.BY_RULE;
      default -> Door.UNSAID;
    };
  }

  /// What becomes of a request.
  enum Answer {
    IN,
    SIGN_IN_FIRST,
    /// As if the route were not there.
    SHUT
  }

  Answer answer(Optional<Actor> actor, Object handler) {
    return switch (door(handler)) {
      case EVERYONE -> Answer.IN;
      case SIGNED_IN -> actor.isPresent() ? Answer.IN : Answer.SIGN_IN_FIRST;
      case BY_RULE ->
          actor
              .map(it -> isSpokenOf(it, (HandlerMethod) handler) ? Answer.IN : Answer.SHUT)
              .orElse(Answer.SIGN_IN_FIRST);
      case UNSAID -> {
        LOG.error("event=route-without-rule handler={}", handler);
        yield Answer.SHUT;
      }
    };
  }

  private boolean isSpokenOf(Actor actor, HandlerMethod route) {
    var required = Objects.requireNonNull(route.getMethodAnnotation(Requires.class));
    return Arrays.stream(required.field())
        .anyMatch(field ->
            Arrays.stream(required.purpose())
                .anyMatch(purpose ->
                    required.fresh()
                        ? access.everFresh(actor, required.act(), field, purpose)
                        : access.ever(actor, required.act(), field, purpose)));
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    return switch (answer(sessions.actor(request), handler)) {
      case IN -> true;
      case SIGN_IN_FIRST -> toSignIn(request, response);
      case SHUT -> throw new NotPermitted("no rule of these roles speaks of this route");
    };
  }

  /// A reader is sent to the sign-in page; what changes something, or is asked for by a script, is
  /// refused.
  private static boolean toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
      response.sendRedirect("/sign-in");
    } else {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
    return false;
  }
}
