package nansen.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nansen.cli.BuiltInLaw;
import nansen.law.journal.FactKind;
import nansen.law.pack.FactSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the details of facts are called, and what they say, in every language.
final class DetailWordsTest {
  private static final Spoken LAW = BuiltInLaw.spoken();

  private static Set<String> details() {
    var names = new TreeSet<String>();
    LAW.book().vocabulary().specs().forEach(spec -> names.addAll(spec.details().keySet()));
    return names;
  }

  private static Set<String> words() {
    var words = new TreeSet<String>();
    for (var spec : LAW.book().vocabulary().specs()) {
      for (var detail : spec.details().values()) {
        if (detail instanceof FactSpec.Detail.Choice(var choices)) {
          words.addAll(choices);
        }
      }
    }
    for (var pack : LAW.book().packs()) {
      pack.checkLists().forEach(list -> list.items().forEach(item -> words.addAll(item.answers())));
    }
    return words;
  }

  @ParameterizedTest
  @EnumSource
  void every_detail_of_every_pack_has_a_name(Language language) {
    var titles = LAW.titles(language);
    var lacking = new TreeSet<>(details());
    lacking.removeIf(titles::namesDetail);

    assertEquals(Set.of(), lacking);
    assertFalse(details().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void every_word_that_a_detail_may_say_has_words(Language language) {
    var titles = LAW.titles(language);
    var lacking = new TreeSet<>(words());
    lacking.removeIf(titles::hasWord);

    assertEquals(Set.of(), lacking);
    assertFalse(words().isEmpty());
  }

  @Test
  void a_word_is_said_in_the_language_and_what_was_typed_stays() {
    var titles = LAW.titles(Language.UK);
    var made = new FactKind("application.made");

    assertEquals("Перед ким", titles.detail("before"));
    assertEquals("компетентний орган", titles.said(made, "before", "competent"));
    assertEquals("Grense Jakobselv", titles.said(made, "place", "Grense Jakobselv"));
    var requested = new FactKind("take-back.requested");
    for (var written : List.of("DE", "de", "Germany", "Tyskland")) {
      assertEquals("Німеччина (DE)", titles.said(requested, "state", written));
    }
    assertEquals("Prussia", titles.said(requested, "state", "Prussia"));
  }

  @Test
  void a_condition_that_opens_a_route_is_called_by_its_title() {
    assertEquals(
        "Application made while a decision of the Council is in force",
        LAW.titles(Language.EN).ground("cfmr-11-in-force"));
    assertEquals("no-such-ground", LAW.titles(Language.EN).ground("no-such-ground"));
  }
}
