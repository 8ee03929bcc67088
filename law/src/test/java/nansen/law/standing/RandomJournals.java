package nansen.law.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.law.pack.Provision;
import nansen.law.pack.Trigger;
import org.jspecify.annotations.Nullable;

/// Journals drawn at random from the vocabulary of a book: late facts, corrections of corrections,
/// retractions, facts known to the moment, to the day and hardly at all.
final class RandomJournals {
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
  private static final int DAYS = 1000;

  private final List<FactSpec> specs;
  private final List<List<FactSpec>> matters;
  private List<FactSpec> matter = List.of();
  private LocalDate around = FIRST;
  private final List<String> grounds;
  private final List<String> items;
  private final Random random;

  /// What the words of a book can tell, gathered once for all journals.
  RandomJournals(LawBook book) {
    this.specs = book.vocabulary().specs().stream().filter(spec -> !spec.deemedOnly()).toList();
    this.matters = matters(book, specs);
    this.grounds = book.groundIds();
    this.items = book.itemIds();
    this.random = new Random(0);
  }

  private RandomJournals(RandomJournals same, long seed) {
    this.specs = same.specs;
    this.matters = same.matters;
    this.grounds = same.grounds;
    this.items = same.items;
    this.random = new Random(seed);
  }

  /// The same words, drawn from anew.
  RandomJournals from(long seed) {
    return new RandomJournals(this, seed);
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    var count = 1 + random.nextInt(25);
    matter = matters.get(random.nextInt(matters.size()));
    around = FIRST.plusDays(random.nextInt(DAYS));
    for (var i = 0; i < count; i++) {
      facts.add(fact("f" + i, facts));
    }
    return facts;
  }

  Fact fact(String id, List<Fact> earlier) {
    var amends = amends(earlier);
    var from = matter.isEmpty() || random.nextInt(4) == 0 ? specs : matter;
    var spec = from.get(random.nextInt(from.size()));
    var happened = when();
    var recorded = start(happened).plus(Duration.ofHours(random.nextInt(24 * 60)));
    return new Fact(
        new FactId(id),
        spec.kind(),
        happened,
        recorded,
        Attribution.UNSTATED,
        Certainty.values()[random.nextInt(3)],
        details(spec),
        amends);
  }

  /// The kinds that start, end and lengthen the clocks of one pack: facts that have to do with each
  /// other, so that journals are about something.
  private static List<List<FactSpec>> matters(LawBook book, List<FactSpec> specs) {
    return book.packs().stream()
        .map(pack ->
            pack.provisions().stream()
                .flatMap(p ->
                    Stream.of(
                            p.starts().facts().stream(),
                            p.restarts().facts().stream(),
                            p.ends().facts().stream(),
                            p.extensions().stream().map(Provision.Extension::fact))
                        .flatMap(one -> one))
                .map(Trigger.On::kind)
                .distinct()
                .map(kind -> book.vocabulary().spec(kind.name()))
                .filter(specs::contains)
                .toList())
        .toList();
  }

  private @Nullable Amends amends(List<Fact> earlier) {
    if (earlier.isEmpty() || random.nextInt(8) != 0) {
      return null;
    }
    var target = earlier.get(random.nextInt(earlier.size())).id();
    return random.nextInt(4) == 0 ? new Amends.Retracts(target) : new Amends.Corrects(target);
  }

  private When when() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new When.Moment(moment());
      case 2 -> {
        var day = day();
        yield new When.Between(
            new When.Day(day), new When.Day(day.plusDays(1 + random.nextInt(40))));
      }
      case 3 -> {
        var at = moment();
        yield new When.Between(
            new When.Moment(at), new When.Moment(at.plusSeconds(1 + random.nextInt(200_000))));
      }
      default -> new When.Day(day());
    };
  }

  int number(int below) {
    return random.nextInt(below);
  }

  LocalDate day() {
    return random.nextInt(3) == 0
        ? FIRST.plusDays(random.nextInt(DAYS))
        : around.plusDays(random.nextInt(60));
  }

  Instant moment() {
    return day().atTime(random.nextInt(24), random.nextInt(60)).atZone(ZoneOffset.UTC).toInstant();
  }

  private static Instant start(When when) {
    return switch (when) {
      case When.Moment(var at) -> at;
      case When.Day(var day) -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
      case When.Between(var earliest, var _) -> start(earliest);
    };
  }

  private Map<String, Value> details(FactSpec spec) {
    var details = new HashMap<String, Value>();
    for (var detail : spec.details().entrySet()) {
      if (random.nextInt(5) == 0) {
        continue;
      }
      details.put(
          detail.getKey(),
          switch (detail.getValue()) {
            case FactSpec.Detail.Choice(var words) ->
                new Value.Text(words.get(random.nextInt(words.size())));
            case FactSpec.Detail.OnDay _ -> new Value.OnDay(day());
            case FactSpec.Detail.AtMoment _ -> new Value.AtMoment(moment());
            case FactSpec.Detail.Whole _ -> new Value.Whole(random.nextInt(60));
            case FactSpec.Detail.Name _ -> new Value.Text("name " + random.nextInt(3));
            case FactSpec.Detail.State _ -> new Value.Text(pick(List.of("BG", "GR", "IT")));
            case FactSpec.Detail.Ground _ -> new Value.Text(pick(grounds));
            case FactSpec.Detail.Item _ -> new Value.Text(pick(items));
          });
    }
    return details;
  }

  private String pick(List<String> ids) {
    return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
  }

  Random random() {
    return random;
  }
}
