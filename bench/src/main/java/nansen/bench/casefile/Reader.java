package nansen.bench.casefile;

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
import java.util.regex.Pattern;

/// Somebody who has signed in to a demonstration and reads its pages.
final class Reader implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// What the forms of its session bear.
  private String token = "";

  private Reader(String server) {
    this.server = server;
  }

  static Reader signIn(String server, String login) throws IOException, InterruptedException {
    var reader = new Reader(server);
    reader.token = reader.shownToken("/sign-in");
    var answer = reader.post("/sign-in/demonstration", "login", login);
    if (answer.statusCode() != 302 || place(answer).contains("sign-in")) {
      throw new IOException(login + " was not let in: " + answer.statusCode());
    }
    reader.token = reader.shownToken("/search");
    return reader;
  }

  private String shownToken(String page) throws IOException, InterruptedException {
    var shown = TOKEN.matcher(get(page).body());
    if (!shown.find()) {
      throw new IOException("no form on " + page);
    }
    return shown.group(1);
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /// Looks for something in the box, as far as what is found.
  HttpResponse<String> search(String text) throws IOException, InterruptedException {
    var kept = post("/search", "q", text);
    return kept.statusCode() == 302 ? get(place(kept)) : kept;
  }

  private HttpResponse<String> post(String path, String field, String value)
      throws IOException, InterruptedException {
    var form =
        "_csrf="
            + URLEncoder.encode(token, UTF_8)
            + "&"
            + field
            + "="
            + URLEncoder.encode(value, UTF_8);
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    http.close();
  }
}
