package nansen.interview;

import java.time.Instant;
import nansen.casefile.CaseId;
import nansen.people.PersonId;

/// Somebody is heard in a case. Everything about it stands in its [Report].
///
/// @param heard who is heard
/// @param openedBy by name
record Interview(
    InterviewId id, CaseId caseId, PersonId heard, Kind kind, Instant opened, String openedBy) {

  /// What the interview is for, and so which fact it makes true.
  enum Kind {
    /// The personal interview on the grounds of the application (APR art. 11 and 12).
    PERSONAL("interview.held"),
    /// The one on which state is responsible (AMMR art. 22).
    RESPONSIBILITY("responsibility-interview.held");

    private final String fact;

    Kind(String fact) {
      this.fact = fact;
    }

    /// The fact, in the vocabulary of the packs.
    String fact() {
      return fact;
    }
  }
}
