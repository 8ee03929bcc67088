package nansen.people;

import java.util.Optional;
import nansen.access.FieldClass;
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
      case EXCLUDED -> Optional.of(takesPart(id, NeedToKnow.excluded("taking_part.case_id")));
      case SITE, UNIT, ASSIGNED, NAMED, APPEALED, MANDATE, SERVED, DRAFTER, SIGNER ->
          NeedToKnow.condition(rooms.orderedStream(), Subject.Kind.CASE, tie, "taking_part.case_id")
              .map(all -> takesPart(id, all));
      case NAMED_ADDRESS ->
          Optional.of(
              takesPart(
                  id,
                  "taking_part.case_id IN ("
                      + NeedToKnow.named(FieldClass.PROTECTED_CONTACT)
                      + ")"));
      case NONE, NEW, SELF, CAPTIVE, NAMED_SOURCE -> Optional.empty();
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
    var cases =
        rooms
            .orderedStream()
            .filter(room -> room.kind() == Subject.Kind.CASE)
            .flatMap(room -> room.records(tie).stream())
            .reduce((one, other) -> one + " UNION ALL " + other);
    return cases.map(query ->
        "SELECT mine.person_id FROM ("
            + query
            + ") AS tied_case(case_id) CROSS JOIN LATERAL (SELECT i.person_id FROM people.in_case i"
            + " WHERE i.case_id = tied_case.case_id AND i.ended IS NULL OFFSET 0) AS mine");
  }
}
