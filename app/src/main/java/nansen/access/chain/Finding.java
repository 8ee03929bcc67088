package nansen.access.chain;

/// The first thing that is wrong with a trail.
///
/// @param sequence the first bad place in the chain
/// @param detail what was seen, for the person who looks into it
public record Finding(long sequence, Kind kind, String detail) {

  /// What was done to the trail, as far as can be told.
  public enum Kind {
    /// An event says something else than when it was chained.
    EDIT,
    /// An event or its link is gone.
    DELETE,
    /// There is an event or a link that was not chained by Nansen.
    INSERT,
    /// Events have changed places.
    REORDER,
    /// The end is gone: a checkpoint tells of more.
    CUT,
    /// The chain is whole in itself, and is not the one that was signed.
    FORK,
    /// A checkpoint is not signed by the key it names.
    BAD_SIGNATURE
  }
}
