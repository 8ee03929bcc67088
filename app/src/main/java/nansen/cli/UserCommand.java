package nansen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.AccountDesk;
import nansen.database.OwnPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `nansen user`: the accounts of an installation.
@Command(
    name = "user",
    description = "Opens and closes accounts of the server.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
  private UserCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new Add(surroundings))
        .addSubcommand(new Disable(surroundings));
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Opens an account and prints its password and the secret of its second factor, once.",
        "",
        "The database is that of the installation, or the one named as for nansen serve."
      })
  static final class Add implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    @Parameters(paramLabel = "LOGIN", description = "The name to sign in with, in small letters.")
    private String login = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Their name.")
    private String name = "";

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        converter = RoleReader.class,
        description =
            "May be given more than once: registrar, caseworker, decision-maker, appeal-board,"
                + " lawyer, investigator, prisoner-delegate, auditor, statistician, operator.")
    private List<Role> roles = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UUID", description = "Their unit, by its id.")
    private @Nullable UUID unit;

    Add(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return at(
          installation,
          surroundings,
          desk ->
              desk.open(
                  login, name, Optional.ofNullable(unit).map(UnitId::new), Set.copyOf(roles)));
    }
  }

  @Command(
      name = "disable",
      mixinStandardHelpOptions = true,
      description = "Closes an account and ends its sessions at once. What it did stays known.")
  static final class Disable implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    @Parameters(paramLabel = "LOGIN", description = "The name they sign in with.")
    private String login = "";

    Disable(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return at(installation, surroundings, desk -> desk.close(login));
    }
  }

  private static int at(
      Installation installation,
      Surroundings surroundings,
      Function<AccountDesk, AccountDesk.Outcome> order) {
    try (var database = installation.database(surroundings);
        var desk =
            new AccountDesk(
                database.address(), installation.folder(surroundings), surroundings.clock())) {
      return say(order.apply(desk), surroundings);
    } catch (OwnPostgres.Refused refused) {
      return surroundings.refused(refused.getMessage());
    }
  }

  private static int say(AccountDesk.Outcome outcome, Surroundings surroundings) {
    switch (outcome) {
      case AccountDesk.Outcome.Opened(var user, var password, var secret, var address) ->
          surroundings
              .out()
              .printf(
                  Locale.ROOT,
                  "user:     %s%npassword: %s%nsecret:   %s%n          %s%n",
                  user,
                  password,
                  secret,
                  address);
      case AccountDesk.Outcome.Closed(var user) -> surroundings.out().println("closed: " + user);
      case AccountDesk.Outcome.Refused(var problems) -> {
        problems.forEach(problem -> surroundings.err().println("nansen: " + problem));
        return Desk.BAD_INPUT;
      }
    }
    return Desk.FINE;
  }

  /// Reads a role as it is written on the command line.
  static final class RoleReader implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
      for (var role : Role.values()) {
        if (role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
          return role;
        }
      }
      throw new TypeConversionException("\"" + word + "\" is no role; see --help");
    }
  }
}
