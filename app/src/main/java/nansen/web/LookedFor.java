package nansen.web;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody looked for. It stays in their session under a number, and the number goes into the
/// address: a name in an address would stand in histories and in logs.
public final class LookedFor {
  private static final String ATTRIBUTE = "looked-for";

  /// How many one can go back to.
  private static final int KEPT = 20;

  private LookedFor() {}

  /// Keeps a text.
  ///
  /// @return its number
  public static String keep(HttpSession session, String text) {
    var kept = new LinkedHashMap<>(kept(session));
    var number = UUID.randomUUID().toString();
    kept.put(number, text);
    while (kept.size() > KEPT) {
      kept.pollFirstEntry();
    }
    session.setAttribute(ATTRIBUTE, kept);
    return number;
  }

  /// The text of a number; empty where none is given, or it is kept no longer.
  public static String of(HttpSession session, @Nullable String number) {
    return number == null ? "" : kept(session).getOrDefault(number, "");
  }

  private static Map<String, String> kept(HttpSession session) {
    @SuppressWarnings("unchecked") // nothing else is ever put there
    var kept = (Map<String, String>) session.getAttribute(ATTRIBUTE);
    return kept == null ? Map.of() : kept;
  }
}
