package nansen.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nansen.law.journal.FactKind;
import nansen.law.pack.CheckList;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.people.Choices;
import nansen.speech.Titles;

/// A detail of a fact, as a field of the form. Pure.
///
/// @param words to choose from; empty for one to type in
/// @param input the type of the field
record DetailField(String name, String title, List<Word> words, String input, String value) {
  DetailField {
    words = List.copyOf(words);
  }

  /// A word to choose.
  record Word(String word, String title) {}

  /// The details of a kind of fact, by name.
  static List<DetailField> of(
      FactSpec spec, FactForm form, Titles titles, LawBook book, Locale locale) {
    return spec.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> {
          var name = each.getKey();
          return switch (each.getValue()) {
            case FactSpec.Detail.Choice(var words) ->
                chosen(name, words, titles::word, form, titles);
            case FactSpec.Detail.Ground() ->
                chosen(name, book.groundIds(), titles::ground, form, titles);
            case FactSpec.Detail.Item() -> chosen(name, book.itemIds(), titles::item, form, titles);
            case FactSpec.Detail.OnDay() -> typed(name, "date", form, titles);
            case FactSpec.Detail.AtMoment() -> typed(name, "datetime-local", form, titles);
            case FactSpec.Detail.State _ -> state(name, form, titles, locale);
            case FactSpec.Detail.Whole() -> typed(name, "number", form, titles);
            case FactSpec.Detail.Name() -> {
              var answers =
                  name.equals("answer") ? answers(spec.kind(), form, book) : List.<String>of();
              yield answers.isEmpty()
                  ? typed(name, "text", form, titles)
                  : chosen(name, answers, titles::answer, form, titles);
            }
          };
        })
        .toList();
  }

  private static DetailField typed(String name, String input, FactForm form, Titles titles) {
    var value = form.details().getOrDefault(name, "");
    return new DetailField(name, titles.detail(name), List.of(), input, value);
  }

  /// A state to choose by its name. What is none stays among them, so that what was typed is not
  /// lost when the form comes back.
  private static DetailField state(String name, FactForm form, Titles titles, Locale locale) {
    var typed = form.details().getOrDefault(name, "").strip();
    var code = FactSpec.Detail.State.meant(typed);
    var value = code == null ? typed : code;
    var unknown = Stream.of(new Word(typed, typed)).filter(_ -> code == null && !typed.isEmpty());
    var states = Choices.states(locale).stream().map(each -> new Word(each.code(), each.title()));
    return new DetailField(
        name, titles.detail(name), Stream.concat(unknown, states).toList(), "", value);
  }

  private static DetailField chosen(
      String name, List<String> words, UnaryOperator<String> title, FactForm form, Titles titles) {
    return new DetailField(
        name,
        titles.detail(name),
        words.stream().map(word -> new Word(word, title.apply(word))).toList(),
        "",
        form.details().getOrDefault(name, ""));
  }

  /// The words that answer the item of a check list that the form is about; none for anything else.
  static List<String> answers(FactKind kind, FactForm form, LawBook book) {
    if (!kind.name().equals("item.answered")) {
      return List.of();
    }
    var item = form.details().getOrDefault("item", "");
    return book.packs().stream()
        .flatMap(pack -> pack.checkLists().stream())
        .flatMap(list -> list.items().stream())
        .filter(each -> each.id().value().equals(item))
        .findFirst()
        .map(CheckList.Item::answers)
        .orElse(List.of());
  }
}
