package nansen.amending;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nansen.law.pack.Support;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// The fields of a form, read one by one, and what is wrong with them. A field that cannot be read
/// is null, and has its problem.
final class TypedFields {
  private final Fields fields;
  private final List<Typed.Problem> problems;

  TypedFields(Fields fields) {
    this.fields = fields;
    this.problems = new ArrayList<>(PackForm.problemsOfProposal(fields));
  }

  String text(String field) {
    return fields.text(field);
  }

  void required(String... names) {
    for (var field : names) {
      if (fields.text(field).isEmpty()) {
        refuse(field, "amending.required");
      }
    }
  }

  @Nullable LocalDate day(String field) {
    var typed = fields.text(field);
    if (typed.isEmpty()) {
      refuse(field, "amending.required");
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      refuse(field, "amending.no-date");
      return null;
    }
  }

  /// Since when something is known: from the beginning of the day that was typed.
  ///
  /// @param zone where that day begins; null where nobody can say
  /// @param now a day that has not come by then is refused
  @Nullable Instant known(@Nullable ZoneId zone, Instant now) {
    var day = day("known");
    if (day == null || zone == null) {
      return null;
    }
    var known = day.atStartOfDay(zone).toInstant();
    if (known.isAfter(now)) {
      refuse("known", "amending.not-known-yet");
    }
    return known;
  }

  /// How far the source was read, in the word of the packs.
  @Nullable String support() {
    var support = Support.of(fields.text("support"));
    if (support.isEmpty()) {
      refuse("support", "amending.choose");
      return null;
    }
    return support.get().word();
  }

  /// The first problem of a field is the one that is said.
  void refuse(String field, String message) {
    if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
      problems.add(Typed.Problem.of(field, message));
    }
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  Typed.Faulty faulty() {
    return new Typed.Faulty(problems, List.of());
  }
}
