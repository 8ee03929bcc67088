package nansen.bench.drools;

import java.util.ArrayList;
import java.util.List;
import nansen.bench.drools.Limit.Looked;
import nansen.bench.drools.Limit.Superseded;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Unit;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.standing.Due;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// Takes down what the rules find.
public sealed interface Answers {

  /// The law does not owe it here.
  void excepted(Clock clock, Event start, String note, String cite);

  void superseded(Superseded superseded);

  void ended(Limit limit, Event end);

  /// The limit ran out, and the law takes something as having happened then. Said before where the
  /// limit stands.
  ///
  /// @return what is taken as having happened
  default Event.Source ranOut(Limit limit) {
    var start = limit.start().source().fact();
    return new Event.Source(
        new FactId("deemed:" + limit.clock().id + ":" + start), new When.Day(limit.due()));
  }

  /// Nobody may rely on it before a person has looked.
  void looked(Looked looked);

  void open(Limit limit, Today today);

  /// Status and date, and nothing else.
  final class Dates implements Answers {
    final List<Answer> all = new ArrayList<>(32);

    @Override
    public void excepted(Clock clock, Event start, String note, String cite) {
      all.add(new Answer(clock.id, Status.NOT_APPLICABLE, null, null));
    }

    @Override
    public void superseded(Superseded superseded) {
      add(superseded.limit(), Status.SUPERSEDED);
    }

    @Override
    public void looked(Looked looked) {
      add(looked.limit(), Status.NEEDS_HUMAN);
    }

    @Override
    public void ended(Limit limit, Event end) {
      add(limit, limit.endedWith(end));
    }

    @Override
    public void open(Limit limit, Today today) {
      add(limit, limit.openOn(today));
    }

    private void add(Limit limit, Status status) {
      var at = limit.dueAt();
      all.add(new Answer(limit.clock().id, status, at == null ? limit.due() : null, at));
    }
  }

  /// Every step of each computation.
  final class Explained implements Answers {
    final List<ExplainedAnswer> all = new ArrayList<>(32);
    private final Deadlines deadlines;
    private final List<Deemed> deemed = new ArrayList<>(2);

    private record Deemed(Limit limit, Event.Source source) {}

    Explained(Deadlines deadlines) {
      this.deadlines = deadlines;
    }

    @Override
    public void excepted(Clock clock, Event start, String note, String cite) {
      var steps = List.of(started(start, clock), new Step.Excepted(note, new Citation(cite)));
      var source = start.source();
      all.add(
          new ExplainedAnswer(
              clock.id,
              Status.NOT_APPLICABLE,
              source.fact(),
              source.when(),
              null,
              null,
              null,
              null,
              steps));
    }

    @Override
    public void superseded(Superseded superseded) {
      var limit = superseded.limit();
      var replaced =
          new Step.Replaced(new RuleId(superseded.by()), new Citation(superseded.cite()));
      add(limit, Status.SUPERSEDED, null, replaced);
    }

    @Override
    public void looked(Looked looked) {
      add(
          looked.limit(),
          Status.NEEDS_HUMAN,
          null,
          new Step.LookAt(looked.ask(), new Citation(looked.cite())));
    }

    @Override
    public void ended(Limit limit, Event end) {
      var status = limit.endedWith(end);
      var source = end.source();
      add(
          limit,
          status,
          source,
          new Step.Ended(source.fact(), source.when(), status, limit.clock().cite));
    }

    @Override
    public Event.Source ranOut(Limit limit) {
      var source = Answers.super.ranOut(limit);
      deemed.add(new Deemed(limit, source));
      return source;
    }

    @Override
    public void open(Limit limit, Today today) {
      add(limit, limit.openOn(today), null, null);
    }

    private void add(Limit limit, Status status, Event.@Nullable Source end, @Nullable Step last) {
      var steps = new ArrayList<Step>(4);
      steps.add(started(limit.start(), limit.clock()));
      if (limit.from() != limit.start()) {
        var from = limit.from().source();
        steps.add(new Step.Started(from.fact(), from.when(), true, limit.clock().cite));
      }
      steps.addAll(limit.steps());
      steps.add(new Step.Count(count(limit), Step.Bound.ONLY, limit.clock().by.cite));
      if (last != null) {
        steps.add(last);
      }
      for (var silence : deemed) {
        if (silence.limit() == limit) {
          var source = silence.source();
          steps.add(new Step.Deemed(source.fact(), source.when(), limit.clock().cite));
        }
      }
      var start = limit.start().source();
      var at = limit.dueAt();
      var due = at == null ? new Due.On(limit.due()) : new Due.By(at);
      all.add(
          new ExplainedAnswer(
              limit.clock().id,
              status,
              start.fact(),
              start.when(),
              due,
              at == null && !limit.raw().equals(limit.due()) ? new Due.On(limit.raw()) : due,
              end == null ? null : end.fact(),
              end == null ? null : end.when(),
              steps));
    }

    private static Step started(Event event, Clock clock) {
      return new Step.Started(event.source().fact(), event.source().when(), false, clock.cite);
    }

    private Counted count(Limit limit) {
      var counting = limit.clock().by.counting;
      var from = limit.begins();
      var raw = limit.raw();
      var due = limit.due();
      if (limit.dueAt() != null && limit.from() instanceof Event.Timed timed) {
        return new Counted.Hours(
            counting,
            timed.at(),
            Deadlines.firstHour(timed.at()),
            limit.length(),
            Deadlines.VIENNA,
            0,
            List.of(),
            limit.dueAt());
      }
      var second = deadlines.isForSecondWorkingDay(raw, due);
      var skips = second || limit.length().unit() == Unit.WORKING_DAYS;
      return new Counted.Days(
          counting,
          from,
          limit.length(),
          limit.stoodStill(),
          skips ? deadlines.between(from.plusDays(1), raw) : List.of(),
          raw,
          deadlines.between(raw, due),
          second,
          due);
    }
  }
}
