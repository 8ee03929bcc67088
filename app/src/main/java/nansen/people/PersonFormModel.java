package nansen.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nansen.law.journal.Attribution;
import nansen.names.evidence.CalendarOfBirth;
import nansen.names.evidence.Sex;
import nansen.web.Fields;
import nansen.web.Languages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts into a page what the fragments of `people/fields` need: what was typed, what is wrong with
/// it, and the words to choose from.
@Component
public class PersonFormModel {
  private final PersonWords words;

  PersonFormModel(PersonWords words) {
    this.words = words;
  }

  /// A problem in words, with the field to mend and what the page calls it, empty where that is
  /// said by the words or nowhere.
  public record Shown(String field, String text, String label) {}

  /// @param typed by field, as it is to be shown
  public void fill(Model model, Map<String, String> typed, List<Problem> problems, Locale locale) {
    fillTyped(model, typed, problems, locale);
    var ours = Languages.ours(locale);
    model.addAttribute("letterings", Lettering.values());
    model.addAttribute("nameUses", Said.WrittenName.Use.values());
    model.addAttribute("birthForms", BirthTime.Form.values());
    model.addAttribute("calendars", CalendarOfBirth.values());
    model.addAttribute("sexes", Sex.values());
    model.addAttribute("nationalities", Choices.nationalities(ours));
    model.addAttribute("languagesSpoken", Choices.languages(ours));
    model.addAttribute("bases", Attribution.Basis.values());
    model.addAttribute("roles", CaseRole.values());
  }

  /// The same of a form that asks nothing of a person.
  public void fillTyped(
      Model model, Map<String, String> typed, List<Problem> problems, Locale locale) {
    model.addAttribute("form", typed);
    model.addAttribute(
        "problems",
        problems.stream()
            .map(each ->
                new Shown(each.field(), words.problem(each, locale), words.label(each, locale)))
            .toList());
    model.addAttribute("wrong", problems.stream().map(Problem::field).collect(Collectors.toSet()));
  }

  /// The problems of a form whose fields are not those it has; nothing where they are.
  public static List<Problem> unknown(Fields fields) {
    var problems = new ArrayList<Problem>();
    fields.unknown().forEach(name -> problems.add(Problem.of("", "field.unknown", name)));
    return problems;
  }
}
