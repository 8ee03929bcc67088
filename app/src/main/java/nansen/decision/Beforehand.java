package nansen.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nansen.decision.LawOfDecisions.Step;
import nansen.docket.Docket;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.Status;
import nansen.law.standing.Clock;
import nansen.law.standing.Standing;
import nansen.speech.Speech;

/// The steps that the law puts before a decision, as they stand in a case. Pure.
///
/// @param open what is neither done nor lawfully left out: it stops a signature
/// @param asked what may be lacking, if whoever decides says why
/// @param rules the time limits, and `items` the items of check lists, that are looked at here and
///   need no other acknowledgement
record Beforehand(
    List<Open> open, List<Missing.Warning> asked, Set<String> rules, Set<String> items) {

  /// @param marks how far its rule was seen
  /// @param ways where it is done, or where it is recorded that it is left out
  record Open(String text, String cite, List<String> marks, List<Way> ways) {}

  /// @param kind of fact to record; empty for the check lists of the case
  /// @param title of that kind
  record Way(String kind, String title, boolean leavesOut) {}

  static Beforehand of(LawOfDecisions law, String outcome, Docket docket, Speech speech) {
    var made =
        new Beforehand(new ArrayList<>(), new ArrayList<>(), new HashSet<>(), new HashSet<>());
    for (var standing : docket.standings()) {
      for (var step : law.before(standing, outcome)) {
        if (step.rule() != null) {
          made.rule(step, standing, docket, speech);
        } else if (step.list() != null) {
          made.list(step, standing, speech);
        } else if (step.right() != null) {
          made.right(step, standing, docket, speech);
        } else {
          made.fact(step, standing, docket, speech);
        }
      }
    }
    return made;
  }

  private void rule(Step step, Standing standing, Docket docket, Speech speech) {
    var rule = Objects.requireNonNull(step.rule());
    rules.add(rule);
    var entries =
        docket.clocks().stream()
            .filter(each -> each.standing() == standing && each.clock().id().value().equals(rule))
            .toList();
    for (var entry : entries) {
      var clock = entry.clock();
      // What was missed of an earlier application cannot be made good and is past.
      if (clock.status() == Status.MISSED && entry != entries.getLast()) {
        continue;
      }
      var text = speech.standing().what(clock);
      var cite = speech.titles().cite(clock.provision().cite());
      if (isOpenEnded(step, clock)) {
        asked.add(new Missing.Warning(Concern.STEP, rule + "-" + entry.number(), text, cite));
      } else if (isOpen(step, clock)) {
        var ends = clock.provision().ends().facts().stream().map(each -> each.spec().kind().name());
        open.add(
            new Open(
                text, cite, speech.standing().marks(standing, clock), ways(ends, step, speech)));
      }
    }
  }

  private static boolean isOpen(Step step, Clock clock) {
    return switch (clock.status()) {
      case RUNNING, PAUSED, NEEDS_HUMAN -> true;
      case MISSED -> !step.mayPass();
      case NOT_STARTED, MET, MET_LATE, SUPERSEDED, NOT_APPLICABLE -> false;
    };
  }

  /// Whether nobody can tell until when its holder may use the time.
  private static boolean isOpenEnded(Step step, Clock clock) {
    return step.mayPass()
        && (clock.status() == Status.NEEDS_HUMAN
            || (clock.status() == Status.RUNNING && Docket.latest(clock.due()) == null));
  }

  private void list(Step step, Standing standing, Speech speech) {
    for (var list : standing.checkLists()) {
      if (!list.checkList().id().value().equals(step.list())) {
        continue;
      }
      list.answers().forEach(each -> items.add(each.item().id().value()));
      var open = list.answers().stream().filter(each -> each.answer() == null).count();
      if (open > 0) {
        var its = list.checkList();
        this.open.add(
            new Open(
                speech.titles().checkList(its)
                    + " ("
                    + (list.answers().size() - open)
                    + " / "
                    + list.answers().size()
                    + ")",
                speech.titles().cite(its.cite()),
                speech.standing().marks(standing, its.support()),
                List.of(new Way("", speech.titles().checkList(its), false))));
      }
    }
  }

  private void right(Step step, Standing standing, Docket docket, Speech speech) {
    for (var right : standing.rights()) {
      var its = right.right();
      if (its.id().value().equals(step.right())
          && right.status() == Right.Status.HOLDS
          && step.done().stream().noneMatch(kind -> stands(kind, docket))) {
        asked.add(
            new Missing.Warning(
                Concern.STEP,
                its.id().value(),
                speech.titles().right(its),
                speech.titles().cite(its.cite())));
      }
    }
  }

  private void fact(Step step, Standing standing, Docket docket, Speech speech) {
    if (Stream.concat(step.done().stream(), step.leftOut().stream())
        .anyMatch(kind -> stands(kind, docket))) {
      return;
    }
    open.add(
        new Open(
            speech.titles().fact(step.done().getFirst()),
            speech.titles().cite(new Citation(Objects.requireNonNullElse(step.cite(), ""))),
            speech.standing().marks(standing, step.seen()),
            ways(step.done().stream(), step, speech)));
  }

  /// Whether such a fact stands, firm, in the procedure that goes on now: what came before a final
  /// decision belonged to another.
  private static boolean stands(String kind, Docket docket) {
    var known = docket.known();
    var closed =
        known.stream()
            .filter(fact -> fact.kind().name().equals(Outcomes.FINAL))
            .reduce((_, later) -> later);
    return known.stream()
        .filter(fact -> fact.kind().name().equals(kind))
        .filter(fact -> fact.certainty() == Certainty.ESTABLISHED)
        .anyMatch(fact -> closed.isEmpty() || isLater(fact, closed.get(), docket));
  }

  private static boolean isLater(Fact fact, Fact closed, Docket docket) {
    return !docket.firstDay(fact.happened()).isBefore(docket.firstDay(closed.happened()));
  }

  private static List<Way> ways(Stream<String> done, Step step, Speech speech) {
    var titles = speech.titles();
    return Stream.concat(
            done.distinct().map(kind -> new Way(kind, titles.fact(kind), false)),
            step.leftOut().stream().map(kind -> new Way(kind, titles.fact(kind), true)))
        .toList();
  }
}
