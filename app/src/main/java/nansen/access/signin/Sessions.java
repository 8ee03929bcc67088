package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// The sessions of those who have signed in. Nobody else has one.
@Component
class Sessions {
  private static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String SESSION = "nansen.session";
  private static final String SINCE = "nansen.since";
  private static final String BEFORE = "nansen.before";

  /// Where the actor of a request is kept while it is answered.
  private static final String ACTOR = "nansen.actor";

  private final SignIn signIn;
  private final SignInSettings settings;
  private final InstantSource clock;
  private final FindByIndexNameSessionRepository<?> stored;
  private final CsrfTokenRepository tokens;

  Sessions(
      SignIn signIn,
      SignInSettings settings,
      InstantSource clock,
      FindByIndexNameSessionRepository<?> stored,
      CsrfTokenRepository tokens) {
    this.signIn = signIn;
    this.settings = settings;
    this.clock = clock;
    this.stored = stored;
    this.tokens = tokens;
  }

  /// Begins a session, under an id that nobody has seen before.
  void begin(HttpServletRequest request, HttpServletResponse response, SignIn.Outcome.In in) {
    var actor = in.actor();
    end(request);
    tokens.saveToken(null, request, response); // a form opened before sign-in is not one of theirs
    var session = request.getSession(true);
    session.setAttribute(USER, actor.user().toString());
    session.setAttribute(SESSION, actor.session().orElseThrow().toString());
    session.setAttribute(SINCE, clock.instant().toEpochMilli());
    in.before().ifPresent(before -> session.setAttribute(BEFORE, before.toEpochMilli()));
    request.setAttribute(ACTOR, actor);
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    request.removeAttribute(ACTOR);
  }

  /// A session of somebody's own.
  ///
  /// @param id as it stands in the audit trail; that of the cookie is shown to nobody
  /// @param isThis whether it is the one that asks
  record Own(UUID id, Instant since, Instant lastUsed, boolean isThis) {}

  /// The sessions of somebody, the last used first.
  List<Own> own(Actor actor) {
    return stored.findByPrincipalName(actor.user().toString()).values().stream()
        .flatMap(session -> own(session, actor).stream())
        .sorted(Comparator.comparing(Own::lastUsed).reversed())
        .toList();
  }

  private static Optional<Own> own(Session session, Actor actor) {
    return session.getAttribute(SESSION) instanceof String text
            && session.getAttribute(SINCE) instanceof Long since
        ? Optional.of(
            new Own(
                UUID.fromString(text),
                Instant.ofEpochMilli(since),
                session.getLastAccessedTime(),
                actor.session().filter(UUID.fromString(text)::equals).isPresent()))
        : Optional.empty();
  }

  /// Ends one of somebody's own sessions; nothing where it has ended.
  void end(Actor actor, UUID id) {
    stored.findByPrincipalName(actor.user().toString()).values().stream()
        .filter(session -> id.toString().equals(session.getAttribute(SESSION)))
        .map(Session::getId)
        .toList()
        .forEach(stored::deleteById);
  }

  /// Ends all sessions of somebody but that of the request.
  void endOthers(Actor actor, HttpServletRequest request) {
    var own = request.getSession().getId();
    stored.findByPrincipalName(actor.user().toString()).keySet().stream()
        .filter(id -> !id.equals(own))
        .forEach(stored::deleteById);
  }

  /// When somebody who is signed in had signed in before this session; empty the first time.
  Optional<Instant> before(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Long) session.getAttribute(BEFORE))
        .map(Instant::ofEpochMilli);
  }

  /// Who sends this request.
  Optional<Actor> actor(HttpServletRequest request) {
    if (request.getAttribute(ACTOR) instanceof Actor actor) {
      return Optional.of(actor);
    }
    var session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    var actor = actor(session);
    if (actor == null) {
      session.invalidate(); // too old, or the account was closed
      return Optional.empty();
    }
    request.setAttribute(ACTOR, actor);
    return Optional.of(actor);
  }

  private @Nullable Actor actor(HttpSession session) {
    if (!(session.getAttribute(USER) instanceof String user
        && session.getAttribute(SESSION) instanceof String id
        && session.getAttribute(SINCE) instanceof Long since)) {
      return null;
    }
    var end = Instant.ofEpochMilli(since).plus(settings.longest());
    return clock.instant().isBefore(end)
        ? signIn.actor(new UserId(UUID.fromString(user)), UUID.fromString(id)).orElse(null)
        : null;
  }
}
