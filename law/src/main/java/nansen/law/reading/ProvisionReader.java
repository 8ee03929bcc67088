package nansen.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.Effect;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Trigger;
import org.jspecify.annotations.Nullable;

/// Reads one entry under `provisions:`.
final class ProvisionReader {
  private final PackScope scope;
  private final ConditionReader conditions;
  private final Map<String, LawPack.NationalInput> inputs;

  ProvisionReader(PackScope scope, Map<String, LawPack.NationalInput> inputs) {
    this.scope = scope;
    this.conditions = new ConditionReader(scope);
    this.inputs = inputs;
  }

  @Nullable Provision provision(String key, Yaml at) {
    if (!at.isMap()) {
      return null;
    }
    var cite = scope.cite(at);
    var support = scope.support(at);
    var note = at.optionalText("note");
    var inForceAt = at.optional("in-force");
    var inForce = InForce.ALWAYS;
    if (inForceAt != null && inForceAt.isMap()) {
      inForce = scope.inForce(inForceAt);
      inForceAt.done();
    }
    var effect = effect(at);
    var startsAt = at.required("starts");
    var starts = conditions.trigger(startsAt);
    var kinds = starts.facts().stream().map(Trigger.On::kind).toList();
    var repeatAt = at.optional("repeat");
    var repeat = repeat(repeatAt);
    var firstSince =
        repeatAt != null && repeatAt.looksLikeMap()
            ? scope.kinds(repeatAt, "first-since")
            : List.<FactKind>of();
    var same = at.optionalText("same");
    var restarts = conditions.trigger(at.optional("restarts"));
    var from = point(at.optional("from"), kinds);
    var withinAt = at.optional("within");
    var beforeAt = at.optional("before");
    if ((withinAt == null) == (beforeAt == null)) {
      at.problem(
          "it does not say how long",
          "Write `within:` (a period, `without delay`, …) or `before:` (counted back).");
    }
    var lengthAt = withinAt == null ? beforeAt : withinAt;
    var within = lengthAt == null ? null : length(lengthAt, kinds);
    var counting = counting(at.optional("counting"));
    var variants = new ArrayList<Provision.Variant>();
    for (var one : at.list("variants")) {
      var variant = variant(one, variants.size(), kinds, cite, within);
      if (variant != null) {
        variants.add(variant);
      }
    }
    VariantsCheck.check(at, variants);
    var extensions = new ArrayList<Provision.Extension>();
    for (var one : at.list("extends")) {
      var extension = extension(one, extensions.size(), kinds, cite, within);
      if (extension != null) {
        extensions.add(extension);
      }
    }
    var cap = cap(at.optional("at-most"), kinds, cite);
    var pauses = new ArrayList<Provision.Pause>();
    for (var one : at.list("pauses")) {
      if (one.isMap()) {
        var fromAt = one.required("from");
        var untilAt = one.required("until");
        var pauseFrom = fromAt == null ? null : conditions.on(fromAt);
        var pauseUntil = untilAt == null ? null : conditions.on(untilAt);
        var pauseCite = scope.cite(one, cite);
        one.done();
        if (pauseFrom != null && pauseUntil != null) {
          pauses.add(new Provision.Pause(pauseFrom, pauseUntil, pauseCite));
        }
      }
    }
    var exceptions = new ArrayList<Provision.Exception>();
    for (var one : at.list("unless")) {
      if (one.isMap()) {
        var when = one.required("when");
        var text = one.requiredText("note");
        var exceptionCite = scope.cite(one, cite);
        one.done();
        if (when != null) {
          exceptions.add(
              new Provision.Exception(
                  conditions.condition(when, kinds), exceptionCite, text == null ? "" : text));
        }
      }
    }
    var human = new ArrayList<Provision.Human>();
    for (var one : at.list("human")) {
      if (one.isMap()) {
        var when = one.required("when");
        var ask = one.requiredText("ask");
        var inTime = Words.isYes(one.optional("in-time"));
        var insteadOf = ConditionReader.statuses(one.optional("instead-of"));
        var humanCite = scope.cite(one, cite);
        one.done();
        if (when != null) {
          human.add(
              new Provision.Human(
                  conditions.condition(when, kinds),
                  inTime,
                  insteadOf,
                  ask == null ? "" : ask,
                  humanCite));
        }
      }
    }
    var superseded = new ArrayList<Provision.Superseded>();
    for (var one : at.list("superseded")) {
      if (one.isMap()) {
        var when = one.required("when");
        var by = one.required("by");
        var inTime = Words.isYes(one.optional("in-time"));
        var supersededCite = scope.cite(one, cite);
        one.done();
        if (when != null && by != null) {
          superseded.add(
              new Provision.Superseded(
                  conditions.condition(when, kinds), inTime, scope.rule(by), supersededCite));
        }
      }
    }
    var endsAt = at.optional("ends");
    var ends = conditions.trigger(endsAt);
    if (endsAt == null && !(effect instanceof Effect.Bar) && !(within instanceof Length.AtMost)) {
      at.problem(
          "nothing can end this clock", "Add `ends:` with the fact that shows that it was done.");
    }
    var missed = missed(at.optional("missed"));
    var readings = new ArrayList<Provision.Reading>();
    for (var one : at.list("readings")) {
      var reading = reading(one, kinds, cite);
      if (reading != null) {
        readings.add(reading);
      }
    }
    var liberty = Words.isYes(at.optional("liberty"));
    at.done();
    if (same != null && !scope.details(kinds).containsKey(same)) {
      at.problem(
          "no starting fact has the detail `" + same + "`",
          Yaml.oneOf(same, new TreeSet<>(scope.details(kinds).keySet())));
    }
    if (effect == null || within == null || starts.facts().isEmpty()) {
      return null;
    }
    return new Provision(
        key,
        new RuleId(key.contains("~") ? key.substring(0, key.indexOf('~')) : key),
        cite,
        support,
        note,
        inForce,
        effect,
        starts,
        repeat,
        firstSince,
        same,
        restarts,
        from,
        within,
        beforeAt != null,
        counting,
        variants,
        extensions,
        cap,
        pauses,
        exceptions,
        human,
        superseded,
        ends,
        missed,
        readings,
        liberty);
  }

  private @Nullable Effect effect(Yaml at) {
    var duty = at.optional("duty");
    var bar = at.optional("bar");
    var lapse = at.optional("lapse");
    if ((duty == null ? 0 : 1) + (bar == null ? 0 : 1) + (lapse == null ? 0 : 1) != 1) {
      at.problem(
          "it must say exactly one of `duty`, `bar` and `lapse`",
          "Write `duty: { owes: role, what: … }`, `bar: { binds: role, what: … }` or"
              + " `lapse: { what: … }`.");
      return null;
    }
    var effectAt = duty != null ? duty : bar != null ? bar : lapse;
    if (effectAt == null || !effectAt.isMap()) {
      return null;
    }
    var what = effectAt.requiredText("what");
    var role = duty != null ? "owes" : bar != null ? "binds" : null;
    var roleAt = role == null ? null : effectAt.required(role);
    effectAt.done();
    if (what == null) {
      return null;
    }
    if (lapse != null) {
      return new Effect.Lapse(what);
    }
    var who = roleAt == null ? "?" : scope.role(roleAt);
    return duty != null ? new Effect.Duty(who, what) : new Effect.Bar(who, what);
  }

  private static Provision.Repeat repeat(@Nullable Yaml at) {
    if (at == null) {
      return Provision.Repeat.EACH;
    }
    if (at.looksLikeMap()) {
      at.required("first-since");
      at.done();
      return Provision.Repeat.FIRST;
    }
    var text = at.text();
    if (!"each".equals(text) && !"first".equals(text)) {
      at.problem(
          "\"" + text + "\" is not known here",
          "Write `each`, `first` or `{ first-since: [ a fact, … ] }`.");
    }
    return "first".equals(text) ? Provision.Repeat.FIRST : Provision.Repeat.EACH;
  }

  /// `kind`, `{ fact: kind, detail: name }` or `{ detail: name }` (of the starting fact).
  private Provision.@Nullable Point point(@Nullable Yaml at, List<FactKind> starts) {
    if (at == null) {
      return null;
    }
    if (!at.looksLikeMap()) {
      var kind = scope.kindOf(at);
      return kind == null ? null : new Provision.Point.OfFact(kind, null);
    }
    if (at.optional("first-of") != null) {
      return unbroken(at);
    }
    var factAt = at.optional("fact");
    var detailAt = at.optional("detail");
    at.done();
    var kind = factAt == null ? null : scope.kindOf(factAt);
    if (factAt == null && detailAt == null) {
      at.problem("it names no point", "Write `fact:`, `detail:`, or both.");
      return null;
    }
    if (factAt != null && kind == null) {
      return null;
    }
    var detail =
        detailAt == null ? null : dateDetail(detailAt, kind == null ? starts : List.of(kind));
    return new Provision.Point.OfFact(kind, detail);
  }

  /// `{ first-of: [ kinds ], unbroken-by: [ kinds ] }`.
  private Provision.@Nullable Point unbroken(Yaml at) {
    var kinds = new ArrayList<FactKind>();
    for (var item : at.list("first-of")) {
      var kind = scope.kindOf(item);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    at.required("unbroken-by");
    var brokenBy = new ArrayList<FactKind>();
    for (var item : at.list("unbroken-by")) {
      var kind = scope.kindOf(item);
      if (kind != null) {
        brokenBy.add(kind);
      }
    }
    at.done();
    return new Provision.Point.Unbroken(kinds, brokenBy);
  }

  private @Nullable String dateDetail(Yaml at, List<FactKind> kinds) {
    var name = at.text();
    if (name == null) {
      return null;
    }
    var type = scope.details(kinds).get(name);
    if (!(type instanceof FactSpec.Detail.OnDay) && !(type instanceof FactSpec.Detail.AtMoment)) {
      at.problem(
          "`" + name + "` is not a detail with a day or a moment",
          "Declare it under the fact's `details:` as `day` or `moment`.");
    }
    return name;
  }

  private @Nullable Length length(Yaml at, List<FactKind> starts) {
    if (!at.looksLikeMap()) {
      var text = at.text();
      if ("without delay".equals(text)) {
        return new Length.WithoutDelay("without delay");
      }
      var period = Words.period(at);
      return period == null ? null : new Length.Fixed(period);
    }
    var words = at.optional("without-delay");
    var national = at.optional("national");
    var setBy = at.optional("set-by");
    var until = at.optional("until");
    var atMost = at.optional("at-most");
    if (words != null) {
      at.done();
      var text = words.text();
      return text == null ? null : new Length.WithoutDelay(text);
    }
    if (national != null) {
      at.done();
      var input = national.text();
      if (input == null) {
        return null;
      }
      var declared = inputs.get(input);
      if (declared == null) {
        national.problem(
            "`" + input + "` is not listed under `national:`",
            Yaml.oneOf(input, new TreeSet<>(inputs.keySet())));
        return null;
      }
      scope.usedInputs.add(input);
      return new Length.National(input, declared.from(), declared.to());
    }
    if (setBy != null) {
      var shortestAt = at.optional("from");
      var longestAt = at.optional("to");
      at.done();
      var point = point(setBy, starts);
      var shortest = shortestAt == null ? null : Words.period(shortestAt);
      var longest = longestAt == null ? null : Words.period(longestAt);
      if (!(point instanceof Provision.Point.OfFact(var kind, var detail)) || detail == null) {
        setBy.problem(
            "it does not say which detail sets the date",
            "Write `set-by: { fact: kind, detail: name }`.");
        return null;
      }
      return new Length.SetBy(kind, detail, shortest, longest);
    }
    if (until != null) {
      at.done();
      return new Length.Until(conditions.trigger(until));
    }
    if (atMost != null) {
      var detail = at.requiredText("detail");
      at.done();
      var number = Words.whole(atMost);
      return number == null || detail == null ? null : new Length.AtMost(number, detail);
    }
    at.problem(
        "it does not say how long",
        "Write a period, or one of: without-delay, national, set-by, until, at-most.");
    return null;
  }

  private @Nullable Counting counting(@Nullable Yaml at) {
    var id = at == null ? null : at.text();
    if (at == null || id == null) {
      return null;
    }
    var counting = Counting.byId(id);
    if (counting.isEmpty()) {
      var ids = List.of(Counting.values()).stream().map(Counting::id).toList();
      at.problem("`" + id + "` is not a rule of counting", Yaml.oneOf(id, ids));
    }
    return counting.orElse(null);
  }

  private Provision.@Nullable Variant variant(
      Yaml at, int number, List<FactKind> starts, Citation cite, @Nullable Length basic) {
    if (!at.isMap()) {
      return null;
    }
    var id = at.optionalText("id");
    var when = at.required("when");
    var withinAt = at.optional("within");
    var counting = counting(at.optional("counting"));
    var variantCite = scope.cite(at, cite);
    var support = scope.support(at);
    var over = at.texts("over");
    at.done();
    var within = withinAt == null ? basic : length(withinAt, starts);
    if (withinAt == null && counting == null) {
      at.problem("the variant changes nothing", "Write `within:` or `counting:`.");
    }
    if (when == null || within == null) {
      return null;
    }
    return new Provision.Variant(
        id == null ? String.valueOf(number + 1) : id,
        conditions.condition(when, starts),
        within,
        counting,
        variantCite,
        support,
        over);
  }

  private Provision.@Nullable Extension extension(
      Yaml at, int number, List<FactKind> starts, Citation cite, @Nullable Length basic) {
    if (!at.isMap()) {
      return null;
    }
    var id = at.optionalText("id");
    var factAt = at.required("fact");
    var byAt = at.optional("by");
    var toAt = at.optional("to");
    var when = at.optional("when");
    var sinceStart = Words.isYes(at.optional("since-start"));
    var extensionCite = scope.cite(at, cite);
    var support = scope.support(at);
    var over = at.texts("over");
    Trigger.On fact = factAt == null ? null : conditions.on(factAt);
    var from = point(at.optional("from"), fact == null ? List.of() : List.of(fact.kind()));
    at.done();
    if ((byAt == null) == (toAt == null)) {
      at.problem("it does not say how far", "Write `by:` (added) or `to:` (in all).");
      return null;
    }
    var by = byAt == null ? null : Words.period(byAt);
    var to = toAt == null ? null : Words.period(toAt);
    if (by != null
        && byAt != null
        && basic instanceof Length.Fixed(Period period)
        && period.unit() != by.unit()) {
      byAt.problem(
          by + " cannot be added to " + period + " and counted once",
          "Use the same unit, or write `to:` with the length in all.");
      return null;
    }
    if (fact == null || by == null && to == null) {
      return null;
    }
    return new Provision.Extension(
        id == null ? String.valueOf(number + 1) : id,
        fact,
        sinceStart,
        by,
        to,
        from,
        when == null ? null : conditions.condition(when, starts),
        extensionCite,
        support,
        over);
  }

  private Provision.@Nullable Cap cap(@Nullable Yaml at, List<FactKind> starts, Citation cite) {
    if (at == null || !at.isMap()) {
      return null;
    }
    var withinAt = at.required("within");
    var from = point(at.optional("from"), starts);
    var capCite = scope.cite(at, cite);
    at.done();
    var within = withinAt == null ? null : Words.period(withinAt);
    return within == null ? null : new Provision.Cap(within, from, capCite);
  }

  private Provision.@Nullable Consequence missed(@Nullable Yaml at) {
    if (at == null || !at.isMap()) {
      return null;
    }
    var note = at.requiredText("note");
    var factAt = at.optional("fact");
    var lateIsVoid = Words.isYes(at.optional("late-is-void"));
    at.done();
    var fact = factAt == null ? null : scope.kindOf(factAt);
    return new Provision.Consequence(note == null ? "" : note, fact, lateIsVoid);
  }

  private Provision.@Nullable Reading reading(Yaml at, List<FactKind> starts, Citation cite) {
    if (!at.isMap()) {
      return null;
    }
    var id = at.requiredText("id");
    var counting = counting(at.optional("counting"));
    var withinAt = at.optional("within");
    var readingCite = scope.cite(at, cite);
    var support = scope.support(at);
    var switchAt = at.optional("switch");
    at.done();
    var within = withinAt == null ? null : length(withinAt, starts);
    if (counting == null && within == null) {
      at.problem("the reading changes nothing", "Write `counting:` or `within:`.");
    }
    var choice = Provision.Reading.Choice.UNSETTLED;
    if (switchAt != null) {
      var found = scope.switchOf(switchAt);
      choice =
          found != null && found.on()
              ? Provision.Reading.Choice.CHOSEN
              : Provision.Reading.Choice.LEFT;
    }
    return id == null
        ? null
        : new Provision.Reading(id, counting, within, readingCite, support, choice);
  }
}
