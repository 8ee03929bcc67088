package nansen.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;

/// Somebody at a browser without script, before the test server: keeps cookies, and sends forms
/// with the token that came with the page.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input type=\"hidden\" name=\"([a-zA-Z.-]+)\"(?: id=\"\\w+\")? value=\"([^\"]*)\"");

  private final CookieManager cookies;
  private final HttpClient http;
  private final String server;

  public Visitor() {
    this(TestServer.port());
  }

  Visitor(int port) {
    this(port, new CookieManager());
  }

  private Visitor(int port, CookieManager cookies) {
    this.cookies = cookies;
    this.http =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.server = "http://localhost:" + port;
  }

  /// The same browser before another server.
  Visitor at(int port) {
    return new Visitor(port, cookies);
  }

  /// Somebody with an account of their own.
  public record Person(UserId user, String login, String password, String secret) {
    /// The code that the second factor shows now.
    public String code() {
      return Totp.code(base32(secret), TestServer.now().getEpochSecond() / 30);
    }
  }

  /// Opens an account with these roles in the unit.
  public static Person person(UnitId unit, Role... roles) {
    var login = "u" + UUID.randomUUID();
    try (var desk =
        new AccountDesk(TestServer.postgres().address(), TestServer.folder(), TestServer::now)) {
      desk.begin(unit, "Unit " + unit); // where a colleague was there first, it is
      return switch (desk.open(login, "Test Person", unit.toString(), Set.of(roles))) {
        case AccountDesk.Outcome.Opened(var user, _, var password, var secret, _) ->
            new Person(user, login, password, secret);
        case AccountDesk.Outcome.Closed _,
            AccountDesk.Outcome.Listed _,
            AccountDesk.Outcome.Named _,
            AccountDesk.Outcome.Units _ ->
            throw new IllegalStateException();
        case AccountDesk.Outcome.Refused(var problems) ->
            throw new IllegalArgumentException(problems.toString());
      };
    }
  }

  /// Somebody who has just signed in.
  public static Visitor signedIn(UnitId unit, Role... roles) {
    var visitor = new Visitor();
    var answer = visitor.signIn(person(unit, roles));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("not signed in: " + answer.body());
    }
    return visitor;
  }

  public HttpResponse<String> signIn(Person person) {
    return signIn(person.login(), person.password(), person.code());
  }

  HttpResponse<String> signIn(String login, String password, String code) {
    return post("/sign-in", "/sign-in", Map.of("login", login, "password", password, "code", code));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /// Opens a page, fills in its form and sends it.
  public HttpResponse<String> post(String page, String action, Map<String, String> form) {
    var token = TOKEN.matcher(get(page).body());
    var filled = new HashMap<>(form);
    if (token.find()) {
      filled.put("_csrf", token.group(1));
    }
    return send(form(action, filled));
  }

  /// Looks for something in the box of a page, as far as what is found.
  public HttpResponse<String> search(String text) {
    return lookUp("/search", "/search", text);
  }

  /// Looks for something by a form of a page, as far as what is found.
  public HttpResponse<String> lookUp(String page, String action, String text) {
    var answer = post(page, action, Map.of("q", text));
    return answer.statusCode() == 302
        ? get(answer.headers().firstValue("Location").orElseThrow())
        : answer;
  }

  /// A file as somebody chooses it for a field of a form.
  public record Chosen(String field, String name, byte[] bytes) {}

  /// Opens a page, fills in its form, chooses files and sends it all.
  public HttpResponse<String> upload(
      String page, String action, Map<String, String> form, List<Chosen> files) {
    var token = TOKEN.matcher(get(page).body());
    var filled = new HashMap<>(form);
    if (token.find()) {
      filled.put("_csrf", token.group(1));
    }
    var boundary = "----" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    filled.forEach(
        (field, value) -> part(body, boundary, "name=\"" + field + "\"", value.getBytes(UTF_8)));
    for (var file : files) {
      part(
          body,
          boundary,
          "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"",
          file.bytes());
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] bytes) {
    body.writeBytes(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  /// What the forms of a page send along unseen, but for the token; of a name that several forms
  /// have, what the first says.
  public static Map<String, String> hidden(String page) {
    var fields = new HashMap<String, String>();
    var hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.putIfAbsent(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  /// Asks for a route with the token of a page and nothing else in the form.
  public HttpResponse<String> ask(String method, String path) {
    if (method.equals("GET")) {
      return get(path);
    }
    var page = get("/account").statusCode() == 200 ? "/account" : "/sign-in";
    var token = TOKEN.matcher(get(page).body());
    var form = token.find() ? Map.of("_csrf", token.group(1)) : Map.<String, String>of();
    return send(form(path, form));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  HttpRequest.Builder form(String action, Map<String, String> fields) {
    return request(action)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                fields.entrySet().stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                    .collect(Collectors.joining("&"))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  CookieManager cookies() {
    return cookies;
  }

  static byte[] base32(String text) {
    var bits = new BigInteger("0");
    for (var at = 0; at < text.length(); at++) {
      var digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(at));
      bits = bits.shiftLeft(5).add(BigInteger.valueOf(digit));
    }
    var bytes = new byte[20];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = bits.shiftRight(8 * (bytes.length - 1 - i)).byteValue();
    }
    return bytes;
  }
}
