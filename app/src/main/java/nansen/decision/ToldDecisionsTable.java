package nansen.decision;

import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of decisions: drafts, signature and service, each with the name under
/// which it was done. [Decisions] tells in the same words.
public final class ToldDecisionsTable {
  private ToldDecisionsTable() {}

  public static final ToldTable ROWS =
      ToldTable.of(
          "decision",
          Subject.Kind.DECISION,
          "stage|signed|(version|served)\\..+",
          """
          SELECT * FROM (
            SELECT decision_id AS record, 'stage' AS field, stage AS value, opened_by AS actor
              FROM decision.decision
            UNION ALL
            SELECT decision_id, 'version.' || number, author_name || E'\\n' || content, author
              FROM decision.version
            UNION ALL
            SELECT decision_id, 'signed', signer_name || E'\\n' || file, signer FROM decision.signed
            UNION ALL
            SELECT decision_id, 'served.' || key,
                by_name || E'\\n' || recipient || E'\\n' || day || E'\\n' || how || E'\\n' || proof,
                recorder
              FROM decision.served
          ) AS told WHERE record > ? AND record <= ?\
          """);
}
