package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.law.calendar.LocalTime;
import nansen.law.calendar.Period;
import nansen.law.calendar.Revoked;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Order;
import nansen.law.pack.Place;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A law pack as it applies at a place: with the calendar, the time zone and the national values of
/// the state. Made once and used for every case there; immutable, so threads may share it.
public final class LocalLaw {
  private final LawPack pack;
  private final Place place;
  private final LocalTime time;
  private final Vocabulary vocabulary;
  private final Map<String, Period> national;
  private final LawPack.Binding binding;
  private final String digest;
  private final List<Plan> plans;
  private final int[] starts;
  private final List<Clock> notStarted;
  private final List<Clock> notApplicable;
  private final Map<RuleId, Route.Ground> grounds;
  private final Map<RuleId, CheckListStanding> unanswered = new HashMap<>();
  private final Map<RuleId, List<Integer>> places = new HashMap<>();

  /// What the assessment of one provision needs at hand.
  ///
  /// @param index place in the pack
  /// @param starts the numbers of the kinds of fact that could start it
  record Plan(int index, Provision provision, Clock notStarted, int[] starts) {
    boolean isEndedBy(int kind) {
      return provision.ends().facts().stream().anyMatch(on -> on.spec().number() == kind);
    }

    /// Quick to say for most provisions: nothing has happened that could start them.
    boolean mayHaveStarted(Facts facts) {
      for (var kind : starts) {
        if (facts.first(kind) != null) {
          return true;
        }
      }
      return false;
    }
  }

  private LocalLaw(
      LawPack pack,
      Place place,
      LocalTime time,
      Vocabulary vocabulary,
      Map<String, Period> national) {
    this.pack = pack;
    this.place = place;
    this.time = time;
    this.vocabulary = vocabulary;
    this.national = Map.copyOf(national);
    this.binding = pack.states().getOrDefault(place.country(), LawPack.Binding.ALWAYS);
    this.digest = digest(pack, place, national);
    this.notStarted = constants(pack, Status.NOT_STARTED);
    this.notApplicable = constants(pack, Status.NOT_APPLICABLE);
    this.grounds = new HashMap<>();
    for (var route : pack.routes()) {
      route.gateway().forEach(ground -> grounds.put(ground.id(), ground));
      route.grounds().forEach(ground -> grounds.put(ground.id(), ground));
    }
    for (var list : pack.checkLists()) {
      unanswered.put(
          list.id(),
          new CheckListStanding(
              list,
              list.items().stream()
                  .map(item -> new CheckListStanding.Answer(item, null, null))
                  .toList()));
    }
    for (var i = 0; i < pack.provisions().size(); i++) {
      places.computeIfAbsent(pack.provisions().get(i).id(), _ -> new ArrayList<>(1)).add(i);
    }
    this.plans = plans(pack, notStarted);
    this.starts =
        Stream.concat(
                pack.provisions().stream().map(Provision::starts),
                pack.rights().stream().map(Right::begins))
            .flatMap(trigger -> trigger.facts().stream())
            .mapToInt(on -> on.spec().number())
            .distinct()
            .toArray();
  }

  /// The pack's own digest, and after it what the place adds: its calendar and its national values.
  private static String digest(LawPack pack, Place place, Map<String, Period> national) {
    var prefix = pack.id() + ".";
    var values = new TreeMap<String, String>();
    national.forEach((input, value) -> {
      if (input.startsWith(prefix)) {
        values.put(input, value.toString());
      }
    });
    return pack.digest()
        + " "
        + place.country()
        + " "
        + place.workingDays().id().value()
        + proclaimed(place)
        + (values.isEmpty() ? "" : " " + values);
  }

  /// Holidays that were proclaimed or revoked after the calendars were written are in no text of
  /// the pack.
  private static String proclaimed(Place place) {
    return place.workingDays().proclaimed().stream()
        .map(it ->
            " +"
                + it.day()
                + " known "
                + it.known()
                + " "
                + it.name()
                + " "
                + it.source()
                + revoked(it.revoked()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String revoked(@Nullable Revoked revoked) {
    return revoked == null ? "" : " revoked, known " + revoked.known() + " " + revoked.source();
  }

  /// All packs of a book that bind the state of a place, in an order in which what one deems to
  /// have happened is seen by those that build on it.
  static List<LocalLaw> of(LawBook book, Place place) {
    var binding = book.binding(place.country());
    var national = new HashMap<String, Period>();
    for (var pack : binding) {
      for (var value : pack.values()) {
        national.put(value.input(), value.value());
      }
    }
    national.putAll(place.national());
    var time = LocalTime.of(place.zone());
    return Order.of(binding).stream()
        .map(pack -> new LocalLaw(pack, place, time, book.vocabulary(), national))
        .toList();
  }

  private static List<Clock> constants(LawPack pack, Status status) {
    return pack.provisions().stream().map(p -> Clock.without(p, status)).toList();
  }

  private static List<Plan> plans(LawPack pack, List<Clock> notStarted) {
    return Order.of(pack).stream()
        .map(i -> {
          var provision = pack.provisions().get(i);
          var starts =
              provision.starts().facts().stream().mapToInt(on -> on.spec().number()).toArray();
          return new Plan(i, provision, notStarted.get(i), starts);
        })
        .toList();
  }

  /// The pack, as read.
  public LawPack pack() {
    return pack;
  }

  public Place place() {
    return place;
  }

  /// Names everything that a standing depends on beside the journal and the two moments: the texts
  /// of pack, vocabulary and calendars with the switches as set (a SHA-256), the state, its
  /// calendar with the holidays that were proclaimed one by one, and its national values.
  public String digest() {
    return digest;
  }

  /// The national values in force here, by `pack.input`.
  public Map<String, Period> national() {
    return national;
  }

  LocalTime time() {
    return time;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /// How far it was read that the law binds this state.
  public Support bindingSupport() {
    return binding.support();
  }

  /// Whether the law was in force here on a day.
  boolean inForce(LocalDate day) {
    return pack.applies().inForce().on(day) && binding.inForce().on(day);
  }

  List<Plan> plans() {
    return plans;
  }

  /// The numbers of the kinds of fact that could start a clock or a right.
  int[] starts() {
    return starts;
  }

  /// The clock of the provision at a place of the pack that nothing has started.
  Clock notStarted(int place) {
    return notStarted.get(place);
  }

  List<Clock> notApplicable() {
    return notApplicable;
  }

  /// A check list of this pack of which nothing has been answered.
  CheckListStanding unanswered(RuleId id) {
    var standing = unanswered.get(id);
    if (standing == null) {
      throw new IllegalArgumentException("no check list " + id);
    }
    return standing;
  }

  /// The places in the pack of all versions of a provision.
  List<Integer> places(RuleId id) {
    return places.getOrDefault(id, List.of());
  }

  Route.@Nullable Ground ground(RuleId id) {
    return grounds.get(id);
  }
}
