package nansen.interview;

import java.util.List;

/// What became of an attempt to write. Either all was kept or nothing.
sealed interface Kept {
  /// It is written, now or since an earlier attempt with the same content.
  record Done() implements Kept {}

  /// Somebody else wrote the same part since it was last looked at.
  record Stale() implements Kept {}

  /// Something stands against the interpreter, and nobody says why it is this one all the same.
  record Opposed(List<Against> against) implements Kept {
    public Opposed {
      against = List.copyOf(against);
    }
  }

  /// The interview is over.
  record Over() implements Kept {}

  /// Something is missing.
  record Lacking() implements Kept {}

  /// The writer was typing a question or an answer that was never sent.
  record Unsent() implements Kept {}

  /// The key of the write was used before for something else.
  record KeyUsed() implements Kept {}
}
