package nansen.search;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Pace;
import nansen.access.Requires;
import nansen.casefile.CaseId;
import nansen.casefile.CaseSearch;
import nansen.database.PageTransaction;
import nansen.inforce.LawInForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.people.LikelyRows;
import nansen.people.People;
import nansen.people.PersonForm;
import nansen.people.PersonSearch;
import nansen.people.PersonWords;
import nansen.speech.Language;
import nansen.speech.Titles;
import nansen.web.Fields;
import nansen.web.Languages;
import nansen.web.LookedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The box, and what it finds.
@Controller
class SearchPages {
  private static final String PAGE = "search/search";

  /// Searches in any minute.
  static final int MOST = 60;

  private static final int TOO_MANY = 429;
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  private static final int LONGEST = 200;
  private static final int CASES = 20;
  private static final int PROVISIONS = 10;

  private final People people;
  private final PersonSearch persons;
  private final CaseSearch cases;
  private final LawInForce law;
  private final LikelyRows likely;
  private final PersonWords words;
  private final Pace pace;

  SearchPages(
      People people,
      PersonSearch persons,
      CaseSearch cases,
      LawInForce law,
      LikelyRows likely,
      PersonWords words,
      InstantSource clock) {
    this.people = people;
    this.persons = persons;
    this.cases = cases;
    this.law = law;
    this.likely = likely;
    this.words = words;
    this.pace = new Pace(clock, MOST, Duration.ofMinutes(1));
  }

  /// A case that was found.
  ///
  /// @param who whom it is about; empty where nobody is entered, or that is not open to the reader
  /// @param due what is due in it and when; empty where it was found by its id
  record CaseRow(UUID id, String name, String who, String due) {}

  /// A provision that was found.
  ///
  /// @param law the address of its page
  record ProvisionRow(String pack, String id, String law, String cite, String title) {}

  /// Takes in what is looked for, so that it does not stand in the address.
  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @PostMapping("/search")
  String look(
      Locale locale,
      @RequestParam MultiValueMap<String, String> sent,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    var typed = Fields.of(sent, Map.of("q", LONGEST));
    var problems = PersonForm.problems(typed);
    if (!problems.isEmpty()) {
      response.setStatus(typed.unknown().isEmpty() ? REFUSED : BAD);
      var problem = words.problem(problems.getFirst(), locale);
      return page(typed.shown().getOrDefault("q", ""), problem, model);
    }
    var text = typed.text("q");
    return text.isEmpty()
        ? "redirect:/search"
        : "redirect:/search?of=" + LookedFor.keep(session, text);
  }

  @PageTransaction
  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @GetMapping("/search")
  String search(
      Actor actor,
      Locale locale,
      @RequestParam(required = false) @Nullable String of,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    var text = LookedFor.of(session, of);
    page(text, "", model);
    if (text.isEmpty()) {
      return PAGE;
    }
    var wait = pace.wait(actor.user());
    if (wait.isPresent()) {
      var seconds = wait.get().plusMillis(999).toSeconds();
      response.setStatus(TOO_MANY);
      response.setHeader("Retry-After", String.valueOf(seconds));
      model.addAttribute("wait", seconds);
      return PAGE;
    }
    found(actor, new Sought(text), locale, model);
    return PAGE;
  }

  private static String page(String text, String problem, Model model) {
    model.addAttribute("q", text);
    model.addAttribute("problem", problem);
    model.addAttribute("asked", false);
    return PAGE;
  }

  private void found(Actor actor, Sought sought, Locale locale, Model model) {
    var provisions = sought.provision().map(this::provisions).orElse(List.of());
    var byId =
        sought.caseId().map(digits -> cases.beginning(actor, digits, CASES)).orElse(List.of());
    var due =
        provisions.isEmpty()
            ? List.<CaseSearch.Running>of()
            : cases.under(
                actor, provisions.stream().map(each -> each.id().toString()).toList(), CASES);
    var names = names(actor, byId, due);
    model.addAttribute("asked", true);
    model.addAttribute("birthAlone", sought.isBirthAlone());
    model.addAttribute("cases", byId.stream().map(id -> row(id, "", names)).toList());
    model.addAttribute(
        "people",
        sought
            .person()
            .map(person -> likely.of(persons.find(actor, person), locale))
            .orElse(List.of()));
    model.addAttribute(
        "provisions",
        provisions.stream().limit(PROVISIONS).map(each -> row(each, locale)).toList());
    model.addAttribute(
        "due",
        due.stream().map(each -> row(each.id(), due(each, provisions, locale), names)).toList());
  }

  private Map<UUID, String> names(Actor actor, List<CaseId> byId, List<CaseSearch.Running> due) {
    var all = new LinkedHashSet<>(byId.stream().map(CaseId::value).toList());
    due.forEach(each -> all.add(each.id().value()));
    return all.isEmpty() ? Map.of() : people.names(actor, all);
  }

  private static CaseRow row(CaseId id, String due, Map<UUID, String> names) {
    return new CaseRow(id.value(), id.brief(), names.getOrDefault(id.value(), ""), due);
  }

  private String due(CaseSearch.Running running, List<Provision> provisions, Locale locale) {
    return provisions.stream()
            .filter(each -> each.id().value().equals(running.clock()))
            .findFirst()
            .map(titles(locale)::provision)
            .orElse(running.clock())
        + (running.day() == null
            ? ""
            : ": "
                + DateTimeFormatter.ofPattern("d MMM uuuu", Languages.ours(locale))
                    .format(running.day()));
  }

  /// The provisions whose id is just this come alone; else those that have it in their id or in the
  /// text of their citation.
  private List<Provision> provisions(String sought) {
    var all =
        law.now().book().packs().stream()
            .map(LawPack::provisions)
            .flatMap(Collection::stream)
            .toList();
    var exact = all.stream().filter(each -> each.id().toString().equals(sought)).toList();
    return exact.isEmpty()
        ? all.stream()
            .filter(each ->
                each.id().toString().contains(sought)
                    || Sought.isIn(sought, each.cite().text().toLowerCase(Locale.ROOT)))
            .toList()
        : exact;
  }

  private Titles titles(Locale locale) {
    return law.now().titles(Language.ofReader(Languages.ours(locale)));
  }

  private ProvisionRow row(Provision provision, Locale locale) {
    var titles = titles(locale);
    var pack =
        law.now().book().packs().stream()
            .filter(each -> each.provisions().contains(provision))
            .findFirst()
            .orElseThrow();
    return new ProvisionRow(
        titles.pack(pack),
        provision.id().toString(),
        "/law/" + pack.id() + "/" + provision.key(),
        titles.cite(provision.cite()),
        titles.provision(provision));
  }
}
