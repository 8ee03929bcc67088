package nansen.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// The languages of the pages, and which one a reader gets: the one chosen here, else the first
/// that the browser asks for and we have, else Norwegian bokmål.
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {
  /// In the order of the menu.
  public static final List<Locale> ALL =
      List.of(Locale.of("nb"), Locale.of("en"), Locale.of("uk"), Locale.of("ru"), Locale.of("ar"));

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new OfOurs();
    resolver.setRejectInvalidCookies(false); // as if there were none
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(request -> {
      var ranges = request.getHeader("Accept-Language");
      try {
        var best = ranges == null ? null : Locale.lookup(Locale.LanguageRange.parse(ranges), ALL);
        return best == null ? ALL.getFirst() : best;
      } catch (IllegalArgumentException malformed) {
        return ALL.getFirst();
      }
    });
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(change("language"));
    interceptors.addInterceptor(change(Fields.SHOWN_IN));
  }

  private static LocaleChangeInterceptor change(String parameter) {
    var change =
        new LocaleChangeInterceptor() {
          @Override
          protected Locale parseLocaleValue(String text) {
            return tagged(text)
                .orElseThrow(() -> new IllegalArgumentException("no language of ours"));
          }
        };
    change.setParamName(parameter);
    change.setIgnoreInvalidLocale(true);
    return change;
  }

  /// Keeps and reads one of our languages; any other is no language here.
  private static final class OfOurs extends CookieLocaleResolver {
    OfOurs() {
      super("language");
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String text) {
      return tagged(text).orElse(null);
    }
  }

  private static Optional<Locale> tagged(String text) {
    return ALL.stream().filter(each -> each.toLanguageTag().equals(text)).findFirst();
  }

  /// Whether lines begin at the right.
  public static boolean isRightToLeft(Locale locale) {
    return ours(locale).getLanguage().equals("ar");
  }

  /// One of our languages; bokmål for any other.
  public static Locale ours(Locale locale) {
    return ALL.stream()
        .filter(each -> each.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(ALL.getFirst());
  }
}
