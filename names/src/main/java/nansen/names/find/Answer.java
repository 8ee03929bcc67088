package nansen.names.find;

import java.util.List;

/// What a search found.
///
/// @param found the most probable first; equally probable ones by their keys
/// @param reach whether all that could matter was looked at
public record Answer(List<Found> found, Reach reach) {
  public Answer {
    found = List.copyOf(found);
  }

  /// How far a search went.
  public enum Reach {
    /// Nobody in the index fits better than those found.
    WHOLE,
    /// So many fit about equally well, the name being made of very common parts, that the search
    /// stopped: a further part or a date is needed.
    TOO_COMMON
  }
}
