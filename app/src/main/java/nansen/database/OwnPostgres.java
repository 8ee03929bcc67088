package nansen.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The PostgreSQL server that Nansen brings along, over one data folder.
///
/// The server goes on when the program is killed, and the next start takes it over; it is stopped
/// when the program ends in order. A program that goes on itself [guards][#guard] it. It listens on
/// the loopback address only, and asks for a password that was made at the first start and lies in
/// the data folder, readable by its owner alone. Writes are as durable as PostgreSQL makes them:
/// nothing is switched off for speed.
public final class OwnPostgres implements AutoCloseable {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";
  private static final String OWNER = "nansen";
  private static final Duration WATCHING = Duration.ofMillis(500);

  private final Path programs;
  private final Path folder;
  private final Path data;
  private final Consumer<String> say;
  private boolean wasRunning;
  private volatile boolean guarding;

  private OwnPostgres(Path folder, Consumer<String> say) {
    this.folder = folder;
    this.data = folder.resolve("postgres");
    this.programs = folder.resolve("postgres-programs");
    this.say = say;
  }

  /// A server that could not be started, in words for the operator.
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /// Starts the server over the data in a folder, or takes over the one that runs there. The first
  /// time it makes the folder and an empty database.
  ///
  /// @param folder where the data of this installation lies, or shall lie
  /// @param say hears what takes longer than a moment
  /// @throws Refused where it cannot run, with what to do
  public static OwnPostgres start(Path folder, Consumer<String> say) throws Refused {
    var postgres = new OwnPostgres(folder.toAbsolutePath(), say);
    try {
      postgres.start();
    } catch (IOException e) {
      throw new Refused("the folder " + folder + " cannot be used for the database: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted while the database was starting");
    }
    return postgres;
  }

  private void start() throws IOException, InterruptedException, Refused {
    Files.createDirectories(folder);
    unpack();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise();
    }
    wasRunning = runsAlready();
    if (wasRunning) {
      return;
    }
    launch(freePort());
  }

  private void launch(int port) throws IOException, InterruptedException, Refused {
    run(
        "start the database",
        List.of(
            program("pg_ctl"),
            "-D",
            data.toString(),
            "-w",
            "-t",
            "60",
            "-l",
            folder.resolve("postgres.log").toString(),
            "-o",
            "-p " + port + " -h 127.0.0.1 -k ''",
            "start"));
  }

  /// Watches over the server from now on: where it ends otherwise than by [#close], it is started
  /// again at the same address, and recovers what was committed.
  public void guard() {
    guarding = true;
    Thread.ofPlatform().daemon().name("guard-of-the-database").start(this::watch);
  }

  private void watch() {
    try {
      var port = port();
      while (guarding) {
        Thread.sleep(WATCHING);
        if (guarding && !runsAlready()) {
          startAgain(port);
        }
      }
    } catch (IOException e) {
      say.accept("the database is no longer watched over: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// While processes of the one that ended are still there, the new one is refused.
  private synchronized void startAgain(int port) throws IOException, InterruptedException {
    if (!guarding) {
      return;
    }
    say.accept("the database ended by itself and is started again…");
    try {
      launch(port);
    } catch (Refused refused) {
      say.accept(String.valueOf(refused.getMessage()));
    }
  }

  /// Whether the server ran already and was taken over.
  public boolean wasRunning() {
    return wasRunning;
  }

  /// Where it listens.
  public DatabaseAddress address() {
    try {
      var port = port();
      var password = Files.readString(data.resolve("owner.password")).strip();
      return new DatabaseAddress(
          "jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
    } catch (IOException e) {
      throw new IllegalStateException("the database of " + folder + " does not run", e);
    }
  }

  private int port() throws IOException {
    return Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip());
  }

  /// Stops the server, after what it is doing.
  @Override
  public synchronized void close() {
    guarding = false;
    try {
      run(
          "stop the database",
          List.of(program("pg_ctl"), "-D", data.toString(), "-w", "-m", "fast", "stop"));
    } catch (IOException | Refused e) {
      say.accept("the database did not stop in order: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The programs, unpacked once for each version of them.
  private void unpack() throws IOException, Refused {
    try (var archive = ClassLoader.getSystemResourceAsStream(ARCHIVE)) {
      if (archive == null || !System.getProperty("os.name").equals("Linux")) {
        throw new Refused(
            "Nansen brings a database for Linux on x86-64 only: name one of your own in"
                + " NANSEN_DATABASE_URL");
      }
      var mark = programs.resolve(".unpacked");
      var size = String.valueOf(archive.available());
      if (Files.exists(mark) && Files.readString(mark).equals(size)) {
        return;
      }
      say.accept("unpacking the database programs…");
      unpack(archive);
      Files.writeString(mark, size);
    }
  }

  private void unpack(InputStream archive) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var target = programs.resolve(entry.getName()).normalize();
        if (!target.startsWith(programs)) {
          throw new IOException("an archive that reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.deleteIfExists(target);
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  private void initialise() throws IOException, InterruptedException, Refused {
    say.accept("making an empty database in " + data + "…");
    var password = new byte[24];
    new SecureRandom().nextBytes(password);
    var file = folder.resolve("owner.password.new");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(password));
    // Made beside its place and moved there whole: a start that is cut off leaves nothing
    // half-made.
    var making = folder.resolve("postgres.new");
    deleteTree(making);
    run(
        "make the database",
        List.of(
            program("initdb"),
            "-D",
            making.toString(),
            "-E",
            "UTF8",
            "--locale=C",
            "--data-checksums",
            "-U",
            OWNER,
            "--auth=scram-sha-256",
            "--pwfile=" + file));
    Files.move(file, making.resolve("owner.password"));
    Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Whether the server over this folder runs, be it left over from a program that was killed.
  private boolean runsAlready() throws IOException, InterruptedException {
    if (!Files.exists(data.resolve("postmaster.pid"))) {
      return false;
    }
    var answer =
        new ProcessBuilder(
                asOrdinaryUser(List.of(program("pg_ctl"), "-D", data.toString(), "status")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    return answer == 0;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }

  private void run(String what, List<String> command)
      throws IOException, InterruptedException, Refused {
    var output = Files.createTempFile("nansen-postgres", ".log");
    try {
      var process =
          new ProcessBuilder(asOrdinaryUser(command))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new Refused(
            "could not "
                + what
                + " in "
                + folder
                + ": "
                + Files.readString(output, StandardCharsets.UTF_8).strip()
                + lastOfLog());
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private String lastOfLog() throws IOException {
    var log = folder.resolve("postgres.log");
    if (!Files.exists(log)) {
      return "";
    }
    var lines = Files.readAllLines(log);
    return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  /// PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it is;
  /// this is a way to start and no protection, so let an ordinary user run a real installation.
  private static List<String> asOrdinaryUser(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    var wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.toList();
    }
    for (var path : all.reversed()) {
      Files.delete(path);
    }
  }
}
