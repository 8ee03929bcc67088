package nansen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What a request must be before a page reads it: texts without signs that cannot be seen, days
/// that there are, and of a form no field that it does not have. What is not is [Unreadable],
/// whichever page it was sent to.
@Configuration(proxyBeanMethods = false)
class Reading implements WebMvcConfigurer {
  /// No law is older, and no database and no calendar of ours is asked for more.
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  /// May have any sign: they are hashed and shown to nobody.
  static final Set<String> SECRETS = Set.of("password", "old", "fresh", "again");

  private static final int LONGEST_NAME = 60;

  // Neither is a lambda: Spring asks for the types.
  private static final class ToDay implements Converter<String, @Nullable LocalDate> {
    /// A form sends its empty fields too: they ask for no day.
    @Override
    public @Nullable LocalDate convert(String typed) {
      return typed.isEmpty() ? null : known(LocalDate.parse(typed));
    }
  }

  private static final class ToMoment implements Converter<String, Instant> {
    @Override
    public Instant convert(String typed) {
      var moment = Instant.parse(typed);
      known(LocalDate.ofInstant(moment, ZoneOffset.UTC));
      return moment;
    }
  }

  /// Whether the form is read field by field, see [Fields], and comes back with what was typed.
  static boolean readsFields(HandlerMethod route) {
    return Stream.of(route.getMethodParameters())
        .anyMatch(it -> MultiValueMap.class.isAssignableFrom(it.getParameterType()));
  }

  private static LocalDate known(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no day of ours: " + day);
    }
    return day;
  }

  @Override
  public void addFormatters(FormatterRegistry formats) {
    formats.addConverter(new ToDay());
    formats.addConverter(new ToMoment());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new Guard());
  }

  /// Stands behind the gate: who does not get in hears nothing of what is wrong with the request.
  private static final class Guard implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws IOException {
      if (!(handler instanceof HandlerMethod route)) {
        return true;
      }
      if (route.getBean() instanceof ErrorController) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
          return true;
        }
        response.sendError(HttpStatus.NOT_FOUND.value());
        return false;
      }
      if (request.getMethod().equals("POST") && !readsAll(route)) {
        var known = known(route);
        for (var name : request.getParameterMap().keySet()) {
          if (!known.contains(name)) {
            throw new Unreadable(shown(name));
          }
        }
      }
      if (!readsFields(route)) {
        request
            .getParameterMap()
            .forEach((name, values) -> {
              if (!SECRETS.contains(name) && !Stream.of(values).allMatch(Guard::isPlain)) {
                throw new Unreadable(shown(name));
              }
            });
      }
      return true;
    }

    /// Whether the route looks through all that came by itself.
    private static boolean readsAll(HandlerMethod route) {
      return Stream.of(route.getMethodParameters())
          .anyMatch(it ->
              it.hasParameterAnnotation(RequestParam.class)
                  && Map.class.isAssignableFrom(it.getParameterType()));
    }

    /// The fields that the form of a route has.
    private static Set<String> known(HandlerMethod route) {
      var known = new HashSet<>(Fields.OWN);
      for (var parameter : route.getMethodParameters()) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
          known.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
        }
      }
      return known;
    }

    private static boolean isPlain(String text) {
      return text.codePoints()
          .noneMatch(sign -> VisibleText.isControl(sign) || VisibleText.turnsDirection(sign));
    }

    private static String shown(String name) {
      var visible = VisibleText.of(name);
      return visible.codePointCount(0, visible.length()) <= LONGEST_NAME
          ? visible
          : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_NAME));
    }
  }
}
