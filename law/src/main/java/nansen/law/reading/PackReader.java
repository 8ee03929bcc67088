package nansen.law.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nansen.law.calendar.Counting;
import nansen.law.journal.FactKind;
import nansen.law.pack.CheckList;
import nansen.law.pack.Citation;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.PackId;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import nansen.law.pack.Trigger;
import org.jspecify.annotations.Nullable;

/// Reads one pack, once the words of all packs are known.
final class PackReader {
  private final Yaml root;
  private final PackScope scope;
  private final ConditionReader conditions;

  /// Where each rule is written, for problems that only all packs together show.
  final Map<RuleId, Yaml> places = new LinkedHashMap<>();

  PackReader(Yaml root, PackScope scope) {
    this.root = root;
    this.scope = scope;
    this.conditions = new ConditionReader(scope);
  }

  /// @param digest asked for when all is read, and it is known on which settings the pack turns
  @Nullable LawPack pack(
      Supplier<String> digest, Collection<FactSpec> facts, Collection<LawPack.Switch> own) {
    var id = root.requiredText("pack");
    var title = root.requiredText("title");
    root.optional("support");
    root.optionalText("note");
    // Read by the book already.
    root.optional("acts");
    root.optional("roles");
    root.optional("switches");
    root.optional("facts");
    var states = states();
    var countingAt = root.required("counting");
    var counting = Counting.REGULATION_1182_71;
    var countingCite = new Citation("?");
    if (countingAt != null && countingAt.isMap()) {
      var ruleAt = countingAt.required("rule");
      var rule = ruleAt == null ? null : ruleAt.text();
      var found = rule == null ? null : Counting.byId(rule).orElse(null);
      if (ruleAt != null && rule != null && found == null) {
        var ids = List.of(Counting.values()).stream().map(Counting::id).toList();
        ruleAt.problem("`" + rule + "` is not a rule of counting", Yaml.oneOf(rule, ids));
      }
      counting = found == null ? counting : found;
      countingCite = scope.cite(countingAt);
      countingAt.done();
    }
    var applies = applies();
    var inputs = nationalInputs();
    var values = nationalValues();
    var provisions = new ArrayList<Provision>();
    var provisionReader = new ProvisionReader(scope, inputs);
    for (var entry : root.map("provisions").entrySet()) {
      var provision = provisionReader.provision(entry.getKey(), entry.getValue());
      if (provision != null) {
        provisions.add(provision);
        places.put(new RuleId(provision.key()), entry.getValue());
      }
    }
    var rights = new ArrayList<Right>();
    for (var entry : root.map("rights").entrySet()) {
      var right = right(entry.getKey(), entry.getValue());
      if (right != null) {
        rights.add(right);
        places.put(right.id(), entry.getValue());
      }
    }
    var routes = new ArrayList<Route>();
    for (var entry : root.map("routes").entrySet()) {
      var route = route(entry.getKey(), entry.getValue());
      if (route != null) {
        routes.add(route);
        places.put(route.id(), entry.getValue());
      }
    }
    var checkLists = new ArrayList<CheckList>();
    for (var entry : root.map("check-lists").entrySet()) {
      var list = checkList(entry.getKey(), entry.getValue());
      if (list != null) {
        checkLists.add(list);
        places.put(list.id(), entry.getValue());
      }
    }
    var asks = asks();
    root.done();
    for (var input : inputs.keySet()) {
      if (!scope.usedInputs.contains(input)) {
        var at = root.map("national").get(input);
        if (at != null) {
          at.problem("no provision uses this value", "Use it, or leave it out.");
        }
      }
    }
    if (id == null || title == null) {
      return null;
    }
    return new LawPack(
        new PackId(id),
        digest.get(),
        title,
        states,
        counting,
        countingCite,
        applies,
        List.copyOf(scope.acts.values()),
        List.copyOf(scope.roles.values()),
        List.copyOf(own),
        List.copyOf(inputs.values()),
        values,
        List.copyOf(facts),
        provisions,
        rights,
        routes,
        checkLists,
        asks);
  }

  /// A list of states, or a map from state to its own `from` and `until`.
  private Map<String, LawPack.Binding> states() {
    var states = new LinkedHashMap<String, LawPack.Binding>();
    var at = root.required("states");
    if (at == null) {
      return states;
    }
    if (at.looksLikeMap()) {
      for (var entry : at.entries().entrySet()) {
        var value = entry.getValue();
        if (value.isText()) {
          if ("always".equals(value.text())) {
            put(states, value, entry.getKey(), LawPack.Binding.ALWAYS);
          } else {
            value.problem("it is not known here", "Write `always`, or `{ from: day }`.");
          }
        } else if (value.isMap()) {
          put(
              states,
              value,
              entry.getKey(),
              new LawPack.Binding(scope.inForce(value), scope.support(value, Support.READ_TWICE)));
          value.optionalText("cite");
          value.optionalText("note");
          value.done();
        }
      }
      return states;
    }
    for (var item : at.items()) {
      var text = item.text();
      if (text != null) {
        put(states, item, text, LawPack.Binding.ALWAYS);
      }
    }
    return states;
  }

  private static void put(
      Map<String, LawPack.Binding> states, Yaml at, String country, LawPack.Binding binding) {
    if (!country.matches("[A-Z]{2}")) {
      at.problem("\"" + country + "\" is not a state", "Write its two letters (ISO 3166).");
    }
    states.put(country, binding);
  }

  private LawPack.Applies applies() {
    var at = root.required("applies");
    if (at == null || !at.isMap()) {
      return new LawPack.Applies(
          List.of(),
          null,
          false,
          InForce.ALWAYS,
          new Citation("?"),
          Support.UNVERIFIED,
          null,
          null);
    }
    var by = scope.kinds(at, "by");
    var followedAt = at.optional("followed-by");
    LawPack.FollowedBy followedBy = null;
    if (followedAt != null && followedAt.isMap()) {
      followedBy =
          new LawPack.FollowedBy(
              scope.kinds(followedAt, "facts"), scope.kinds(followedAt, "since-last"));
      followedAt.done();
    }
    var each = Words.isYes(at.optional("each"));
    var inForce = scope.inForce(at);
    var cite = scope.cite(at);
    var support = scope.support(at);
    var note = at.optionalText("note");
    var doubtAt = at.optional("doubt");
    LawPack.Doubt doubt = null;
    if (doubtAt != null && doubtAt.isMap()) {
      var onAt = doubtAt.required("on");
      var ask = doubtAt.requiredText("ask");
      var doubtCite = scope.cite(doubtAt, cite);
      doubtAt.done();
      LocalDate on = onAt == null ? null : Words.day(onAt);
      if (on != null && ask != null) {
        doubt = new LawPack.Doubt(on, ask, doubtCite);
      }
    }
    at.done();
    return new LawPack.Applies(by, followedBy, each, inForce, cite, support, note, doubt);
  }

  private Map<String, LawPack.NationalInput> nationalInputs() {
    var inputs = new LinkedHashMap<String, LawPack.NationalInput>();
    for (var entry : root.map("national").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var title = at.requiredText("title");
      var fromAt = at.optional("from");
      var toAt = at.optional("to");
      var cite = scope.cite(at);
      var support = scope.support(at);
      at.done();
      inputs.put(
          entry.getKey(),
          new LawPack.NationalInput(
              entry.getKey(),
              title == null ? entry.getKey() : title,
              fromAt == null ? null : Words.period(fromAt),
              toAt == null ? null : Words.period(toAt),
              cite,
              support));
    }
    return inputs;
  }

  private List<LawPack.NationalValue> nationalValues() {
    var values = new ArrayList<LawPack.NationalValue>();
    for (var entry : root.map("values").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var valueAt = at.required("value");
      var cite = scope.cite(at);
      var support = scope.support(at);
      at.done();
      var value = valueAt == null ? null : Words.period(valueAt);
      if (value != null) {
        values.add(new LawPack.NationalValue(entry.getKey(), value, cite, support));
        places.put(new RuleId("value " + entry.getKey()), at);
      }
    }
    return values;
  }

  private InForce inForce(Yaml at) {
    var inForceAt = at.optional("in-force");
    if (inForceAt == null || !inForceAt.isMap()) {
      return InForce.ALWAYS;
    }
    var inForce = scope.inForce(inForceAt);
    inForceAt.done();
    return inForce;
  }

  private @Nullable Right right(String key, Yaml at) {
    if (!at.isMap()) {
      return null;
    }
    var cite = scope.cite(at);
    var support = scope.support(at);
    var note = at.optionalText("note");
    var inForce = inForce(at);
    var holderAt = at.required("holder");
    var what = at.requiredText("what");
    var beginsAt = at.required("begins");
    var begins = conditions.trigger(beginsAt);
    var kinds = begins.facts().stream().map(Trigger.On::kind).toList();
    var afterAt = at.optional("after");
    var endsAt = at.required("ends");
    var never = endsAt != null && endsAt.isText() && "never".equals(endsAt.text());
    var ends = never ? Trigger.NEVER : conditions.trigger(endsAt);
    var exceptions = new ArrayList<Right.Exception>();
    for (var one : at.list("unless")) {
      if (!one.isMap()) {
        continue;
      }
      var when = one.required("when");
      var text = one.requiredText("note");
      var exceptionCite = scope.cite(one, cite);
      var denial = one.optionalText("then");
      if (denial != null && !denial.equals("excluded") && !denial.equals("may-be-refused")) {
        one.problem(
            "\"" + denial + "\" is not known here", "Write `excluded` or `may-be-refused`.");
      }
      one.done();
      if (when != null) {
        exceptions.add(
            new Right.Exception(
                conditions.condition(when, kinds),
                "may-be-refused".equals(denial)
                    ? Right.Denial.MAY_BE_REFUSED
                    : Right.Denial.EXCLUDED,
                exceptionCite,
                text == null ? "" : text));
      }
    }
    var blocks = new ArrayList<String>();
    var acts = scope.details(List.of(new FactKind("act.planned"))).get("act");
    for (var item : at.list("blocks")) {
      var act = item.text();
      if (act != null
          && acts instanceof FactSpec.Detail.Choice(var words)
          && !words.contains(act)) {
        item.problem("the act `" + act + "` is not in the vocabulary", Yaml.oneOf(act, words));
      }
      if (act != null) {
        blocks.add(act);
      }
    }
    at.done();
    var after = afterAt == null ? null : Words.period(afterAt);
    if (holderAt == null || what == null || begins.facts().isEmpty()) {
      return null;
    }
    return new Right(
        new RuleId(key),
        cite,
        support,
        note,
        inForce,
        scope.role(holderAt),
        what,
        begins,
        after,
        ends,
        exceptions,
        blocks);
  }

  private @Nullable Route route(String key, Yaml at) {
    if (!at.isMap()) {
      return null;
    }
    var cite = scope.cite(at);
    var support = scope.support(at);
    var note = at.optionalText("note");
    var inForce = inForce(at);
    var what = at.requiredText("what");
    var forceAt = at.required("force");
    var force = forceAt == null ? null : forceAt.text();
    if (forceAt != null && !"may".equals(force) && !"must".equals(force)) {
      forceAt.problem("\"" + force + "\" is not known here", "Write `may` or `must`.");
    }
    var starts = conditions.trigger(at.optional("starts"));
    var ends = conditions.trigger(at.optional("ends"));
    var kinds = starts.facts().stream().map(Trigger.On::kind).toList();
    var gateway = grounds(at.map("gateway"), cite, support, kinds);
    var grounds = grounds(at.map("grounds"), cite, support, kinds);
    var never = bars(at.list("never"), cite, kinds);
    at.done();
    if (gateway.isEmpty() && grounds.isEmpty()) {
      at.problem("the route has no grounds", "Add `grounds:` or `gateway:`.");
    }
    return what == null
        ? null
        : new Route(
            new RuleId(key),
            cite,
            support,
            note,
            inForce,
            what,
            "must".equals(force) ? Route.Force.MUST : Route.Force.MAY,
            starts,
            ends,
            gateway,
            grounds,
            never);
  }

  private List<Route.Ground> grounds(
      Map<String, Yaml> entries, Citation around, Support preset, List<FactKind> starts) {
    var grounds = new ArrayList<Route.Ground>();
    for (var entry : entries.entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var what = at.requiredText("what");
      var cite = scope.cite(at, around);
      var support = scope.support(at, preset);
      var note = at.optionalText("note");
      var when = at.optional("when");
      var exceptions = bars(at.list("unless"), cite, starts);
      at.done();
      var id = new RuleId(entry.getKey());
      places.put(id, at);
      grounds.add(
          new Route.Ground(
              id,
              what == null ? entry.getKey() : what,
              cite,
              support,
              note,
              when == null ? null : conditions.condition(when, starts),
              exceptions));
    }
    return grounds;
  }

  private List<Route.Bar> bars(List<Yaml> items, Citation around, List<FactKind> starts) {
    var bars = new ArrayList<Route.Bar>();
    for (var one : items) {
      if (!one.isMap()) {
        continue;
      }
      var when = one.required("when");
      var note = one.requiredText("note");
      var cite = scope.cite(one, around);
      one.done();
      if (when != null) {
        bars.add(new Route.Bar(conditions.condition(when, starts), cite, note == null ? "" : note));
      }
    }
    return bars;
  }

  private @Nullable CheckList checkList(String key, Yaml at) {
    if (!at.isMap()) {
      return null;
    }
    var cite = scope.cite(at);
    var support = scope.support(at);
    var title = at.requiredText("title");
    var note = at.optionalText("note");
    var when = at.optional("when");
    var items = new ArrayList<CheckList.Item>();
    for (var entry : at.map("items").entrySet()) {
      var itemAt = entry.getValue();
      if (!itemAt.isMap()) {
        continue;
      }
      var ask = itemAt.requiredText("ask");
      var itemCite = scope.cite(itemAt, cite);
      var itemSupport = scope.support(itemAt, support);
      var itemNote = itemAt.optionalText("note");
      var answers = itemAt.texts("answers");
      itemAt.done();
      var id = new RuleId(entry.getKey());
      places.put(id, itemAt);
      items.add(
          new CheckList.Item(
              id,
              ask == null ? "" : ask,
              itemCite,
              itemSupport,
              itemNote,
              answers.isEmpty() ? List.of("yes", "no", "unclear") : answers));
    }
    at.done();
    return title == null
        ? null
        : new CheckList(
            new RuleId(key),
            title,
            cite,
            support,
            note,
            when == null ? null : conditions.condition(when, List.of()),
            items);
  }

  private List<LawPack.Asks> asks() {
    var asks = new ArrayList<LawPack.Asks>();
    for (var entry : root.map("asks").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var when = at.required("when");
      var ask = at.requiredText("ask");
      var cite = scope.cite(at);
      var support = scope.support(at);
      var changes = at.list("changes").stream().map(scope::rule).toList();
      at.done();
      if (changes.isEmpty()) {
        at.problem("it does not say what the answer changes", "Add `changes: [rule, …]`.");
      }
      if (when != null && ask != null) {
        asks.add(
            new LawPack.Asks(
                entry.getKey(),
                conditions.condition(when, List.of()),
                ask,
                cite,
                support,
                changes));
        places.put(new RuleId(entry.getKey()), at);
      }
    }
    return asks;
  }

  /// The switches of a pack, as set.
  static Map<String, LawPack.Switch> switches(Yaml root, Map<String, String> set) {
    var switches = new HashMap<String, LawPack.Switch>();
    for (var entry : root.map("switches").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var title = at.requiredText("title");
      var presetAt = at.required("default");
      var cite = at.optionalText("cite");
      var support = VocabularyReader.support(at);
      at.optionalText("note");
      at.done();
      var preset = presetAt == null ? null : presetAt.text();
      if (presetAt != null && preset != null && !isSetting(preset)) {
        presetAt.problem("\"" + preset + "\" is not a setting", "Write on, off, none or a day.");
      }
      var usual = preset == null || !isSetting(preset) ? "none" : preset;
      var value = set.get(entry.getKey());
      switches.put(
          entry.getKey(),
          new LawPack.Switch(
              entry.getKey(),
              title == null ? entry.getKey() : title,
              value != null && fits(value, usual) ? value : usual,
              usual,
              new Citation(cite == null ? "" : cite),
              support));
    }
    return switches;
  }

  private static boolean isSetting(String text) {
    return isOnOrOff(text) || text.equals("none") || isDay(text);
  }

  /// Whether a switch with this default can be set so: one is on or off, another a day or none.
  static boolean fits(String value, String preset) {
    return isSetting(value) && isOnOrOff(value) == isOnOrOff(preset);
  }

  static boolean isOnOrOff(String text) {
    return text.equals("on") || text.equals("off");
  }

  private static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
