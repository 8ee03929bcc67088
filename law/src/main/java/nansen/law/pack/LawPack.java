package nansen.law.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// One regime as data.
///
/// @param digest of the text it was read from, the words and calendars of its book, and the
///   settings of the switches it turns on
/// @param states where it binds, and from and until when, where that differs from `applies`
/// @param counting how time is counted unless a provision says otherwise
/// @param applies which cases it governs
/// @param acts the acts it cites, by short name
/// @param roles who owes, is bound or holds a right
/// @param switches choices left to the operator, as set
/// @param national values that this law leaves to national law
/// @param values what this pack gives to other packs' national inputs (`pack.input`)
public record LawPack(
    PackId id,
    String digest,
    String title,
    Map<String, Binding> states,
    Counting counting,
    Citation countingCite,
    Applies applies,
    List<Act> acts,
    List<Role> roles,
    List<Switch> switches,
    List<NationalInput> national,
    List<NationalValue> values,
    List<FactSpec> facts,
    List<Provision> provisions,
    List<Right> rights,
    List<Route> routes,
    List<CheckList> checkLists,
    List<Asks> asks) {
  public LawPack {
    states = Map.copyOf(states);
    acts = List.copyOf(acts);
    roles = List.copyOf(roles);
    switches = List.copyOf(switches);
    national = List.copyOf(national);
    values = List.copyOf(values);
    facts = List.copyOf(facts);
    provisions = List.copyOf(provisions);
    rights = List.copyOf(rights);
    routes = List.copyOf(routes);
    checkLists = List.copyOf(checkLists);
    asks = List.copyOf(asks);
  }

  /// This pack as if it governed every case of a state: for comparing laws.
  public LawPack governing(String country) {
    var always =
        new Applies(
            List.of(), null, false, InForce.ALWAYS, applies.cite(), applies.support(), null, null);
    return new LawPack(
        id,
        digest,
        title,
        Map.of(country, Binding.ALWAYS),
        counting,
        countingCite,
        always,
        acts,
        roles,
        switches,
        national,
        values,
        facts,
        provisions,
        rights,
        routes,
        checkLists,
        asks);
  }

  /// The first version of the provision with an id.
  public Optional<Provision> provision(RuleId id) {
    return provisions.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// The ground with an id, in any of the routes; null where this pack has none.
  public Route.@Nullable Ground ground(RuleId ground) {
    for (var route : routes) {
      for (var list : List.of(route.gateway(), route.grounds())) {
        for (var one : list) {
          if (one.id().equals(ground)) {
            return one;
          }
        }
      }
    }
    return null;
  }

  /// That a pack binds a state.
  ///
  /// @param support how far that was read, apart from the text itself
  public record Binding(InForce inForce, Support support) {
    public static final Binding ALWAYS = new Binding(InForce.ALWAYS, Support.READ_TWICE);
  }

  /// Which cases a pack governs: those whose deciding fact falls into the time in force. A case in
  /// which it has not happened yet is judged as if it happened on the day asked about, and every
  /// clock is provisional.
  ///
  /// @param by the deciding facts, the first to happen decides; none for every case
  /// @param followedBy what comes after the deciding fact: where it is not recorded, it happened no
  ///   later than the first of these, and the case is judged as of that day; null for today
  /// @param each true where every event decides for itself: the pack governs if any of them falls
  ///   into the time in force, and only facts of that time start its clocks
  /// @param doubt a day on which the text does not say which law governs, or null
  public record Applies(
      List<FactKind> by,
      @Nullable FollowedBy followedBy,
      boolean each,
      InForce inForce,
      Citation cite,
      Support support,
      @Nullable String note,
      @Nullable Doubt doubt) {
    public Applies {
      by = List.copyOf(by);
    }
  }

  /// What comes after the deciding fact.
  ///
  /// @param sinceLast only what came after the latest of these: with a new application begins a
  ///   matter of its own
  public record FollowedBy(List<FactKind> facts, List<FactKind> sinceLast) {
    public FollowedBy {
      facts = List.copyOf(facts);
      sinceLast = List.copyOf(sinceLast);
    }
  }

  /// A deciding fact on this day is a case for a person.
  public record Doubt(LocalDate on, String ask, Citation cite) {}

  /// An act of law that a pack cites.
  public record Act(String key, String title, String source, Support support) {}

  /// Somebody who has a part in the procedure.
  public record Role(
      String id, String title, @Nullable String sees, @Nullable Citation cite, Support support) {}

  /// A choice left to the operator: a date from which something applies, or one of two readings.
  ///
  /// @param value as set: `on`, `off`, a date, or `none`
  public record Switch(
      String id, String title, String value, String preset, Citation cite, Support support) {
    /// The day set, or null.
    public @Nullable LocalDate day() {
      return value.length() == 10 ? LocalDate.parse(value) : null;
    }

    public boolean on() {
      return value.equals("on");
    }
  }

  /// A value that this law leaves to national law.
  public record NationalInput(
      String id,
      String title,
      @Nullable Period from,
      @Nullable Period to,
      Citation cite,
      Support support) {}

  /// What national law says to an input.
  ///
  /// @param input `pack.input`
  public record NationalValue(String input, Period value, Citation cite, Support support) {}

  /// Something a person must look at, when a condition holds.
  ///
  /// @param changes the rules that turn on it
  public record Asks(
      String id, Condition when, String ask, Citation cite, Support support, List<RuleId> changes) {
    public Asks {
      changes = List.copyOf(changes);
    }
  }
}
