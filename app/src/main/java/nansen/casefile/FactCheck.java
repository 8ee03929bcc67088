package nansen.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import nansen.casefile.Recorded.Fault;
import nansen.casefile.Recorded.Wrong;
import nansen.law.journal.Amends;
import nansen.law.journal.Certainty;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.web.VisibleText;
import org.jspecify.annotations.Nullable;

/// Whether a fact is one that the law's vocabulary knows, with details of the right types, and can
/// be firm by now. Pure.
final class FactCheck {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  /// How many characters a name takes, and a text in general.
  static final int LONGEST_NAME = 500;

  /// What a detail counts in hours or days is no longer: hours of eleven years.
  static final long MOST = 100_000;

  /// Nobody whom a case is about was born before: the year was mistyped.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final LawBook book;

  FactCheck(LawBook book) {
    this.book = book;
  }

  /// @param today at the place of the procedure
  List<Fault> faults(NewFact fact, LocalDate today, ZoneId zone) {
    var id = fact.id();
    var faults = new ArrayList<Fault>();
    if (!isId(id.value())) {
      faults.add(Fault.of(id, "id", Wrong.ID));
    }
    var spec = book.vocabulary().spec(fact.kind().name());
    if (spec == null) {
      faults.add(Fault.of(id, "kind", Wrong.UNKNOWN_KIND, fact.kind().name()));
      return faults;
    }
    if (spec.deemedOnly()) {
      faults.add(Fault.of(id, "kind", Wrong.BY_LAW_ALONE));
    }
    if (spec.momentOnly() && !(fact.happened() instanceof When.Moment)) {
      faults.add(Fault.of(id, "happened", Wrong.NEEDS_HOUR));
    }
    if (fact.happened() instanceof When.Between(var earliest, var latest)
        && isAfter(earliest, latest, zone)) {
      faults.add(Fault.of(id, "happened", Wrong.REVERSED));
    }
    if (day(first(fact.happened()), zone).isBefore(EARLIEST) && !isRetraction(fact)) {
      faults.add(Fault.of(id, "happened", Wrong.LONG_AGO));
    }
    // A plan is claimed or disputed; what is firm has happened.
    if (fact.certainty() == Certainty.ESTABLISHED
        && !isRetraction(fact)
        && day(first(fact.happened()), zone).isAfter(today)) {
      faults.add(Fault.of(id, "happened", Wrong.NOT_YET));
    }
    fact.details().forEach((name, value) -> detail(fact, spec, name, value, faults));
    return faults;
  }

  /// Whether a text can be the id of a fact.
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static boolean isRetraction(NewFact fact) {
    return fact.amends() instanceof Amends.Retracts;
  }

  private static When.Point first(When when) {
    return switch (when) {
      case When.Point point -> point;
      case When.Between(var earliest, var _) -> earliest;
    };
  }

  private static LocalDate day(When.Point point, ZoneId zone) {
    return switch (point) {
      case When.Day(var day) -> day;
      case When.Moment(var at) -> LocalDate.ofInstant(at, zone);
    };
  }

  private static boolean isAfter(When.Point earliest, When.Point latest, ZoneId zone) {
    return earliest instanceof When.Moment(var at) && latest instanceof When.Moment(var other)
        ? at.isAfter(other)
        : day(earliest, zone).isAfter(day(latest, zone));
  }

  private void detail(NewFact fact, FactSpec spec, String name, Value value, List<Fault> faults) {
    var detail = spec.details().get(name);
    if (detail == null) {
      faults.add(Fault.of(fact.id(), name, Wrong.NO_DETAIL, name));
      return;
    }
    var wrong = misfit(detail, value);
    if (wrong != null) {
      var words = detail instanceof FactSpec.Detail.Choice(var all) ? all : List.<String>of();
      faults.add(new Fault(fact.id(), name, wrong, words));
    }
  }

  private @Nullable Wrong misfit(FactSpec.Detail detail, Value value) {
    return switch (detail) {
      case FactSpec.Detail.Choice(var words) -> oneOf(words, value);
      case FactSpec.Detail.OnDay() -> value instanceof Value.OnDay ? null : Wrong.NEEDS_DAY;
      case FactSpec.Detail.AtMoment() ->
          value instanceof Value.AtMoment ? null : Wrong.NEEDS_MOMENT;
      case FactSpec.Detail.Whole() ->
          value instanceof Value.Whole(var number) && number >= 0 && number <= MOST
              ? null
              : Wrong.NEEDS_NUMBER;
      case FactSpec.Detail.Name() ->
          value instanceof Value.Text(var text) && isName(text) ? null : Wrong.NEEDS_NAME;
      case FactSpec.Detail.State _ ->
          value instanceof Value.Text(var text) && FactSpec.Detail.State.isCode(text)
              ? null
              : Wrong.CHOOSE;
      case FactSpec.Detail.Ground() -> oneOf(book.groundIds(), value);
      case FactSpec.Detail.Item() -> oneOf(book.itemIds(), value);
    };
  }

  private static @Nullable Wrong oneOf(Collection<String> words, Value value) {
    return value instanceof Value.Text(var text) && words.contains(text) ? null : Wrong.CHOOSE;
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_NAME
        && VisibleText.of(text).equals(text);
  }
}
