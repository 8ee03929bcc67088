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
import nansen.people.Choices;
import nansen.people.FormReader;
import nansen.people.People;
import nansen.people.PersonFormModel;
import nansen.people.PersonId;
import nansen.people.PersonWords;
import nansen.people.Problem;
import nansen.web.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a person stayed and stays.
@Controller
class StayPages {
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;

  private final Reception reception;
  private final People people;
  private final PersonFormModel forms;
  private final PersonWords words;

  StayPages(Reception reception, People people, PersonFormModel forms, PersonWords words) {
    this.reception = reception;
    this.people = people;
    this.forms = forms;
    this.words = words;
  }

  /// A stay.
  ///
  /// @param place its name; empty where it is protected and not open to the reader
  /// @param until empty while the person is there
  /// @param ended why it ended and who wrote so; empty while it has not
  record Row(
      UUID id,
      UUID placeId,
      String place,
      String address,
      String since,
      String until,
      boolean mistake,
      String why,
      String written,
      String ended) {}

  @Requires(act = Act.READ, field = FieldClass.CONTACT)
  @GetMapping("/people/{id}/stays")
  String show(Actor actor, Locale locale, @PathVariable UUID id, Model model) {
    var typed = new HashMap<String, String>();
    typed.put("since", reception.today().toString());
    return page(actor, locale, id, typed, List.of(), model);
  }

  private String page(
      Actor actor,
      Locale locale,
      UUID id,
      Map<String, String> typed,
      List<Problem> problems,
      Model model) {
    var person = new PersonId(id);
    var form = new HashMap<>(typed);
    form.putIfAbsent("stay", UUID.randomUUID().toString());
    var stays = reception.stays(actor, person);
    forms.fill(model, form, problems, locale);
    model.addAttribute("id", id);
    model.addAttribute("name", people.shown(actor, List.of(id)).getOrDefault(id, ""));
    model.addAttribute("rows", stays.stream().map(each -> row(each, locale)).toList());
    var mayMove = reception.mayMove(actor, person);
    model.addAttribute("mayMove", mayMove);
    model.addAttribute("todayIso", reception.today().toString());
    model.addAttribute(
        "places",
        mayMove
            ? reception.places(actor).stream().map(each -> place(each, locale)).toList()
            : List.of());
    return "reception/stays";
  }

  private Choices.Choice place(Reception.Seen seen, Locale locale) {
    var name =
        seen.entry()
            .map(entry ->
                entry.now().name() + " · " + words.say(locale, "reception.free-count", seen.free()))
            .orElseGet(() ->
                words.say(locale, "reception.protected-place", seen.id().brief())
                    + (seen.code().isEmpty() ? "" : " · " + seen.code()));
    return new Choices.Choice(seen.id().toString(), name);
  }

  private Row row(Reception.StayAt each, Locale locale) {
    var stay = each.stay();
    var end = stay.end();
    return new Row(
        stay.id(),
        stay.place().value(),
        each.place().name(),
        each.place().entry().map(entry -> entry.now().address()).orElse(""),
        words.day(stay.since(), locale),
        end == null ? "" : words.day(end.until(), locale),
        end != null && end.how() == Stay.How.MISTAKE,
        stay.why(),
        words.moment(stay.at(), locale) + " · " + stay.byName(),
        end == null
            ? ""
            : end.why() + " · " + words.moment(end.at(), locale) + " · " + end.byName());
  }

  @Requires(act = Act.CREATE, field = FieldClass.CONTACT)
  @PostMapping("/people/{id}/stays")
  String move(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = ReceptionForm.move(sent);
    return switch (ReceptionForm.move(fields, reception.today())) {
      case FormReader.Read.Refused<ReceptionForm.Typed>(var problems) ->
          refused(actor, locale, id, fields, problems, response, model);
      case FormReader.Read.Ok<ReceptionForm.Typed>(var typed) -> {
        var move =
            new Reception.Move(
                typed.stay(),
                new PersonId(id),
                new PlaceId(typed.place()),
                typed.since(),
                typed.why());
        var ifFull = fields.choice("if-full", Reception.IfFull.class, Reception.IfFull.REFUSE);
        yield after(
            reception.move(actor, move, ifFull), actor, locale, id, fields, response, model);
      }
    };
  }

  @Requires(act = Act.RECORD, field = FieldClass.CONTACT)
  @PostMapping("/people/{id}/stays/{stay}/end")
  String end(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @PathVariable UUID stay,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = ReceptionForm.end(sent);
    return switch (ReceptionForm.end(fields, reception.today())) {
      case FormReader.Read.Refused<ReceptionForm.Ended>(var problems) ->
          refused(actor, locale, id, fields, problems, response, model);
      case FormReader.Read.Ok<ReceptionForm.Ended>(var typed) ->
          after(
              reception.end(actor, new PersonId(id), stay, typed.how(), typed.until(), typed.why()),
              actor,
              locale,
              id,
              fields,
              response,
              model);
    };
  }

  private String refused(
      Actor actor,
      Locale locale,
      UUID id,
      Fields fields,
      List<Problem> problems,
      HttpServletResponse response,
      Model model) {
    response.setStatus(fields.unknown().isEmpty() ? REFUSED : BAD);
    return page(actor, locale, id, fields.shown(), problems, model);
  }

  private String after(
      Reception.Kept kept,
      Actor actor,
      Locale locale,
      UUID id,
      Fields fields,
      HttpServletResponse response,
      Model model) {
    if (kept instanceof Reception.Kept.Done) {
      return "redirect:/people/" + id + "/stays";
    }
    response.setStatus(CONFLICT);
    model.addAttribute("isFull", kept instanceof Reception.Kept.Full);
    return page(actor, locale, id, fields.shown(), List.of(ReceptionPages.problem(kept)), model);
  }
}
