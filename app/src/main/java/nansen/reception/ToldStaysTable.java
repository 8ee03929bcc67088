package nansen.reception;

import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of where people stay: when each came to a place and how it ended,
/// with the name under which it was written. [Reception] tells in the same words.
public final class ToldStaysTable {
  private ToldStaysTable() {}

  public static final ToldTable ROWS =
      ToldTable.of(
          "person",
          Subject.Kind.PERSON,
          "stay\\..+",
          """
          SELECT * FROM (
            SELECT person_id AS record, 'stay.' || stay_id AS field,
                by_name || E'\\n' || place_id || E'\\n' || since || E'\\n' || why AS value,
                by_whom AS actor
              FROM reception.stay
            UNION ALL
            SELECT person_id, 'stay.' || stay_id || '.end',
                e.by_name || E'\\n' || how || E'\\n' || until || E'\\n' || e.why, e.by_whom
              FROM reception.stay_end e JOIN reception.stay USING (stay_id)
          ) AS told WHERE record > ? AND record <= ?\
          """);
}
