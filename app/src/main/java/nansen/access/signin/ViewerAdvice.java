package nansen.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nansen.access.Actor;
import nansen.web.Place;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page knows of its reader: `viewer`, the actor, or null before sign-in; `before`, when
/// they had signed in before; `menu` and `search`, the places that the reader gets into; and
/// `demonstration`, whether the banner must stand on it. The fragments of `access/bar` and the
/// layout show them.
@ControllerAdvice
class ViewerAdvice {
  private final Sessions sessions;
  private final SignInSettings settings;
  private final OpenPlaces places;
  private final WallClock wall;

  ViewerAdvice(Sessions sessions, SignInSettings settings, OpenPlaces places, WallClock wall) {
    this.sessions = sessions;
    this.settings = settings;
    this.places = places;
    this.wall = wall;
  }

  @ModelAttribute("viewer")
  @Nullable Actor viewer(HttpServletRequest request) {
    return actor(request).orElse(null);
  }

  /// When the reader had signed in before this session, in words: whoever did not, should say so.
  @ModelAttribute("before")
  @Nullable String before(HttpServletRequest request, Locale locale) {
    return actor(request)
        .flatMap(_ -> sessions.before(request))
        .map(at -> wall.words(at, locale))
        .orElse(null);
  }

  @ModelAttribute("menu")
  List<Place> menu(HttpServletRequest request) {
    return actor(request)
        .map(actor -> Place.MENU.stream().filter(place -> places.isOpen(actor, place)).toList())
        .orElse(List.of());
  }

  @ModelAttribute("search")
  boolean search(HttpServletRequest request) {
    return actor(request).filter(actor -> places.isOpen(actor, Place.SEARCH)).isPresent();
  }

  @ModelAttribute("demonstration")
  boolean demonstration() {
    return settings.demonstration();
  }

  /// The page about an error must not need what may have been the error.
  private Optional<Actor> actor(HttpServletRequest request) {
    try {
      return sessions.actor(request);
    } catch (NestedRuntimeException databaseAway) {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        return Optional.empty();
      }
      throw databaseAway;
    }
  }
}
