package nansen.law.pack;

import java.util.Optional;

/// Where a clock stands on a day.
public enum Status {
  /// Nothing has happened that starts it.
  NOT_STARTED("not-started"),
  /// Started, not ended, not yet due.
  RUNNING("running"),
  /// Started, and its count stands still.
  PAUSED("paused"),
  /// What was owed was done in time; or a bar held until its end.
  MET("met"),
  /// Done after the due date.
  MET_LATE("met-late"),
  /// The due date has passed, and what was owed was not done, or came too late to count.
  MISSED("missed"),
  /// Another clock has taken its place.
  SUPERSEDED("superseded"),
  /// The law does not owe this in this case.
  NOT_APPLICABLE("not-applicable"),
  /// The law or the file does not settle it: a person must look.
  NEEDS_HUMAN("needs-human");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /// The word in packs, answers and pages.
  public String word() {
    return word;
  }

  public static Optional<Status> of(String word) {
    for (var status : values()) {
      if (status.word.equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
