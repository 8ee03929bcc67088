package nansen.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nansen.names.match.Match;
import nansen.names.match.Reason;
import nansen.names.match.Sentences;

/// A match as people and programs read it.
final class MatchText {
  private MatchText() {}

  /// With three places: more would claim to know more.
  static BigDecimal probability(Match match) {
    return BigDecimal.valueOf(match.probability()).setScale(3, RoundingMode.HALF_EVEN);
  }

  /// One line for each reason, what speaks for, what against, and what says nothing of itself.
  static String lines(Match match, String indent) {
    var text = new StringBuilder();
    for (var reason : match.reasons()) {
      text.append(indent)
          .append(mark(reason.side()))
          .append(' ')
          .append(Sentences.english(reason))
          .append('\n');
    }
    return text.toString();
  }

  private static char mark(Reason.Side side) {
    return switch (side) {
      case FOR -> '+';
      case AGAINST -> '-';
      case NEITHER -> ' ';
    };
  }

  static List<Map<String, Object>> reasons(Match match) {
    return match.reasons().stream().map(MatchText::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    var all = new LinkedHashMap<String, Object>();
    all.put("side", reason.side().name().toLowerCase(Locale.ROOT));
    all.put("says", Sentences.english(reason));
    return all;
  }
}
