package nansen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `nansen audit`: the trail of who read and wrote what.
@Command(
    name = "audit",
    description = "Proves the audit trail whole, and writes it out.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {
  private AuditCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new AuditVerifyCommand(surroundings))
        .addSubcommand(new AuditExportCommand(surroundings));
  }
}
