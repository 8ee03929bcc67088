package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `nansen user` opens and closes accounts.
final class UserCommandTest {
  private final String login = "u" + UUID.randomUUID();

  private static Shell.Ran user(String... words) {
    var address = TestServer.postgres().address();
    var all = new String[words.length + 3];
    all[0] = "user";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--data";
    all[words.length + 2] = TestServer.folder().toString();
    return new Shell().over(address).run(all);
  }

  @Test
  void an_account_is_opened_once_and_its_secrets_shown() {
    var opened = user("add", login, "--name", "Kari", "--role", "caseworker", "--role", "lawyer");

    assertEquals(0, opened.status(), opened.err());
    var pattern =
        """
        user:     [0-9a-f-]{36}
        password: [a-z2-9]{20}
        secret:   ([A-Z2-7]{32})
                  otpauth://totp/Nansen:%s\\?secret=\\1&issuer=Nansen
        """
            .formatted(login);
    assertTrue(opened.out().matches(pattern), opened.out());

    var again = user("add", login, "--name", "Kari", "--role", "auditor");
    assertEquals(1, again.status());
    assertEquals("nansen: the user name \"" + login + "\" is taken\n", again.err());
  }

  @Test
  void an_account_is_closed_once() {
    user("add", login, "--name", "Kari", "--role", "caseworker");

    assertTrue(user("disable", login).out().startsWith("closed: "));

    var again = user("disable", login);
    assertEquals(1, again.status());
    assertEquals("nansen: no account is open under \"" + login + "\"\n", again.err());
  }

  @ParameterizedTest
  @CsvSource({
    "Kari, caseworker, '', is no user name",
    "kari, operator, auditor, an operator has no other role",
    "kari, investigator, caseworker, an investigator has no other role"
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
  void a_role_that_does_not_exist_is_a_wrong_command_line() {
    var ran = user("add", login, "--name", "x", "--role", "king");

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("\"king\" is no role"), ran.err());
  }
}
