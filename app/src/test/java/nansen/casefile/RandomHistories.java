package nansen.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import org.jspecify.annotations.Nullable;

/// Facts at random, of all kinds the law knows, with corrections and retractions of earlier ones.
final class RandomHistories {
  private final Random random;
  private final List<FactSpec> kinds;

  RandomHistories(Random random, LawBook book) {
    this.random = random;
    this.kinds =
        book.vocabulary().specs().stream()
            .filter(spec -> !spec.deemedOnly() && spec.anniversary() == null)
            .toList();
  }

  NewFact next(List<NewFact> before) {
    var spec = kinds.get(random.nextInt(kinds.size()));
    var earlier =
        !before.isEmpty() && random.nextInt(4) == 0
            ? before.get(random.nextInt(before.size()))
            : null;
    return new NewFact(
        new FactId("r" + random.nextLong()),
        earlier == null ? spec.kind() : earlier.kind(),
        when(earlier == null && spec.momentOnly()),
        Attribution.UNSTATED,
        Certainty.values()[random.nextInt(3)],
        earlier == null ? details(spec) : earlier.details(),
        amends(earlier));
  }

  private @Nullable Amends amends(@Nullable NewFact earlier) {
    if (earlier == null) {
      return null;
    }
    return random.nextBoolean()
        ? new Amends.Corrects(earlier.id())
        : new Amends.Retracts(earlier.id());
  }

  private When when(boolean momentOnly) {
    var day = LocalDate.of(2026, 6, 1).plusDays(random.nextInt(120));
    var moment =
        new When.Moment(day.atTime(LocalTime.of(random.nextInt(24), 30)).toInstant(ZoneOffset.UTC));
    return switch (momentOnly ? 0 : random.nextInt(3)) {
      case 0 -> moment;
      case 1 -> new When.Day(day);
      default -> new When.Between(new When.Day(day), new When.Day(day.plusDays(20)));
    };
  }

  private Map<String, Value> details(FactSpec spec) {
    var details = new HashMap<String, Value>();
    spec.details()
        .forEach((name, detail) -> {
          if (random.nextInt(4) == 0) {
            return;
          }
          switch (detail) {
            case FactSpec.Detail.Choice(var words) ->
                details.put(name, new Value.Text(words.get(random.nextInt(words.size()))));
            case FactSpec.Detail.OnDay() ->
                details.put(name, new Value.OnDay(LocalDate.of(2026, 9, 1 + random.nextInt(28))));
            case FactSpec.Detail.Whole() -> details.put(name, new Value.Whole(random.nextInt(30)));
            case FactSpec.Detail.Name() -> details.put(name, new Value.Text("a name"));
            case FactSpec.Detail.State _ -> details.put(name, new Value.Text("BG"));
            case FactSpec.Detail.AtMoment() -> {}
            case FactSpec.Detail.Ground() -> {}
            case FactSpec.Detail.Item() -> {}
          }
        });
    return details;
  }
}
