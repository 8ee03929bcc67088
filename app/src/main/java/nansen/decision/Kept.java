package nansen.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import org.jspecify.annotations.Nullable;

/// What is kept of a decision, each with who did it and when.
final class Kept {
  private Kept() {}

  /// @param about the decision that is appealed or reversed; null at first instance
  record Opened(
      DecisionId id, CaseId caseId, Stage stage, @Nullable DecisionId about, Instant at) {}

  /// A draft as somebody saved it.
  ///
  /// @param number from 1
  record Version(int number, UserId author, String authorName, Instant at, Draft draft) {}

  /// @param file what was signed, in JSON
  record Signed(
      int number, UserId signer, String signerName, Instant at, String fact, String file) {}

  record Served(
      UUID key,
      String recipient,
      LocalDate day,
      String how,
      String proof,
      String byName,
      Instant at,
      String fact) {
    /// As it was sent in.
    Decisions.Notice notice() {
      return new Decisions.Notice(key, recipient, day, how, proof);
    }
  }

  record Appealed(LocalDate day, String source, String byName, Instant at, String fact) {}
}
