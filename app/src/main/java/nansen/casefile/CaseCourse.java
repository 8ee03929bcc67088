package nansen.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nansen.docket.Differences;
import nansen.docket.Docket;
import nansen.law.journal.Fact;
import nansen.law.pack.Effect;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.standing.Due;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// Where a case is in its procedure: how far it has come, what can be done next and what must not
/// be, and what changed as more became known. In words; pure.
///
/// @param early acts that would meet what somebody owes once another has come before them
record CaseCourse(
    List<Milestone> milestones, List<NextStep> next, List<Early> early, List<Shut> shut) {
  /// So many steps stand in sight; the others can be unfolded.
  private static final int IN_SIGHT = 5;

  public Folded<NextStep> nextFolded() {
    return Folded.first(next, IN_SIGHT);
  }

  /// The main points of a procedure, in their order.
  static final List<String> MAIN =
      List.of(
          "application.made",
          "application.registered",
          "application.lodged",
          "interview.held",
          "decision.taken",
          "decision.notified",
          "appeal.lodged",
          "appeal.decided",
          "decision.final");

  /// What ends a duty because something befell the case, and not because anybody did what they owe:
  /// no next step of theirs.
  private static final Set<String> BEFALLS =
      Set.of(
          "application.withdrawn",
          "person.departed",
          "person.came-of-age",
          "citizenship.acquired",
          "member-states.left");

  /// Acts that come after another: one of these must stand before.
  private static final Map<String, List<String>> AFTER =
      Map.ofEntries(
          Map.entry("screening.ended", List.of("screening.started")),
          Map.entry("biometrics.transmitted", List.of("biometrics.taken")),
          Map.entry("interview.report-given", List.of("interview.held")),
          Map.entry("decision.notified", List.of("decision.taken")),
          Map.entry("appeal.lodged", List.of("decision.notified", "decision.taken")),
          Map.entry("appeal.decided", List.of("appeal.lodged")),
          Map.entry("appeal.decision-notified", List.of("appeal.decided")),
          Map.entry("take-charge.request-received", List.of("take-charge.requested")),
          Map.entry("take-back.request-received", List.of("take-back.requested")),
          Map.entry(
              "responsibility.accepted", List.of("take-charge.requested", "take-back.requested")),
          Map.entry(
              "responsibility.refused", List.of("take-charge.requested", "take-back.requested")),
          Map.entry("transfer.decision-notified", List.of("transfer.decided")),
          Map.entry("transfer-appeal.decided", List.of("transfer-appeal.lodged")));

  /// A point of the procedure.
  ///
  /// @param day when it was reached, for the last time; empty before
  record Milestone(String title, String day) {}

  /// An act that would meet what somebody owes.
  ///
  /// @param kind the fact that tells of it
  /// @param who owes it
  /// @param day until when; empty where the law gives no date
  record NextStep(String kind, String title, String who, String day, List<String> meets) {
    public String meetsInOneLine() {
      return String.join(" · ", meets);
    }
  }

  /// An act whose turn has not come.
  ///
  /// @param after what comes first
  record Early(String title, String after) {}

  /// An act that nobody may do now, and the right that forbids it.
  record Shut(String act, String right, String cite) {}

  static final CaseCourse UNTOLD = new CaseCourse(List.of(), List.of(), List.of(), List.of());

  static CaseCourse of(Docket docket, Speech speech, LawBook book) {
    var known = docket.known().stream().map(fact -> fact.kind().name()).collect(Collectors.toSet());
    var steps = owed(docket, speech);
    return new CaseCourse(
        milestones(docket, speech, book),
        steps.stream().filter(step -> isInTurn(step, known)).toList(),
        steps.stream()
            .filter(step -> !isInTurn(step, known))
            .map(step -> early(step, speech))
            .toList(),
        shut(docket, speech));
  }

  private static List<Milestone> milestones(Docket docket, Speech speech, LawBook book) {
    var milestones = new ArrayList<Milestone>();
    for (var kind : MAIN) {
      if (book.vocabulary().spec(kind) != null) {
        var day =
            docket.known().stream()
                .filter(fact -> fact.kind().name().equals(kind))
                .max(Comparator.comparing(Fact::recorded))
                .map(fact -> speech.dates().when(fact.happened()))
                .orElse("");
        milestones.add(new Milestone(speech.titles().fact(kind), day));
      }
    }
    return milestones.stream().allMatch(each -> each.day().isEmpty()) ? List.of() : milestones;
  }

  private static boolean isInTurn(NextStep step, Set<String> known) {
    var after = AFTER.getOrDefault(step.kind(), List.of());
    return after.isEmpty() || after.stream().anyMatch(known::contains);
  }

  private static Early early(NextStep step, Speech speech) {
    var after = AFTER.getOrDefault(step.kind(), List.of());
    return new Early(
        step.title(), after.stream().map(speech.titles()::fact).collect(Collectors.joining(" / ")));
  }

  /// Acts that would meet what somebody owes, in the order in which that is due.
  private static List<NextStep> owed(Docket docket, Speech speech) {
    var missed = new HashMap<String, Provision>();
    docket.missed().stream()
        .map(entry -> entry.clock().provision())
        .forEach(provision ->
            provision.ends().facts().forEach(on -> missed.put(on.kind().name(), provision)));
    var steps = new LinkedHashMap<String, NextStep>();
    for (var entry : docket.open()) {
      var provision = entry.clock().provision();
      var safe = entry.safe();
      var day = safe == null ? "" : speech.dates().point(safe);
      var what = speech.standing().what(entry.clock());
      for (var on : provision.ends().facts()) {
        var kind = on.kind().name();
        var owed =
            switch (provision.effect()) {
              case Effect.Duty _ -> provision;
              // What was missed can still be done, until this falls away.
              case Effect.Lapse _ -> missed.get(kind);
              case Effect.Bar _ -> null;
            };
        if (owed != null && canBeRecorded(on.spec()) && !BEFALLS.contains(kind)) {
          var who = Objects.requireNonNullElse(speech.titles().bearer(owed), "");
          var step =
              steps.computeIfAbsent(
                  kind,
                  _ -> new NextStep(kind, speech.titles().fact(kind), who, day, new ArrayList<>()));
          if (!step.meets().contains(what)) {
            step.meets().add(what);
          }
        }
      }
    }
    return List.copyOf(steps.values());
  }

  private static boolean canBeRecorded(FactSpec spec) {
    return !spec.deemedOnly() && spec.anniversary() == null && spec.number() >= 0;
  }

  private static List<Shut> shut(Docket docket, Speech speech) {
    var shut = new ArrayList<Shut>();
    for (var standing : docket.standings()) {
      for (var right : standing.rights()) {
        if (right.status() == Right.Status.HOLDS) {
          for (var act : right.right().blocks()) {
            shut.add(
                new Shut(
                    speech.titles().act(act),
                    speech.titles().right(right.right()),
                    speech.titles().cite(right.right().cite())));
          }
        }
      }
    }
    return shut.stream().distinct().toList();
  }

  /// A clock that stands differently.
  ///
  /// @param before empty for a new one
  /// @param after empty for one that fell away
  record Change(String title, String before, String after) {}

  /// What is otherwise, now that more is known. Only clocks that run, ran or were missed.
  static List<Change> changes(Docket before, Docket after, Speech speech) {
    return Differences.clocks(before, after).stream()
        .map(change -> {
          var entry = Objects.requireNonNullElse(change.after(), change.before());
          return new Change(
              speech.standing().what(Objects.requireNonNull(entry).clock()),
              stands(change.before(), speech),
              stands(change.after(), speech));
        })
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static String stands(Docket.@Nullable Entry entry, Speech speech) {
    if (entry == null || entry.clock().startedBy() == null) {
      return "";
    }
    var clock = entry.clock();
    Due due = clock.due();
    var status = speech.phrases().say("status." + clock.status().word());
    return due == null ? status : speech.dates().due(due, speech.titles()) + " · " + status;
  }

  /// The moments at which more became known, the first one first.
  static List<Instant> moments(List<Fact> journal) {
    return journal.stream().map(Fact::recorded).distinct().sorted().toList();
  }
}
