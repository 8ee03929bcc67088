package nansen.border;

/// The words that the pages of a registration let one choose from.
final class Words {
  private Words() {}

  /// How somebody came over the border.
  enum Manner {
    NOT_KNOWN,
    /// Over the land border or the river, outside a crossing point.
    IRREGULAR,
    AT_CROSSING_POINT,
    /// Brought ashore after a search and rescue.
    SEA_RESCUE
  }

  /// Whence we know of the crossing.
  enum Seen {
    /// The person says so.
    TOLD,
    /// A patrol or a camera saw it.
    SEEN
  }

  /// Who found whom.
  enum Met {
    NOT_KNOWN,
    CAME_FORWARD,
    FOUND_AT_BORDER,
    FOUND_INSIDE
  }

  /// Whether something happened. What did not happen is no fact, so there is no other no than this.
  enum Happened {
    NOT_KNOWN,
    YES
  }

  /// Whether something is so, where a no is kept as well as a yes.
  enum Answer {
    NOT_ASKED,
    YES,
    NO
  }

  /// Before whom the wish for protection was expressed.
  enum Before {
    COMPETENT("competent"),
    OTHER("other-authority");

    private final String word;

    Before(String word) {
      this.word = word;
    }

    /// The word of the law's vocabulary.
    String word() {
      return word;
    }
  }
}
