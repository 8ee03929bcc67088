package nansen.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the web server refuses by itself, sent to it byte by byte as no browser would: the answer
/// is a page of ours, and no word of the request stands in it.
class RefusedByServerTest {
  private static final String MARK = "nobody-writes-this";
  private static final String CLOSE = "Connection: close\r\n\r\n";

  private static String answered(String request) throws IOException {
    try (var socket = new Socket("localhost", TestServer.port())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /<nobody-writes-this> HTTP/1.1\r\nHost: localhost\r\n",
        "GET /%nobody-writes-this HTTP/1.1\r\nHost: localhost\r\n",
        "GET /%2e%2f/nobody-writes-this HTTP/1.1\r\nHost: localhost\r\n",
        "GET /sign-in?language=%nobody-writes-this HTTP/1.1\r\nHost: localhost\r\n",
        "GET /sign-in HTTP/1.1\r\nX-nobody-writes-this: here\r\n",
        "GET /sign-in HTTP/1.1\r\nHost: <nobody-writes-this>\r\n",
        "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: language=nobody-writes-this; ;=\0\r\n",
        "nobody-writes-this\0\r\n",
      })
  void what_is_no_request_is_answered_by_a_page_of_ours(String request) throws IOException {
    isOurs(400, answered(request + "Accept-Language: en\r\n" + CLOSE));
  }

  @Test
  void what_is_too_large_is_answered_by_a_page_of_ours() throws IOException {
    var head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n";
    var form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 13000000\r\n";

    isOurs(413, answered(head + form + CLOSE + MARK + "x".repeat(13_000_000 - MARK.length())));
    isOurs(400, answered(head + "X: " + (MARK + "x".repeat(40_000)) + "\r\n" + CLOSE));
    isOurs(
        400,
        answered("GET /" + MARK + "x".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "501, POST /sign-in HTTP/1.1, Transfer-Encoding: nobody-writes-this",
    "505, GET /sign-in HTTP/7.1, X: nobody-writes-this",
  })
  void what_the_server_cannot_do_is_answered_by_a_page_of_ours(
      int status, String line, String header) throws IOException {
    isOurs(
        status,
        answered(
            line + "\r\nHost: localhost\r\nAccept-Language: en\r\n" + header + "\r\n" + CLOSE));
  }

  private static void isOurs(int status, String answer) {
    var shown = answer.substring(0, Math.min(3000, answer.length()));
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), shown);
    assertTrue(answer.contains("\r\nContent-Type: text/html;charset=UTF-8\r\n"), shown);
    assertTrue(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"), shown);
    assertTrue(answer.contains("frame-ancestors 'none'"), shown);
    assertTrue(answer.contains("\r\nCache-Control: no-store\r\n"), shown);
    assertTrue(answer.contains("<div class=\"error-page\">"), shown);
    assertFalse(answer.contains(MARK), shown);
    assertFalse(answer.contains("Tomcat") || answer.contains("HTTP Status"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Dette kan ikke leses",
    "en, This cannot be read",
    "uk, Це не вдається прочитати",
    "ru, Это не удаётся прочитать",
    "ar, تعذّرت قراءة هذا",
  })
  void it_is_said_in_the_language_of_the_reader(String language, String title) throws IOException {
    var request = "GET /sign-in?q=%zz HTTP/1.1\r\nHost: localhost\r\n";

    var asked = answered(request + "Accept-Language: " + language + ";q=0.9\r\n" + CLOSE);
    var chosen = answered(request + "Cookie: language=" + language + "\r\n" + CLOSE);

    assertTrue(asked.contains("lang=\"" + language + "\""), asked);
    assertTrue(asked.contains("<h1>" + title + "</h1>"), asked);
    assertEquals(body(asked), body(chosen));
    assertEquals(language.equals("ar"), asked.contains("dir=\"rtl\""));
  }

  @ParameterizedTest
  @CsvSource({"en", "uk", "ar"})
  void an_address_that_is_far_too_long_is_answered_in_the_language_of_the_reader(String language)
      throws IOException {
    var line = "GET /sign-in?q=" + "x".repeat(14_000) + " HTTP/1.1\r\nHost: localhost\r\n";

    var asked = answered(line + "Accept-Language: " + language + "\r\n" + CLOSE);

    assertTrue(asked.contains("lang=\"" + language + "\""), asked);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n"));
  }
}
