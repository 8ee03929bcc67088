package nansen.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.people.PersonForm;
import nansen.people.PersonFormModel;
import nansen.people.Problem;
import nansen.web.Fields;

/// What was typed of places and stays, and from there to what is kept or to what is wrong. Pure.
final class ReceptionForm {
  private static final int WORD = 40;
  private static final int LINE = 200;
  private static final int ADDRESS = 500;
  private static final int MOST_PLACES = 100_000;

  private final Fields fields;
  private final List<Problem> problems = new ArrayList<>();

  private ReceptionForm(Fields fields) {
    this.fields = fields;
    problems.addAll(PersonFormModel.unknown(fields));
    fields.faults().forEach(fault -> problems.add(PersonForm.problem(fault)));
  }

  /// What came of reading a form.
  sealed interface Read<T> {
    record Ok<T>(T value) implements Read<T> {}

    record Refused<T>(List<Problem> problems) implements Read<T> {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private <T> Read<T> read(T value) {
    return problems.isEmpty() ? new Read.Ok<>(value) : new Read.Refused<>(problems);
  }

  static Fields place(Map<String, List<String>> sent) {
    return Fields.of(
        sent,
        Map.of(
            "key", WORD,
            "seen", WORD,
            "name", LINE,
            "kind", WORD,
            "address", ADDRESS,
            "capacity", WORD,
            "minors", WORD,
            "protection", WORD,
            "remarks", ADDRESS));
  }

  static Read<Place> place(Fields fields) {
    var form = new ReceptionForm(fields);
    return form.read(
        new Place(
            form.required("name"),
            fields.choice("kind", Place.Kind.class, Place.Kind.CENTRE),
            form.required("address"),
            form.capacity(),
            fields.choice("minors", Place.Minors.class, Place.Minors.NOT_FOR_MINORS_ALONE),
            fields.choice("protection", Place.Protection.class, Place.Protection.ORDINARY),
            fields.text("remarks")));
  }

  /// A place as it would be typed.
  static Map<String, String> typed(Place place) {
    return new HashMap<>(
        Map.of(
            "name", place.name(),
            "kind", place.kind().name(),
            "address", place.address(),
            "capacity", String.valueOf(place.capacity()),
            "minors", place.minors().name(),
            "protection", place.protection().name(),
            "remarks", place.remarks()));
  }

  static Fields move(Map<String, List<String>> sent) {
    return Fields.of(
        sent, Map.of("stay", WORD, "place", WORD, "since", WORD, "why", LINE, "if-full", WORD));
  }

  /// Where somebody goes, when and why.
  record Typed(UUID stay, UUID place, LocalDate since, String why) {}

  static Read<Typed> move(Fields fields, LocalDate today) {
    var form = new ReceptionForm(fields);
    var place = form.id("place");
    if (place.isEmpty()) {
      form.refuse("place", "reception.choose-place");
    }
    var stay = form.id("stay");
    if (stay.isEmpty()) {
      form.refuse("", "reception.other-content");
    }
    return form.read(
        new Typed(
            stay.orElse(new UUID(0, 0)),
            place.orElse(new UUID(0, 0)),
            form.day("since", today),
            form.required("why")));
  }

  static Fields end(Map<String, List<String>> sent) {
    return Fields.of(sent, Map.of("how", WORD, "until", WORD, "why", LINE));
  }

  /// How a stay ended, when and why.
  record Ended(Stay.How how, LocalDate until, String why) {}

  static Read<Ended> end(Fields fields, LocalDate today) {
    var form = new ReceptionForm(fields);
    var how = fields.choice("how", Stay.How.class, Stay.How.LEFT);
    var until =
        switch (how) {
          case LEFT -> form.day("until", today);
          case MISTAKE -> today;
        };
    return form.read(new Ended(how, until, form.required("why")));
  }

  private Optional<UUID> id(String field) {
    try {
      return Optional.of(UUID.fromString(fields.text(field)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private int capacity() {
    try {
      var capacity = Integer.parseInt(fields.text("capacity"));
      if (capacity >= 0 && capacity <= MOST_PLACES) {
        return capacity;
      }
    } catch (NumberFormatException malformed) {
      // Said below, as of one that is out of range.
    }
    refuse("capacity", "reception.no-capacity");
    return 0;
  }

  private LocalDate day(String field, LocalDate today) {
    try {
      var day = LocalDate.parse(fields.text(field));
      if (!day.isAfter(today) && day.getYear() >= 1950) {
        return day;
      }
      refuse(field, "reception.not-yet");
    } catch (DateTimeException malformed) {
      refuse(field, "reception.no-day");
    }
    return today;
  }

  private String required(String field) {
    var text = fields.text(field);
    if (text.isBlank()) {
      refuse(field, "reception.required");
    }
    return text;
  }

  private void refuse(String field, String message) {
    problems.add(Problem.of(field, message));
  }
}
