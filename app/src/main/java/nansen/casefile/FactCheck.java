package nansen.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nansen.casefile.Recorded.Fault;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import org.jspecify.annotations.Nullable;

/// Whether a fact is one that the law's vocabulary knows, with details of the right types. Pure.
final class FactCheck {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
  private static final int LONGEST_NAME = 500;

  private final LawBook book;

  FactCheck(LawBook book) {
    this.book = book;
  }

  List<Fault> faults(NewFact fact) {
    var faults = new ArrayList<Fault>();
    if (!ID.matcher(fact.id().value()).matches()) {
      faults.add(
          new Fault(
              fact.id(),
              "id",
              "this is no id of a fact",
              "Use letters, digits, and . _ : - alone, at most 100 of them."));
    }
    var spec = book.vocabulary().spec(fact.kind().name());
    if (spec == null) {
      faults.add(
          new Fault(
              fact.id(),
              "kind",
              "the law has no word \"" + fact.kind() + "\"",
              "Choose one of the kinds of fact that the packs know."));
      return faults;
    }
    if (spec.deemedOnly()) {
      faults.add(
          new Fault(
              fact.id(),
              "kind",
              "\"" + fact.kind() + "\" follows from the law alone",
              "Record what happened, and the law draws the conclusion."));
    }
    if (spec.momentOnly() && !(fact.happened() instanceof When.Moment)) {
      faults.add(
          new Fault(
              fact.id(), "happened", "the law counts its hours", "Give the hour and the minute."));
    }
    if (fact.happened() instanceof When.Between(var earliest, var latest)
        && earliest.getClass() == latest.getClass()
        && isAfter(earliest, latest)) {
      faults.add(
          new Fault(
              fact.id(),
              "happened",
              "the earliest time is after the latest",
              "Change the two times over."));
    }
    fact.details().forEach((name, value) -> detail(fact, spec, name, value, faults));
    return faults;
  }

  private static boolean isAfter(When.Point earliest, When.Point latest) {
    return switch (earliest) {
      case When.Moment(var at) -> latest instanceof When.Moment(var other) && at.isAfter(other);
      case When.Day(var day) -> latest instanceof When.Day(var other) && day.isAfter(other);
    };
  }

  private void detail(NewFact fact, FactSpec spec, String name, Value value, List<Fault> faults) {
    var detail = spec.details().get(name);
    if (detail == null) {
      faults.add(
          new Fault(
              fact.id(),
              name,
              "\"" + spec.kind() + "\" has no detail \"" + name + "\"",
              spec.details().isEmpty()
                  ? "Leave it out."
                  : "Its details are "
                      + String.join(", ", new TreeSet<>(spec.details().keySet()))
                      + "."));
      return;
    }
    var instead = misfit(detail, value);
    if (instead != null) {
      faults.add(new Fault(fact.id(), name, "the value does not fit", instead));
    }
  }

  private @Nullable String misfit(FactSpec.Detail detail, Value value) {
    return switch (detail) {
      case FactSpec.Detail.Choice(var words) ->
          value instanceof Value.Text(var text) && words.contains(text)
              ? null
              : "Choose one of " + String.join(", ", words) + ".";
      case FactSpec.Detail.OnDay() -> value instanceof Value.OnDay ? null : "Give a day.";
      case FactSpec.Detail.AtMoment() ->
          value instanceof Value.AtMoment ? null : "Give a day and an hour.";
      case FactSpec.Detail.Whole() -> value instanceof Value.Whole ? null : "Give a whole number.";
      case FactSpec.Detail.Name() ->
          value instanceof Value.Text(var text) && isName(text)
              ? null
              : "Give a name of at most "
                  + LONGEST_NAME
                  + " characters, without control characters.";
      case FactSpec.Detail.Ground() ->
          value instanceof Value.Text(var text) && book.groundIds().contains(text)
              ? null
              : "Choose a ground of a route.";
      case FactSpec.Detail.Item() ->
          value instanceof Value.Text(var text) && book.itemIds().contains(text)
              ? null
              : "Choose an item of a check list.";
    };
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_NAME
        && text.codePoints().noneMatch(Character::isISOControl)
        && !text.contains("\u202e");
  }
}
