package nansen.people;

import java.util.UUID;
import java.util.regex.Pattern;
import nansen.access.Subject;
import nansen.access.chain.ToldTable;
import tools.jackson.databind.json.JsonMapper;

/// What the audit trail tells of people: each entry, as [PersonHistories#change] has it.
public final class ToldEntriesTable {
  private static final SaidJson JSON = new SaidJson(new JsonMapper());

  private ToldEntriesTable() {}

  public static final ToldTable ROWS =
      new ToldTable(
          "person",
          Subject.Kind.PERSON,
          Pattern.compile("entry\\..+"),
          "SELECT * FROM people.entry WHERE person_id > ? AND person_id <= ?",
          row -> {
            var entry = PersonTable.entry(row, JSON);
            return new ToldTable.Row(
                row.getObject("person_id", UUID.class),
                PersonHistories.change(
                    new NewEntry(
                        entry.id(), entry.kind(), entry.said(), entry.saidBy(), entry.amends())),
                entry.recordedBy().value());
          });
}
