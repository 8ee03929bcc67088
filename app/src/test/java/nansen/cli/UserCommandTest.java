package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `nansen user` opens and closes accounts.
final class UserCommandTest {
  private final String login = "u" + UUID.randomUUID();

  private static Shell.Ran user(String... words) {
    return run("user", words);
  }

  private static Shell.Ran unit(String... words) {
    return run("unit", words);
  }

  private static Shell.Ran run(String command, String... words) {
    var address = TestServer.postgres().address();
    var all = new String[words.length + 3];
    all[0] = command;
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--data";
    all[words.length + 2] = TestServer.folder().toString();
    return new Shell().over(address).run(all);
  }

  @Test
  void an_account_is_opened_once_and_its_secrets_shown() {
    unit("add", "Section of " + login);
    var opened =
        user(
            "add",
            login,
            "--name",
            "Kari",
            "--role",
            "caseworker",
            "--unit",
            "section of " + login);

    assertEquals(0, opened.status(), opened.err());
    var pattern =
        """
        user:     [0-9a-f-]{36}
        unit:     Section of %1$s
        password: [a-z2-9]{20}
        secret:   ([A-Z2-7]{32})
                  otpauth://totp/Nansen:%1$s\\?secret=\\1&issuer=Nansen
        """
            .formatted(login);
    assertTrue(opened.out().matches(pattern), opened.out());

    var again = user("add", login, "--name", "Kari", "--role", "auditor");
    assertEquals(1, again.status());
    assertEquals("nansen: the user name \"" + login + "\" is taken\n", again.err());
  }

  @Test
  void an_account_is_closed_once() {
    user("add", login, "--name", "Kari", "--role", "auditor");

    assertTrue(user("disable", login).out().startsWith("closed: "));

    var again = user("disable", login);
    assertEquals(1, again.status());
    assertEquals("nansen: no account is open under \"" + login + "\"\n", again.err());
  }

  @ParameterizedTest
  @CsvSource({
    "Kari, caseworker, '', is no user name",
    "kari, operator, auditor, an operator has no other role",
    "kari, investigator, caseworker, an investigator has no other role",
    "kari, caseworker, '', 'this role works in a unit (caseworker): name it with --unit'"
  })
  void what_must_not_be_is_refused(String name, String role, String other, String why) {
    var ran =
        other.isEmpty()
            ? user("add", name, "--name", "x", "--role", role)
            : user("add", name, "--name", "x", "--role", role, "--role", other);

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains(why), ran.err());
  }

  @Test
  void a_unit_has_a_name_that_its_people_are_listed_with() {
    var begun = unit("add", "Section " + login);
    assertEquals(0, begun.status(), begun.err());
    var id = begun.out().substring(0, 36);
    var opened = user("add", login, "--name", "Kari N.", "--role", "caseworker", "--unit", id);
    assertTrue(opened.out().contains("unit:     Section " + login), opened.out());

    assertEquals(1, unit("add", "SECTION " + login).status(), "the name is taken");
    var renamed = unit("rename", "section " + login, "Office " + login);
    assertEquals(id + "  Office " + login + "\n", renamed.out());
    assertTrue(unit("list").out().contains(id + "  Office " + login + " "), "listed");
    assertTrue(
        user("list")
            .out()
            .lines()
            .anyMatch(line -> line.matches(login + " +Kari N\\. +caseworker +Office " + login)));

    user("disable", login);
    var closed = login + " .* Office " + login + " +closed";
    assertTrue(user("list").out().lines().anyMatch(line -> line.matches(closed)));
    var forgotten = user("add", login + "2", "--name", "Knut", "--role", "caseworker");
    assertEquals(1, forgotten.status());
    assertTrue(forgotten.err().contains("Office " + login), forgotten.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0b5c", "1-1-1-1-1", "new"})
  void nobody_comes_into_a_unit_that_is_not_there(String unit) {
    var ran = user("add", login, "--name", "x", "--role", "caseworker", "--unit", unit);

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("there is no unit \"" + unit + "\""), ran.err());
    assertEquals(1, unit("rename", unit, "Other " + login).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u202Eb", "a\nb"})
  void a_unit_is_not_called_what_cannot_be_read(String name) {
    assertEquals(1, unit("add", name).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "disable", "list"})
  void where_there_is_no_installation_none_is_made(String order, @TempDir Path folder) {
    var words = new ArrayList<>(List.of("user", order));
    if (!order.equals("list")) {
      words.add(login);
    }
    if (order.equals("add")) {
      words.addAll(List.of("--name", "Kari", "--role", "auditor"));
    }
    var none = folder.resolve("none");
    words.addAll(List.of("--data", none.toString()));

    var own = new Shell().run(words.toArray(String[]::new));
    var named = new Shell().over(TestServer.postgres().address()).run(words.toArray(String[]::new));

    assertEquals(1, own.status());
    assertTrue(own.err().contains("there is no installation in the folder " + none), own.err());
    assertEquals(1, named.status());
    assertTrue(named.err().contains("the folder " + none + " has no keys"), named.err());
    assertEquals("", own.out() + named.out());
    assertFalse(Files.exists(none));
  }

  @Test
  void what_is_logged_does_not_stand_among_the_answers() {
    var log = (LoggerContext) LoggerFactory.getILoggerFactory();
    var consoles =
        log.getLoggerList().stream()
            .flatMap(logger -> stream(logger.iteratorForAppenders()))
            .filter(ConsoleAppender.class::isInstance)
            .map(each -> ((ConsoleAppender<?>) each).getTarget())
            .toList();

    assertEquals(List.of("System.err"), consoles);
    assertEquals(Level.WARN, log.getLogger(Logger.ROOT_LOGGER_NAME).getLevel());
  }

  private static <T> Stream<T> stream(Iterator<T> each) {
    return Stream.generate(() -> each).takeWhile(Iterator::hasNext).map(Iterator::next);
  }

  @Test
  void a_role_that_does_not_exist_is_a_wrong_command_line() {
    var ran = user("add", login, "--name", "x", "--role", "king");

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("\"king\" is no role"), ran.err());
  }
}
