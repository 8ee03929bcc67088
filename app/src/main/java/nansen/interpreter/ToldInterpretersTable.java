package nansen.interpreter;

import java.util.UUID;
import java.util.regex.Pattern;
import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of interpreters: each version, as [Interpreters#change] has it.
public final class ToldInterpretersTable {
  private ToldInterpretersTable() {}

  public static final ToldTable ROWS =
      new ToldTable(
          "interpreter",
          Subject.Kind.INTERPRETER,
          Pattern.compile("version\\..+"),
          "SELECT * FROM interpreter.version WHERE interpreter_id > ? AND interpreter_id <= ?",
          row -> {
            var version = InterpreterTable.version(row);
            return new ToldTable.Row(
                row.getObject("interpreter_id", UUID.class),
                Interpreters.change(version),
                version.by().value());
          });
}
