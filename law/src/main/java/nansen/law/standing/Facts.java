package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.law.pack.RuleId;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The facts that count: known at the moment of knowledge and happened by the moment asked about,
/// by kind and in order of time. What the law deems to have happened is added while packs are
/// assessed, so this is the scratch paper of one assessment and never leaves it.
final class Facts {
  private static final FactKind FOUND = new FactKind("ground.found");

  final Vocabulary vocabulary;
  final LocalTime time;
  private final String country;
  final Instant asOf;
  final LocalDate today;
  final Instant knownAt;
  final List<FactId> amendedTwice;
  private final @Nullable Occurrence[] first;
  private Instant holds;
  private Matters matters;

  /// Whether what the law takes as having happened may have closed or begun a matter since.
  private boolean mattersMayDiffer;

  /// The latest finding on each ground; made when first asked for.
  private @Nullable Map<String, Occurrence> findings;

  Facts(Journal journal, LocalLaw law, Instant asOf, Instant knownAt) {
    this.vocabulary = law.vocabulary();
    this.time = law.time();
    this.country = law.place().country();
    this.asOf = asOf;
    this.today = time.day(asOf);
    this.knownAt = knownAt;
    this.holds = Instant.ofEpochSecond(time.startOf(today.toEpochDay() + 1));
    this.first = new Occurrence[vocabulary.size()];
    this.amendedTwice = journal.amendedTwice(knownAt);
    List<Fact> known = journal.knownAt(knownAt);
    for (var i = 0; i < known.size(); i++) {
      add(known.get(i));
    }
    addAnniversaries();
    this.matters = Matters.of(this);
  }

  /// The matters of the case, one after the other.
  Matters matters() {
    return matters;
  }

  /// Looks for the matters anew, as the law may have closed one meanwhile; true where they are
  /// others now.
  boolean findMatters() {
    if (!mattersMayDiffer) {
      return false;
    }
    mattersMayDiffer = false;
    var before = matters;
    matters = Matters.of(this);
    return !matters.areAs(before);
  }

  /// Whether a fact names the state of the case as the one that it is about.
  private boolean namesThisState(Fact fact, FactSpec spec) {
    for (var detail : spec.details().entrySet()) {
      if (detail.getValue() instanceof FactSpec.Detail.State
          && country.equals(fact.word(detail.getKey()))) {
        return true;
      }
    }
    return false;
  }

  /// What happens by itself: a birthday.
  private void addAnniversaries() {
    for (var spec : vocabulary.anniversaries()) {
      var anniversary = spec.anniversary();
      var of = anniversary == null ? null : last(anniversary.of());
      if (anniversary != null && of != null) {
        var first = new When.Day(of.earliestAfter(anniversary.years()));
        var last = new When.Day(of.latestAfter(anniversary.years()));
        var added =
            add(
                new Fact(
                    new FactId(spec.kind() + ":" + of.fact.id()),
                    spec.kind(),
                    first.equals(last) ? first : new When.Between(first, last),
                    of.fact.recorded(),
                    of.fact.saidBy(),
                    of.fact.certainty(),
                    Map.of(),
                    null));
        if (added != null) {
          added.anniversaryOf = of.fact.id();
        }
      }
    }
  }

  /// Takes in what a pack takes as having happened when the time of a clock was over.
  ///
  /// @param start of that clock
  void deem(Fact fact, Occurrence start, Assessment by) {
    var added = add(fact);
    if (added != null) {
      added.deemedBy = by;
      added.follows = start;
      mattersMayDiffer |= vocabulary.spec(added.number).matter() != null;
    }
  }

  /// Takes out again what a pack took as having happened.
  void forgetDeemed(Assessment by) {
    mattersMayDiffer = true;
    for (var number = 0; number < first.length; number++) {
      Occurrence before = null;
      for (var at = first[number]; at != null; at = at.next) {
        if (at.deemedBy != by) {
          before = at;
        } else if (before == null) {
          first[number] = at.next;
        } else {
          before.next = at.next;
        }
      }
    }
  }

  /// Takes a fact in; null where it lies after the moment asked about or no pack knows its kind.
  private @Nullable Occurrence add(Fact fact) {
    var number = vocabulary.number(fact.kind());
    if (number < 0) {
      return null;
    }
    var spec = vocabulary.spec(number);
    var here = spec.here();
    return here != null && namesThisState(fact, spec)
        ? place(fact.as(here), vocabulary.number(here)) // where another state is meant
        : place(fact, number);
  }

  private @Nullable Occurrence place(Fact fact, int number) {
    var happened = fact.happened();
    var point = happened instanceof When.Between(var earliest, var _) ? earliest : happened;
    if (point instanceof When.Moment(var at) && at.isAfter(asOf)) {
      return null;
    }
    var occurrence = Occurrence.of(fact, number, time);
    if (occurrence.earliest.isAfter(today)) {
      return null;
    }
    var at = first[number];
    if (at == null || occurrence.compareTo(at) < 0) {
      occurrence.next = at;
      first[number] = occurrence;
      return occurrence;
    }
    while (at.next != null && occurrence.compareTo(at.next) >= 0) {
      at = at.next;
    }
    occurrence.next = at.next;
    at.next = occurrence;
    return occurrence;
  }

  /// Whether something was done that a right may have blocked.
  boolean hasActs() {
    for (var spec : vocabulary.acts()) {
      if (first[spec.number()] != null) {
        return true;
      }
    }
    return false;
  }

  /// The earliest fact of a kind, from which the others follow; null where there is none.
  @Nullable Occurrence first(FactKind kind) {
    var number = vocabulary.number(kind);
    return number < 0 ? null : first[number];
  }

  @Nullable Occurrence first(int number) {
    return number < 0 ? null : first[number];
  }

  /// The latest fact of a kind; null where there is none.
  @Nullable Occurrence last(FactKind kind) {
    return last(vocabulary.number(kind));
  }

  @Nullable Occurrence last(int number) {
    var at = first(number);
    while (at != null && at.next != null) {
      at = at.next;
    }
    return at;
  }

  /// The latest fact of a kind that is not certainly of a later matter than a start; null where
  /// there is none.
  @Nullable Occurrence last(FactKind kind, @Nullable Occurrence start) {
    return last(vocabulary.number(kind), start);
  }

  @Nullable Occurrence last(int number, @Nullable Occurrence start) {
    if (start == null || matters.isOne()) {
      return last(number);
    }
    Occurrence found = null;
    for (var at = first(number); at != null; at = at.next) {
      found = matters.isLater(at, start) ? found : at;
    }
    return found;
  }

  /// The latest fact of a kind that may have happened by the time of another; where all came later,
  /// the first of them. Null where there is none. An application is of its own matter alone.
  @Nullable Occurrence by(FactKind kind, Occurrence other) {
    Occurrence found = null;
    for (var at = first(kind); at != null; at = at.next) {
      if (found != null && !other.mayBeAtOrAfter(at)) {
        break;
      }
      if (!matters.isOfClosedApplication(at, other)) {
        found = at;
      }
    }
    return found;
  }

  /// Whether a fact of a kind lies certainly after one fact and before another.
  boolean isBetween(int kind, Occurrence earlier, Occurrence later) {
    for (var at = first(kind); at != null; at = at.next) {
      if (at != later && at.isAfter(earlier) && later.isAfter(at)) {
        return true;
      }
    }
    return false;
  }

  /// The fact that started a clock; null where nothing did.
  @Nullable Occurrence start(Clock clock) {
    for (var on : clock.provision().starts().facts()) {
      for (var at = first(on.spec().number()); at != null; at = at.next) {
        if (at.fact.id().equals(clock.startedBy())) {
          return at;
        }
      }
    }
    return null;
  }

  /// The latest finding on a ground that is not certainly of a later matter than the start of a
  /// rule; null where there is none.
  @Nullable Occurrence finding(RuleId ground, @Nullable Occurrence start) {
    if (start != null && !matters.isOne()) {
      Occurrence found = null;
      for (var at = first(FOUND); at != null; at = at.next) {
        if (ground.value().equals(at.fact.word("ground")) && !matters.isLater(at, start)) {
          found = at;
        }
      }
      return found;
    }
    if (findings == null) {
      findings = new HashMap<>();
      for (var at = first(FOUND); at != null; at = at.next) {
        var word = at.fact.word("ground");
        if (word != null) {
          findings.put(word, at);
        }
      }
    }
    return findings.isEmpty() ? null : findings.get(ground.value());
  }

  boolean isPast(Due.Point due) {
    return switch (due) {
      case Due.On(var day) -> today.isAfter(day);
      case Due.By(var at) -> {
        var past = asOf.isAfter(at);
        if (!past) {
          holdsUntil(at.plus(1, ChronoUnit.MICROS)); // at that moment itself it is not past yet
        }
        yield past;
      }
    };
  }

  /// Whether a moment is still to come.
  boolean isAhead(Instant at) {
    var ahead = at.isAfter(asOf);
    if (ahead) {
      holdsUntil(at);
    }
    return ahead;
  }

  private void holdsUntil(Instant at) {
    holds = at.isBefore(holds) ? at : holds;
  }

  /// See [Standing#holds].
  Instant holds() {
    return holds;
  }

  /// Negative: it certainly happened by then. Positive: certainly after. Zero: it is not known
  /// exactly enough to tell.
  int compare(Occurrence fact, Due.Point due) {
    return switch (due) {
      case Due.On(var day) -> {
        if (!fact.latest.isAfter(day)) {
          yield -1;
        }
        yield fact.earliest.isAfter(day) ? 1 : 0;
      }
      case Due.By(var at) -> {
        if (fact.moment != null) {
          yield fact.moment.isAfter(at) ? 1 : -1;
        }
        var day = time.day(at);
        if (fact.latest.isBefore(day)) {
          yield -1;
        }
        yield fact.earliest.isAfter(day) ? 1 : 0;
      }
    };
  }

  /// The day by which one should have looked at it; null without a date.
  @Nullable LocalDate dayOf(@Nullable Due due) {
    return switch (due) {
      case null -> null;
      case Due.On(var day) -> day;
      case Due.By(var at) -> time.day(at);
      case Due.Range(var earliest, var _) -> dayOf(earliest);
      case Due.WithoutDelay _, Due.WhenItHappens _ -> today;
    };
  }
}
