package nansen.border;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.casefile.NewFact;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.people.NewEntry;
import nansen.people.PersonForm;
import nansen.people.PersonId;
import nansen.people.Problem;
import nansen.people.Said;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// What was typed on the pages of a registration, and from there to facts and to a person, or to
/// what is wrong. Pure. What was not asked, or is not known, makes no fact.
final class Registration {
  private static final Attribution PERSON = new Attribution("", Attribution.Basis.STATEMENT);
  private static final Attribution STATION = new Attribution("", Attribution.Basis.OFFICIAL_ACT);
  private static final Attribution PATROL = new Attribution("", Attribution.Basis.REPORT);

  /// A crossing of which nobody knows how it was; what is known then corrects it.
  static final String CROSSED = "border.crossed";

  private static final List<String> ANSWERS = List.of("asked", "minor", "needs", "service");
  private static final List<String> EVENTS = List.of("registered", "photo", "lawyer", "informed");

  private final UUID draft;
  private final Fields fields;
  private final ZoneId zone;
  private final LocalDate today;
  private final List<NewFact> facts = new ArrayList<>();
  private final Map<Step, List<Problem>> problems = new HashMap<>();
  private Step at = Step.CROSSING;

  private Registration(UUID draft, Fields fields, ZoneId zone, LocalDate today) {
    this.draft = draft;
    this.fields = fields;
    this.zone = zone;
    this.today = today;
  }

  /// What came of reading all pages.
  ///
  /// @param problems of each page that has any
  /// @param person what was said of the person; nothing where the page of the identity has problems
  record Read(List<NewFact> facts, List<NewEntry> person, Map<Step, List<Problem>> problems) {
    Read {
      facts = List.copyOf(facts);
      person = List.copyOf(person);
      problems = Map.copyOf(problems);
    }
  }

  /// Reads all pages.
  ///
  /// @param draft from whose id those of the facts are made, so that it makes each once
  /// @param typed by field
  /// @param zone of the station
  /// @param today there; nothing that happened comes after it
  static Read of(
      UUID draft, PersonId person, Map<String, String> typed, ZoneId zone, LocalDate today) {
    var all = new HashMap<String, Integer>();
    for (var step : Step.values()) {
      all.putAll(step.fields());
    }
    var sent = new HashMap<String, List<String>>();
    typed.forEach((field, text) -> sent.put(field, List.of(text)));
    var fields = choosing(Fields.of(sent, all));
    var form = new Registration(draft, fields, zone, today);
    fields
        .faults()
        .forEach(fault -> form.problem(stepOf(fault.field()), PersonForm.problem(fault)));
    form.crossing();
    form.protection();
    form.identity();
    form.lawyer();
    form.needs();
    var entries =
        switch (PersonForm.identity(fields, person, today)) {
          case PersonForm.Read.Ok(var said) -> said;
          case PersonForm.Read.Refused(var wrong) -> {
            wrong.stream()
                .filter(each -> stepOf(each.field()) == Step.IDENTITY)
                .forEach(each -> form.problem(Step.IDENTITY, each));
            yield List.<NewEntry>of();
          }
        };
    entries.forEach(form::born);
    return new Read(form.facts, entries, form.problems);
  }

  /// A birth in the register is a fact of the case too: the law counts from it, and nothing is
  /// asked twice.
  private void born(NewEntry entry) {
    if (entry.said() instanceof Said.Born(var time)) {
      fact("person.born", time.when(today), entry.saidBy(), Certainty.CLAIMED, Map.of());
    }
  }

  /// The fields of one page or of all, of which some take one of a few words.
  static Fields choosing(Fields fields) {
    var choices = new HashMap<String, Class<? extends Enum<?>>>();
    choices.put("manner", Words.Manner.class);
    choices.put("seen", Words.Seen.class);
    choices.put("met", Words.Met.class);
    choices.put("before", Words.Before.class);
    ANSWERS.forEach(field -> choices.put(field, Words.Answer.class));
    EVENTS.forEach(field -> choices.put(field, Words.Happened.class));
    return PersonForm.choosing(fields).choosing(choices);
  }

  private static Step stepOf(String field) {
    for (var step : Step.values()) {
      if (step.fields().containsKey(field)) {
        return step;
      }
    }
    return Step.IDENTITY;
  }

  private void crossing() {
    at = Step.CROSSING;
    var manner = fields.choice("manner", Words.Manner.class, Words.Manner.NOT_KNOWN);
    var place = place();
    var kind =
        switch (manner) {
          // Where and when are known before how; with neither there is nothing to keep.
          case NOT_KNOWN -> isTyped("day", "hour", "until", "place", "place-text") ? CROSSED : null;
          case IRREGULAR -> "border.crossed-irregularly";
          case AT_CROSSING_POINT -> "presented-at-crossing-point";
          case SEA_RESCUE -> "disembarked";
        };
    if (kind != null) {
      var when = when("day", "hour", "until");
      switch (fields.choice("seen", Words.Seen.class, Words.Seen.TOLD)) {
        case TOLD -> fact(kind, when, PERSON, Certainty.CLAIMED, place);
        case SEEN -> fact(kind, when, PATROL, Certainty.ESTABLISHED, place);
      }
    }
    var met = fields.choice("met", Words.Met.class, Words.Met.NOT_KNOWN);
    if (met == Words.Met.NOT_KNOWN) {
      belongs("met", "met-day", "met-hour");
      return;
    }
    inOrder("day", "met-day");
    var when = when("met-day", "met-hour", null);
    switch (met) {
      case NOT_KNOWN -> {}
      case CAME_FORWARD ->
          fact("authorities.contacted", when, STATION, Certainty.ESTABLISHED, text("by", "person"));
      case FOUND_AT_BORDER -> {
        var details = new HashMap<>(place);
        details.put("where", new Value.Text("external-border-area"));
        fact("apprehended", when, PATROL, Certainty.ESTABLISHED, details);
      }
      case FOUND_INSIDE ->
          fact("apprehended", when, PATROL, Certainty.ESTABLISHED, text("where", "territory"));
    }
  }

  /// The name of the place, from the list or as typed; nothing where none was given.
  private Map<String, Value> place() {
    var name =
        BorderPlace.of(fields.text("place"))
            .map(BorderPlace::name)
            .orElse(fields.text("place-text"));
    return name.isEmpty() ? Map.of() : text("place", name);
  }

  private void protection() {
    at = Step.PROTECTION;
    if (answer("asked") == Words.Answer.YES) {
      var before = fields.choice("before", Words.Before.class, Words.Before.COMPETENT);
      fact(
          "application.made",
          when("asked-day", "asked-hour", null),
          STATION,
          Certainty.ESTABLISHED,
          text("before", before.word()));
    } else {
      belongs("asked", "asked-day", "asked-hour");
    }
    inOrder("asked-day", "registered-day");
    done("registered", "registered-day", "application.registered", Map.of());
  }

  private void identity() {
    at = Step.IDENTITY;
    // For whom fingerprints are taken follows from whether protection was asked for.
    var purpose = answer("asked") == Words.Answer.YES ? "application" : "irregular-crossing";
    done("photo", "photo-day", "biometrics.taken", text("for", purpose));
  }

  private void lawyer() {
    at = Step.LAWYER;
    if (happened("lawyer")) {
      fact(
          "lawyer.engaged",
          when("lawyer-day", null, null),
          new Attribution(fields.text("lawyer-name"), Attribution.Basis.STATEMENT),
          Certainty.ESTABLISHED,
          Map.of());
    } else {
      belongs("lawyer", "lawyer-name", "lawyer-day");
    }
    done("informed", "informed-day", "information.given", Map.of());
  }

  private void needs() {
    at = Step.NEEDS;
    circumstance("minor", "person.unaccompanied-minor");
    circumstance("needs", "person.special-needs");
    switch (answer("service")) {
      case NOT_ASKED -> {}
      case YES -> fact("military-service.stated", noted(), PERSON, Certainty.CLAIMED, Map.of());
      // Who neither served nor was called up nor refused says at least that he or she did not
      // serve.
      case NO -> denied("served-in-armed-force");
    }
  }

  /// What is so or not so, as the person says, from the day on which it was noted.
  private void circumstance(String field, String kind) {
    switch (answer(field)) {
      case NOT_ASKED -> {}
      case YES -> fact(kind, noted(), PERSON, Certainty.CLAIMED, Map.of());
      case NO -> denied(kind);
    }
  }

  private void denied(String circumstance) {
    fact(circumstance, noted(), PERSON, Certainty.CLAIMED, text(FactSpec.HOLDS, FactSpec.NO));
  }

  /// Something the station did, on a day.
  private void done(String field, String day, String kind, Map<String, Value> details) {
    if (happened(field)) {
      fact(kind, when(day, null, null), STATION, Certainty.ESTABLISHED, details);
    } else {
      belongs(field, day);
    }
  }

  /// What was typed beside an answer that makes no fact of it would be lost.
  private void belongs(String answer, String... typed) {
    if (isTyped(typed)) {
      problem(at, Problem.of(answer, "border.belongs"));
    }
  }

  private boolean isTyped(String... typed) {
    return Stream.of(typed).anyMatch(field -> !fields.text(field).isEmpty());
  }

  /// Two days of which the one comes first, where both can be read.
  private void inOrder(String first, String then) {
    try {
      if (LocalDate.parse(fields.text(then)).isBefore(LocalDate.parse(fields.text(first)))) {
        problem(at, Problem.of(then, "border.out-of-order"));
      }
    } catch (DateTimeException e) {
      // Said where the day is read.
    }
  }

  /// The day of the interview at the station: the last day that was typed, which the form fills in
  /// with the day on which the page was opened.
  private @Nullable When noted() {
    return when("interview", null, null);
  }

  private Words.Answer answer(String field) {
    return fields.choice(field, Words.Answer.class, Words.Answer.NOT_ASKED);
  }

  private boolean happened(String field) {
    return switch (fields.choice(field, Words.Happened.class, Words.Happened.NOT_KNOWN)) {
      case NOT_KNOWN -> false;
      case YES -> true;
    };
  }

  private static Map<String, Value> text(String name, String word) {
    return Map.of(name, new Value.Text(word));
  }

  private void fact(
      String kind,
      @Nullable When when,
      Attribution saidBy,
      Certainty certainty,
      Map<String, Value> details) {
    if (when != null) {
      facts.add(
          new NewFact(
              new FactId(
                  UUID.nameUUIDFromBytes((draft + " " + kind).getBytes(StandardCharsets.UTF_8))
                      .toString()),
              new FactKind(kind),
              when,
              saidBy,
              certainty,
              details,
              null));
    }
  }

  /// Reads a time: a day, an hour of it, or a span of days.
  ///
  /// @return null with a problem where there is none
  private @Nullable When when(String day, @Nullable String hour, @Nullable String until) {
    var first = day(day);
    if (first == null) {
      return null;
    }
    if (until != null && !fields.text(until).isEmpty()) {
      var last = day(until);
      if (last != null && last.isBefore(first)) {
        problem(at, Problem.of(until, "border.until-before"));
        return null;
      }
      return last == null
          ? null
          : last.equals(first)
              ? new When.Day(first)
              : new When.Between(new When.Day(first), new When.Day(last));
    }
    return hour == null || fields.text(hour).isEmpty() ? new When.Day(first) : moment(first, hour);
  }

  private @Nullable When moment(LocalDate day, String hour) {
    try {
      var local = day.atTime(LocalTime.parse(fields.text(hour)));
      if (!zone.getRules().getValidOffsets(local).isEmpty()) {
        return new When.Moment(local.atZone(zone).toInstant());
      }
      problem(at, Problem.of(hour, "fact.gap"));
    } catch (DateTimeException e) {
      problem(at, Problem.of(hour, "fact.bad-hour"));
    }
    return null;
  }

  private @Nullable LocalDate day(String field) {
    if (fields.text(field).isEmpty()) {
      problem(at, Problem.of(field, "border.no-day"));
      return null;
    }
    try {
      var day = LocalDate.parse(fields.text(field));
      if (day.isAfter(today)) {
        problem(at, Problem.of(field, "border.in-future"));
        return null;
      }
      if (day.getYear() >= 1900) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below, as of a day that no crossing can have.
    }
    problem(at, Problem.of(field, "fact.bad-day"));
    return null;
  }

  private void problem(Step step, Problem problem) {
    problems.computeIfAbsent(step, _ -> new ArrayList<>()).add(problem);
  }
}
