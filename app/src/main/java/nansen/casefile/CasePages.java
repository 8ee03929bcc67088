package nansen.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.speech.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a case, and the form that opens one.
@Controller
class CasePages {
  private final Casefile casefile;
  private final LawHere law;
  private final PageWords words;
  private final InstantSource clock;

  CasePages(Casefile casefile, LawHere law, PageWords words, InstantSource clock) {
    this.casefile = casefile;
    this.law = law;
    this.words = words;
    this.clock = clock;
  }

  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @GetMapping("/cases/{id}")
  String show(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate known,
      @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      Model model) {
    var caseId = new CaseId(id);
    // The zone is that of the case, so a day is taken in it; the case is opened once for that.
    var now = clock.instant();
    var zone = law.at(casefile.head(actor, caseId)).place().zone();
    var view = casefile.view(actor, caseId, endOf(asOf, zone, now), endOf(known, zone, now));
    var language = PageWords.language(locale);
    model.addAttribute("id", id);
    model.addAttribute("name", PageWords.name(caseId));
    model.addAttribute("place", place(view.head()));
    model.addAttribute("sheet", sheet(view, language));
    model.addAttribute("past", known != null || asOf != null);
    model.addAttribute("known", words.dates(locale, zone).asked(view.docket().knownAt()));
    model.addAttribute("knownDay", known == null ? "" : known.toString());
    model.addAttribute("asOfDay", asOf == null ? "" : asOf.toString());
    model.addAttribute("todayIso", LocalDate.ofInstant(now, zone).toString());
    return "casefile/case";
  }

  private CaseSheet sheet(Casefile.View view, Language language) {
    var whole = CaseSheet.of(view.docket(), words.spoken(), language);
    return view.open().contains(FieldClass.CLAIM) ? whole : whole.datesOnly();
  }

  /// The last moment of a day, as far as it has come; null for now.
  private static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone, Instant now) {
    if (day == null) {
      return null;
    }
    var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return day.equals(LocalDate.ofInstant(now, zone)) ? now : end;
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL)
  @GetMapping("/cases/new")
  String newCase(Model model) {
    return newCase("NO", "", null, model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.OPERATIONAL)
  @PostMapping("/cases")
  String open(
      Actor actor, @RequestParam String country, @RequestParam String calendar, Model model) {
    var named = calendar.isBlank() ? country : calendar.strip();
    return casefile
        .open(actor, country, named)
        .map(head -> "redirect:/cases/" + head.id())
        .orElseGet(() -> newCase(country, calendar, "new-case.no-law", model));
  }

  private String newCase(String country, String calendar, @Nullable String problem, Model model) {
    var countries = new TreeSet<String>();
    words.spoken().book().packs().forEach(pack -> countries.addAll(pack.states().keySet()));
    model.addAttribute("countries", countries);
    model.addAttribute("country", country);
    model.addAttribute("calendar", calendar);
    model.addAttribute("problem", problem);
    return "casefile/new-case";
  }

  private static String place(CaseHead head) {
    return head.calendar().equals(head.country())
        ? head.country()
        : head.country() + " · " + head.calendar();
  }
}
