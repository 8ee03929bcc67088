package nansen.lawbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.inforce.LawInForce;
import nansen.law.pack.LawPack;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The law as somebody without any case reads it.
class LawPagesTest {
  private static Visitor reader = new Visitor();

  @BeforeAll
  static void somebody_signs_in() {
    reader = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.STATISTICIAN);
    reader.get("/law?language=en");
  }

  static Stream<LawPack> packs() {
    return TestServer.room(LawInForce.class).now().book().packs().stream();
  }

  @Test
  void a_day_that_is_not_known_yet_is_not_shown_as_one() {
    var page = reader.get("/law/no/appeal-std").body();

    assertTrue(page.contains("a day that is not known yet"), page);
    assertFalse(page.contains("2200"), page);
  }

  @Test
  void every_pack_stands_in_the_list_with_its_digest() {
    var page = reader.get("/law").body();

    packs()
        .forEach(pack -> {
          assertTrue(page.contains("href=\"/law/" + pack.id() + "\""), pack.id()::value);
          assertTrue(page.contains(pack.digest()), pack.id()::value);
        });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void every_rule_has_a_place_that_a_link_leads_to(LawPack pack) {
    var page = reader.get("/law/" + pack.id()).body();

    var missing = new TreeSet<String>();
    var ids =
        Stream.of(
                pack.provisions().stream().flatMap(it -> Stream.of(it.key(), it.id().value())),
                pack.rights().stream().map(it -> it.id().value()),
                pack.routes().stream().map(it -> it.id().value()),
                pack.routes().stream()
                    .flatMap(it -> Stream.concat(it.gateway().stream(), it.grounds().stream()))
                    .map(it -> it.id().value()),
                pack.checkLists().stream().map(it -> it.id().value()))
            .flatMap(all -> all);
    ids.forEach(id -> {
      if (!page.contains("id=\"" + id + "\"")) {
        missing.add(id);
      }
    });
    assertEquals(new TreeSet<>(), missing);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void no_place_is_named_twice(LawPack pack) {
    var sheet =
        reader.get("/law/" + pack.id()).body().split(" id=\"", -1); // the first is before any id

    var seen = new TreeSet<String>();
    var twice = new TreeSet<String>();
    for (var i = 1; i < sheet.length; i++) {
      var id = sheet[i].substring(0, sheet[i].indexOf('"'));
      if (!seen.add(id)) {
        twice.add(id);
      }
    }
    assertEquals(new TreeSet<>(), twice);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void a_pack_is_read_chapter_by_chapter(LawPack pack) {
    var index = reader.get("/law/" + pack.id()).body();
    var chapters = found(index, "href=\"(/law/[^\"]+/chapters/[^\"]+)\"");
    var inFull = new ArrayList<String>();
    for (var chapter : chapters) {
      var page = reader.get(chapter).body();
      inFull.addAll(found(page, "<article class=\"rule\"[^>]* id=\"([^\"]+)\""));
      assertTrue(page.contains("href=\"/law/" + pack.id() + "\""), "the way back");
    }

    assertEquals(found(index, "<li id=\"([^\"]+)\""), inFull);
    assertFalse(index.contains("class=\"rule\""), "the rules themselves stand in the chapters");
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(it -> it.group(1)).toList();
  }

  @Test
  void whatever_the_list_of_a_pack_names_has_a_page_of_its_own() {
    for (var pack : List.of("no-dublin", "eu-rcd")) {
      var links = found(reader.get("/law/" + pack).body(), "href=\"(/law/" + pack + "/[^\"/]+)\"");
      assertTrue(links.size() > 10, links::toString);
      links.forEach(link -> assertEquals(200, reader.get(link).statusCode(), link));
    }
    var asked = reader.get("/law/no/chapters/asks").body();
    var question = found(asked, "<article class=\"rule\"[^>]* id=\"([^\"]+)\"").getFirst();
    assertFalse(reader.get("/law/no/" + question).body().contains("id=\"scenarios\""));
  }

  @Test
  void scenarios_are_unfolded_one_by_one() {
    var page = reader.get("/law/no/appeal-std").body();

    assertTrue(page.contains("<details class=\"rule\""), page);
  }

  @Test
  void a_rule_that_was_not_read_in_full_says_so() {
    var marked =
        packs()
            .flatMap(pack -> pack.provisions().stream().map(it -> new Marked(pack, it.key())))
            .filter(it -> it.isShown())
            .findFirst()
            .orElseThrow();

    var page = reader.get("/law/" + marked.pack().id() + "/" + marked.key()).body();

    assertTrue(page.contains("class=\"mark care\""), page);
  }

  private record Marked(LawPack pack, String key) {
    boolean isShown() {
      return pack.provisions().stream()
          .anyMatch(it -> it.key().equals(key) && it.support().shown());
    }
  }

  @Test
  void a_rule_stands_beside_the_scenarios_that_hold_it() {
    var page = reader.get("/law/eu-ammr/ammr-reply-hit").body();

    assertTrue(page.contains("AMMR art. "), page);
    assertTrue(page.contains("Hit and silence"));
    assertTrue(page.contains("(ammr-reply-hit): missed"), page);
  }

  @Test
  void every_version_of_a_clock_stands_under_its_id() {
    var versioned =
        packs()
            .flatMap(pack -> pack.provisions().stream().map(it -> new Marked(pack, it.key())))
            .filter(it -> it.key().contains("~"))
            .findFirst()
            .orElseThrow();
    var id = versioned.key().substring(0, versioned.key().indexOf('~'));

    var page = reader.get("/law/" + versioned.pack().id() + "/" + id).body();

    assertTrue(page.contains(">" + versioned.key() + "<"), page);
  }

  @Test
  void the_same_words_as_on_the_command_line_in_the_language_of_the_reader() {
    var norwegian = reader.get("/law/no/chapters/clocks-police?language=nb").body();
    var english = reader.get("/law/no/chapters/clocks-police?language=en").body();

    assertTrue(norwegian.contains("<dt>begynner ved</dt>"));
    assertTrue(english.contains("<dt>begins with</dt>"));
  }

  @Test
  void every_language_shows_every_page() {
    for (var language : Languages.ALL) {
      for (var path :
          Stream.of(
                  "/law",
                  "/law/eu-apr",
                  "/law/eu-apr/chapters/clocks-applicant",
                  "/law/eu-ammr/ammr-reply-hit")
              .toList()) {
        var answer = reader.get(path + "?language=" + language);
        assertEquals(200, answer.statusCode(), path);
        assertFalse(answer.body().contains("??"), path + " " + language);
      }
    }
    reader.get("/law?language=en");
  }

  @Test
  void what_is_not_there_is_not_there() {
    assertEquals(404, reader.get("/law/eu-nothing").statusCode());
    assertEquals(404, reader.get("/law/eu-apr/nothing").statusCode());
    assertEquals(404, reader.get("/law/eu-apr/chapters/nothing").statusCode());
  }
}
