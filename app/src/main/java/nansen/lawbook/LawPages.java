package nansen.lawbook;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.ForSignedIn;
import nansen.access.Purpose;
import nansen.inforce.Amendment;
import nansen.inforce.Enacted;
import nansen.inforce.LawInForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.PackId;
import nansen.law.pack.RuleId;
import nansen.speech.Dates;
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
  private final LawInForce law;
  private final Scenarios scenarios;
  private final Access access;
  private final Map<Key, Drawn> sheets = new ConcurrentHashMap<>();

  private record Key(PackId pack, Language language) {}

  /// @param law that it was drawn from: other law is drawn anew
  private record Drawn(Spoken law, PackSheet sheet) {}

  LawPages(LawInForce law, Scenarios scenarios, Access access) {
    this.law = law;
    this.scenarios = scenarios;
    this.access = access;
  }

  /// Law that was put in force here.
  ///
  /// @param sort `holiday`, `revocation` of one, or `pack`
  /// @param what a holiday by its name and calendar, or a pack by its id
  /// @param day of a holiday; empty for a pack
  /// @param since when the program counts with it
  record Since(long number, String sort, String what, String day, String source, String since) {}

  private static Since since(Enacted enacted, Dates dates) {
    var at = dates.exactMoment(enacted.at());
    return switch (enacted.amendment()) {
      case Amendment.Holiday(var calendar, var day) ->
          new Since(
              enacted.number(),
              "holiday",
              calendar + ": " + day.name(),
              dates.day(day.day()),
              day.source(),
              at);
      case Amendment.Revocation(var calendar, var day, var name, var revoked) ->
          new Since(
              enacted.number(),
              "revocation",
              calendar + ": " + name,
              dates.day(day),
              revoked.source(),
              at);
      case Amendment.Pack pack ->
          new Since(enacted.number(), "pack", pack.id().value(), "", pack.source(), at);
    };
  }

  /// A pack in the list.
  record Listed(PackText text, String digest) {}

  @ForSignedIn
  @GetMapping("/law")
  String packs(Actor actor, Locale locale, Model model) {
    var language = language(locale, model);
    var phrases = Phrases.in(language);
    var now = law.now();
    var titles = now.titles(language);
    model.addAttribute(
        "packs",
        now.book().packs().stream()
            .map(pack -> new Listed(PackText.of(pack, phrases, titles), pack.digest()))
            .toList());
    var dates = new Dates(phrases, ZoneOffset.UTC);
    model.addAttribute("since", law.enacted().stream().map(each -> since(each, dates)).toList());
    model.addAttribute(
        "mayPropose", access.ever(actor, Act.PROPOSE, FieldClass.OPERATIONAL, Purpose.CASE));
    return "lawbook/packs";
  }

  @ForSignedIn
  @GetMapping("/law/{pack}")
  String pack(Locale locale, @PathVariable String pack, Model model) {
    model.addAttribute("sheet", sheet(law.now(), pack, language(locale, model)));
    return "lawbook/pack";
  }

  @ForSignedIn
  @GetMapping("/law/{pack}/chapters/{chapter}")
  String chapter(
      Locale locale, @PathVariable String pack, @PathVariable String chapter, Model model) {
    var sheet = sheet(law.now(), pack, language(locale, model));
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "chapter",
        sheet.chapters().stream()
            .filter(each -> each.id().equals(chapter))
            .findFirst()
            .orElseThrow(LawPages::nothing));
    return "lawbook/chapter";
  }

  @ForSignedIn
  @GetMapping("/law/{pack}/{rule}")
  String rule(Locale locale, @PathVariable String pack, @PathVariable String rule, Model model) {
    var language = language(locale, model);
    var now = law.now();
    var sheet = sheet(now, pack, language);
    var entries = entries(sheet, rule);
    if (entries.isEmpty()) {
      throw nothing();
    }
    var texts = new ScenarioTexts(Phrases.in(language), now.titles(language), now.book());
    var version = rule.indexOf('~');
    var id = new RuleId(version < 0 ? rule : rule.substring(0, version));
    model.addAttribute("sheet", sheet);
    model.addAttribute("rule", rule);
    model.addAttribute("entries", entries);
    model.addAttribute("chapter", chapter(sheet, entries.getFirst()));
    model.addAttribute(
        "scenarios",
        ScenarioTexts.about(id, scenarios.of(now, new PackId(pack))).stream()
            .map(texts::of)
            .toList());
    return "lawbook/rule";
  }

  /// The rule with a key; or all versions of a clock, by its id.
  private static List<PackSheet.Entry> entries(PackSheet sheet, String rule) {
    return sheet.chapters().stream()
        .flatMap(chapter -> chapter.rules().stream())
        .filter(
            entry -> entry.anchors().contains(rule) || entry.text().key().startsWith(rule + "~"))
        .toList();
  }

  private static PackSheet.Chapter chapter(PackSheet sheet, PackSheet.Entry entry) {
    return sheet.chapters().stream()
        .filter(each -> each.rules().contains(entry))
        .findFirst()
        .orElseThrow();
  }

  private PackSheet sheet(Spoken law, String id, Language language) {
    var pack = law.book().pack(new PackId(id)).orElseThrow(LawPages::nothing);
    return sheets
        .compute(
            new Key(pack.id(), language),
            (_, drawn) -> drawn != null && drawn.law() == law ? drawn : draw(law, pack, language))
        .sheet();
  }

  private Drawn draw(Spoken law, LawPack pack, Language language) {
    return new Drawn(
        law,
        PackSheet.of(
            pack, Phrases.in(language), law.titles(language), scenarios.of(law, pack.id())));
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
