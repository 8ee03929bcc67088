package nansen.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nansen.docket.Docket;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.pack.FactSpec;
import nansen.law.standing.Question;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// What speaks against a fact before it is recorded: whoever writes it is asked, as it is more
/// often a slip of the pen than not. Pure.
///
/// @param before facts that come before it in a procedure, none of which lies before it
/// @param same facts of its kind that stand and say nothing else
/// @param asked what the law would ask of it because of its day
record Doubts(List<Fact> before, List<Fact> same, List<Question> asked) {
  boolean isEmpty() {
    return before.isEmpty() && same.isEmpty() && asked.isEmpty();
  }

  /// @param spec of its kind
  /// @param now the case without the fact
  /// @param with the case as it would stand with it
  static Doubts of(Fact fact, FactSpec spec, Docket now, Docket with) {
    var amended = fact.amends() == null ? null : fact.amends().earlier();
    var others = now.known().stream().filter(other -> !other.id().equals(amended)).toList();
    return new Doubts(before(fact, others, now), same(fact, spec, others), asked(fact, now, with));
  }

  private static List<Fact> before(Fact fact, List<Fact> others, Docket docket) {
    var place = CaseCourse.MAIN.indexOf(fact.kind().name());
    var before = new ArrayList<Fact>();
    for (var at = 0; at < place; at++) {
      var kind = CaseCourse.MAIN.get(at);
      var its = others.stream().filter(other -> other.kind().name().equals(kind)).toList();
      if (its.stream().allMatch(other -> isBefore(fact, other, docket))) {
        before.addAll(its);
      }
    }
    return before;
  }

  private static boolean isBefore(Fact fact, Fact other, Docket docket) {
    LocalDate day = docket.lastDay(fact.happened());
    return day.isBefore(docket.firstDay(other.happened()));
  }

  /// A correction stands in the place of what was there, and what is so or not so may be said
  /// again.
  private static List<Fact> same(Fact fact, FactSpec spec, List<Fact> others) {
    return fact.amends() != null || spec.nature() == FactSpec.Nature.CIRCUMSTANCE
        ? List.of()
        : others.stream()
            .filter(other -> other.kind().equals(fact.kind()))
            .filter(other -> agrees(fact, other))
            .toList();
  }

  /// Whether no detail of the one is otherwise in the other.
  private static boolean agrees(Fact fact, Fact other) {
    return fact.details().entrySet().stream()
        .allMatch(each ->
            Objects.equals(
                each.getValue(), other.details().getOrDefault(each.getKey(), each.getValue())));
  }

  private static List<Question> asked(Fact fact, Docket now, Docket with) {
    var before = new HashSet<Ask>();
    now.questions().forEach(each -> before.add(each.question().ask()));
    return with.questions().stream()
        .map(Docket.Asked::question)
        .filter(question ->
            isOfDay(
                question.ask(), fact.id(), fact.amends() == null ? null : fact.amends().earlier()))
        .filter(question -> !before.contains(question.ask()))
        .toList();
  }

  private static boolean isOfDay(Ask ask, FactId id, @Nullable FactId amended) {
    return ask instanceof Ask.EndBeforeStart(var start, var end)
        && (start.equals(id) || end.equals(id) || start.equals(amended) || end.equals(amended));
  }
}
