package nansen.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.law.journal.Fact;
import nansen.law.journal.When;
import nansen.law.pack.Effect;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import nansen.law.standing.Question;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;

/// A case and what every pack that binds its state makes of it at one moment.
public record Docket(CaseFile file, Instant asOf, Instant knownAt, List<Standing> standings) {
  private static final Set<Status> OPEN =
      EnumSet.of(Status.RUNNING, Status.PAUSED, Status.NEEDS_HUMAN);
  private static final String REMOVAL = "remove-while-right-to-remain";
  private static final Set<Status> SETTLED =
      EnumSet.of(Status.MET, Status.MET_LATE, Status.SUPERSEDED);

  public Docket {
    standings = List.copyOf(standings);
  }

  /// A clock and the standing it is part of.
  ///
  /// @param number which clock of its provision it is, from 1
  public record Entry(Standing standing, Clock clock, int number) {

    /// Whether the pack governs only as far as is known: the fact that decides has not happened.
    public boolean provisional() {
      return standing.applies() == Standing.Applies.PROVISIONALLY;
    }

    /// Whether the time is up for something that falls away by itself: nobody missed anything.
    public boolean isOver() {
      return clock.provision().effect() instanceof Effect.Lapse && clock.status() == Status.MISSED;
    }

    /// The date on which nobody can be wrong: the earliest, and for limits on liberty or stay the
    /// one before it was moved past days off. Null where the law gives none.
    public Due.@Nullable Point safe() {
      return earliest(clock.provision().liberty() ? clock.rawDue() : clock.due());
    }
  }

  /// The earliest point of a due date; null where it has none.
  public static Due.@Nullable Point earliest(@Nullable Due due) {
    return switch (due) {
      case Due.Point point -> point;
      case Due.Range(var earliest, var _) -> earliest;
      case null -> null;
      case Due.WithoutDelay _, Due.WhenItHappens _ -> null;
    };
  }

  /// The latest point of a due date; null where it has none.
  public static Due.@Nullable Point latest(@Nullable Due due) {
    return due instanceof Due.Range(var _, var latest) ? latest : earliest(due);
  }

  public static Docket of(CaseFile file, List<LocalLaw> laws, Instant asOf, Instant knownAt) {
    return new Docket(file, asOf, knownAt, Law.assess(file.journal(), laws, asOf, knownAt));
  }

  /// Whether a pack that may govern here says who may stay meanwhile. Where none does, that nothing
  /// bars a removal means nothing.
  public boolean knowsWhoMayStay() {
    return standings.stream()
        .filter(standing -> standing.applies() != Standing.Applies.NO)
        .flatMap(standing -> standing.pack().rights().stream())
        .anyMatch(right -> right.blocks().contains(REMOVAL));
  }

  /// Whether something was done that a right certainly forbade then.
  public boolean hasBreach() {
    return standings.stream()
        .flatMap(standing -> standing.breaches().stream())
        .anyMatch(Standing.Breach::isSure);
  }

  public ZoneId zone() {
    return file.place().zone();
  }

  /// Every clock of every pack, in the order of the packs.
  public List<Entry> clocks() {
    var entries = new ArrayList<Entry>();
    for (var standing : standings) {
      @Nullable Clock before = null;
      var number = 0;
      for (var clock : standing.clocks()) {
        number =
            before != null && before.provision().key().equals(clock.provision().key())
                ? number + 1
                : 1;
        entries.add(new Entry(standing, clock, number));
        before = clock;
      }
    }
    return entries;
  }

  /// What is still open, the soonest first. What is due without delay is due today.
  public List<Entry> open() {
    return by(OPEN).stream().filter(entry -> !entry.clock().past()).toList();
  }

  /// What was missed, the longest ago first.
  public List<Entry> missed() {
    return by(EnumSet.of(Status.MISSED)).stream()
        .filter(entry -> !entry.isOver() && !entry.clock().past())
        .toList();
  }

  /// What has fallen away because the time is up, the longest ago first.
  public List<Entry> over() {
    return by(EnumSet.of(Status.MISSED)).stream().filter(Entry::isOver).toList();
  }

  /// What is over and done with, also what a matter that was closed has left.
  public List<Entry> settled() {
    return by(EnumSet.complementOf(EnumSet.of(Status.NOT_STARTED, Status.NOT_APPLICABLE))).stream()
        .filter(entry -> entry.clock().past() || SETTLED.contains(entry.clock().status()))
        .toList();
  }

  /// How many of them stand so, of what is not past.
  public long count(Status status) {
    return clocks().stream()
        .filter(entry -> entry.clock().status() == status && !entry.clock().past())
        .count();
  }

  private List<Entry> by(Set<Status> statuses) {
    Function<Entry, Instant> urgency = this::urgency;
    return clocks().stream()
        .filter(entry -> statuses.contains(entry.clock().status()))
        .sorted(Comparator.comparing(urgency))
        .toList();
  }

  private Instant urgency(Entry entry) {
    var safe = entry.safe();
    if (safe != null) {
      return instant(safe);
    }
    return entry.clock().due() instanceof Due.WithoutDelay ? asOf : Instant.MAX;
  }

  private Instant instant(Due.Point point) {
    return switch (point) {
      case Due.By(var at) -> at;
      case Due.On(var day) -> day.plusDays(1).atStartOfDay(zone()).toInstant();
    };
  }

  /// A question and the standing that asks it.
  public record Asked(Standing standing, Question question) {}

  /// The questions of all packs, the most urgent first, then those on which a clock turns; the same
  /// one from two packs is asked once.
  public List<Asked> questions() {
    var seen = new ArrayList<Asked>();
    for (var standing : standings) {
      for (var question : standing.questions()) {
        var again =
            seen.stream().filter(each -> each.question().ask().equals(question.ask())).findFirst();
        if (again.isEmpty()) {
          seen.add(new Asked(standing, question));
        } else {
          seen.set(seen.indexOf(again.get()), both(again.get(), question));
        }
      }
    }
    var clockIds = clocks().stream().map(entry -> entry.clock().id()).collect(Collectors.toSet());
    seen.sort(
        Comparator.comparing(
                (Asked each) -> each.question().urgent(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(asked -> !turnsClock(asked, clockIds)));
    return seen;
  }

  private static boolean turnsClock(Asked asked, Set<RuleId> clockIds) {
    return asked.question().changes().stream().anyMatch(change -> clockIds.contains(change.rule()));
  }

  private static Asked both(Asked one, Question other) {
    var first = one.question();
    var changes = Stream.concat(first.changes().stream(), other.changes().stream());
    var urgent =
        Stream.of(first.urgent(), other.urgent())
            .filter(day -> day != null)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Asked(
        one.standing(),
        new Question(first.ask(), first.cite(), changes.distinct().toList(), urgent));
  }

  /// The facts that were known then, also those that lie after the moment asked about.
  public List<Fact> known() {
    return file.journal().knownAt(knownAt);
  }

  /// The fact that decides whether a pack governs; null while there is none.
  public @Nullable Fact deciding(Standing standing) {
    return known().stream()
        .filter(fact -> fact.id().equals(standing.decidedBy()))
        .findFirst()
        .orElse(null);
  }

  /// How many facts known then lie after the moment asked about, and so count for nothing.
  public long afterAsOf() {
    return known().stream().filter(fact -> isAfter(fact.happened())).count();
  }

  /// How many facts were recorded after the moment of knowledge.
  public long afterKnownAt() {
    return file.journal().facts().stream().filter(fact -> fact.recorded().isAfter(knownAt)).count();
  }

  private boolean isAfter(When when) {
    return when instanceof When.Moment(var at)
        ? at.isAfter(asOf)
        : firstDay(when).isAfter(LocalDate.ofInstant(asOf, zone()));
  }

  /// The day at the place of the case; of a span the last.
  public LocalDate lastDay(When when) {
    return firstDay(when instanceof When.Between(var _, var latest) ? latest : when);
  }

  /// The day at the place of the case; of a span the first.
  public LocalDate firstDay(When when) {
    return switch (when) {
      case When.Moment(var at) -> LocalDate.ofInstant(at, zone());
      case When.Day(var day) -> day;
      case When.Between(var earliest, var _) -> firstDay(earliest);
    };
  }
}
