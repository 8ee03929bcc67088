package nansen.casefile;

import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of who gave a case to whom, as [HandOvers.Given#changes] has it.
public final class ToldHandOversTable {
  private ToldHandOversTable() {}

  public static final ToldTable ROWS =
      ToldTable.of(
          "case",
          Subject.Kind.CASE,
          "hand-over\\..+",
          """
          SELECT case_id AS record, 'hand-over.' || hand_over_id AS field,
              unit_before || ' ' || coalesce(owner_before::text, '')
                || ' ' || coalesce(no_owner_before, '')
                || E'\\n' || unit_after || ' ' || coalesce(owner_after::text, '')
                || ' ' || coalesce(no_owner_after, '')
                || E'\\n' || coalesce(because, '') || E'\\n' || coalesce(undoes::text, '') AS value,
              given_by AS actor
            FROM casefile.hand_over WHERE case_id > ? AND case_id <= ?\
          """);
}
