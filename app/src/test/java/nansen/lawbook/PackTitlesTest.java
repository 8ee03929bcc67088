package nansen.lawbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nansen.cli.BuiltInLaw;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.RuleText;
import nansen.speech.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nobody meets a rule that stays English, marked `[en]`.
final class PackTitlesTest {
  /// Where in an article or section, in English.
  private static final Pattern PLACE = Pattern.compile("(st|nd|rd|th) (sub)?paragraph");

  private static final Spoken LAW = BuiltInLaw.spoken();

  /// The rules, and which cases the pack governs.
  private static Stream<String> words(PackSheet sheet) {
    return Stream.concat(
            Stream.of(sheet.frame()),
            sheet.chapters().stream()
                .flatMap(chapter -> chapter.rules().stream().map(PackSheet.Entry::text)))
        .flatMap(PackTitlesTest::words);
  }

  private static Stream<String> words(RuleText rule) {
    return Stream.concat(
        Stream.of(rule.what(), rule.cite().text()),
        rule.rows().stream().flatMap(row -> row.texts().stream()));
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_has_words_in_every_language(Language language) {
    var lacking = new TreeSet<String>();
    for (var pack : LAW.book().packs()) {
      var sheet = PackSheet.of(pack, Phrases.in(language), LAW.titles(language), List.of());
      words(sheet)
          .filter(said ->
              said.contains("[en]") || (language != Language.EN && PLACE.matcher(said).find()))
          .forEach(said -> lacking.add(pack.id() + ": " + said));
    }

    assertEquals(new TreeSet<>(), lacking);
    assertFalse(LAW.book().packs().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_fact_has_words_in_every_language(Language language) {
    var titles = LAW.titles(language);
    var lacking = new TreeSet<String>();
    for (var spec : LAW.book().vocabulary().specs()) {
      if (titles.fact(spec.kind()).contains("[en]")) {
        lacking.add(spec.kind().name());
      }
    }

    assertEquals(new TreeSet<>(), lacking);
  }
}
