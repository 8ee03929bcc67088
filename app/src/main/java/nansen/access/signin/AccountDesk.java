package nansen.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Role;
import nansen.access.Rules;
import nansen.access.Subject;
import nansen.access.Tie;
import nansen.access.UnitId;
import nansen.access.Units;
import nansen.access.UserId;
import nansen.database.DatabaseAddress;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Opens, closes and lists accounts and units from the command line: so the first ones come to be.
public final class AccountDesk implements AutoCloseable {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /// Without those that are taken for each other when read aloud or typed off a paper.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final AccountTable.Connected tables;
  private final SiteKey key;
  private final PasswordEncoder passwords = new AccessConfiguration().passwords();
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /// At the database and in the folder of an installation, as its owner.
  public AccountDesk(DatabaseAddress database, Path folder, InstantSource clock) {
    try {
      this.key = SiteKey.in(folder.resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.tables = AccountTable.connect(database, clock);
    this.clock = clock;
  }

  /// What became of an order.
  public sealed interface Outcome {

    /// The account is open. Neither secret can be shown again.
    ///
    /// @param unit the name of that in which they work
    /// @param password made at random: 20 letters and digits, 99 bits
    /// @param secret of the second factor, in base 32, as authenticator programs take it
    /// @param address the same as an `otpauth` address, for a program that takes one
    record Opened(
        UserId user, Optional<String> unit, String password, String secret, String address)
        implements Outcome {}

    /// The account is closed and its sessions have ended.
    record Closed(UserId user) implements Outcome {}

    /// These are all that there are.
    record Listed(List<Listing> accounts) implements Outcome {
      public Listed {
        accounts = List.copyOf(accounts);
      }
    }

    /// The unit is there, and is called so.
    record Named(UnitId unit, String name) implements Outcome {}

    /// These units are all that there are.
    record Units(List<nansen.access.Units.Unit> units) implements Outcome {
      public Units {
        units = List.copyOf(units);
      }
    }

    /// Nothing was done.
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// An account as a list shows it.
  ///
  /// @param roles those that have not ended
  /// @param unit its name
  /// @param closed when it was, if so
  public record Listing(
      UserId user,
      String login,
      String name,
      Set<Role> roles,
      Optional<String> unit,
      Optional<Instant> closed) {
    public Listing {
      roles = Set.copyOf(roles);
    }
  }

  /// Opens an account with a password and a second factor made for it. Its roles end in a year.
  ///
  /// @param in the name or the id of the unit in which they work; empty for none
  public Outcome open(String login, String name, String in, Set<Role> roles) {
    var unit = tables.units().find(in);
    var problems =
        Stream.of(
                LOGIN.matcher(login).matches()
                    ? ""
                    : "\"%s\" is no user name: 2 to 64 small letters, digits and . _ @ -, not beginning with a sign"
                        .formatted(login),
                name.isBlank() || name.length() > 200
                    ? "the name must have 1 to 200 characters"
                    : "",
                roles.isEmpty() ? "at least one role is needed" : "",
                roles.contains(Role.OPERATOR) && roles.size() > 1
                    ? "who gives roles has no right in any case: an operator has no other role"
                    : "",
                roles.contains(Role.INVESTIGATOR) && roles.size() > 1
                    ? "no one is on both sides of the wall: an investigator has no other role"
                    : "",
                unit.isPresent() ? "" : in.isEmpty() ? withoutUnit(roles) : noUnit(in))
            .filter(problem -> !problem.isEmpty())
            .toList();
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    return Objects.requireNonNull(
        tables.transaction().execute(_ -> write(login, name, unit, roles)));
  }

  /// What these roles cannot do without a unit; nothing where they can do all.
  private String withoutUnit(Set<Role> roles) {
    var needing =
        Rules.ALL.stream()
            .filter(rule -> roles.contains(rule.role()))
            .filter(rule -> rule.tie() == Tie.UNIT || rule.tie() == Tie.SITE)
            .map(rule -> rule.role().word())
            .distinct()
            .collect(Collectors.joining(", "));
    if (needing.isEmpty()) {
      return "";
    }
    return "this role works in a unit (%s): name it with --unit. %s"
        .formatted(needing, unitsThereAre());
  }

  private String noUnit(String word) {
    return "there is no unit \"%s\". %s".formatted(word, unitsThereAre());
  }

  private String unitsThereAre() {
    var names = tables.units().all().stream().map(Units.Unit::name).toList();
    return names.isEmpty()
        ? "There is none here yet: nansen unit add begins one"
        : "Here are: " + String.join(", ", names);
  }

  /// Begins a unit.
  public Outcome begin(String name) {
    return begin(new UnitId(UUID.randomUUID()), name);
  }

  Outcome begin(UnitId unit, String name) {
    return named(unit, Act.CREATE, name, () -> tables.units().insert(unit, name));
  }

  /// @param word the name or the id of the unit
  public Outcome rename(String word, String name) {
    return tables
        .units()
        .find(word)
        .map(unit -> named(unit, Act.RECORD, name, () -> tables.units().rename(unit, name)))
        .orElseGet(() -> new Outcome.Refused(List.of(noUnit(word))));
  }

  private Outcome named(UnitId unit, Act act, String name, BooleanSupplier write) {
    if (!Units.fits(name)) {
      return new Outcome.Refused(
          List.of("the name of a unit has 1 to %d characters".formatted(Units.LONGEST)));
    }
    return Objects.requireNonNull(
        tables
            .transaction()
            .execute(_ -> {
              if (!isReal()) {
                return new Outcome.Refused(List.of("this is a demonstration: it has its units"));
              }
              if (!write.getAsBoolean()) {
                return new Outcome.Refused(
                    List.of("another unit is called \"%s\"".formatted(name)));
              }
              tables
                  .audit()
                  .insert(
                      List.of(
                          new Audit.Entry(
                              permission(act, Units.subject(unit)), List.of(Units.named(name)))));
              return new Outcome.Named(unit, name);
            }));
  }

  /// Lists every unit.
  public Outcome units() {
    return new Outcome.Units(tables.units().all());
  }

  private boolean isReal() {
    return tables.installation().mark("real").equals("real");
  }

  /// Lists every account, also those that are closed.
  public Outcome list() {
    return Objects.requireNonNull(
        tables
            .transaction()
            .execute(_ -> {
              var accounts = tables.accounts().all(clock.instant());
              tables
                  .audit()
                  .insert(
                      accounts.stream()
                          .map(it -> new Audit.Entry(permission(Act.READ, it.user()), List.of()))
                          .toList());
              return new Outcome.Listed(accounts);
            }));
  }

  private Outcome write(String login, String name, Optional<UnitId> unit, Set<Role> roles) {
    if (!isReal()) {
      return new Outcome.Refused(
          List.of("this is a demonstration: it has its users, and nobody with a password"));
    }
    var now = clock.instant();
    var user = new UserId(UUID.randomUUID());
    var password = text(LETTERS, 20);
    var secret = new byte[20];
    random.nextBytes(secret);
    var account =
        new Account(
            user,
            login,
            name,
            unit,
            roles,
            Optional.ofNullable(passwords.encode(password)),
            Optional.of(new Account.Sealed(key.seal(secret, user.toString()))),
            0);
    if (!tables.accounts().open(account, now)) {
      return new Outcome.Refused(List.of("the user name \"" + login + "\" is taken"));
    }
    var by = permission(Act.GRANT, user);
    for (var role : roles) {
      tables.accounts().grant(user, role, by.actor().user(), now, now.plus(YEAR));
    }
    tables
        .audit()
        .insert(
            List.of(
                new Audit.Entry(
                    by, roles.stream().map(role -> new Change("role", role.name())).toList())));
    var shared = base32(secret);
    return new Outcome.Opened(
        user,
        unit.flatMap(tables.units()::name),
        password,
        shared,
        "otpauth://totp/Nansen:%s?secret=%s&issuer=Nansen"
            .formatted(URLEncoder.encode(login, StandardCharsets.UTF_8), shared));
  }

  /// Closes an account.
  public Outcome close(String login) {
    return Objects.requireNonNull(
        tables
            .transaction()
            .execute(_ -> {
              var closed = tables.accounts().disable(login, clock.instant());
              closed.ifPresent(user ->
                  tables
                      .audit()
                      .insert(
                          List.of(
                              new Audit.Entry(
                                  permission(Act.GRANT, user),
                                  List.of(new Change("disabled", "true"))))));
              return closed
                  .<Outcome>map(Outcome.Closed::new)
                  .orElseGet(() ->
                      new Outcome.Refused(List.of("no account is open under \"" + login + "\"")));
            }));
  }

  private static Decision.Allowed permission(Act act, UserId user) {
    return permission(act, Subject.of(Subject.Kind.ACCOUNT, user.value()));
  }

  private static Decision.Allowed permission(Act act, Subject subject) {
    return Access.program(
        "command-line", act, subject, Set.of(FieldClass.SYSTEM), Purpose.OPERATION);
  }

  private String text(String letters, int length) {
    return random
        .ints(length, 0, letters.length())
        .mapToObj(at -> letters.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  /// RFC 4648, section 6; the 20 bytes of a secret fill it without padding.
  private static String base32(byte[] bytes) {
    var bits = new BigInteger(1, bytes);
    return IntStream.range(0, bytes.length * 8 / 5)
        .map(place -> bytes.length * 8 - 5 * (place + 1))
        .mapToObj(shift -> bits.shiftRight(shift).intValue() & 31)
        .map(digit -> BASE_32.substring(digit, digit + 1))
        .collect(Collectors.joining());
  }

  /// Chains what was written, as no server may be there to do so.
  @Override
  public void close() {
    try (tables) {
      tables.chain().link();
    }
  }
}
