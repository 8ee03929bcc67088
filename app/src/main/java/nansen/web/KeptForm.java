package nansen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Keeps what was typed into a form that was not taken because its writer was signed in no longer,
/// because it is older than their session, or because the database was away: the page of the error
/// has all of it, and sends it again. A form that another site sent is never kept.
@ControllerAdvice
class KeptForm {
  /// Where Spring Security keeps the token that a form of this session would have. Whatever comes
  /// from another site was refused before there is one.
  private static final String TOKEN = "org.springframework.security.web.csrf.CsrfToken";

  /// What the program put into the form itself.
  private static final Pattern UNTYPED = Pattern.compile("[0-9a-f-]{36}|\\d*|[A-Z_]+");

  /// A field with what was sent in it.
  record Field(String name, String value) {}

  /// A form that was not taken.
  ///
  /// @param action where it was sent
  /// @param typed what a reader knows again
  record Kept(String action, List<Field> fields, List<String> typed) {}

  @ModelAttribute("kept")
  @Nullable Kept kept(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.ERROR || !isNotTaken(request)) {
      return null;
    }
    var fields = new ArrayList<Field>();
    for (var sent : request.getParameterMap().entrySet()) {
      if (Reading.SECRETS.contains(sent.getKey())) {
        return null;
      }
      if (!Fields.OWN.contains(sent.getKey()) && !sent.getKey().equals(Fields.SHOWN_IN)) {
        for (var value : sent.getValue()) {
          fields.add(new Field(sent.getKey(), value));
        }
      }
    }
    var typed =
        fields.stream()
            .map(Field::value)
            .filter(value -> !UNTYPED.matcher(value).matches())
            .map(value -> value.lines().map(VisibleText::of).collect(Collectors.joining("\n")))
            .toList();
    return typed.isEmpty() ? null : new Kept(asked(request), fields, typed);
  }

  private static boolean isNotTaken(HttpServletRequest request) {
    var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return Objects.requireNonNullElse(method, request.getMethod()).equals("POST")
        && (Objects.equals(status, HttpStatus.UNAUTHORIZED.value())
            || Objects.equals(status, HttpStatus.FORBIDDEN.value())
            || Objects.equals(status, HttpStatus.SERVICE_UNAVAILABLE.value()))
        && request.getAttribute(TOKEN) != null;
  }

  private static String asked(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }
}
