package nansen.cli;

import java.util.concurrent.Callable;
import nansen.access.signin.AccountDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `nansen unit`: the units of an installation.
@Command(
    name = "unit",
    description = "Begins, renames and lists the units in which people work.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UnitCommand {
  private UnitCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new UnitCommand())
        .addSubcommand(new Add(surroundings))
        .addSubcommand(new Rename(surroundings))
        .addSubcommand(new ListAll(surroundings));
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Begins a unit and prints its id.")
  static final class Add implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    @Parameters(paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    Add(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return UserCommand.at(installation, surroundings, desk -> desk.begin(name));
    }
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives a unit another name. Its cases and people stay in it.")
  static final class Rename implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    @Parameters(paramLabel = "UNIT", description = "Its name or its id.")
    private String unit = "";

    @Parameters(paramLabel = "NAME", description = "What people call it from now on.")
    private String name = "";

    Rename(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return UserCommand.at(installation, surroundings, desk -> desk.rename(unit, name));
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the units: id, name, and how many people have an open account in them.")
  static final class ListAll implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    ListAll(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return UserCommand.at(installation, surroundings, AccountDesk::units);
    }
  }
}
