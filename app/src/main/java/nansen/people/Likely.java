package nansen.people;

import java.util.List;
import nansen.names.match.Match;

/// A person who may be meant, and why. A human decides; nothing is ever joined by itself.
///
/// @param shown the name the person goes by
/// @param matched the name that was compared, which may be another one of the same person
/// @param births as far as they are known, as said
/// @param also other records of that person, as far as the reader may see them
public record Likely(
    PersonId id,
    String shown,
    String matched,
    List<BirthTime> births,
    Match match,
    List<Also> also) {

  public Likely {
    births = List.copyOf(births);
    also = List.copyOf(also);
  }

  Likely with(List<Also> others) {
    return new Likely(id, shown, matched, births, match, others);
  }

  @Override
  public String toString() {
    return "Likely[" + id + " " + match.probability() + "]";
  }
}
