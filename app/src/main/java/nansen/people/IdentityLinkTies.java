package nansen.people;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who is tied to a link between two records: the unit of a case of either, for its second readers,
/// and whoever proposed it, who is none of them. Whoever is shut out of one of the two is shut out
/// of the link.
@Component
class IdentityLinkTies implements NeedToKnow {
  private final ObjectProvider<NeedToKnow> rooms;

  IdentityLinkTies(ObjectProvider<NeedToKnow> rooms) {
    this.rooms = rooms;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.IDENTITY_LINK;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return switch (tie) {
      case DRAFTER -> Optional.of(link(id, "tied.proposed_by = :actor_user"));
      case UNIT -> ofEither(tie, id);
      case EXCLUDED -> {
        var direct =
            Stream.of("tied.one", "tied.other")
                .map(NeedToKnow::excluded)
                .collect(Collectors.joining(" OR "));
        yield ofEither(tie, id).map(inCase -> link(id, direct) + " OR " + inCase);
      }
      case NONE,
          NEW,
          SELF,
          SITE,
          ASSIGNED,
          NAMED,
          APPEALED,
          MANDATE,
          SERVED,
          CAPTIVE,
          SIGNER,
          NAMED_SOURCE,
          NAMED_ADDRESS ->
          Optional.empty();
    };
  }

  /// What ties somebody to one of the two persons.
  private Optional<String> ofEither(Tie tie, String id) {
    var conditions =
        Stream.of("tied.one", "tied.other")
            .flatMap(person ->
                NeedToKnow.condition(rooms.stream(), Subject.Kind.PERSON, tie, person).stream())
            .toList();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(link(id, String.join(" OR ", conditions)));
  }

  private static String link(String id, String condition) {
    return "EXISTS (SELECT FROM people.identity_link tied WHERE tied.link_id = "
        + id
        + " AND ("
        + condition
        + "))";
  }
}
