package nansen.lawbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nansen.access.ForSignedIn;
import nansen.law.pack.LawPack;
import nansen.law.pack.PackId;
import nansen.law.pack.RuleId;
import nansen.speech.Language;
import nansen.speech.PackText;
import nansen.speech.Phrases;
import nansen.speech.ScenarioTexts;
import nansen.speech.Spoken;
import nansen.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The law in the browser. It is no personal data, so everybody who has signed in may read it.
@Controller
class LawPages {
  private final Spoken law;
  private final Scenarios scenarios;
  private final Map<Key, PackSheet> sheets = new ConcurrentHashMap<>();

  private record Key(PackId pack, Language language) {}

  LawPages(Spoken law, Scenarios scenarios) {
    this.law = law;
    this.scenarios = scenarios;
  }

  /// A pack in the list.
  record Listed(PackText text, String digest) {}

  @ForSignedIn
  @GetMapping("/law")
  String packs(Locale locale, Model model) {
    var language = language(locale, model);
    var phrases = Phrases.in(language);
    var titles = law.titles(language);
    model.addAttribute(
        "packs",
        law.book().packs().stream()
            .map(pack -> new Listed(PackText.of(pack, phrases, titles), pack.digest()))
            .toList());
    return "lawbook/packs";
  }

  @ForSignedIn
  @GetMapping("/law/{pack}")
  String pack(Locale locale, @PathVariable String pack, Model model) {
    model.addAttribute("sheet", sheet(found(pack), language(locale, model)));
    return "lawbook/pack";
  }

  @ForSignedIn
  @GetMapping("/law/{pack}/{rule}")
  String rule(Locale locale, @PathVariable String pack, @PathVariable String rule, Model model) {
    var language = language(locale, model);
    var found = found(pack);
    var sheet = sheet(found, language);
    var entries = entries(sheet, rule);
    if (entries.isEmpty()) {
      throw nothing();
    }
    var texts = new ScenarioTexts(Phrases.in(language), law.titles(language), law.book());
    var version = rule.indexOf('~');
    var id = new RuleId(version < 0 ? rule : rule.substring(0, version));
    model.addAttribute("sheet", sheet);
    model.addAttribute("rule", rule);
    model.addAttribute("entries", entries);
    model.addAttribute(
        "scenarios",
        ScenarioTexts.about(id, scenarios.of(found.id())).stream().map(texts::of).toList());
    return "lawbook/rule";
  }

  /// The rule with a key; or all versions of a clock, by its id.
  private static List<PackSheet.Entry> entries(PackSheet sheet, String rule) {
    return sheet.parts().stream()
        .flatMap(part -> part.rules().stream())
        .filter(PackSheet.Entry::hasScenarios)
        .filter(
            entry -> entry.anchors().contains(rule) || entry.text().key().startsWith(rule + "~"))
        .toList();
  }

  private PackSheet sheet(LawPack pack, Language language) {
    return sheets.computeIfAbsent(
        new Key(pack.id(), language),
        _ ->
            PackSheet.of(
                pack, Phrases.in(language), law.titles(language), scenarios.of(pack.id())));
  }

  private LawPack found(String pack) {
    return law.book().pack(new PackId(pack)).orElseThrow(LawPages::nothing);
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static Language language(Locale locale, Model model) {
    var language = Language.ofReader(Languages.ours(locale));
    model.addAttribute("lawLanguage", language.tag());
    return language;
  }
}
