package nansen;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher among make-believe JDKs and a make-believe Maven: a copy of it that looks for JDKs
/// below a temporary folder and not on this machine.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script")
final class LauncherTest {

  @TempDir private Path temp;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void a_tree_with_sources_and_no_jdk() throws IOException {
    var original = Files.readString(repository().resolve("nansen"));
    var copy =
        original
            .replace("/usr/lib/jvm/", temp + "/jvm/")
            .replace("/usr/bin/", temp + "/usr/bin/")
            .replace("/opt/", temp + "/opt/")
            .replace("/usr/libexec/", temp + "/libexec/");
    assertFalse(copy.equals(original), "the launcher no longer names the folders replaced here");
    script("tree/nansen", copy);
    write("tree/law/src/main/java/Law.java", "");
    script("bin/node", "#!/bin/sh");
    script("bin/npm", "#!/bin/sh");
    script("usr/bin/chromium", "#!/bin/sh");
    environment.put("HOME", temp.resolve("home").toString());
    environment.put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
  }

  @Test
  void says_in_one_sentence_how_to_get_jdk_25() throws Exception {
    var ended = run("--version");

    assertEquals(1, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("nansen: JDK 25 is missing: install it"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "24", "250.1", "1.25"})
  void takes_no_other_java_for_jdk_25(String version) throws Exception {
    jdk("jvm/other", version);

    assertTrue(run("--version").err().contains("JDK 25 is missing"));
  }

  @Test
  void takes_no_runtime_without_compiler_for_a_jdk() throws Exception {
    jdk("jvm/jre", "25.0.3");
    Files.delete(temp.resolve("jvm/jre/bin/javac"));

    assertTrue(run("--version").err().contains("JDK 25 is missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jvm/a", "home/.sdkman/candidates/java/a", "home/.jdks/a", "opt/some-jdk-25"})
  void looks_where_jdks_are_put(String folder) throws Exception {
    built();
    jdk("jvm/17", "17.0.15");
    jdk(folder, "25");

    assertEquals("java of " + temp.resolve(folder), run().out().lines().findFirst().orElseThrow());
  }

  @Test
  void prefers_the_jdk_it_is_pointed_to() throws Exception {
    built();
    jdk("jvm/found", "25.0.3");
    var home = jdk("home", "25.0.3").toString();
    var pointed = jdk("pointed", "25.0.3").toString();

    environment.put("JAVA_HOME", home);
    assertTrue(run().out().startsWith("java of " + home + "\n"));

    environment.put("NANSEN_JAVA_HOME", pointed);
    assertTrue(run().out().startsWith("java of " + pointed + "\n"));
  }

  @Test
  void says_in_one_sentence_how_to_get_maven() throws Exception {
    jdk("jvm/25", "25.0.3");
    environment.put("PATH", temp.resolve("bin").toString());

    var ended = run("--version");

    assertEquals(1, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains("Maven is missing"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"node", "npm"})
  void says_in_one_sentence_how_to_get_what_brings_the_styles(String missing) throws Exception {
    jdk("jvm/25", "25.0.3");
    script("bin/mvn", "#!/bin/sh");
    Files.delete(temp.resolve("bin").resolve(missing));
    environment.put("PATH", temp.resolve("bin").toString());

    var ended = run("--version");

    assertEquals(1, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains("Node.js with npm is missing"), ended.err());
  }

  @Test
  void arguments_and_standard_input_reach_the_program_through_links() throws Exception {
    built();
    jdk("jvm/25", "25.0.3");
    Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(temp.resolve("elsewhere/first"), temp.resolve("tree/nansen"));
    Files.createSymbolicLink(temp.resolve("elsewhere/second"), Path.of("first"));
    var input = write("input", "case: 7\n");

    var ended = end(start(temp.resolve("elsewhere/second"), input, "assess", "a b", "*", ""));

    assertTrue(ended.out().endsWith("[assess]\n[a b]\n[*]\n[]\ncase: 7\n"), ended.out());
    assertEquals(0, ended.status());
  }

  @Test
  void builds_what_is_missing_or_older_than_its_sources_and_only_that() throws Exception {
    jdk("jvm/25", "25.0.3");
    maven("echo called >>\"$calls\"");

    assertTrue(run().err().contains("building (first run"));
    assertEquals("", run().err());
    assertEquals(1, mavenCalls());

    var later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(temp.resolve("tree/law/src/main/java/Law.java"), later);
    assertTrue(run().err().contains("building what has changed"));
    assertEquals(2, mavenCalls());
  }

  @Test
  void a_failed_build_shows_its_errors_and_starts_nothing() throws Exception {
    jdk("jvm/25", "25.0.3");
    script(
        "bin/mvn", "#!/bin/sh\necho '[INFO] BUILD FAILURE'; echo '[ERROR] no such symbol'; exit 1");

    var ended = run("--version");

    assertEquals(1, ended.status());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains("[ERROR] no such symbol"), ended.err());
    assertFalse(Files.exists(temp.resolve("tree/.nansen-lock")));
  }

  @Test
  void two_first_runs_build_once() throws Exception {
    jdk("jvm/25", "25.0.3");
    maven("echo called >>\"$calls\"; until [ -f \"$calls.go\" ]; do sleep 0.05; done");
    var launcher = temp.resolve("tree/nansen");

    var first = start(launcher, Path.of("/dev/null"));
    assertTrue(first.errorReader().readLine().contains("building"));
    var second = start(launcher, Path.of("/dev/null"));
    assertTrue(second.errorReader().readLine().contains("waiting for the build of process"));
    write("calls.go", "");

    assertEquals(0, end(first).status());
    assertEquals(0, end(second).status());
    assertEquals(1, mavenCalls());
  }

  @Test
  void a_lock_whose_holder_is_gone_holds_nobody_up() throws Exception {
    jdk("jvm/25", "25.0.3");
    maven("echo called >>\"$calls\"");
    Files.createSymbolicLink(temp.resolve("tree/.nansen-lock"), Path.of("99999999"));

    assertEquals(0, run().status());
    assertEquals(1, mavenCalls());
  }

  @Test
  void a_tree_that_cannot_be_written_is_told_instead_of_tried_for_ever() throws Exception {
    jdk("jvm/25", "25.0.3");
    maven("echo called >>\"$calls\"");
    write("tree/.nansen-lock", "a file that is no link, as one that cannot be made");

    var ended = run("--version");

    assertEquals(1, ended.status());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains("must be yours to write"), ended.err());
    assertFalse(Files.exists(temp.resolve("calls")));
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, C, C.UTF-8",
    "LC_ALL, POSIX, C.UTF-8",
    "LANG, '', C.UTF-8",
    "LANG, nb_NO.ISO-8859-1, ''",
    "LC_CTYPE, nb_NO.UTF-8, ''"
  })
  void names_of_files_have_letters_beyond_ascii_in_the_bare_locale_too(
      String variable, String locale, String lcAll) throws Exception {
    built();
    var java = jdk("jvm/25", "25.0.3").resolve("bin/java");
    script(temp.relativize(java).toString(), "#!/bin/sh\necho \"[$LC_ALL]\"\n");
    environment.put(variable, locale);

    assertEquals("[" + lcAll + "]\n", run("--version").out());
  }

  @Test
  void a_test_that_starts_it_does_not_wait_for_the_build_it_is_part_of() throws Exception {
    jdk("jvm/25", "25.0.3");
    script("bin/mvn", "#!/bin/sh\n" + temp.resolve("tree/nansen") + " --version");

    var ended = run("test");

    assertEquals(1, ended.status());
    assertTrue(ended.err().contains("started from inside a build"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void the_test_command_hands_on_its_arguments_and_its_outcome(int status) throws Exception {
    jdk("jvm/25", "25.0.3");
    script("bin/mvn", "#!/bin/sh\nprintf '[%s]\\n' \"$@\"; exit " + status);

    var ended = run("test", "-pl", "law");

    assertEquals(status, ended.status());
    assertTrue(ended.out().contains("[verify]\n"), ended.out());
    assertTrue(ended.out().endsWith("[-pl]\n[law]\n"), ended.out());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, installing Chromium", "0, 1, is missing", "1000, 0, is missing"})
  void a_missing_browser_is_installed_by_who_may_and_named_to_others(
      int user, int outcome, String said) throws Exception {
    jdk("jvm/25", "25.0.3");
    Files.delete(temp.resolve("usr/bin/chromium"));
    script("bin/id", "#!/bin/sh\necho " + user);
    script("bin/apt-get", "#!/bin/sh\necho \"$@\" >>" + temp + "/apt; exit " + outcome);
    script("bin/mvn", "#!/bin/sh\necho tested");

    var ended = run("test");

    assertEquals(0, ended.status());
    assertEquals("tested\n", ended.out());
    assertTrue(ended.err().contains(said), ended.err());
    assertEquals(said.startsWith("installing"), !ended.err().contains("is missing"), ended.err());
    assertEquals(user == 0, Files.exists(temp.resolve("apt")));
  }

  /// A JDK whose `java` tells where it is and what it was given, then repeats its standard input.
  private Path jdk(String folder, String version) throws IOException {
    var home = temp.resolve(folder);
    write(folder + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(folder + "/bin/javac", "#!/bin/sh\n");
    script(
        folder + "/bin/java",
        """
        #!/bin/sh
        echo "java of $JAVA_HOME"
        printf '[%s]\\n' "$@"
        cat
        """);
    return home;
  }

  /// A Maven that does as it is told, then leaves a jar.
  private void maven(String deed) throws IOException {
    script(
        "bin/mvn",
        """
        #!/bin/sh
        calls=%s
        %s
        mkdir -p %s/app/target/lib
        : >%3$s/app/target/nansen.jar
        echo '[INFO] BUILD SUCCESS'
        """
            .formatted(temp.resolve("calls"), deed, temp.resolve("tree")));
  }

  private int mavenCalls() throws IOException {
    return Files.readAllLines(temp.resolve("calls")).size();
  }

  private void built() throws IOException {
    write("tree/target/nansen/nansen.jar", "");
    write("tree/target/nansen/built", "");
  }

  private record Ended(int status, String out, String err) {}

  private Ended run(String... arguments) throws Exception {
    return end(start(temp.resolve("tree/nansen"), Path.of("/dev/null"), arguments));
  }

  private Process start(Path launcher, Path input, String... arguments) throws IOException {
    var command = new ProcessBuilder(launcher.toString());
    command.command().addAll(List.of(arguments));
    command.directory(temp.toFile()).redirectInput(input.toFile());
    command.environment().clear();
    command.environment().putAll(environment);
    var process = command.start();
    delayedExecutor(30, SECONDS).execute(process::destroyForcibly);
    return process;
  }

  private static Ended end(Process process) throws Exception {
    var out = process.inputReader().readAllAsString();
    var err = process.errorReader().readAllAsString();
    return new Ended(process.waitFor(), out, err);
  }

  private Path write(String name, String content) throws IOException {
    var file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private void script(String name, String content) throws IOException {
    Files.setPosixFilePermissions(write(name, content), fromString("rwxr-xr-x"));
  }

  private static Path repository() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = Objects.requireNonNull(folder.getParent(), "this is no checkout");
    }
    return folder;
  }
}
