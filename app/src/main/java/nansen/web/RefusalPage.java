package nansen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The page for what is refused before any page of ours is reached, such as a request line that is
/// none: in the reader's language, and with no word of the request, nor of what broke.
final class RefusalPage {
  private final ObjectProvider<ITemplateEngine> templates;
  private final ObjectProvider<LocaleResolver> languages;

  /// Both are asked for when they are needed, as the server stands before they do.
  RefusalPage(ObjectProvider<ITemplateEngine> templates, ObjectProvider<LocaleResolver> languages) {
    this.templates = templates;
    this.languages = languages;
  }

  /// Sends it with the status that the answer has.
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = languages.getObject().resolveLocale(request);
    var page = new Context(language);
    page.setVariable("status", response.getStatus());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", language.toLanguageTag());
    response.getWriter().write(templates.getObject().process("web/refused", page));
    response.flushBuffer();
  }
}
