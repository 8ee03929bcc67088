package nansen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `nansen pack`: the law packs themselves.
@Command(
    name = "pack",
    description = "Lists, shows, checks and compares law packs.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PackCommand {
  private PackCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new PackCommand())
        .addSubcommand(new PackListCommand(surroundings))
        .addSubcommand(new PackShowCommand(surroundings))
        .addSubcommand(new PackCheckCommand(surroundings))
        .addSubcommand(new PackMutateCommand(surroundings))
        .addSubcommand(new PackDiffCommand(surroundings));
  }
}
