package nansen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The door of the command line: `nansen --help` lists what it can do.
@Command(
    name = "nansen",
    description = "Carries asylum cases through the law.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Nansen {

  private Nansen() {}

  /// Ends the process with 0 when all is well, 2 when the command line makes no sense.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Nansen()).execute(args));
  }
}
