package nansen.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;

/// That two records may be of one person, who said so on what grounds, and what became of it. The
/// records themselves are never touched: the link is all there is, and can be taken back.
///
/// @param one of the two the one with the lower id
/// @param percent how probable the names and births made it when it was proposed
/// @param acts the earliest first
record IdentityLink(
    UUID id,
    PersonId one,
    PersonId other,
    String grounds,
    int percent,
    Instant proposed,
    UserId proposedBy,
    String byName,
    List<Act> acts) {

  IdentityLink {
    acts = List.copyOf(acts);
  }

  IdentityLink with(List<Act> done) {
    return new IdentityLink(id, one, other, grounds, percent, proposed, proposedBy, byName, done);
  }

  /// What somebody did about it.
  record Act(What what, String why, Instant at, UserId by, String byName) {
    @Override
    public String toString() {
      return "Act[" + what + "]";
    }
  }

  /// What can be done about it.
  enum What {
    /// A second reader found that they are one person.
    LINKED,
    /// A second reader found that they are not, or that it cannot be told.
    REFUSED,
    /// The proposal or the link holds no more.
    TAKEN_BACK
  }

  /// Where it stands.
  enum State {
    PROPOSED,
    LINKED,
    REFUSED,
    TAKEN_BACK
  }

  State state() {
    return acts.isEmpty()
        ? State.PROPOSED
        : switch (acts.getLast().what()) {
          case LINKED -> State.LINKED;
          case REFUSED -> State.REFUSED;
          case TAKEN_BACK -> State.TAKEN_BACK;
        };
  }

  /// Whether it waits or holds, so that no second one is needed.
  boolean isAlive() {
    return switch (state()) {
      case PROPOSED, LINKED -> true;
      case REFUSED, TAKEN_BACK -> false;
    };
  }

  /// The last that was done, if anything was.
  Optional<Act> last() {
    return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
  }

  @Override
  public String toString() {
    return "IdentityLink[" + id + " " + state() + "]";
  }
}
