package nansen.decision;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A form as it was typed, read field by field. What does not fit is named with its field.
final class Typed {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_WORDS = 10_000;
  private static final int LONGEST_LIST = 100_000;
  private static final int MOST_REASONS = 60;
  private static final Pattern REASON =
      Pattern.compile("reason\\.(\\d{1,2})\\.(text|facts|provisions)");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:~-]{1,150}");

  private final MultiValueMap<String, String> fields;
  private final List<Problem> problems = new ArrayList<>();

  /// @param message its key in the bundle
  record Problem(String field, String message) {
    /// Fields that are called on the page as in the bundle.
    private static final Set<String> NAMED =
        Set.of("outcome", "to", "day", "how", "proof", "lodged", "source");

    /// The key in the bundle of what the page calls the field; empty where it has no word for it.
    public String label() {
      var ofReason = REASON.matcher(field);
      if (ofReason.matches()) {
        return switch (ofReason.group(2)) {
          case "facts" -> "decision.facts";
          case "provisions" -> "decision.provisions";
          default -> "decision.reason";
        };
      }
      if (field.startsWith("ack.")) {
        return "decision.acknowledge";
      }
      return field.equals("code")
          ? "sign-in.code"
          : field.equals("sure")
              ? "decision.read"
              : NAMED.contains(field)
                  ? "decision." + field
                  : isHidden() ? "decision.whole-form" : "";
    }

    /// Which reason, from 1; 0 where it is about none.
    public int reason() {
      var ofReason = REASON.matcher(field);
      return ofReason.matches() ? Integer.parseInt(ofReason.group(1)) + 1 : 0;
    }

    /// Whether the page puts it into the form by itself.
    private boolean isHidden() {
      return Set.of("key", "seen", "version", "facts", "stage", "about").contains(field)
          || field.startsWith("open.");
    }
  }

  /// A field as it was typed, to be shown again; empty where that cannot be.
  String shown(String field) {
    @Nullable String first = fields.getFirst(field);
    return first == null || first.codePoints().anyMatch(Typed::isUnseen) ? "" : first;
  }

  /// @param known the fields that the form has, beside those of reasons and acknowledgements
  Typed(MultiValueMap<String, String> fields, List<String> known) {
    this.fields = fields;
    for (var name : fields.keySet()) {
      if (name.equals(Fields.SHOWN_IN)) {
        problems.add(new Problem("", "web.shown-again"));
      } else if (!known.contains(name) && !name.equals("_csrf") && !name.equals("language")) {
        problems.add(new Problem(cut(name), "decision.unknown-field"));
      }
    }
  }

  /// The form of a draft, which has as many fields as it has reasons.
  static Typed draft(MultiValueMap<String, String> fields) {
    var known = new ArrayList<>(List.of("key", "seen", "outcome"));
    fields.keySet().stream().filter(name -> REASON.matcher(name).matches()).forEach(known::add);
    for (var concern : Concern.values()) {
      known.add("ack." + concern);
      known.add("open." + concern);
    }
    return new Typed(fields, known);
  }

  private static String cut(String name) {
    var ours = name.replaceAll("[^A-Za-z0-9._-]", "?");
    return ours.length() > LONGEST_NAME ? ours.substring(0, LONGEST_NAME) : ours;
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  void refuse(String field, String message) {
    problems.add(new Problem(field, message));
  }

  String text(String field) {
    return text(field, LONGEST_WORDS);
  }

  String text(String field, int longest) {
    @Nullable String first = fields.getFirst(field);
    var typed = first == null ? "" : Normalizer.normalize(first.strip(), Normalizer.Form.NFC);
    if (typed.codePointCount(0, typed.length()) > longest) {
      refuse(field, "decision.too-long");
      return "";
    }
    if (typed.codePoints().anyMatch(Typed::isUnseen)) {
      refuse(field, "decision.control-signs");
    }
    return typed;
  }

  /// A sign that changes how others are read, or none at all.
  private static boolean isUnseen(int sign) {
    return (Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t')
        || sign == 0x202D
        || sign == 0x202E;
  }

  String required(String field, int longest) {
    var typed = text(field, longest);
    if (typed.isBlank() && isSound(field)) {
      refuse(field, "decision.required");
    }
    return typed;
  }

  private boolean isSound(String field) {
    return problems.stream().noneMatch(problem -> problem.field().equals(field));
  }

  String oneOf(String field, List<String> words) {
    var typed = text(field, 100);
    if (!words.contains(typed) && isSound(field)) {
      refuse(field, "decision.choose");
    }
    return words.contains(typed) ? typed : "";
  }

  int number(String field) {
    try {
      return Integer.parseInt(text(field, 20));
    } catch (NumberFormatException e) {
      refuse(field, "decision.no-number");
      return 0;
    }
  }

  UUID id(String field) {
    var typed = text(field, 100);
    try {
      var id = UUID.fromString(typed);
      if (id.toString().equalsIgnoreCase(typed)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as of one that is cut short.
    }
    refuse(field, "decision.no-id");
    return new UUID(0, 0);
  }

  /// A day that has come.
  LocalDate day(String field, LocalDate today) {
    try {
      var day = LocalDate.parse(text(field, 20));
      if (!day.isAfter(today) && day.getYear() >= 1900) {
        return day;
      }
      refuse(field, "decision.not-yet");
    } catch (DateTimeException e) {
      refuse(field, "decision.no-day");
    }
    return today;
  }

  private List<String> ids(String field) {
    var ids = new ArrayList<String>();
    for (var id : fields.getOrDefault(field, List.of())) {
      if (ID.matcher(id).matches()) {
        ids.add(id);
      } else if (!id.isBlank()) {
        refuse(field, "decision.no-id");
      }
    }
    return ids.stream().distinct().toList();
  }

  private List<String> facts(String field, Set<String> ofCase) {
    var ids = ids(field);
    if (!ofCase.containsAll(ids)) {
      refuse(field, "decision.no-such-fact");
    }
    return ids.stream().filter(ofCase::contains).toList();
  }

  /// Ids in one field, by space.
  private List<String> listed(String field) {
    var ids = List.of(text(field, LONGEST_LIST).split(" "));
    if (!ids.stream().allMatch(id -> id.isEmpty() || ID.matcher(id).matches())) {
      refuse(field, "decision.no-id");
    }
    return ids;
  }

  /// The draft, with its empty reasons left out.
  ///
  /// @param facts ids of those of the case: a reason rests on no other
  Draft draft(List<String> outcomes, Set<String> facts) {
    var outcome = text("outcome", 100);
    if (!outcome.isEmpty() && !outcomes.contains(outcome)) {
      refuse("outcome", "decision.choose");
    }
    var reasons = new ArrayList<Draft.Reason>();
    for (var at = 0; at < MOST_REASONS; at++) {
      var field = "reason." + at + ".";
      var reason =
          new Draft.Reason(
              text(field + "text"), facts(field + "facts", facts), ids(field + "provisions"));
      if (!reason.isEmpty()) {
        reasons.add(reason);
      }
    }
    fields.keySet().stream()
        .map(REASON::matcher)
        .filter(found -> found.matches() && Integer.parseInt(found.group(1)) >= MOST_REASONS)
        .forEach(found -> refuse(found.group(), "decision.too-many"));
    var acknowledged = new HashMap<String, Draft.Acknowledged>();
    for (var concern : Concern.values()) {
      var words = text("ack." + concern);
      if (!words.isBlank()) {
        acknowledged.put(concern.name(), new Draft.Acknowledged(words, listed("open." + concern)));
      }
    }
    return new Draft(outcome, reasons, acknowledged);
  }
}
