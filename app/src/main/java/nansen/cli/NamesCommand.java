package nansen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `nansen names`: names compared, found and written.
@Command(
    name = "names",
    description = "Compares names across scripts, finds people in lists, writes names in Latin.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class NamesCommand {
  private NamesCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new NamesCommand())
        .addSubcommand(new NamesCompareCommand(surroundings))
        .addSubcommand(new NamesFindCommand(surroundings))
        .addSubcommand(new NamesPairsCommand(surroundings))
        .addSubcommand(new NamesRomaniseCommand(surroundings))
        .addSubcommand(new NamesFitCommand(surroundings));
  }
}
