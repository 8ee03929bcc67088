package nansen.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A person, as the page shows it: by kind, everything that was ever said, with who said it and
/// when, what was corrected struck through.
///
/// @param name to call the person by; empty where there is none
/// @param mark whether there is an address that opens only to those named for it
record PersonSheet(UUID id, String name, boolean mark, List<Group> groups) {

  /// What was said of one kind.
  ///
  /// @param contested whether more than one thing stands where only one can be true
  record Group(Said.Kind kind, boolean contested, List<Line> lines) {}

  /// One entry.
  ///
  /// @param amended `corrected`, `retracted`, or empty where it stands
  record Line(
      UUID id,
      String text,
      List<String> remarks,
      String source,
      String basis,
      String recorded,
      String amended) {}

  static PersonSheet of(PersonFile file, PersonWords words, Locale locale) {
    var groups = new ArrayList<Group>();
    for (var kind : Said.Kind.values()) {
      if (kind != Said.Kind.TIE) {
        var lines = lines(file, kind, words, locale);
        if (!lines.isEmpty()) {
          var standing = lines.stream().filter(line -> line.amended().isEmpty()).count();
          groups.add(new Group(kind, isSingle(kind) && standing > 1, lines));
        }
      }
    }
    return new PersonSheet(
        file.id().value(),
        file.name().map(Said.WrittenName::text).orElse(""),
        file.hasProtectedAddress(),
        groups);
  }

  /// Whether only one of its kind can be true.
  private static boolean isSingle(Said.Kind kind) {
    return switch (kind) {
      case BIRTH, SEX -> true;
      case NAME, NATIONALITY, LANGUAGE, TIE, ADDRESS -> false;
    };
  }

  private static List<Line> lines(
      PersonFile file, Said.Kind kind, PersonWords words, Locale locale) {
    var amendments = new HashMap<UUID, Entry>();
    for (var entry : file.entries()) {
      if (entry.amends() != null) {
        amendments.put(entry.amends(), entry);
      }
    }
    var lines = new ArrayList<Line>();
    for (var entry : file.entries()) {
      if (entry.kind() == kind && entry.said() != null) {
        var by = amendments.get(entry.id());
        lines.add(
            new Line(
                entry.id(),
                words.text(entry.said(), locale),
                words.remarks(entry.said(), locale),
                entry.saidBy().source(),
                entry.saidBy().basis().name(),
                words.moment(entry.recorded(), locale),
                by == null ? "" : by.said() == null ? "retracted" : "corrected"));
      }
    }
    return lines;
  }

  /// An entry as it would be typed into the form that corrects it.
  static Map<String, String> typed(Entry entry) {
    var typed = new HashMap<String, String>();
    typed.put("source", entry.saidBy().source());
    typed.put("basis", entry.saidBy().basis().name());
    switch (entry.said()) {
      case Said.WrittenName name -> {
        typed.put("line", name.line());
        typed.put("family", name.family());
        typed.put("given", name.given());
        typed.put("patronymic", name.patronymic());
        typed.put("lettering", name.lettering().name());
        typed.put("use", name.use().name());
      }
      case Said.Born(var time) -> typed.putAll(typed(time));
      case Said.SexStated(var sex) -> typed.put("sex", sex.name());
      case Said.Nationality(var code) -> typed.put("nationality", code);
      case Said.Speaks(var tag, var note) -> {
        typed.put("speaks", tag);
        typed.put("dialect", note);
      }
      case Said.TiedTo(var other, var relation) -> {
        typed.put("other", other.toString());
        typed.put("relation", relation.name());
      }
      case Said.Address address -> {
        typed.put("address", address.text());
        typed.put("address-use", address.use().name());
        typed.put("protection", address.protection().name());
        typed.put("from", address.from() == null ? "" : address.from().toString());
      }
      case null -> {}
    }
    return typed;
  }

  private static Map<String, String> typed(BirthTime time) {
    return switch (time) {
      case BirthTime.OnDay(var day) -> Map.of("birth", day.toString());
      case BirthTime.InMonth(var month) -> Map.of("birth", month.toString());
      case BirthTime.InYear(var year) -> Map.of("birth", String.valueOf(year));
      case BirthTime.About(var year) ->
          Map.of("birth", String.valueOf(year), "birth-form", BirthTime.Form.ABOUT.name());
      case BirthTime.Between(var first, var last) ->
          Map.of(
              "birth",
              String.valueOf(first),
              "birth-last",
              String.valueOf(last),
              "birth-form",
              BirthTime.Form.BETWEEN.name());
      case BirthTime.Elsewhere(var calendar, var year, var month, var day) ->
          Map.of(
              "birth",
              day == 0 ? String.valueOf(year) : "%04d-%02d-%02d".formatted(year, month, day),
              "calendar",
              calendar.name());
    };
  }
}
