package nansen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A form that came back is read in another language, without losing what was typed.
class TypedFormTest {
  private Visitor clerk = new Visitor();
  private String page = "";

  @BeforeEach
  void a_registration_is_begun() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    clerk = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    clerk.get("/registrations?language=en");
    var begun = Map.of("country", "NO", "id", UUID.randomUUID().toString());
    var answer = clerk.post("/registrations", "/registrations", begun);
    page = answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void what_was_typed_comes_back_in_the_other_language() {
    var typed = new HashMap<>(Map.of("manner", "TUNNEL", "place-text", "by the old mill"));

    var refused = clerk.post(page, page, typed);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().matches("(?s).*<form [^>]*id=\"typed\".*"), refused.body());
    assertTrue(
        refused.body().matches("(?s).*<button form=\"typed\" name=\"show-in\" [^>]*value=\"ar\".*"),
        refused.body());
    assertFalse(refused.body().contains("?language="), refused.body());

    typed.put("show-in", "ar");
    var shown = clerk.post(page, page, typed);
    assertEquals(422, shown.statusCode());
    assertTrue(shown.body().contains("dir=\"rtl\""), shown.body());
    assertTrue(shown.body().contains("value=\"by the old mill\""), shown.body());
    assertTrue(shown.body().contains("تغيّرت اللغة"), shown.body());
    assertTrue(clerk.get(page).body().contains("dir=\"rtl\""), "and it stays chosen");
  }

  @Test
  void what_is_only_shown_is_not_stored() {
    var sound = new HashMap<>(Map.of("place-text", "by the old mill", "do", "later"));
    sound.put("manner", "IRREGULAR");
    sound.put("day", "2026-09-10");
    sound.put("show-in", "uk");

    assertEquals(422, clerk.post(page, page, sound).statusCode());
    assertFalse(clerk.get(page).body().contains("by the old mill"));

    sound.remove("show-in");
    assertEquals(302, clerk.post(page, page, sound).statusCode());
    assertTrue(clerk.get(page).body().contains("by the old mill"));
  }

  @Test
  void a_page_that_was_only_asked_for_is_a_link_away() {
    var asked = clerk.get(page).body();

    assertTrue(asked.contains("?language=ar"), asked);
    assertFalse(asked.contains("show-in"), asked);
    assertFalse(asked.contains("id=\"typed\""), asked);
  }
}
