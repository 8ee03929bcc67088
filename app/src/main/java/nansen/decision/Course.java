package nansen.decision;

import java.util.ArrayList;
import java.util.List;
import nansen.access.Act;
import nansen.decision.Decisions.State;
import nansen.decision.Decisions.Whole;
import nansen.speech.Dates;
import org.jspecify.annotations.Nullable;

/// The way of a decision, step by step: what is done, what is next and for whom, and why the rest
/// is closed. Pure.
///
/// @param id of the decision at first instance, or of the reversal; empty where none is begun
/// @param reversed when a reversal was signed while an appeal is pending; empty where none was
record Course(String id, String stage, List<Step> steps, String reversed) {

  /// The steps in their order.
  enum Kind {
    DRAFT,
    SIGN,
    NOTIFY,
    APPEAL,
    DRAFT_APPEAL,
    SIGN_APPEAL,
    NOTIFY_APPEAL,
    REVERSE,
    DECIDE_ANEW
  }

  enum Standing {
    DONE,
    /// The reader may do it now.
    YOURS,
    /// It is time for it, and somebody else may do it.
    OTHERS,
    /// It is not time for it.
    CLOSED
  }

  /// @param told when and by whom; empty where it is not done
  /// @param why what comes before it; empty where it is not closed
  /// @param of the decision on whose page it is done; empty where it has none yet
  record Step(Kind kind, Standing standing, String told, String why, String of) {}

  /// One for each decision at first instance, each reversal and each decision made anew; one that
  /// has not begun where there is none.
  static List<Course> of(Whole whole) {
    var dates = whole.speech().dates();
    var courses = new ArrayList<Course>();
    for (var state : whole.decisions()) {
      if (state.opened().stage() != Stage.APPEAL) {
        courses.add(
            new Course(
                state.id().toString(),
                state.opened().stage().name(),
                steps(whole, state, dates),
                reversed(whole, state, dates)));
      }
    }
    if (courses.isEmpty()) {
      var step = new Step(Kind.DRAFT, next(whole.mayDraft() && whole.mayLodge()), "", "", "");
      courses.add(new Course("", Stage.FIRST.name(), List.of(step), ""));
    }
    return courses;
  }

  private static String reversed(Whole whole, State state, Dates dates) {
    var isPending =
        state.appealed().isPresent()
            && whole.about(state.id(), Stage.APPEAL).flatMap(State::signed).isEmpty();
    return isPending
        ? whole
            .about(state.id(), Stage.REVERSAL)
            .flatMap(State::signed)
            .map(it -> dates.moment(it.at()))
            .orElse("")
        : "";
  }

  private static List<Step> steps(Whole whole, State state, Dates dates) {
    var steps = new ArrayList<Step>();
    decision(state, dates, steps, Kind.DRAFT, Kind.SIGN, Kind.NOTIFY);
    var id = state.id().toString();
    var appealed = state.appealed();
    steps.add(
        appealed
            .map(it -> done(Kind.APPEAL, dates.day(it.day()), it.source(), id))
            .orElseGet(() ->
                state.signed().isEmpty()
                    ? closed(Kind.APPEAL, "sign")
                    : new Step(Kind.APPEAL, next(whole.mayLodge()), "", "", id)));
    var appeal = whole.about(state.id(), Stage.APPEAL);
    if (appeal.isPresent()) {
      decision(appeal.get(), dates, steps, Kind.DRAFT_APPEAL, Kind.SIGN_APPEAL, Kind.NOTIFY_APPEAL);
    } else {
      steps.add(
          appealed.isEmpty()
              ? closed(Kind.DRAFT_APPEAL, "appeal")
              : new Step(
                  Kind.DRAFT_APPEAL, next(whole.mayDraft() && !whole.mayLodge()), "", "", ""));
      steps.add(closed(Kind.SIGN_APPEAL, "draft"));
      steps.add(closed(Kind.NOTIFY_APPEAL, "sign"));
    }
    if (whole.isSentBack(state.id())) {
      steps.add(next(whole, state, Stage.ANEW, Kind.DECIDE_ANEW, dates));
    }
    // What was sent back is not reversed as well, unless that was begun before.
    if (!whole.isSentBack(state.id()) || whole.about(state.id(), Stage.REVERSAL).isPresent()) {
      steps.add(next(whole, state, Stage.REVERSAL, Kind.REVERSE, dates));
    }
    return steps;
  }

  /// The decision that the first instance makes about this one.
  private static Step next(Whole whole, State state, Stage stage, Kind kind, Dates dates) {
    return whole
        .about(state.id(), stage)
        .map(it -> done(kind, dates.moment(it.opened().at()), "", it.id().toString()))
        .orElseGet(() ->
            state.signed().isEmpty()
                ? closed(kind, "sign")
                : new Step(kind, next(whole.mayDraft() && whole.mayLodge()), "", "", ""));
  }

  private static void decision(
      State state, Dates dates, List<Step> steps, Kind draft, Kind sign, Kind serve) {
    var id = state.id().toString();
    var signed = state.signed();
    var last = state.versions().isEmpty() ? null : state.versions().getLast();
    steps.add(
        signed.isPresent() && last != null
            ? done(draft, dates.moment(last.at()), last.authorName(), id)
            : new Step(draft, next(state.may().contains(Act.DRAFT)), told(last, dates), "", id));
    steps.add(
        signed
            .map(it -> done(sign, dates.moment(it.at()), it.signerName(), id))
            .orElseGet(() ->
                last == null
                    ? closed(sign, "draft")
                    : new Step(sign, next(state.may().contains(Act.SIGN)), "", "", id)));
    var served = state.served().isEmpty() ? null : state.served().getFirst();
    steps.add(
        served != null
            ? done(serve, dates.day(served.day()), served.byName(), id)
            : signed.isEmpty()
                ? closed(serve, "sign")
                : new Step(serve, next(state.may().contains(Act.SERVE)), "", "", id));
  }

  private static String told(Kept.@Nullable Version last, Dates dates) {
    return last == null ? "" : dates.moment(last.at()) + " · " + last.authorName();
  }

  private static Step done(Kind kind, String when, String by, String of) {
    return new Step(kind, Standing.DONE, by.isBlank() ? when : when + " · " + by, "", of);
  }

  private static Step closed(Kind kind, String before) {
    return new Step(kind, Standing.CLOSED, "", before, "");
  }

  private static Standing next(boolean isReaders) {
    return isReaders ? Standing.YOURS : Standing.OTHERS;
  }
}
