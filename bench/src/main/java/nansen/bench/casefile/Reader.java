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

  private Reader(String server) {
    this.server = server;
  }

  static Reader signIn(String server, String login) throws IOException, InterruptedException {
    var reader = new Reader(server);
    var token = TOKEN.matcher(reader.get("/sign-in").body());
    if (!token.find()) {
      throw new IOException("no form to sign in");
    }
    var form =
        "_csrf="
            + URLEncoder.encode(token.group(1), UTF_8)
            + "&login="
            + URLEncoder.encode(login, UTF_8);
    var answer =
        reader.http.send(
            reader
                .request("/sign-in/demonstration")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 302
        || answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
      throw new IOException(login + " was not let in: " + answer.statusCode());
    }
    return reader;
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
