package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nansen.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the parts of this room between the network and the pages.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  /// When a session was last used. A session begins and ends durably, and in between only this
  /// changes, with each request: no reader need wait until the disk has it.
  private static final String LAST_USED =
      """
      UPDATE %TABLE_NAME%
      SET SESSION_ID = ?, LAST_ACCESS_TIME = ?, MAX_INACTIVE_INTERVAL = ?, EXPIRY_TIME = ?,
        PRINCIPAL_NAME = ?
      FROM (SELECT set_config('synchronous_commit', 'off', TRUE) AS commit) AS waits
      WHERE waits.commit = 'off' AND PRIMARY_ID = ?\
      """;

  private static final int SESSION_ID_BYTES = 32;

  /// Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage
  /// cheat sheet. A salt of 16 bytes, a hash of 32.
  @Bean
  PasswordEncoder passwords() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }

  @Bean
  SiteKey siteKey(SignInSettings settings) throws IOException {
    return SiteKey.in(settings.keys());
  }

  /// 256 bits, so that no session can be guessed.
  @Bean
  SessionIdGenerator sessionIds() {
    var random = new SecureRandom();
    return () -> {
      var id = new byte[SESSION_ID_BYTES];
      random.nextBytes(id);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    };
  }

  @Bean
  CookieSerializer sessionCookie(SiteKey key, SignInSettings settings) {
    return new SessionCookie(key, settings.isSecure());
  }

  @Bean
  ConversionService springSessionConversionService() {
    return new SessionValues();
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
    return sessions -> {
      new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
      sessions.setUpdateSessionQuery(LAST_USED);
    };
  }

  /// What is asked and written of a session is one statement each, but for its beginning: cut off
  /// in the midst of that, nobody is signed in.
  @Bean(defaultCandidate = false) // nobody else's transactions are meant
  TransactionOperations springSessionTransactionOperations() {
    return TransactionOperations.withoutTransaction();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerHeaders(SignInSettings settings) {
    return server -> server.addEngineValves(new AnswerHeaders(settings.isSecure()));
  }

  /// Before all other filters.
  @Bean
  FilterRegistrationBean<SameOrigin> sameOrigin(SignInSettings settings) {
    var registration = new FilterRegistrationBean<>(new SameOrigin(settings.origin()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /// In a cookie, as who has not signed in has no session.
  @Bean
  CsrfTokenRepository tokens(SignInSettings settings) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(settings.isSecure() ? "__Host-nansen-form" : "nansen-form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).sameSite("Lax").secure(settings.isSecure()));
    return tokens;
  }

  /// Spring Security checks the token against forgery and refuses malformed requests; who is signed
  /// in and what they may, is this room's own.
  @Bean
  SecurityFilterChain forgeryTokens(HttpSecurity http, CsrfTokenRepository tokens) {
    return http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(headers -> headers.disable()) // see AnswerHeaders
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .logout(logout -> logout.disable())
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .build();
  }

  /// Nobody signs in through Spring Security, so it makes up no user either.
  @Bean
  AuthenticationManager nobody() {
    return _ -> {
      throw new BadCredentialsException("see SignIn");
    };
  }

  @Bean
  WebMvcConfigurer gate(Sessions sessions, RouteGate gate) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument(sessions));
      }
    };
  }

  /// Hands a page the one who asks.
  private record ActorArgument(Sessions sessions) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer model,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var servlet = request.getNativeRequest(HttpServletRequest.class);
      return sessions
          .actor(Objects.requireNonNull(servlet))
          .orElseThrow(() -> new IllegalStateException("a page for everyone asks who it is"));
    }
  }
}
