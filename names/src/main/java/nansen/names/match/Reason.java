package nansen.names.match;

import nansen.names.written.Note;
import nansen.names.written.Part;

/// One reason for or against two names being written for one person, about a part or the whole.
public sealed interface Reason {

  /// Does it speak for one person?
  Side side();

  enum Side {
    FOR,
    AGAINST,
    /// Worth knowing, and no evidence either way.
    NEITHER
  }

  /// The letters are the same.
  record SameSpelling(Part one, Part other) implements Reason {
    @Override
    public Side side() {
      return Side.FOR;
    }
  }

  /// The same sounds, in the spellings of two countries or in two scripts.
  record SameSound(Part one, Part other) implements Reason {
    @Override
    public Side side() {
      return Side.FOR;
    }
  }

  /// Nearly the same sounds.
  ///
  /// @param likeness from 0 to 1
  record NearSound(Part one, Part other, double likeness) implements Reason {
    @Override
    public Side side() {
      return Side.FOR;
    }
  }

  /// No likeness that counts.
  record Different(Part one, Part other) implements Reason {
    @Override
    public Side side() {
      return Side.AGAINST;
    }
  }

  /// A part that only one of the names has.
  record OnOneSideOnly(Part part) implements Reason {
    @Override
    public Side side() {
      return Side.NEITHER;
    }
  }

  /// What was found in reading one of the names.
  record Written(Note note, String name) implements Reason {
    @Override
    public Side side() {
      return Side.NEITHER;
    }
  }
}
