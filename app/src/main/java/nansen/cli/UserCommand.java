package nansen.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import nansen.access.Role;
import nansen.access.signin.AccountDesk;
import nansen.cli.page.Visible;
import nansen.database.OwnPostgres;
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
    description = "Opens, closes and lists accounts of the server.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
  private UserCommand() {}

  static CommandLine of(Surroundings surroundings) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new Add(surroundings))
        .addSubcommand(new Disable(surroundings))
        .addSubcommand(new ListAll(surroundings));
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Opens an account and prints its password and the secret of its second factor, once.",
        "",
        "The installation must be there: nansen serve makes one. Its database is in its folder, or"
            + " named as for nansen serve."
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

    @Option(
        names = "--unit",
        paramLabel = "UNIT",
        description =
            "Their unit, by its name or its id, as nansen unit list shows it. Needed by a"
                + " registrar, a caseworker and a decision-maker.")
    private String unit = "";

    Add(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return at(
          installation, surroundings, desk -> desk.open(login, name, unit, Set.copyOf(roles)));
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

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description =
          "Lists the accounts: user name, name, roles, unit, and whether they are closed.")
  static final class ListAll implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final Installation installation = new Installation();

    ListAll(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      return at(installation, surroundings, AccountDesk::list);
    }
  }

  /// Gives an order at the desk of an installation, and says what became of it.
  static int at(
      Installation installation,
      Surroundings surroundings,
      Function<AccountDesk, AccountDesk.Outcome> order) {
    var missing = installation.missingOrWithoutKeys(surroundings);
    if (missing.isPresent()) {
      return surroundings.refused(missing.get());
    }
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
      case AccountDesk.Outcome.Opened(var user, var unit, var password, var secret, var address) ->
          surroundings
              .out()
              .printf(
                  Locale.ROOT,
                  "user:     %s%nunit:     %s%npassword: %s%nsecret:   %s%n          %s%n",
                  user,
                  unit.map(Visible::shortened).orElse("none"),
                  password,
                  secret,
                  address);
      case AccountDesk.Outcome.Closed(var user) -> surroundings.out().println("closed: " + user);
      case AccountDesk.Outcome.Listed(var accounts) -> list(accounts, surroundings);
      case AccountDesk.Outcome.Named(var unit, var name) ->
          surroundings.out().println(unit + "  " + Visible.shortened(name));
      case AccountDesk.Outcome.Units(var units) ->
          table(
              units.stream()
                  .map(it ->
                      List.of(
                          it.id().toString(),
                          Visible.shortened(it.name()),
                          String.valueOf(it.people())))
                  .toList(),
              surroundings);
      case AccountDesk.Outcome.Refused(var problems) -> {
        problems.forEach(problem -> surroundings.err().println("nansen: " + problem));
        return Desk.BAD_INPUT;
      }
    }
    return Desk.FINE;
  }

  private static void list(List<AccountDesk.Listing> accounts, Surroundings surroundings) {
    table(
        accounts.stream()
            .map(it ->
                List.of(
                    it.login(),
                    Visible.shortened(it.name()),
                    it.roles().stream().map(Role::word).sorted().collect(joining(",")),
                    it.unit().map(Visible::shortened).orElse("no unit"),
                    it.closed().isPresent() ? "closed" : ""))
            .toList(),
        surroundings);
  }

  private static void table(List<List<String>> rows, Surroundings surroundings) {
    var widths =
        IntStream.range(0, rows.isEmpty() ? 0 : rows.getFirst().size())
            .map(at -> rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0))
            .toArray();
    for (var row : rows) {
      var line = new StringBuilder();
      for (var at = 0; at < row.size(); at++) {
        line.append(row.get(at)).repeat(' ', widths[at] - row.get(at).length() + 2);
      }
      surroundings.out().println(line.toString().strip());
    }
  }

  /// Reads a role.
  static final class RoleReader implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
      for (var role : Role.values()) {
        if (role.word().equals(word)) {
          return role;
        }
      }
      throw new TypeConversionException("\"" + word + "\" is no role; see --help");
    }
  }
}
