package nansen.access;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A room tells who is tied to its records, in SQL, so that one text rules a single record, a list,
/// a count and a search alike.
public interface NeedToKnow {

  /// The kind of record it speaks of. Several rooms may speak of one kind; what one of them ties is
  /// tied.
  Subject.Kind kind();

  /// A condition that holds where the person is tied to the record in this way. It may use the
  /// parameters `:actor_user` and `:actor_unit` (uuid; the unit is null for a person without one)
  /// and `:actor_now` (timestamptz), and must be quick for one record: an index leads to it.
  ///
  /// @param id an SQL expression for the id (uuid) of the record
  /// @return empty where records of this kind tie nobody in this way
  Optional<String> condition(Tie tie, String id);

  /// The same where the rows of a list say themselves what ties people to their record, so that
  /// nothing else is read for each of them.
  ///
  /// @param row the name of such a row in the query: of cases, one with `owner`, `unit`, `site` and
  ///   `opened` as they stand in the register
  /// @param id as above
  default Optional<String> conditionOfRow(Tie tie, String row, String id) {
    return condition(tie, id);
  }

  /// What the rooms that speak of a kind of record say together, see [#condition].
  static Optional<String> condition(
      Stream<NeedToKnow> rooms, Subject.Kind kind, Tie tie, String id) {
    return said(rooms, kind, room -> room.condition(tie, id));
  }

  /// What they say together of something, each in brackets.
  static Optional<String> said(
      Stream<NeedToKnow> rooms, Subject.Kind kind, Function<NeedToKnow, Optional<String>> asked) {
    return rooms
        .filter(room -> room.kind() == kind)
        .flatMap(room -> asked.apply(room).stream())
        .map(condition -> "(" + condition + ")")
        .reduce((one, other) -> one + " OR " + other);
  }

  /// The condition under which somebody is shut out of a record, whatever else ties them to it.
  ///
  /// @param id an SQL expression for the id (uuid) of the record
  static String excluded(String id) {
    // Not EXISTS: so it is asked once of a person, and not once of each record of a list.
    return id + " IN (SELECT x.subject FROM access.exclusion x WHERE x.user_id = :actor_user)";
  }

  /// A query for the ids of the records that are open to the person by name, see [NamedReaders].
  ///
  /// @param field the class that opens
  static String named(FieldClass field) {
    return """
    SELECT g.subject FROM access.named_grant g
    WHERE g.user_id = :actor_user AND g.field = '%s' AND g.until > :actor_now\
    """
        .formatted(field);
  }

  /// A query that gives the ids of the records to which the person is tied in this way, perhaps
  /// some more than once: for lists and searches that begin with them, so that they read no record
  /// of others. It may use the same parameters, and an index leads to its rows.
  ///
  /// @return empty where there is no such query
  default Optional<String> records(Tie tie) {
    return Optional.empty();
  }
}
