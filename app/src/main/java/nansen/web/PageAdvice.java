package nansen.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What the layout knows of the page it stands around: `here`, its path, and `languages`, where the
/// same page is found in each language, or how the form that was just sent is shown in it.
@ControllerAdvice
class PageAdvice {
  private static final String CHANGE = "language";

  /// The page in another language.
  ///
  /// @param tag such as `nb`
  /// @param name of the language in itself
  /// @param address of the page; of the start where the page answers a form that was not typed in;
  ///   empty where it shows one that was, which is then sent again to be shown, see [TypedForm]
  record InLanguage(String tag, String name, String address) {}

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  @ModelAttribute("languages")
  List<InLanguage> languages(HttpServletRequest request) {
    return Languages.ALL.stream()
        .map(each ->
            new InLanguage(
                each.getLanguage(), each.getDisplayLanguage(each), address(request, each)))
        .toList();
  }

  private static String address(HttpServletRequest request, Locale language) {
    if (!request.getMethod().equals("GET")) {
      return TypedForm.isAnswered(request) ? "" : "/?" + CHANGE + "=" + language;
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return "?" + CHANGE + "=" + language; // the path here is that of the error page
    }
    var query =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam(CHANGE, language)
            .build()
            .getQuery();
    return "?" + query;
  }
}
