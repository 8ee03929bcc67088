package nansen.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.law.journal.Attribution;
import nansen.names.Names;
import nansen.names.evidence.Evidence;
import nansen.names.match.Person;
import nansen.web.Fields;
import nansen.web.LookedFor;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A person, and the form that enters one into a case.
@Controller
class PersonPages {
  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  /// The form is none of ours.
  private static final int BAD = 400;

  private static final int LONGEST = 200;
  private static final String NEW = "people/new-person";
  private static final String ENTRY = "people/new-entry";

  private final People people;
  private final Births births;
  private final PersonSearch search;
  private final IdentityLinks links;
  private final PersonWords words;
  private final PersonFormModel forms;
  private final LikelyRows likely;
  private final WallClock wall;

  PersonPages(
      People people,
      Births births,
      PersonSearch search,
      IdentityLinks links,
      PersonWords words,
      PersonFormModel forms,
      LikelyRows likely,
      WallClock wall) {
    this.people = people;
    this.births = births;
    this.search = search;
    this.links = links;
    this.words = words;
    this.forms = forms;
    this.likely = likely;
    this.wall = wall;
  }

  @Requires(act = Act.READ, field = FieldClass.IDENTITY)
  @GetMapping("/people/{id}")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var file = people.file(actor, new PersonId(id));
    model.addAttribute("sheet", PersonSheet.of(file, words, locale));
    model.addAttribute("family", people.family(actor, file));
    model.addAttribute("cases", people.cases(actor, file.id()));
    model.addAttribute("mayAdd", people.mayAdd(actor, file.id()));
    var also = links.also(actor, List.of(file.id())).getOrDefault(file.id(), List.of());
    model.addAttribute("registeredAs", also);
    model.addAttribute(
        "alike",
        likely.of(
            search.alike(actor, file).stream()
                .filter(each -> also.stream().noneMatch(other -> other.id().equals(each.id())))
                .toList(),
            locale));
    model.addAttribute("kinds", Said.Kind.values());
    model.addAttribute("mayReach", file.open().contains(FieldClass.CONTACT));
    return "people/person";
  }

  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @GetMapping("/cases/{id}/people/new")
  String newPerson(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String of,
      HttpSession session,
      Model model) {
    people.enterable(actor, id);
    return newPerson(actor, locale, id, LookedFor.of(session, of), keys(), List.of(), model);
  }

  private static Map<String, String> keys() {
    return Map.of("key", UUID.randomUUID().toString(), "person", UUID.randomUUID().toString());
  }

  private String newPerson(
      Actor actor,
      Locale locale,
      UUID caseId,
      String q,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute("id", caseId);
    model.addAttribute("q", q);
    model.addAttribute(
        "known",
        q.isBlank()
            ? List.of()
            : likely.of(search.find(actor, new Person(Names.parse(q), Evidence.NONE)), locale));
    return NEW;
  }

  /// Takes in the name of somebody who may be known, so that it does not stand in the address.
  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @PostMapping("/cases/{id}/people/looked-up")
  String lookUp(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    people.enterable(actor, id);
    var fields = Fields.of(sent, Map.of("q", LONGEST));
    var problems = PersonForm.problems(fields);
    if (!problems.isEmpty()) {
      response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
      return newPerson(actor, locale, id, "", keys(), problems, model);
    }
    var number = LookedFor.keep(session, fields.text("q"));
    return "redirect:/cases/" + id + "/people/new?of=" + number;
  }

  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @PostMapping("/cases/{id}/people")
  String enter(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    people.enterable(actor, id);
    var form = new HashMap<>(PersonForm.identityFields());
    form.putAll(Map.of("key", 40, "person", 40, "role", 40));
    var fields = PersonForm.choosing(Fields.of(sent, form)).keyed("key", "person");
    if (!fields.unknown().isEmpty()) {
      response.setStatus(BAD);
      return newPerson(
          actor, locale, id, "", fields.shown(), PersonFormModel.unknown(fields), model);
    }
    var person = new PersonId(fields.key("person"));
    return switch (PersonForm.identity(fields, person, wall.today())) {
      case PersonForm.Read.Refused(var problems) -> {
        response.setStatus(REFUSED);
        yield newPerson(actor, locale, id, "", fields.shown(), problems, model);
      }
      case PersonForm.Read.Ok(var entries) -> {
        var role = fields.choice("role", CaseRole.class, CaseRole.APPLICANT);
        var kept = births.enter(actor, id, role, fields.key("key"), person, entries);
        if (kept instanceof Kept.Taken) {
          yield "redirect:/people/" + person;
        }
        response.setStatus(REFUSED);
        yield newPerson(
            actor,
            locale,
            id,
            "",
            fields.shown(),
            List.of(Problem.of("family", "people.other-content")),
            model);
      }
    };
  }

  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @PostMapping("/cases/{id}/people/known")
  String link(
      Actor actor, @PathVariable UUID id, @RequestParam UUID person, @RequestParam CaseRole role) {
    people.link(actor, id, new PersonId(person), role);
    return "redirect:/cases/" + id + "#people";
  }

  @Requires(act = Act.RECORD, field = FieldClass.IDENTITY)
  @PostMapping("/cases/{id}/people/ended")
  String unlink(Actor actor, @PathVariable UUID id, @RequestParam UUID person) {
    people.unlink(actor, id, new PersonId(person));
    return "redirect:/cases/" + id + "#people";
  }

  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @GetMapping("/people/{id}/entries/new")
  String newEntry(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "NAME") Said.Kind kind,
      @RequestParam(required = false) @Nullable UUID amends,
      Model model) {
    var file = people.file(actor, new PersonId(id));
    var typed = new HashMap<String, String>();
    if (amends != null) {
      file.standing()
          .filter(entry -> entry.id().equals(amends))
          .forEach(entry -> typed.putAll(PersonSheet.typed(entry)));
    }
    typed.put("key", UUID.randomUUID().toString());
    typed.put("entry", UUID.randomUUID().toString());
    typed.put("kind", kind.name());
    typed.put("amends", amends == null ? "" : amends.toString());
    return entryForm(actor, locale, file, kind, typed, List.of(), model);
  }

  private String entryForm(
      Actor actor,
      Locale locale,
      PersonFile file,
      Said.Kind kind,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute("id", file.id().value());
    model.addAttribute("name", file.name().map(Said.WrittenName::text).orElse(""));
    model.addAttribute("kind", kind.name());
    model.addAttribute("relations", Said.TiedTo.Relation.values());
    model.addAttribute("addressUses", Said.Address.Use.values());
    model.addAttribute("protections", Said.Address.Protection.values());
    model.addAttribute(
        "others",
        kind == Said.Kind.TIE ? people.companions(actor, file.id()) : List.<People.Companion>of());
    return ENTRY;
  }

  @Requires(act = Act.CREATE, field = FieldClass.IDENTITY)
  @PostMapping("/people/{id}/entries")
  String record(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var file = people.file(actor, new PersonId(id));
    var fields =
        PersonForm.choosing(Fields.of(sent, PersonForm.entryFields())).keyed("key", "entry");
    var kind = fields.choice("kind", Said.Kind.class, Said.Kind.NAME);
    if (!fields.unknown().isEmpty()) {
      response.setStatus(BAD);
      return entryForm(
          actor, locale, file, kind, fields.shown(), PersonFormModel.unknown(fields), model);
    }
    var amends = fields.text("amends").isEmpty() ? null : fields.idOrNone("amends");
    var entry = fields.key("entry");
    var read =
        fields.text("do").equals("retract") && amends != null
            ? PersonForm.retraction(fields, kind, entry, amends, wall.today())
            : PersonForm.entry(fields, kind, entry, amends, wall.today());
    return switch (read) {
      case PersonForm.Read.Refused(var problems) -> {
        response.setStatus(REFUSED);
        yield entryForm(actor, locale, file, kind, fields.shown(), problems, model);
      }
      case PersonForm.Read.Ok(var entries) -> {
        yield switch (births.record(actor, file, fields.key("key"), entries)) {
          case Kept.Taken _ -> "redirect:/people/" + id;
          case Kept.Crossed(var theirs) -> {
            response.setStatus(REFUSED);
            yield crossed(actor, locale, file.id(), theirs, entries.getFirst(), fields, model);
          }
          case Kept.KeyUsed() -> {
            response.setStatus(REFUSED);
            var problem = Problem.of("", "people.other-content");
            yield entryForm(actor, locale, file, kind, fields.shown(), List.of(problem), model);
          }
        };
      }
    };
  }

  /// The form beside what somebody else did to the same entry meanwhile: sent again, it stands in
  /// place of that; where the other one took the entry away, it is a new one.
  private String crossed(
      Actor actor,
      Locale locale,
      PersonId id,
      Entry theirs,
      NewEntry ours,
      Fields fields,
      Model model) {
    var file = people.file(actor, id);
    var last = file.last(theirs);
    var typed = new HashMap<>(fields.shown());
    typed.put("key", UUID.randomUUID().toString());
    typed.put("amends", last.said() == null ? "" : last.id().toString());
    model.addAttribute("theirs", beside(last.said(), last.saidBy(), locale));
    model.addAttribute("yours", beside(ours.said(), ours.saidBy(), locale));
    var crossed = List.of(Problem.of("", "people.crossed"));
    return entryForm(actor, locale, file, ours.kind(), typed, crossed, model);
  }

  /// What an entry says, to be held beside another of its kind.
  ///
  /// @param said empty where it takes the earlier one away
  record Beside(String said, String source, String basis) {}

  private Beside beside(@Nullable Said said, Attribution by, Locale locale) {
    return new Beside(
        said == null
            ? ""
            : Stream.concat(
                    Stream.of(words.text(said, locale)), words.remarks(said, locale).stream())
                .collect(Collectors.joining(" · ")),
        by.source(),
        words.say(locale, "basis." + by.basis()));
  }
}
