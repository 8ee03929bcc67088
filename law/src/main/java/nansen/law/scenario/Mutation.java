package nansen.law.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.Condition;
import nansen.law.pack.Effect;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawPack;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import nansen.law.pack.Trigger;
import org.jspecify.annotations.Nullable;

/// A law pack in which one thing is wrong: a number, a unit, a start, an end, a condition. A
/// scenario must fail with it, or nothing would have noticed a slip of the pen there.
///
/// @param what the rule and the part that was changed
public record Mutation(String what, LawPack pack) {
  private static final FactSpec NEVER = FactSpec.never();

  /// Parts that are only shown.
  private static final Set<String> SHOWN = Set.of("items", "changes");

  /// One other value for a part, with what was done to it.
  private record Other(String change, @Nullable Object value) {}

  /// Every mutation of a pack, one change each.
  public static List<Mutation> of(LawPack pack) {
    var mutations = new ArrayList<Mutation>();
    each(pack.provisions(), p -> p.key(), list -> with(pack, "provisions", list), mutations);
    var unmoved =
        pack.provisions().stream()
            .filter(provision -> isNeverMoved(provision, pack.counting()))
            .map(provision -> provision.key() + " liberty: not set")
            .toList();
    mutations.removeIf(mutation -> unmoved.contains(mutation.what()));
    each(pack.rights(), r -> r.id().value(), list -> with(pack, "rights", list), mutations);
    each(pack.routes(), r -> r.id().value(), list -> with(pack, "routes", list), mutations);
    each(pack.values(), v -> "value " + v.input(), list -> with(pack, "values", list), mutations);
    each(pack.asks(), a -> a.id(), list -> with(pack, "asks", list), mutations);
    each(
        pack.checkLists().stream().filter(list -> list.when() != null).toList(),
        c -> c.id().value(),
        list -> with(pack, "checkLists", list),
        mutations);
    for (var other : others(pack.applies(), "applies")) {
      mutations.add(
          new Mutation("applies: " + other.change(), with(pack, "applies", other.value())));
    }
    if (pack.provisions().stream().anyMatch(Mutation::countsDays)) {
      for (var other : others(pack.counting(), "counting")) {
        mutations.add(
            new Mutation("counting: " + other.change(), with(pack, "counting", other.value())));
      }
    }
    return mutations;
  }

  /// Hours are never moved, so in a pack of hours any counting rule of the Union does the same.
  private static boolean countsDays(Provision provision) {
    return !(provision.within() instanceof Length.Fixed(var period)) || period.unit() != Unit.HOURS;
  }

  /// That it limits liberty is then only shown: the end as counted is the end.
  private static boolean isNeverMoved(Provision provision, Counting ordinary) {
    return !countsDays(provision)
        || provision.readings().isEmpty()
            && !rolls(provision.counting() == null ? ordinary : provision.counting());
  }

  private interface Name<T> {
    String of(T rule);
  }

  private interface Replaced<T> {
    LawPack in(List<T> rules);
  }

  private static <T> void each(
      List<T> rules, Name<T> name, Replaced<T> replaced, List<Mutation> mutations) {
    for (var i = 0; i < rules.size(); i++) {
      for (var other : others(rules.get(i), "")) {
        var changed = new ArrayList<>(rules);
        @SuppressWarnings("unchecked")
        var rule = (T) other.value();
        changed.set(i, rule);
        mutations.add(
            new Mutation(name.of(rules.get(i)) + " " + other.change(), replaced.in(changed)));
      }
    }
  }

  private static LawPack with(LawPack pack, String component, @Nullable Object value) {
    return (LawPack) rebuilt(pack, component, value);
  }

  /// All values that differ from this one in one thing.
  private static List<Other> others(@Nullable Object value, String name) {
    return switch (value) {
      case null -> List.of();
      case Period period -> ofPeriod(period);
      case LocalDate day -> List.of(new Other(day + " a day later", day.plusDays(1)));
      case FactKind kind -> List.of(new Other(kind + " replaced", NEVER.kind()));
      case FactSpec spec -> List.of(new Other(spec.kind() + " replaced", NEVER));
      case Counting counting ->
          List.of(
              new Other(
                  counting.id() + " replaced",
                  counting == Counting.DUBLIN_III_42 || !rolls(counting)
                      ? Counting.APR_73
                      : Counting.DUBLIN_III_42));
      // A flag that is not set is not written in the pack, so no slip of the pen can change it.
      case Boolean flag -> flag ? List.of(new Other("not set", false)) : List.of();
      case Long number -> List.of(new Other(number + " more by one", number + 1));
      case Integer number -> List.of(new Other(number + " more by one", number + 1));
      case Citation _, Support _, RuleId _, String _ -> List.of();
      case List<?> list -> ofList(list);
      case Map<?, ?> map -> ofMap(map);
      case Set<?> set -> ofSet(set);
      case Enum<?> constant -> ofEnum(constant);
      // The operator's choice; what it holds differs from book to book.
      case Condition.Always always -> List.of(new Other("turned round", new Condition.Not(always)));
      case Condition condition -> {
        var others = new ArrayList<Other>();
        others.add(new Other("turned round", new Condition.Not(condition)));
        others.addAll(ofRecord((Record) condition));
        yield others;
      }
      case Effect _ -> List.of();
      case Trigger trigger -> ofTrigger(trigger);
      case Record record -> ofRecord(record);
      default -> throw new IllegalStateException("no mutation for " + name + " " + value);
    };
  }

  private static boolean rolls(Counting counting) {
    return switch (counting) {
      case REGULATION_1182_71,
          REGULATION_1182_71_WITHOUT_3_5,
          APR_73,
          AMMR_75,
          RBPR_11,
          DOMSTOLLOVEN_148_149,
          FORVALTNINGSLOVEN_30 ->
          true;
      case REGULATION_1182_71_NO_ROLL, DUBLIN_III_42, DOMSTOLLOVEN_148 -> false;
    };
  }

  private static List<Other> ofPeriod(Period period) {
    var longer =
        new Other(period + " longer by one", new Period(period.amount() + 1, period.unit()));
    if (period.amount() == 0) {
      return List.of(longer); // no days are no weeks
    }
    return List.of(
        longer,
        new Other(period + " in another unit", new Period(period.amount(), next(period.unit()))));
  }

  private static Unit next(Unit unit) {
    return switch (unit) {
      case HOURS -> Unit.DAYS;
      case DAYS -> Unit.WORKING_DAYS;
      case WORKING_DAYS -> Unit.DAYS;
      case WEEKS -> Unit.MONTHS;
      case MONTHS -> Unit.WEEKS;
      case YEARS -> Unit.MONTHS;
    };
  }

  private static List<Other> ofTrigger(Trigger trigger) {
    var others = new ArrayList<Other>();
    for (var facts : ofList(trigger.facts())) {
      if (facts.value() instanceof List<?> list && !list.isEmpty()) {
        others.add(new Other(facts.change(), rebuilt(trigger, "facts", list)));
      }
    }
    if (trigger.facts().size() > 1) {
      for (var mode : ofEnum(trigger.mode())) {
        others.add(new Other(mode.change(), rebuilt(trigger, "mode", mode.value())));
      }
    }
    return others;
  }

  private static List<Other> ofEnum(Enum<?> constant) {
    if (constant instanceof Provision.Reading.Choice
        || constant instanceof Route.Force
        || constant == Provision.Repeat.EACH) {
      return List.of(); // set by the operator; only shown; not written in the pack
    }
    var all = constant.getDeclaringClass().getEnumConstants();
    var other = all[(constant.ordinal() + 1) % all.length];
    return List.of(new Other(constant + " for " + other, other));
  }

  private static List<Other> ofList(List<?> list) {
    var others = new ArrayList<Other>();
    for (var i = 0; i < list.size(); i++) {
      var left = new ArrayList<Object>(list);
      left.remove(i);
      // For a fact, to be another one is the same as to be left out.
      if (!(list.get(i) instanceof Trigger.On) && !(list.get(i) instanceof FactKind)) {
        others.add(new Other("without " + named(list.get(i), i), left));
      }
      for (var other : others(list.get(i), "")) {
        var changed = new ArrayList<@Nullable Object>(list);
        changed.set(i, other.value());
        others.add(new Other(named(list.get(i), i) + " " + other.change(), changed));
      }
    }
    return others;
  }

  private static String named(@Nullable Object value, int i) {
    return switch (value) {
      case String word -> word;
      case Provision.Variant variant -> "variant " + variant.id();
      case Provision.Extension extension -> "extension " + extension.id();
      case Provision.Exception exception -> "exception \"" + exception.note() + "\"";
      case Right.Exception exception -> "exception \"" + exception.note() + "\"";
      case Route.Ground ground -> ground.id().value();
      case FactKind kind -> kind.name();
      case Trigger.On on -> on.kind().name();
      case null, default -> "no. " + (i + 1);
    };
  }

  private static List<Other> ofMap(Map<?, ?> map) {
    var others = new ArrayList<Other>();
    for (var entry : map.entrySet()) {
      var left = new LinkedHashMap<Object, Object>(map);
      left.remove(entry.getKey());
      others.add(new Other("without " + entry.getKey(), left));
      for (var other : others(entry.getValue(), "")) {
        if (other.value() == null || other.value() instanceof List<?> words && words.isEmpty()) {
          continue; // the same as never
        }
        var changed = new HashMap<Object, Object>(map);
        changed.put(entry.getKey(), other.value());
        others.add(new Other(entry.getKey() + " " + other.change(), changed));
      }
    }
    return others;
  }

  private static List<Other> ofSet(Set<?> set) {
    var others = new ArrayList<Other>();
    for (var value : set) {
      var left = new HashSet<Object>(set);
      left.remove(value);
      others.add(new Other("without " + value, left));
    }
    return others;
  }

  private static List<Other> ofRecord(Record record) {
    var others = new ArrayList<Other>();
    for (var component : record.getClass().getRecordComponents()) {
      if (SHOWN.contains(component.getName())) {
        continue;
      }
      var value = read(record, component);
      for (var other : others(value, component.getName())) {
        others.add(
            new Other(
                component.getName() + ": " + other.change(),
                rebuilt(record, component.getName(), other.value())));
      }
    }
    return others;
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a public record has public accessors", e);
    }
  }

  private static Record rebuilt(Record record, String changed, @Nullable Object value) {
    var components = record.getClass().getRecordComponents();
    var values = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++) {
      values[i] = components[i].getName().equals(changed) ? value : read(record, components[i]);
    }
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot rebuild " + record.getClass(), e);
    }
  }
}
