package nansen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import nansen.cli.page.Visible;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The door of the command line: `nansen --help` lists what it can do.
@Command(
    name = "nansen",
    description = "Carries asylum cases through the law.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class)
public final class Nansen {
  private static final int BROKEN = 70;
  private static final int NOT_WRITTEN = 74;

  private Nansen() {}

  /// Ends the process as each command says: 0 when all is well, 1 for bad input, 2 when the command
  /// line makes no sense.
  public static void main(String[] args) {
    var status = run(Surroundings.ofProcess(Clock.systemDefaultZone()), args);
    System.exit(status);
  }

  /// Runs one command.
  ///
  /// @return the exit code
  static int run(Surroundings surroundings, String... args) {
    int status;
    try {
      status = line(surroundings, args).execute(args);
    } catch (InvalidPathException e) {
      status = unreadable(surroundings, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      status = broken(surroundings, e);
    }
    surroundings.err().flush();
    var failure = surroundings.out().failure();
    failure.ifPresent(e ->
        surroundings
            .err()
            .println("nansen: the answer could not be written whole: " + e.getMessage() + "."));
    return failure.isPresent() ? NOT_WRITTEN : status;
  }

  private static CommandLine line(Surroundings surroundings, String... args) {
    var early = EarlyBook.begin(args);
    var line = new CommandLine(new Nansen());
    // Help needs every command; a command needs only itself, and each costs time to look through.
    var named = args.length == 0 ? "" : args[0];
    switch (named) {
      case "assess" -> line.addSubcommand(new AssessCommand(surroundings, early));
      case "pack" -> line.addSubcommand("pack", PackCommand.of(surroundings));
      case "compare" -> line.addSubcommand(new CompareCommand(surroundings));
      case "names" -> line.addSubcommand("names", NamesCommand.of(surroundings));
      case "audit" -> line.addSubcommand("audit", AuditCommand.of(surroundings));
      case "user" -> line.addSubcommand("user", UserCommand.of(surroundings));
      case "unit" -> line.addSubcommand("unit", UnitCommand.of(surroundings));
      case "serve" -> line.addSubcommand(new ServeCommand(surroundings));
      case "demo" -> line.addSubcommand(new DemoCommand(surroundings));
      case "populate" -> line.addSubcommand(new PopulateCommand(surroundings));
      case "rebuild" -> line.addSubcommand(new RebuildCommand(surroundings));
      default ->
          line.addSubcommand(new AssessCommand(surroundings, early))
              .addSubcommand(new CompareCommand(surroundings))
              .addSubcommand("pack", PackCommand.of(surroundings))
              .addSubcommand("names", NamesCommand.of(surroundings))
              .addSubcommand(new ServeCommand(surroundings))
              .addSubcommand(new DemoCommand(surroundings))
              .addSubcommand(new RebuildCommand(surroundings))
              .addSubcommand(new PopulateCommand(surroundings))
              .addSubcommand("audit", AuditCommand.of(surroundings))
              .addSubcommand("user", UserCommand.of(surroundings))
              .addSubcommand("unit", UnitCommand.of(surroundings));
    }
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(Math.max(surroundings.width(), 80));
    line.setParameterExceptionHandler((wrong, _) -> misunderstood(surroundings, wrong));
    line.setExecutionExceptionHandler((broken, _, _) ->
        broken instanceof InvalidPathException path
            ? unreadable(surroundings, path)
            : broken(surroundings, broken));
    return line;
  }

  /// What is wrong with a command line, and where the right ones are told. Not all of the help:
  /// what is wrong would scroll away above it.
  private static int misunderstood(Surroundings surroundings, ParameterException wrong) {
    var line = wrong.getCommandLine();
    var err = surroundings.err();
    err.println(Visible.shortened(String.valueOf(wrong.getMessage())));
    if (!line.getSubcommands().isEmpty() && !(wrong instanceof UnmatchedArgumentException)) {
      line.usage(err);
    } else if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println(
          "`" + line.getCommandSpec().qualifiedName() + " --help` lists what can be written.");
    }
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int unreadable(Surroundings surroundings, InvalidPathException wrong) {
    surroundings
        .err()
        .println(
            "nansen: \""
                + Visible.shortened(wrong.getInput())
                + "\" cannot name a file here. Where letters in it became question marks, the"
                + " locale does not know them: set LC_ALL=C.UTF-8.");
    return Desk.BAD_INPUT;
  }

  private static int broken(Surroundings surroundings, Throwable broken) {
    surroundings
        .err()
        .println(
            "nansen: a mistake in the program, not in your files: "
                + Visible.shortened(broken.toString())
                + ". Please report it with the command you gave.");
    if (surroundings.environment().containsKey("NANSEN_DEBUG")) {
      broken.printStackTrace(surroundings.err());
    }
    return BROKEN;
  }
}
