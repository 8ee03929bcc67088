package nansen.access;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.database.PageMemory;
import nansen.database.Trip;
import nansen.database.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the rooms' conditions of the database: of one record, or inside a query of many.
@Component
class TieTable {
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):(actor_[a-z]+)");

  private final Trips trips;
  private final List<NeedToKnow> rooms;
  private final InstantSource clock;
  private final Map<Asked, Question> questions = new ConcurrentHashMap<>();

  TieTable(Trips trips, List<NeedToKnow> rooms, InstantSource clock) {
    this.trips = trips;
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Which of the ties that are asked for, and perhaps of others, hold between the two. One query,
  /// or none; one for a whole page, as each of its parts asks.
  Set<Tie> between(Actor actor, Subject subject, Set<Tie> asked) {
    return PageMemory.isOpen()
        ? PageMemory.once(
            new Pair(actor, subject), () -> asked(actor, subject, Rules.ties(actor.roles())))
        : asked(actor, subject, asked);
  }

  private record Pair(Actor actor, Subject subject) {}

  private Set<Tie> asked(Actor actor, Subject subject, Set<Tie> asked) {
    var trip = trips.begin();
    var holding = between(trip, actor, subject, asked);
    trip.go();
    return holding.get();
  }

  /// The same on a trip; it can be had when that is over.
  Supplier<Set<Tie>> between(Trip trip, Actor actor, Subject subject, Set<Tie> asked) {
    if (subject.id().isEmpty()) {
      return () -> Access.FRESH;
    }
    var question =
        questions.computeIfAbsent(new Asked(subject.kind(), Set.copyOf(asked)), this::question);
    var parameters = new HashMap<>(parameters(actor));
    parameters.put("actor_subject", subject.id().get());
    var answer =
        trip.ask(
            question.sql(),
            (row, _) -> {
              var holding = EnumSet.of(Tie.NONE);
              for (var tie : question.ties()) {
                if (row.getBoolean(tie.name())) {
                  holding.add(tie);
                }
              }
              return holding;
            },
            question.names().stream().map(parameters::get).toArray());
    return () -> answer.row().orElseThrow();
  }

  private record Asked(Subject.Kind kind, Set<Tie> ties) {}

  /// @param sql a question mark for each parameter
  /// @param names of the parameters, in the order of the question marks
  private record Question(Set<Tie> ties, String sql, List<String> names) {}

  private Question question(Asked asked) {
    var ties = EnumSet.copyOf(asked.ties());
    ties.removeAll(Set.of(Tie.NONE, Tie.NEW));
    var columns =
        ties.stream()
            .map(tie -> one(tie, asked.kind(), "CAST(:actor_subject AS uuid)", null) + " AS " + tie)
            .collect(Collectors.joining(", "));
    var names = new ArrayList<String>();
    var sql =
        PARAMETER
            .matcher("SELECT " + columns)
            .replaceAll(found -> {
              names.add(found.group(1));
              return "?";
            });
    return new Question(ties, sql, names);
  }

  /// The condition under which one of the rules permits.
  ///
  /// @param row of the query that says itself what ties people to the record; null where none does
  String condition(List<Rule> rules, Subject.Kind kind, String id, @Nullable String row) {
    if (rules.isEmpty()) {
      return "(FALSE)";
    }
    var permitting =
        rules.stream()
            .map(rule ->
                Stream.concat(
                        Stream.of(one(rule.tie(), kind, id, row)),
                        rule.unless().stream()
                            .sorted()
                            .map(tie -> "NOT " + one(tie, kind, id, row)))
                    .collect(Collectors.joining(" AND ")))
            .distinct()
            .collect(Collectors.joining(" OR ", "(", ")"));
    return "(" + permitting + " AND NOT " + one(Tie.EXCLUDED, kind, id, row) + ")";
  }

  /// The records that the rules may permit, by the tie, see [Scope#tied].
  Optional<Map<Tie, String>> records(List<Rule> rules, Subject.Kind kind) {
    var queries = new EnumMap<Tie, String>(Tie.class);
    for (var tie : rules.stream().map(Rule::tie).distinct().toList()) {
      for (var room : rooms) {
        if (room.kind() == kind && room.condition(tie, "NULL").isPresent()) {
          var query = room.records(tie);
          if (query.isEmpty()) {
            return Optional.empty();
          }
          queries.merge(tie, query.get(), (one, other) -> one + " UNION ALL " + other);
        }
      }
      if (isOwn(tie)) {
        return Optional.empty();
      }
    }
    return Optional.of(queries);
  }

  /// Whether this room itself knows who is tied so.
  private static boolean isOwn(Tie tie) {
    return switch (tie) {
      case NONE, SELF, NAMED_SOURCE, NAMED_ADDRESS -> true;
      // Nothing is tied so that one could begin with.
      case NEW, EXCLUDED -> false;
      case SITE, UNIT, ASSIGNED, NAMED, APPEALED, MANDATE, SERVED, CAPTIVE, DRAFTER, SIGNER ->
          false;
    };
  }

  Map<String, @Nullable Object> parameters(Actor actor) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("actor_user", actor.user().value());
    parameters.put("actor_unit", actor.unit().map(UnitId::value).orElse(null));
    parameters.put("actor_now", clock.instant().atOffset(ZoneOffset.UTC));
    return parameters;
  }

  /// The condition of one tie, in brackets: what this room knows, or else what any room says.
  private String one(Tie tie, Subject.Kind kind, String id, @Nullable String row) {
    var own =
        switch (tie) {
          case NONE -> Stream.of("TRUE");
          case NEW -> Stream.of("FALSE");
          case SELF ->
              kind == Subject.Kind.ACCOUNT || kind == Subject.Kind.AUDIT
                  ? Stream.of(id + " = :actor_user")
                  : Stream.<String>empty();
          case EXCLUDED -> Stream.of(NeedToKnow.excluded(id));
          case NAMED_SOURCE -> Stream.of(named(FieldClass.SOURCE, id));
          case NAMED_ADDRESS -> Stream.of(named(FieldClass.PROTECTED_CONTACT, id));
          case SITE, UNIT, ASSIGNED, NAMED, APPEALED, MANDATE, SERVED, CAPTIVE, DRAFTER, SIGNER ->
              Stream.<String>empty();
        };
    var said =
        NeedToKnow.said(
            rooms.stream(),
            kind,
            room -> row == null ? room.condition(tie, id) : room.conditionOfRow(tie, row, id))
            .stream();
    var all = Stream.concat(own, said).collect(Collectors.joining(" OR "));
    return all.isEmpty() ? "(FALSE)" : "(" + all + ")";
  }

  private static String named(FieldClass field, String id) {
    return id + " IN (" + NeedToKnow.named(field) + ")";
  }
}
