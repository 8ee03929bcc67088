package nansen.people;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.law.journal.Attribution;
import nansen.names.evidence.Birth;
import nansen.names.evidence.CalendarOfBirth;
import nansen.names.evidence.Sex;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// What was typed about a person, and from there to entries or to what is wrong. Pure.
public final class PersonForm {
  private static final int NAME = 200;
  private static final int WORD = 40;
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

  private final Fields fields;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private PersonForm(Fields fields, LocalDate today) {
    this.today = today;
    this.fields = fields;
    fields.faults().forEach(fault -> problems.add(problem(fault)));
  }

  private static final Map<String, Class<? extends Enum<?>>> CHOICES =
      Map.ofEntries(
          Map.entry("lettering", Lettering.class),
          Map.entry("other-lettering", Lettering.class),
          Map.entry("use", Said.WrittenName.Use.class),
          Map.entry("birth-form", BirthTime.Form.class),
          Map.entry("calendar", CalendarOfBirth.class),
          Map.entry("sex", Sex.class),
          Map.entry("basis", Attribution.Basis.class),
          Map.entry("kind", Said.Kind.class),
          Map.entry("relation", Said.TiedTo.Relation.class),
          Map.entry("address-use", Said.Address.Use.class),
          Map.entry("protection", Said.Address.Protection.class),
          Map.entry("role", CaseRole.class));

  /// The same form, whose fields about a person take one of a few words.
  public static Fields choosing(Fields fields) {
    return fields.choosing(CHOICES);
  }

  /// The fields of the form of a whole identity, and how many characters each takes.
  public static Map<String, Integer> identityFields() {
    var all = new HashMap<String, Integer>();
    for (var name : List.of("family", "given", "patronymic", "line", "other-line")) {
      all.put(name, NAME);
    }
    for (var word :
        List.of(
            "lettering",
            "other-lettering",
            "use",
            "birth-form",
            "calendar",
            "birth",
            "birth-last",
            "sex",
            "nationality",
            "speaks",
            "basis")) {
      all.put(word, WORD);
    }
    all.put("dialect", NAME);
    all.put("source", NAME);
    return all;
  }

  /// The fields of the form of one entry of any kind.
  static Map<String, Integer> entryFields() {
    var all = new HashMap<>(identityFields());
    all.keySet().removeAll(List.of("other-line", "other-lettering"));
    for (var word :
        List.of(
            "key",
            "entry",
            "amends",
            "kind",
            "do",
            "other",
            "relation",
            "address-use",
            "protection",
            "from")) {
      all.put(word, WORD);
    }
    all.put("address", 500);
    return all;
  }

  /// What came of reading.
  public sealed interface Read {
    /// What was said; nothing where nothing was typed.
    record Ok(List<NewEntry> entries) implements Read {
      public Ok {
        entries = List.copyOf(entries);
      }
    }

    /// Every problem there is.
    record Refused(List<Problem> problems) implements Read {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// Reads the form of a whole identity. A name is needed, of whatever length; all else may be
  /// unknown.
  ///
  /// @param person from whose id those of the entries are made, so that the form sent twice makes
  ///   them once
  /// @param today nobody is born after it
  public static Read identity(Fields fields, PersonId person, LocalDate today) {
    var form = new PersonForm(fields, today);
    var said = new ArrayList<Said>();
    var name = form.name();
    if (name.isEmpty() && form.problems.isEmpty()) {
      form.problems.add(Problem.of("family", "people.no-name"));
    }
    name.ifPresent(said::add);
    form.otherName().ifPresent(said::add);
    form.birth().ifPresent(said::add);
    form.sex().ifPresent(said::add);
    form.nationality().ifPresent(said::add);
    form.language().ifPresent(said::add);
    if (!form.problems.isEmpty()) {
      return new Read.Refused(form.problems);
    }
    var entries = new ArrayList<NewEntry>();
    for (var each : said) {
      entries.add(
          new NewEntry(
              UUID.nameUUIDFromBytes(
                  (person + " " + entries.size()).getBytes(StandardCharsets.UTF_8)),
              each.kind(),
              each,
              form.saidBy(),
              null));
    }
    return new Read.Ok(entries);
  }

  /// Reads the form of one entry.
  ///
  /// @param id of the entry
  /// @param amends what it corrects; null for a new one
  static Read entry(
      Fields fields, Said.Kind kind, UUID id, @Nullable UUID amends, LocalDate today) {
    var form = new PersonForm(fields, today);
    var said = form.one(kind);
    if (said.isEmpty() && form.problems.isEmpty()) {
      form.problems.add(Problem.of(firstField(kind), "people.nothing"));
    }
    return said.isEmpty() || !form.problems.isEmpty()
        ? new Read.Refused(form.problems)
        : new Read.Ok(List.of(new NewEntry(id, kind, said.get(), form.saidBy(), amends)));
  }

  /// Reads the form that retracts an entry: only who says so counts.
  static Read retraction(Fields fields, Said.Kind kind, UUID id, UUID amends, LocalDate today) {
    var form = new PersonForm(fields, today);
    return form.problems.isEmpty()
        ? new Read.Ok(List.of(new NewEntry(id, kind, null, form.saidBy(), amends)))
        : new Read.Refused(form.problems);
  }

  private static String firstField(Said.Kind kind) {
    return switch (kind) {
      case NAME -> "family";
      case BIRTH -> "birth";
      case SEX -> "sex";
      case NATIONALITY -> "nationality";
      case LANGUAGE -> "speaks";
      case TIE -> "other";
      case ADDRESS -> "address";
    };
  }

  private Optional<? extends Said> one(Said.Kind kind) {
    return switch (kind) {
      case NAME -> name();
      case BIRTH -> birth();
      case SEX -> sex();
      case NATIONALITY -> nationality();
      case LANGUAGE -> language();
      case TIE -> tie();
      case ADDRESS -> address();
    };
  }

  private Optional<Said.WrittenName> name() {
    if (isBlank("line", "family", "given", "patronymic")) {
      return Optional.empty();
    }
    if (!isBlank("line") && !isBlank("family", "given", "patronymic")) {
      problems.add(Problem.of("line", "people.name-twice"));
      return Optional.empty();
    }
    return lettered(
        "line",
        new Said.WrittenName(
            fields.text("line"),
            fields.text("family"),
            fields.text("given"),
            fields.text("patronymic"),
            fields.choice("lettering", Lettering.class, Lettering.NOT_KNOWN),
            fields.choice("use", Said.WrittenName.Use.class, Said.WrittenName.Use.NOW)));
  }

  private Optional<Said.WrittenName> otherName() {
    return isBlank("other-line")
        ? Optional.empty()
        : lettered(
            "other-line",
            new Said.WrittenName(
                fields.text("other-line"),
                "",
                "",
                "",
                fields.choice("other-lettering", Lettering.class, Lettering.NOT_KNOWN),
                Said.WrittenName.Use.NOW));
  }

  /// A name that has no letter is none.
  private Optional<Said.WrittenName> lettered(String field, Said.WrittenName name) {
    if (name.parsed().parts().isEmpty()) {
      problems.add(
          Problem.of(
              field.equals("line") && isBlank("line") ? "family" : field, "people.no-letter"));
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private Optional<Said.Born> birth() {
    if (isBlank("birth")) {
      return Optional.empty();
    }
    try {
      var time =
          BirthTime.parse(
              fields.choice("birth-form", BirthTime.Form.class, BirthTime.Form.EXACT),
              fields.choice("calendar", CalendarOfBirth.class, CalendarOfBirth.GREGORIAN),
              fields.text("birth"),
              fields.text("birth-last"));
      if (time.span(Birth.Basis.STATED).earliest().isAfter(today)) {
        problems.add(Problem.of("birth", "people.born-later"));
        return Optional.empty();
      }
      return Optional.of(new Said.Born(time));
    } catch (DateTimeException e) {
      problems.add(Problem.of("birth", "people.bad-birth"));
      return Optional.empty();
    }
  }

  private Optional<Said.SexStated> sex() {
    var sex = fields.choice("sex", Sex.class, Sex.NOT_KNOWN);
    return sex == Sex.NOT_KNOWN ? Optional.empty() : Optional.of(new Said.SexStated(sex));
  }

  private Optional<Said.Nationality> nationality() {
    if (isBlank("nationality")) {
      return Optional.empty();
    }
    if (!Choices.isNationality(fields.text("nationality"))) {
      problems.add(Problem.of("nationality", "people.choose"));
      return Optional.empty();
    }
    return Optional.of(new Said.Nationality(fields.text("nationality")));
  }

  private Optional<Said.Speaks> language() {
    if (isBlank("speaks")) {
      return Optional.empty();
    }
    if (!TAG.matcher(fields.text("speaks")).matches()) {
      problems.add(Problem.of("speaks", "people.choose"));
      return Optional.empty();
    }
    return Optional.of(new Said.Speaks(fields.text("speaks"), fields.text("dialect")));
  }

  private Optional<Said.TiedTo> tie() {
    try {
      return Optional.of(
          new Said.TiedTo(
              new PersonId(UUID.fromString(fields.text("other"))),
              fields.choice(
                  "relation", Said.TiedTo.Relation.class, Said.TiedTo.Relation.RELATIVE)));
    } catch (IllegalArgumentException e) {
      problems.add(Problem.of("other", "people.choose"));
      return Optional.empty();
    }
  }

  private Optional<Said.Address> address() {
    if (isBlank("address")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Said.Address(
              fields.text("address"),
              fields.choice("address-use", Said.Address.Use.class, Said.Address.Use.HOME),
              fields.choice(
                  "protection", Said.Address.Protection.class, Said.Address.Protection.ORDINARY),
              isBlank("from") ? null : LocalDate.parse(fields.text("from"))));
    } catch (DateTimeException e) {
      problems.add(Problem.of("from", "fact.bad-day"));
      return Optional.empty();
    }
  }

  private Attribution saidBy() {
    return new Attribution(
        fields.text("source"),
        fields.choice("basis", Attribution.Basis.class, Attribution.Basis.UNSTATED));
  }

  private boolean isBlank(String... names) {
    for (var name : names) {
      if (!fields.text(name).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// All that is wrong with a form before its fields are read: those that it has not, then texts.
  public static List<Problem> problems(Fields fields) {
    var problems = new ArrayList<>(PersonFormModel.unknown(fields));
    fields.faults().forEach(fault -> problems.add(problem(fault)));
    return problems;
  }

  /// What is wrong with the text of a field, whatever the field is for.
  public static Problem problem(Fields.Fault fault) {
    return switch (fault.wrong()) {
      case TWICE -> Problem.of(fault.field(), "field.twice");
      case TOO_LONG -> Problem.of(fault.field(), "field.too-long", String.valueOf(fault.most()));
      case CONTROL -> Problem.of(fault.field(), "field.control");
      case DIRECTION -> Problem.of(fault.field(), "field.direction");
      case NO_CHOICE -> Problem.of(fault.field(), "people.choose");
      // Nobody sees the field, so the words speak of the form.
      case NO_KEY -> Problem.of("", "field.no-key");
      case SHOWN_AGAIN -> Problem.of(fault.field(), "web.shown-again");
    };
  }
}
