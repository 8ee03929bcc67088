package nansen.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.people.FormReader;
import nansen.people.People;
import nansen.people.PersonFormModel;
import nansen.people.PersonWords;
import nansen.people.Problem;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reception places: what they hold and how many are free, and who stays there today.
@Controller
class ReceptionPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final Reception reception;
  private final People people;
  private final PersonFormModel forms;
  private final PersonWords words;

  ReceptionPages(Reception reception, People people, PersonFormModel forms, PersonWords words) {
    this.reception = reception;
    this.people = people;
    this.forms = forms;
    this.words = words;
  }

  /// A place in the list.
  ///
  /// @param place null where it is not open to the reader
  record Row(UUID id, String brief, String code, @Nullable Place place, int taken, int free) {}

  /// All places together, without those that are not open.
  record Total(int capacity, int taken, int free) {}

  @Requires(act = Act.READ, field = FieldClass.SERVICE)
  @GetMapping("/reception")
  String list(Actor actor, Model model) {
    var rows = reception.places(actor).stream().map(ReceptionPages::row).toList();
    model.addAttribute("rows", rows);
    model.addAttribute(
        "total",
        new Total(
            rows.stream().mapToInt(row -> row.place() == null ? 0 : row.place().capacity()).sum(),
            rows.stream().mapToInt(Row::taken).sum(),
            rows.stream().mapToInt(Row::free).sum()));
    model.addAttribute("mayWrite", reception.mayWrite(actor));
    return "reception/places";
  }

  private static Row row(Reception.Seen seen) {
    return new Row(
        seen.id().value(),
        seen.id().brief(),
        seen.code(),
        seen.entry().map(Place.Entry::now).orElse(null),
        seen.taken(),
        seen.free());
  }

  @Requires(act = Act.CREATE, field = FieldClass.SERVICE)
  @GetMapping("/reception/new")
  String fresh(Locale locale, Model model) {
    var typed = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "seen", "0"));
    return form(UUID.randomUUID(), locale, typed, List.of(), model);
  }

  private String form(
      UUID id, Locale locale, Map<String, String> typed, List<Problem> problems, Model model) {
    forms.fill(model, typed, problems, locale);
    model.addAttribute("id", id);
    model.addAttribute("isNew", "0".equals(typed.get("seen")));
    model.addAttribute("kinds", Place.Kind.values());
    model.addAttribute("minors", Place.Minors.values());
    model.addAttribute("protections", Place.Protection.values());
    return "reception/change";
  }

  /// Somebody who stays at a place.
  record Guest(UUID id, String name, String since) {}

  /// A place as it was written down once.
  record Earlier(Place place, String written) {}

  @Requires(act = Act.READ, field = FieldClass.SERVICE)
  @GetMapping("/reception/{id}")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var sheet = reception.sheet(actor, new PlaceId(id));
    var entry = sheet.seen().entry().orElseThrow();
    var names =
        people.shown(actor, sheet.stays().stream().map(stay -> stay.person().value()).toList());
    model.addAttribute("row", row(sheet.seen()));
    model.addAttribute(
        "guests",
        sheet.stays().stream()
            .map(stay ->
                new Guest(
                    stay.person().value(),
                    names.getOrDefault(stay.person().value(), ""),
                    words.day(stay.since(), locale)))
            .toList());
    var written =
        entry.versions().reversed().stream()
            .map(each ->
                new Earlier(each.place(), words.moment(each.at(), locale) + " · " + each.byName()))
            .toList();
    model.addAttribute("written", written.getFirst().written());
    model.addAttribute("earlier", written.subList(1, written.size()));
    model.addAttribute("mayWrite", reception.mayWrite(actor));
    return "reception/place";
  }

  @Requires(act = Act.RECORD, field = FieldClass.SERVICE)
  @GetMapping("/reception/{id}/change")
  String change(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var entry = reception.sheet(actor, new PlaceId(id)).seen().entry().orElseThrow();
    var typed = ReceptionForm.typed(entry.now());
    typed.put("key", UUID.randomUUID().toString());
    typed.put("seen", String.valueOf(entry.number()));
    return form(id, locale, typed, List.of(), model);
  }

  @Requires(act = Act.CREATE, field = FieldClass.SERVICE)
  @PostMapping("/reception/{id}")
  String write(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = ReceptionForm.place(sent);
    return switch (ReceptionForm.place(fields)) {
      case FormReader.Read.Refused<Place>(var problems) -> {
        response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
        yield form(id, locale, fields.shown(), problems, model);
      }
      case FormReader.Read.Ok<Place>(var place) -> {
        var kept =
            reception.write(
                actor, new PlaceId(id), fields.key("key"), fields.version("seen"), place);
        if (kept instanceof Reception.Kept.Done) {
          yield place.protection() == Place.Protection.ORDINARY
              ? "redirect:/reception/" + id
              : "redirect:/reception";
        }
        response.setStatus(CONFLICT);
        yield stale(actor, locale, id, fields, problem(kept), model);
      }
    };
  }

  /// The form with what was typed, to be sent again over what others wrote meanwhile.
  private String stale(
      Actor actor, Locale locale, UUID id, Fields fields, Problem problem, Model model) {
    var theirs =
        reception.places(actor).stream()
            .filter(each -> each.id().value().equals(id))
            .flatMap(each -> each.entry().stream())
            .findFirst();
    var typed = new HashMap<>(fields.shown());
    theirs.ifPresent(entry -> {
      typed.put("key", UUID.randomUUID().toString());
      typed.put("seen", String.valueOf(entry.number()));
      model.addAttribute("theirs", entry.now());
    });
    return form(id, locale, typed, List.of(problem), model);
  }

  static Problem problem(Reception.Kept kept) {
    return switch (kept) {
      case Reception.Kept.Done() -> throw new IllegalArgumentException("nothing is wrong");
      case Reception.Kept.Stale() -> Problem.of("", "reception.stale");
      case Reception.Kept.Full() -> Problem.of("if-full", "reception.full");
      case Reception.Kept.Earlier() -> Problem.of("since", "reception.earlier-stay");
      case Reception.Kept.KeyUsed() -> Problem.of("", "reception.other-content");
    };
  }
}
