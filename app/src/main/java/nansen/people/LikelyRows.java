package nansen.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Persons who may be meant, as rows of a page.
@Component
public class LikelyRows {
  /// Names alone never make it certain.
  private static final long SUREST = 99;

  private final PersonWords words;
  private final ReasonWords reasons;

  LikelyRows(PersonWords words, ReasonWords reasons) {
    this.words = words;
    this.reasons = reasons;
  }

  /// A row.
  ///
  /// @param matched the name that was compared; empty where it is the one shown
  /// @param percent how probable it is, in percent
  /// @param also other records of that person
  public record Row(
      UUID id,
      String name,
      String matched,
      String birth,
      long percent,
      List<ReasonWords.Shown> reasons,
      List<Also> also) {}

  /// In the order given.
  public List<Row> of(List<Likely> all, Locale locale) {
    return all.stream()
        .map(each ->
            new Row(
                each.id().value(),
                each.shown(),
                each.matched().equals(each.shown()) ? "" : each.matched(),
                each.births().stream()
                    .map(time -> words.birth(time, locale))
                    .collect(Collectors.joining(" / ")),
                Math.min(SUREST, Math.round(each.match().probability() * 100)),
                reasons.of(each.match(), locale),
                each.also()))
        .toList();
  }
}
