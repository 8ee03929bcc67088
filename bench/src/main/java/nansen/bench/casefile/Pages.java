package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Pages over real HTTP, by people who have signed in and see what the rules let them: so many
/// requests are sent a second whether or not earlier ones have been answered.
///
/// @param cases how many the database has
/// @param server how long the server worked on each kind of page, by its own record
/// @param reader from the moment at which the request was to be sent to the last byte
/// @param failed how many were not answered with a page
record Pages(long cases, Map<Kind, Times> server, Map<Kind, Times> reader, int failed) {
  static final int A_SECOND = 50;

  /// As long as a program that has just begun reads itself in.
  private static final int SLOWLY = 10;

  /// The pages, and how often in twenty requests each is asked for. A person may search once a
  /// second and no more often, so twenty people search less than they read.
  enum Kind {
    WORKLIST(8),
    CASE(8),
    SEARCH(4);

    private final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  /// @param requests how many there were; times are in milliseconds
  record Times(int requests, double p50, double p95, double p99) {
    static Times of(List<Double> millis) {
      var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Times(
          sorted.length,
          percentile(sorted, 0.50),
          percentile(sorted, 0.95),
          percentile(sorted, 0.99));
    }

    private static double percentile(double[] sorted, double share) {
      return sorted.length == 0
          ? Double.NaN
          : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
  }

  /// Somebody who carries cases, and some of them.
  ///
  /// @param login made for the measurement, without a password, as all users of a demonstration
  private record Clerk(String login, List<UUID> cases) {}

  private static final int CLERKS = 20;

  /// Names that are frequent where the population comes from, provisions that are due in it.
  private static final List<String> SOUGHT =
      List.of("Ivanov", "Петров", "Oleksandr", "Мария", "apr-register", "apr-lodge", "art. 27");

  private record Asked(Kind kind, double millis, boolean answered) {}

  /// Makes the readers, starts the server as an operator does, and asks.
  static Pages measure(Path folder, List<Long> counted, Duration warmUp, Duration howLong)
      throws IOException, InterruptedException, SQLException {
    List<Clerk> clerks;
    try (var installation = Installation.open(folder)) {
      installation.settle();
      clerks = clerks(installation);
      counted.add(installation.cases());
    }
    var log = Files.createTempDirectory("nansen-bench-pages");
    try (var server =
        Launched.start(
            folder,
            0,
            Map.of(
                "SERVER_TOMCAT_ACCESSLOG_ENABLED", "true",
                "SERVER_TOMCAT_ACCESSLOG_DIRECTORY", log.toString(),
                "SERVER_TOMCAT_ACCESSLOG_BUFFERED", "false",
                "SERVER_TOMCAT_ACCESSLOG_PATTERN", "%{msec}t %D %s %U"))) {
      var readers = new ArrayList<Reader>();
      try {
        for (var clerk : clerks) {
          readers.add(Reader.signIn(server.address(), clerk.login()));
        }
        ask(readers, clerks, warmUp.dividedBy(4), SLOWLY);
        ask(readers, clerks, warmUp.minus(warmUp.dividedBy(4)), A_SECOND);
        var begin = System.currentTimeMillis();
        var asked = ask(readers, clerks, howLong, A_SECOND);
        var byReader = new EnumMap<Kind, Times>(Kind.class);
        for (var kind : Kind.values()) {
          byReader.put(
              kind,
              Times.of(
                  asked.stream().filter(each -> each.kind() == kind).map(Asked::millis).toList()));
        }
        var failed = (int) asked.stream().filter(each -> !each.answered()).count();
        return new Pages(counted.getLast(), recorded(log, begin), byReader, failed);
      } finally {
        readers.forEach(Reader::close);
      }
    } finally {
      Installation.delete(log);
    }
  }

  /// Those who carry the most cases get an account.
  private static List<Clerk> clerks(Installation installation) throws SQLException {
    var clerks = new ArrayList<Clerk>();
    try (var owner = installation.owner();
        var statement = owner.createStatement()) {
      statement.execute("SET synchronous_commit = on");
      var owners = new ArrayList<UUID[]>();
      try (var found =
          statement.executeQuery(
              """
              SELECT k.owner, k.unit FROM casefile.carried k JOIN casefile.fact f USING (case_id)
              WHERE k.owner IS NOT NULL AND NOT EXISTS (
                SELECT FROM access.account a WHERE a.user_id = k.owner AND a.login !~ '^measured-')
              GROUP BY 1, 2 ORDER BY count(DISTINCT k.case_id) DESC, 1 LIMIT %d\
              """
                  .formatted(CLERKS))) {
        while (found.next()) {
          owners.add(new UUID[] {found.getObject(1, UUID.class), found.getObject(2, UUID.class)});
        }
      }
      for (var each : owners) {
        var login = "measured-" + clerks.size();
        statement.execute(
            """
            INSERT INTO access.account (user_id, login, name, unit, opened)
              VALUES ('%1$s', '%3$s', '%3$s', '%2$s', now())
              ON CONFLICT DO NOTHING;
            INSERT INTO access.role_grant (user_id, role, granted_by, since, until)
              SELECT '%1$s', 'CASEWORKER', '%2$s', now(), now() + interval '300 days'
              WHERE EXISTS (SELECT FROM access.account WHERE user_id = '%1$s')\
            """
                .formatted(each[0], each[1], login));
        var cases = new ArrayList<UUID>();
        try (var found =
            statement.executeQuery(
                "SELECT case_id FROM casefile.carried WHERE owner = '" + each[0] + "' LIMIT 100")) {
          while (found.next()) {
            cases.add(found.getObject(1, UUID.class));
          }
        }
        try (var found =
            statement.executeQuery(
                "SELECT login FROM access.account WHERE user_id = '" + each[0] + "'")) {
          if (found.next()) {
            clerks.add(new Clerk(found.getString(1), cases));
          }
        }
      }
    }
    if (clerks.isEmpty()) {
      throw new IllegalStateException("nobody carries a case: populate the folder first");
    }
    return clerks;
  }

  private static List<Asked> ask(
      List<Reader> readers, List<Clerk> clerks, Duration howLong, int perSecond)
      throws InterruptedException {
    var order = new ArrayList<Kind>();
    for (var i = 0; i < Kind.WORKLIST.share; i++) {
      order.add(Kind.WORKLIST);
      order.add(Kind.CASE);
      if (i % (Kind.WORKLIST.share / Kind.SEARCH.share) == 0) {
        order.add(Kind.SEARCH);
      }
    }
    var random = new Random(1);
    var asked = new ConcurrentLinkedQueue<Asked>();
    var between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var begin = System.nanoTime();
    var requests = howLong.toSeconds() * perSecond;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < requests; i++) {
        var due = begin + i * between;
        for (var now = System.nanoTime(); now < due; now = System.nanoTime()) {
          LockSupport.parkNanos(due - now);
        }
        var kind = order.get(i % order.size());
        // Each kind goes round all readers: nobody searches more often than they may.
        var who = (i / order.size() * share(order, kind) + i) % readers.size();
        var what = what(kind, clerks.get(who), random);
        threads.execute(() -> asked.add(one(readers.get(who), kind, what, due)));
      }
    }
    return List.copyOf(asked);
  }

  private static int share(List<Kind> order, Kind kind) {
    return (int) order.stream().filter(kind::equals).count();
  }

  private static Asked one(Reader reader, Kind kind, String what, long due) {
    var answered = false;
    try {
      var answer = kind == Kind.SEARCH ? reader.search(what) : reader.get(what);
      answered = answer.statusCode() == 200;
    } catch (IOException lost) {
      // Not answered.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Asked(kind, (System.nanoTime() - due) / 1e6, answered);
  }

  /// The address that is asked for; the text that is looked for.
  private static String what(Kind kind, Clerk clerk, Random random) {
    var id = clerk.cases().get(random.nextInt(clerk.cases().size()));
    return switch (kind) {
      case WORKLIST -> random.nextInt(2) == 0 ? "/worklist" : "/worklist?whose=unit";
      case CASE -> "/cases/" + id;
      case SEARCH -> {
        var chosen = random.nextInt(SOUGHT.size() + 1);
        yield chosen == SOUGHT.size() ? id.toString().substring(0, 8) : SOUGHT.get(chosen);
      }
    };
  }

  /// What the server has written down itself: when it began, microseconds, status, path.
  private static Map<Kind, Times> recorded(Path log, long since) throws IOException {
    var millis = new EnumMap<Kind, List<Double>>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> millis.put(kind, new ArrayList<>()));
    try (var files = Files.list(log)) {
      for (var file : files.toList()) {
        for (var line : Files.readAllLines(file)) {
          var words = line.split(" ");
          if (Long.parseLong(words[0]) >= since && words[2].equals("200")) {
            var kind =
                words[3].equals("/worklist")
                    ? Kind.WORKLIST
                    : words[3].startsWith("/cases/") ? Kind.CASE : Kind.SEARCH;
            Objects.requireNonNull(millis.get(kind)).add(Long.parseLong(words[1]) / 1e3);
          }
        }
      }
    }
    var times = new EnumMap<Kind, Times>(Kind.class);
    millis.forEach((kind, all) -> times.put(kind, Times.of(all)));
    return times;
  }
}
