package nansen.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who is tied to a person: whoever is tied in the same way to a case the person takes part in. And
/// whoever is shut out of one of these cases is shut out of the person.
@Component
class PersonTies implements NeedToKnow {
  private final ObjectProvider<NeedToKnow> rooms;

  PersonTies(ObjectProvider<NeedToKnow> rooms) {
    this.rooms = rooms;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.PERSON;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return switch (tie) {
      case EXCLUDED ->
          Optional.of(
              takesPart(
                  id,
                  """
                  EXISTS (SELECT FROM access.exclusion o
                    WHERE o.subject = taking_part.case_id AND o.user_id = :actor_user)\
                  """));
      case SITE, UNIT, ASSIGNED, APPEALED, MANDATE, SERVED, DRAFTER, SIGNER ->
          any(room -> room.condition(tie, "taking_part.case_id"), " OR ")
              .map(all -> takesPart(id, all));
      case NONE, NEW, SELF, CAPTIVE, NAMED_SOURCE, NAMED_ADDRESS -> Optional.empty();
    };
  }

  // OFFSET 0, here and below, keeps the database from reading the parts of everybody at once to
  // look them up: it asks for each by itself, so that nothing of others is read.
  private static String takesPart(String id, String condition) {
    return "EXISTS (SELECT FROM people.in_case taking_part WHERE taking_part.person_id = "
        + id
        + " AND taking_part.ended IS NULL AND ("
        + condition
        + ") OFFSET 0)";
  }

  @Override
  public Optional<String> records(Tie tie) {
    var cases = any(room -> room.records(tie), " UNION ALL ");
    return cases.map(query ->
        "SELECT mine.person_id FROM ("
            + query
            + ") AS tied_case(case_id) CROSS JOIN LATERAL (SELECT i.person_id FROM people.in_case i"
            + " WHERE i.case_id = tied_case.case_id AND i.ended IS NULL OFFSET 0) AS mine");
  }

  private Optional<String> any(Function<NeedToKnow, Optional<String>> said, String between) {
    List<String> all =
        rooms
            .orderedStream()
            .filter(room -> room.kind() == Subject.Kind.CASE)
            .flatMap(room -> said.apply(room).stream())
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().collect(Collectors.joining(between)));
  }
}
