package nansen.interview;

import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of the interviews of a case: who was heard, settings, answers, what
/// came of them when they were read back, and how it ended; and of objections to interpreters; each
/// with the name under which it was written. [Interviews] and [Objections] tell in the same words.
public final class ToldInterviewsTable {
  private ToldInterviewsTable() {}

  public static final ToldTable ROWS =
      ToldTable.of(
          "case",
          Subject.Kind.CASE,
          "interview\\.[^.]+(\\.(setting|answer|reading)\\..+|\\.closed|\\.set-aside)?|objection\\..+",
          """
          SELECT * FROM (
            SELECT case_id AS record, 'interview.' || interview_id AS field,
                by_name || E'\\n' || person_id || E'\\n' || kind AS value, opened_by AS actor
              FROM interview.interview
            UNION ALL
            SELECT case_id, 'interview.' || interview_id || '.setting.' || number,
                s.by_name || E'\\n' || content, by_whom
              FROM interview.setting s JOIN interview.interview USING (interview_id)
            UNION ALL
            SELECT case_id, 'interview.' || interview_id || '.answer.' || place,
                x.by_name || E'\\n' || question || E'\\n' || answer, by_whom
              FROM interview.exchange x JOIN interview.interview USING (interview_id)
            UNION ALL
            SELECT case_id, 'interview.' || interview_id || '.reading.' || place || '.' || number,
                r.by_name || E'\\n' || correction || E'\\n' || why, by_whom
              FROM interview.reading r JOIN interview.interview USING (interview_id)
            UNION ALL
            SELECT case_id,
                'interview.' || interview_id
                  || CASE WHEN mistake = '' THEN '.closed' ELSE '.set-aside' END,
                c.by_name || E'\\n' || mistake, by_whom
              FROM interview.closed c JOIN interview.interview USING (interview_id)
            UNION ALL
            SELECT case_id, 'objection.' || key,
                by_name || E'\\n' || person_id || E'\\n' || interpreter_id || E'\\n' || why, by_whom
              FROM interview.objection WHERE withdraws IS NULL
            UNION ALL
            SELECT case_id, 'objection.' || withdraws || '.withdrawn', by_name || E'\\n' || why, by_whom
              FROM interview.objection WHERE withdraws IS NOT NULL
          ) AS told WHERE record > ? AND record <= ?\
          """);
}
