package nansen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The door of the command line: `nansen --help` lists what it can do.
@Command(
    name = "nansen",
    description = "Carries asylum cases through the law.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class)
public final class Nansen {
  private static final int BROKEN = 70;

  private Nansen() {}

  /// Ends the process as each command says: 0 when all is well, 1 for bad input, 2 when the command
  /// line makes no sense.
  public static void main(String[] args) {
    var status = run(Surroundings.ofProcess(InstantSource.system()), args);
    System.exit(status);
  }

  /// Runs one command.
  ///
  /// @return the exit code
  static int run(Surroundings surroundings, String... args) {
    var early = EarlyBook.begin(args);
    var line = new CommandLine(new Nansen());
    // Help needs every command; a command needs only itself, and each costs time to look through.
    var named = args.length == 0 ? "" : args[0];
    switch (named) {
      case "assess" -> line.addSubcommand(new AssessCommand(surroundings, early));
      case "pack" -> line.addSubcommand("pack", PackCommand.of(surroundings));
      case "compare" -> line.addSubcommand(new CompareCommand(surroundings));
      case "names" -> line.addSubcommand("names", NamesCommand.of(surroundings));
      case "serve" -> line.addSubcommand(new ServeCommand(surroundings));
      default ->
          line.addSubcommand(new AssessCommand(surroundings, early))
              .addSubcommand(new CompareCommand(surroundings))
              .addSubcommand("pack", PackCommand.of(surroundings))
              .addSubcommand("names", NamesCommand.of(surroundings))
              .addSubcommand(new ServeCommand(surroundings));
    }
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Math.max(surroundings.width(), 80));
    line.setExecutionExceptionHandler((broken, _, _) -> {
      surroundings
          .err()
          .println(
              "nansen: a mistake in the program, not in your files: "
                  + broken
                  + ". Please report it with the command you gave.");
      if (surroundings.environment().containsKey("NANSEN_DEBUG")) {
        broken.printStackTrace(surroundings.err());
      }
      return BROKEN;
    });
    var status = line.execute(args);
    surroundings.out().flush();
    surroundings.err().flush();
    return status;
  }
}
