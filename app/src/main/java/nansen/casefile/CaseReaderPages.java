package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.NamedReaders.What;
import nansen.access.Requires;
import nansen.access.Staff;
import nansen.access.UserId;
import nansen.people.PersonForm;
import nansen.people.Problem;
import nansen.web.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Opening a case, or its protected addresses, to a colleague by name.
@Controller
class CaseReaderPages {
  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  /// Roles end after a year as well, unless given again.
  private static final int LONGEST_DAYS = 365;

  private static final Map<String, Integer> FORM = Map.of("who", 40, "because", 300, "until", 40);

  private final CaseReaders readers;
  private final Casefile casefile;
  private final LawHere law;
  private final Staff staff;
  private final PageWords words;
  private final InstantSource clock;

  CaseReaderPages(
      CaseReaders readers,
      Casefile casefile,
      LawHere law,
      Staff staff,
      PageWords words,
      InstantSource clock) {
    this.readers = readers;
    this.casefile = casefile;
    this.law = law;
    this.staff = staff;
    this.words = words;
    this.clock = clock;
  }

  /// Somebody to whom the case is open.
  record Line(UserId user, String name, String because, String until, String by) {}

  @Requires(act = Act.GRANT, field = FieldClass.CLAIM)
  @GetMapping("/cases/{id}/readers")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    return page(actor, locale, new CaseId(id), What.RECORD, Map.of(), List.of(), model);
  }

  @Requires(act = Act.GRANT, field = FieldClass.PROTECTED_CONTACT)
  @GetMapping("/cases/{id}/addresses")
  String showAddresses(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    return page(actor, locale, new CaseId(id), What.ADDRESS, Map.of(), List.of(), model);
  }

  /// The last word of the path, and the first of the texts.
  private static String word(What what) {
    return switch (what) {
      case RECORD -> "readers";
      case ADDRESS -> "addresses";
    };
  }

  private String page(
      Actor actor,
      Locale locale,
      CaseId id,
      What what,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    var sheet = readers.of(actor, id, what);
    var zone = law.at(casefile.head(actor, id)).place().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var names =
        staff.names(
            sheet.named().stream().flatMap(each -> Stream.of(each.user(), each.by())).toList());
    var dates = words.dates(locale, zone);
    model.addAttribute("id", id.value());
    model.addAttribute("word", word(what));
    model.addAttribute("name", id.brief());
    model.addAttribute(
        "named",
        sheet.named().stream()
            .map(each ->
                new Line(
                    each.user(),
                    names.getOrDefault(each.user(), ""),
                    each.because(),
                    dates.day(each.lastDay(zone)),
                    names.getOrDefault(each.by(), "")))
            .toList());
    model.addAttribute("colleagues", sheet.colleagues());
    model.addAttribute("form", typed);
    model.addAttribute("first", today.toString());
    model.addAttribute("last", today.plusDays(LONGEST_DAYS).toString());
    model.addAttribute(
        "problems",
        problems.stream().map(each -> FactPages.Said.of(each, "who", words, locale)).toList());
    return "casefile/readers";
  }

  @Requires(act = Act.GRANT, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/readers")
  String open(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    return open(actor, locale, new CaseId(id), What.RECORD, sent, response, model);
  }

  @Requires(act = Act.GRANT, field = FieldClass.PROTECTED_CONTACT)
  @PostMapping("/cases/{id}/addresses")
  String openAddresses(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    return open(actor, locale, new CaseId(id), What.ADDRESS, sent, response, model);
  }

  private String open(
      Actor actor,
      Locale locale,
      CaseId id,
      What what,
      MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var zone = law.at(casefile.head(actor, id)).place().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var fields = Fields.of(sent, FORM);
    var problems = PersonForm.problems(fields);
    var because = fields.text("because");
    if (because.isEmpty()) {
      problems.add(Problem.of("because", "readers.why"));
    }
    var until = FactForm.day("until", fields.text("until"), problems);
    if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS)))) {
      problems.add(Problem.of("until", "readers.within-a-year"));
    }
    if (problems.isEmpty() && until != null) {
      var end = until.plusDays(1).atStartOfDay(zone).toInstant();
      if (readers.open(actor, id, what, fields.text("who"), because, end)) {
        return back(id, what);
      }
      problems.add(Problem.of("who", "readers.whom"));
    }
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(actor, locale, id, what, fields.shown(), problems, model);
  }

  @Requires(act = Act.GRANT, field = FieldClass.CLAIM)
  @PostMapping("/cases/{id}/readers/ended")
  String close(Actor actor, @PathVariable UUID id, @RequestParam UUID who) {
    return close(actor, new CaseId(id), What.RECORD, who);
  }

  @Requires(act = Act.GRANT, field = FieldClass.PROTECTED_CONTACT)
  @PostMapping("/cases/{id}/addresses/ended")
  String closeAddresses(Actor actor, @PathVariable UUID id, @RequestParam UUID who) {
    return close(actor, new CaseId(id), What.ADDRESS, who);
  }

  private String close(Actor actor, CaseId id, What what, UUID who) {
    readers.close(actor, id, what, new UserId(who));
    return back(id, what);
  }

  private static String back(CaseId id, What what) {
    return "redirect:/cases/" + id + "/" + word(what);
  }
}
