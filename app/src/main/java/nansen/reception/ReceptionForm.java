package nansen.reception;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.people.FormReader;
import nansen.web.Fields;

/// What was typed of places and stays, and from there to what is kept or to what is wrong. Pure.
final class ReceptionForm {
  private static final int WORD = 40;
  private static final int LINE = 200;
  private static final int ADDRESS = 500;
  private static final int MOST_PLACES = 100_000;

  private static final String ROOM = "reception";

  private ReceptionForm() {}

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
                "remarks", ADDRESS,
                "code", WORD))
        .keyed("key")
        .choosing(
            Map.of(
                "kind", Place.Kind.class,
                "minors", Place.Minors.class,
                "protection", Place.Protection.class));
  }

  static FormReader.Read<Place> place(Fields fields) {
    var form = new FormReader(fields, ROOM);
    return form.read(
        new Place(
            form.required("name"),
            fields.choice("kind", Place.Kind.class, Place.Kind.CENTRE),
            form.required("address"),
            capacity(form, fields.text("capacity")),
            fields.choice("minors", Place.Minors.class, Place.Minors.NOT_FOR_MINORS_ALONE),
            fields.choice("protection", Place.Protection.class, Place.Protection.ORDINARY),
            fields.text("remarks"),
            code(form, fields)));
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
            "remarks", place.remarks(),
            "code", place.code()));
  }

  static Fields move(Map<String, List<String>> sent) {
    return Fields.of(
            sent, Map.of("stay", WORD, "place", WORD, "since", WORD, "why", LINE, "if-full", WORD))
        .choosing(Map.of("if-full", Reception.IfFull.class));
  }

  /// Where somebody goes, when and why.
  record Typed(UUID stay, UUID place, LocalDate since, String why) {}

  static FormReader.Read<Typed> move(Fields fields, LocalDate today) {
    var form = new FormReader(fields, ROOM);
    var place = fields.id("place");
    if (place.isEmpty()) {
      form.refuse("place", "choose-place");
    }
    var stay = fields.id("stay");
    if (stay.isEmpty()) {
      form.refuse("", "other-content");
    }
    return form.read(
        new Typed(
            stay.orElse(new UUID(0, 0)),
            place.orElse(new UUID(0, 0)),
            form.day("since", today),
            form.required("why")));
  }

  static Fields end(Map<String, List<String>> sent) {
    return Fields.of(sent, Map.of("how", WORD, "until", WORD, "why", LINE))
        .choosing(Map.of("how", Stay.How.class));
  }

  /// How a stay ended, when and why.
  record Ended(Stay.How how, LocalDate until, String why) {}

  static FormReader.Read<Ended> end(Fields fields, LocalDate today) {
    var form = new FormReader(fields, ROOM);
    var how = fields.choice("how", Stay.How.class, Stay.How.LEFT);
    var until =
        switch (how) {
          case LEFT -> form.day("until", today);
          case MISTAKE -> today;
        };
    return form.read(new Ended(how, until, form.required("why")));
  }

  /// That of a place that is not protected says nothing.
  private static String code(FormReader form, Fields fields) {
    var code = fields.text("code");
    var small = code.toLowerCase(Locale.ROOT);
    if (!code.isEmpty()
        && Stream.of("name", "address", "remarks")
            .anyMatch(field -> fields.text(field).toLowerCase(Locale.ROOT).contains(small))) {
      form.refuse("code", "code-tells");
    }
    return code;
  }

  private static int capacity(FormReader form, String typed) {
    try {
      var capacity = Integer.parseInt(typed);
      if (capacity >= 0 && capacity <= MOST_PLACES) {
        return capacity;
      }
    } catch (NumberFormatException malformed) {
      // Said below, as of one that is out of range.
    }
    form.refuse("capacity", "no-capacity");
    return 0;
  }
}
