package nansen.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser who records one fact after another. Where no answer comes, or none that
/// says it is kept, the same form is sent again, until one does.
final class Writer implements Callable<Integer> {
  static final String SOURCE = "written while it was killed";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private final String server;
  private final List<UUID> cases;
  private final Random random;
  private final Queue<Acknowledged> acknowledged;
  private final AtomicBoolean over;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private String token = "";

  /// A write of which the server said that it is kept.
  record Acknowledged(UUID caseId, UUID key, String fact) {}

  Writer(
      int port, List<UUID> cases, long seed, Queue<Acknowledged> acknowledged, AtomicBoolean over) {
    this.server = "http://localhost:" + port;
    this.cases = cases;
    this.random = new Random(seed);
    this.acknowledged = acknowledged;
    this.over = over;
  }

  /// @return how many times a form had to be sent again
  @Override
  public Integer call() throws InterruptedException {
    var again = 0;
    while (!over.get()) {
      var id = cases.get(random.nextInt(cases.size()));
      var key = new UUID(random.nextLong(), random.nextLong());
      // What is so or not so may be said again: nobody asks whether it is meant.
      var fact = key.toString();
      var form = new HashMap<String, String>();
      form.putAll(
          Map.ofEntries(
              Map.entry("key", key.toString()),
              Map.entry("fact", fact),
              Map.entry("seen", "0"),
              Map.entry("corrects", ""),
              Map.entry("kind", "person.special-needs"),
              Map.entry("day", "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9))),
              Map.entry("detail.holds", random.nextBoolean() ? "yes" : "no"),
              Map.entry("source", SOURCE),
              Map.entry("basis", "DOCUMENT"),
              Map.entry("certainty", "CLAIMED"),
              Map.entry("do", "record")));
      while (!isKept(id, form)) {
        again++;
        Thread.sleep(50 + random.nextInt(200));
      }
      acknowledged.add(new Acknowledged(id, key, fact));
    }
    return again;
  }

  private boolean isKept(UUID id, Map<String, String> form) throws InterruptedException {
    try {
      if (token.isEmpty()) {
        signIn();
      }
      var answer = post("/cases/" + id + "/facts", form);
      var seen = SEEN.matcher(answer.body());
      if (answer.statusCode() == 422 && form.get("seen").equals("0") && seen.find()) {
        form.put(
            "seen", seen.group(1)); // what somebody else wrote is read, and ours goes beside it
        return false;
      }
      if (answer.statusCode() >= 500
          && (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty())) {
        throw new IllegalStateException("not said when to try again: " + answer.statusCode());
      }
      if (answer.statusCode() == 409 || answer.statusCode() == 422) {
        throw new IllegalStateException("the same form was refused: " + answer.body());
      }
      var kept = isSentTo(answer, "/cases/" + id);
      if (!kept && answer.statusCode() < 500) {
        token = ""; // signed out, or its session was not kept
      }
      return kept;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isSentTo(HttpResponse<String> answer, String path) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").orElse("").contains(path);
  }

  private void signIn() throws IOException, InterruptedException {
    var found = TOKEN.matcher(get("/sign-in"));
    if (found.find()) {
      token = found.group(1);
      if (isSentTo(post("/sign-in/demonstration", Map.of("login", "caseworker")), "/sign-in")) {
        token = "";
        return;
      }
      var fresh = TOKEN.matcher(get("/account"));
      token = fresh.find() ? fresh.group(1) : "";
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var fields =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, UTF_8) + "&", ""));
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server)
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(20));
  }
}
