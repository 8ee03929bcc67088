package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in and out, as a browser does it.
final class SignInTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Instant NOW = Instant.parse("2026-09-15T10:00:10Z");

  private final Visitor.Person kari = Visitor.person(UNIT, Role.CASEWORKER);
  private final Visitor visitor = new Visitor();
  private final JdbcClient sql = TestServer.room(JdbcClient.class);

  @BeforeEach
  @AfterEach
  void it_is_a_morning_and_nobody_has_failed() {
    TestServer.itIs(NOW);
    sql.sql("DELETE FROM access.attempt").update();
  }

  private static boolean isIn(Visitor visitor) {
    return visitor.get("/sign-in").statusCode() == 302; // sent on: nothing to do there
  }

  @Test
  void password_and_code_let_somebody_in_and_signing_out_ends_it() {
    assertFalse(isIn(visitor));

    assertEquals(302, visitor.signIn(kari).statusCode());
    assertTrue(isIn(visitor));

    var out = visitor.post("/account", "/sign-out", Map.of());
    assertEquals(302, out.statusCode());
    assertTrue(out.headers().firstValue("Clear-Site-Data").isPresent());
    assertFalse(isIn(visitor));
  }

  @Test
  void whether_a_user_exists_cannot_be_told_from_the_answer() {
    var wrongPassword = visitor.signIn(kari.login(), "wrong password", kari.code());
    var wrongCode = visitor.signIn(kari.login(), kari.password(), "000000");
    var unknown = visitor.signIn("nobody", kari.password(), kari.code());

    assertEquals(403, unknown.statusCode());
    assertEquals(unknown.statusCode(), wrongPassword.statusCode());
    assertEquals(unknown.statusCode(), wrongCode.statusCode());
    assertEquals(withoutToken(unknown), withoutToken(wrongPassword));
    assertEquals(withoutToken(unknown), withoutToken(wrongCode));
    assertFalse(isIn(visitor));
  }

  @Test
  void whoever_signs_in_is_told_when_the_account_was_signed_in_to_before() {
    visitor.signIn(kari);
    assertFalse(visitor.get("/account").body().contains("Forrige innlogging"));

    TestServer.itIs(NOW.plus(Duration.ofDays(2)));
    var again = new Visitor();
    again.signIn(kari);

    var page = again.get("/account").body();
    assertTrue(page.contains("Forrige innlogging 15 september 2026 12:00 (UTC+02:00)"), page);
  }

  @Test
  void a_code_is_good_once() {
    assertEquals(302, visitor.signIn(kari).statusCode());

    assertEquals(403, new Visitor().signIn(kari).statusCode());

    TestServer.itIs(NOW.plusSeconds(30));
    assertEquals(302, new Visitor().signIn(kari).statusCode());
  }

  @Test
  void a_code_of_an_hour_ago_is_too_old() {
    var old = kari.code();
    TestServer.itIs(NOW.plus(Duration.ofHours(1)));

    assertEquals(403, visitor.signIn(kari.login(), kari.password(), old).statusCode());
  }

  @Test
  void after_five_failures_the_next_waits_twice_as_long_each_time() {
    for (var i = 0; i < 5; i++) {
      assertEquals(403, visitor.signIn(kari.login(), "wrong", "000000").statusCode());
    }

    var refused = visitor.signIn(kari); // right, and not even tried
    assertEquals(429, refused.statusCode());
    assertEquals("61", refused.headers().firstValue("Retry-After").orElseThrow());

    TestServer.itIs(NOW.plusSeconds(61));
    assertEquals(403, visitor.signIn(kari.login(), "wrong", "000000").statusCode());
    assertEquals("121", visitor.signIn(kari).headers().firstValue("Retry-After").orElseThrow());

    TestServer.itIs(NOW.plusSeconds(182));
    assertEquals(302, visitor.signIn(kari).statusCode());
  }

  @Test
  void a_colleague_at_the_same_address_is_not_locked_out() {
    for (var i = 0; i < 6; i++) {
      visitor.signIn(kari.login(), "wrong", "000000");
    }

    var knut = Visitor.person(UNIT, Role.CASEWORKER);
    assertEquals(302, new Visitor().signIn(knut).statusCode());
  }

  @Test
  void what_was_typed_as_a_user_name_is_kept_nowhere() {
    visitor.signIn("my secret password", "", "");

    var kept = sql.sql("SELECT key FROM access.attempt").query(String.class).list();
    assertFalse(kept.isEmpty());
    assertTrue(kept.stream().allMatch(key -> key.matches("[0-9a-f]{64}")), kept::toString);
  }

  @Test
  void a_closed_account_is_out_with_its_next_request() {
    visitor.signIn(kari);
    assertTrue(isIn(visitor));

    try (var desk =
        new AccountDesk(TestServer.postgres().address(), TestServer.folder(), TestServer::now)) {
      desk.close(kari.login());
    }

    assertFalse(isIn(visitor));
    TestServer.itIs(NOW.plusSeconds(30));
    assertEquals(403, visitor.signIn(kari).statusCode());
  }

  @Test
  void roles_are_those_of_now_and_end_after_a_year() {
    visitor.signIn(kari);
    sql.sql("UPDATE access.role_grant SET ended = now() WHERE user_id = :user")
        .param("user", kari.user().value())
        .update();

    var actor = TestServer.room(SignIn.class).actor(kari.user(), UUID.randomUUID()).orElseThrow();

    assertTrue(actor.roles().isEmpty(), actor::toString);
  }

  @Test
  void however_busy_a_session_ends_after_ten_hours() {
    visitor.signIn(kari);

    TestServer.itIs(NOW.plus(Duration.ofHours(10)).minusMillis(1));
    assertTrue(isIn(visitor));

    TestServer.itIs(NOW.plus(Duration.ofHours(10)));
    assertFalse(isIn(visitor));
  }

  @Test
  void an_idle_session_ends_after_a_quarter_of_an_hour() {
    visitor.signIn(kari);

    assertEquals(
        15 * 60,
        sql.sql("SELECT max_inactive_interval FROM access.session WHERE principal_name = :user")
            .param("user", kari.user().toString())
            .query(Integer.class)
            .single());
  }

  @Test
  void somebody_can_end_their_sessions_elsewhere() {
    visitor.signIn(kari);
    TestServer.itIs(NOW.plusSeconds(30));
    var elsewhere = new Visitor();
    elsewhere.signIn(kari);

    visitor.post("/account", "/account/sessions/end", Map.of());

    assertTrue(isIn(visitor));
    assertFalse(isIn(elsewhere));
  }

  @Test
  void a_form_from_before_sign_in_is_good_no_more() {
    var early = token(visitor);
    visitor.signIn(kari);

    assertEquals(403, visitor.send(visitor.form("/sign-out", Map.of("_csrf", early))).statusCode());
    assertTrue(isIn(visitor));
  }

  @Test
  void a_session_begins_under_an_id_that_was_not_there_before() {
    var chosen = "A".repeat(43);
    var form =
        Map.of(
            "login", kari.login(),
            "password", kari.password(),
            "code", kari.code(),
            "_csrf", token(visitor));

    visitor.send(visitor.form("/sign-in", form).header("Cookie", "nansen=" + chosen));
    var id = sessionCookie(visitor).getValue();
    assertFalse(id.startsWith(chosen), id);
    assertTrue(id.matches("[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}"), id); // 256 bits and the mark
  }

  @Test
  void whoever_reads_the_table_of_sessions_has_no_cookie() {
    visitor.signIn(kari);
    var id = sessionCookie(visitor).getValue().replaceFirst("\\..*", "");
    assertEquals(
        1,
        sql.sql("SELECT count(*) FROM access.session WHERE session_id = :id")
            .param("id", id)
            .query(Integer.class)
            .single());

    for (var forged : new String[] {id, id + ".", id + "." + "A".repeat(43)}) {
      assertEquals(200, statusWith(forged), forged);
    }
    assertEquals(302, statusWith(sessionCookie(visitor).getValue())); // the whole cookie would do
  }

  /// What the sign-in page answers to a browser with just this cookie.
  private static int statusWith(String cookie) {
    var other = new Visitor();
    return other
        .send(other.request("/sign-in").header("Cookie", "nansen=" + cookie).GET())
        .statusCode();
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
    var set =
        visitor.signIn(kari).headers().allValues("Set-Cookie").stream()
            .filter(it -> it.startsWith("nansen="))
            .findFirst()
            .orElseThrow();

    assertTrue(set.contains("HttpOnly"), set);
    assertTrue(set.contains("SameSite=Lax"), set);
    assertTrue(set.contains("Path=/"), set);
    assertFalse(set.contains("Domain"), set);
  }

  /// `null` is what browsers say of a form on a page that sends no referrer, such as ours.
  @ParameterizedTest
  @CsvSource({
    "https://elsewhere.example, , 403",
    "https://elsewhere.example, same-origin, 403",
    "http://localhost:1, , 403",
    "null, , 403",
    "null, cross-site, 403",
    "null, same-origin, 302",
    ", cross-site, 403",
    ", same-site, 403",
    ", same-origin, 302",
    ", , 302"
  })
  void a_change_that_another_site_asks_for_is_refused(
      @Nullable String origin, @Nullable String site, int status) {
    var form =
        visitor.form(
            "/sign-in",
            Map.of(
                "login", kari.login(),
                "password", kari.password(),
                "code", kari.code(),
                "_csrf", token(visitor)));
    if (origin != null) {
      form.header("Origin", origin);
    }
    if (site != null) {
      form.header("Sec-Fetch-Site", site);
    }

    assertEquals(status, visitor.send(form).statusCode());
  }

  @Test
  void a_change_without_the_token_of_its_page_is_refused() {
    visitor.get("/sign-in");
    var form = Map.of("login", kari.login(), "password", kari.password(), "code", kari.code());

    assertEquals(403, visitor.send(visitor.form("/sign-in", form)).statusCode());
  }

  @Test
  void the_demonstration_s_way_in_is_shut_in_a_real_installation() {
    visitor.post("/sign-in", "/sign-in/demonstration", Map.of("login", kari.login()));

    assertFalse(isIn(visitor));
  }

  @Test
  void signing_in_is_in_the_trail() {
    visitor.signIn(kari);

    assertEquals(
        1,
        sql.sql(
                """
                SELECT count(*) FROM access.audit_event
                WHERE record = :user AND rule = 'program.sign-in'
                """)
            .param("user", kari.user().value())
            .query(Integer.class)
            .single());
  }

  @Test
  void neither_password_nor_secret_is_in_the_database() {
    var stored =
        sql.sql("SELECT password || encode(totp, 'hex') FROM access.account WHERE login = :login")
            .param("login", kari.login())
            .query(String.class)
            .single();

    assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
    assertFalse(stored.contains(kari.password()));
    assertFalse(stored.contains(HexFormat.of().formatHex(Visitor.base32(kari.secret()))));
  }

  private static HttpCookie sessionCookie(Visitor visitor) {
    return visitor.cookies().getCookieStore().getCookies().stream()
        .filter(it -> it.getName().equals("nansen"))
        .findFirst()
        .orElseThrow();
  }

  private static String token(Visitor visitor) {
    var body = visitor.get("/sign-in").body();
    var before = "name=\"_csrf\" value=\"";
    var at = body.indexOf(before) + before.length();
    return body.substring(at, body.indexOf('"', at));
  }

  private static String withoutToken(HttpResponse<String> answer) {
    assertNotEquals("", answer.body());
    return answer.body().replaceAll("value=\"[^\"]{40,}\"", "");
  }
}
