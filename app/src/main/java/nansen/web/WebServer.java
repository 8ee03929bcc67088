package nansen.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;

/// What is refused before any page of ours is reached.
@Configuration(proxyBeanMethods = false)
class WebServer {
  @Bean
  RefusalPage refusalPage(
      ObjectProvider<ITemplateEngine> templates, ObjectProvider<LocaleResolver> languages) {
    return new RefusalPage(templates, languages);
  }

  /// Nearest to the pages, so that the web server writes no page of its own before.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(RefusalPage page) {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new RefusedByServer(page)));
  }

  /// After the filter that says in which encoding a form is read, and before all that reads one.
  @Bean
  FilterRegistrationBean<ReadableForms> readableForms(RefusalPage page) {
    var registration = new FilterRegistrationBean<>(new ReadableForms(page));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }
}
