package nansen.border;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nansen.people.PersonForm;

/// The pages of a registration, in their order. Each may be left empty but the one that says who it
/// is.
enum Step {
  CROSSING(
      "manner",
      "place",
      "place-text",
      "day",
      "hour",
      "until",
      "seen",
      "met",
      "met-day",
      "met-hour"),
  PROTECTION("asked", "asked-day", "asked-hour", "before", "registered", "registered-day"),
  IDENTITY("photo", "photo-day"),
  LAWYER("lawyer", "lawyer-name", "lawyer-day", "informed", "informed-day"),
  NEEDS("minor", "needs", "service", "interview");

  private static final int WORD = 40;
  private static final int TEXT = 200;
  private static final List<String> TEXTS = List.of("place-text", "lawyer-name");

  private final List<String> own;

  Step(String... own) {
    this.own = List.of(own);
  }

  /// As it stands in addresses.
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Step> of(String path) {
    for (var step : values()) {
      if (step.path().equals(path)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /// The page after this; empty after the last.
  Optional<Step> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }

  /// The fields of the page, and how many characters each takes.
  Map<String, Integer> fields() {
    var fields = new HashMap<String, Integer>();
    own.forEach(field -> fields.put(field, TEXTS.contains(field) ? TEXT : WORD));
    if (this == IDENTITY) {
      fields.putAll(PersonForm.identityFields());
    }
    return fields;
  }
}
