package nansen.access.signin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nansen.access.Actor;
import nansen.web.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which places of the menu somebody gets into: those whose route the [RouteGate] would open.
@Component
final class OpenPlaces {
  private final RouteGate gate;
  private final ObjectProvider<RequestMappingHandlerMapping> routes; // made later than this
  private final Map<String, Optional<HandlerMethod>> handlers = new ConcurrentHashMap<>();

  OpenPlaces(RouteGate gate, ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.gate = gate;
    this.routes = routes;
  }

  boolean isOpen(Actor actor, Place place) {
    return handlers
        .computeIfAbsent(place.path(), this::handler)
        .filter(route -> gate.answer(Optional.of(actor), route) == RouteGate.Answer.IN)
        .isPresent();
  }

  private Optional<HandlerMethod> handler(String path) {
    return routes.getObject().getHandlerMethods().entrySet().stream()
        .filter(each ->
            each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && each.getKey().getPatternValues().contains(path))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
