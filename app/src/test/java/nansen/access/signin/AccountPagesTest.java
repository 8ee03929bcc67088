package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.PasswordRule.Weakness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people change of their own account.
final class AccountPagesTest {
  private static final Instant NOW = Instant.parse("2026-09-15T10:00:10Z");
  private static final String FRESH = "reindeer umbrella seventeen fjords";
  private static final Pattern END = Pattern.compile("/account/sessions/[0-9a-f-]{36}/end");

  private final Visitor.Person kari =
      Visitor.person(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
  private final Visitor here = new Visitor();
  private final Visitor elsewhere = new Visitor();

  @BeforeEach
  void she_is_signed_in_at_two_places() {
    TestServer.itIs(NOW);
    TestServer.room(JdbcClient.class).sql("DELETE FROM access.attempt").update();
    assertEquals(302, elsewhere.signIn(kari).statusCode());
    TestServer.itIs(NOW.plusSeconds(30));
    assertEquals(302, here.signIn(kari).statusCode());
    here.get("/account?language=en");
  }

  @AfterEach
  void it_is_the_same_time_again() {
    TestServer.itIs(NOW);
  }

  @Test
  void the_month_of_a_sign_in_is_a_word() {
    var page = here.get("/account?language=en").body();

    assertTrue(page.contains("15 September 2026 12:00 (UTC+02:00)<"), page);
  }

  private static boolean isIn(Visitor visitor) {
    return visitor.get("/account").statusCode() == 200;
  }

  private HttpResponse<String> change(String old, String fresh, String again) {
    return here.post(
        "/account", "/account/password", Map.of("old", old, "fresh", fresh, "again", again));
  }

  private HttpResponse<String> comesIn(String password) {
    TestServer.itIs(TestServer.now().plusSeconds(30));
    return new Visitor().signIn(kari.login(), password, kari.code());
  }

  @Test
  void a_password_of_ones_own_takes_the_place_of_the_old_one_and_ends_other_sessions() {
    var answer = change(kari.password(), FRESH, FRESH);

    assertEquals(302, answer.statusCode(), answer::body);
    assertTrue(isIn(here));
    assertFalse(isIn(elsewhere));
    assertEquals(403, comesIn(kari.password()).statusCode());
    assertEquals(302, comesIn(FRESH).statusCode());
  }

  @Test
  void without_the_old_password_nothing_changes_and_after_five_failures_one_waits() {
    for (var i = 0; i < 5; i++) {
      assertEquals(422, change("not the old one", FRESH, FRESH).statusCode());
    }

    assertEquals(429, change(kari.password(), FRESH, FRESH).statusCode());
    assertTrue(isIn(elsewhere));
    assertEquals(302, comesIn(kari.password()).statusCode());
  }

  @Test
  void two_that_differ_are_sent_back() {
    assertEquals(422, change(kari.password(), FRESH, FRESH + "!").statusCode());
    assertEquals(302, comesIn(kari.password()).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "password123456",
        "qwertyuiop1234",
        "aaaaaaaaaaaaaaaa",
        "nansennansen2026",
        "testpersontestperson"
      })
  void what_is_short_or_easily_guessed_is_refused(String weak) {
    var answer = change(kari.password(), weak, weak);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("The new password"), answer.body());
    assertEquals(302, comesIn(kari.password()).statusCode());
  }

  @Test
  void length_counts_and_kinds_of_letters_do_not() {
    assertEquals(Optional.empty(), PasswordRule.weakness(FRESH, List.of()));
    assertEquals(
        Optional.empty(), PasswordRule.weakness("олень парасоля сімнадцять фіорд", List.of()));
    assertEquals(Optional.of(Weakness.SHORT), PasswordRule.weakness("xK7#qP2!mZ9", List.of()));
    assertEquals(Optional.of(Weakness.LONG), PasswordRule.weakness("ø".repeat(201), List.of()));
  }

  @Test
  void ones_own_sessions_are_listed_and_ended_one_by_one() {
    var page = here.get("/account").body();
    var ends = END.matcher(page).results().map(found -> found.group()).distinct().toList();
    assertEquals(2, ends.size(), page);
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    for (var end : ends) {
      stranger.post("/account", end, Map.of());
    }
    assertTrue(isIn(here) && isIn(elsewhere), "nobody ends the session of another");

    here.post("/account", ends.getLast(), Map.of());
    assertTrue(isIn(here), "the one used last stands first");
    assertFalse(isIn(elsewhere));
    here.post("/account", ends.getFirst(), Map.of());
    assertFalse(isIn(here));
  }
}
