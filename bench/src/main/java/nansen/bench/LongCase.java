package nansen.bench;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;

/// A case that goes on for years: the same person detained, reviewed and released, other states
/// asked, decisions taken and appealed, over and over, and between them facts that start nothing.
///
/// A fact every three days, so that a case of a thousand facts is eight years old and one of thirty
/// is a quarter. Each case is the beginning of the next longer one.
final class LongCase {
  private static final LocalDate BEGIN = LocalDate.of(2026, Month.JULY, 6);
  private static final int DAYS_BETWEEN = 3;

  private record Line(String kind, Map<String, String> details) {}

  private static final List<Line> ONCE =
      List.of(
          line("person.born"),
          line("apprehended", "where", "territory"),
          line("application.made", "before", "competent"),
          line("application.registered", "procedure", "ordinary"),
          line("application.lodged"));

  private static final List<Line> AGAIN =
      List.of(
          line("detained", "where", "territory", "for", "transfer", "ordered-by", "administration"),
          line("lawyer.engaged"),
          line("detention-review.concluded"),
          line("item.answered", "item", "apr-needs-found", "answer", "no"),
          line("released"),
          line("information.given"),
          line("eurodac.hit-received", "data", "irregular-crossing", "state", "BG"),
          line("interview.held"),
          line("take-charge.requested", "state", "BG"),
          line("take-charge.request-received", "state", "BG", "hit", "yes"),
          line("authorities.contacted", "by", "person"),
          line("responsibility.refused", "state", "BG"),
          line("document.issued", "document", "applicant"),
          line("item.answered", "item", "apr-needs-support", "answer", "yes"),
          line("restriction.applied", "kind", "reporting"),
          line("ground.found", "ground", "apr-42-1-d", "holds", "no"),
          line("restriction.reviewed"),
          line("lawyer.engaged"),
          line("decision.taken", "outcome", "unfounded"),
          line("decision.notified", "outcome", "unfounded", "to", "person"),
          line("item.answered", "item", "apr-needs-changed", "answer", "no"),
          line("appeal.lodged"),
          line("authorities.contacted", "by", "other"),
          line("appeal.decided"));

  private LongCase() {}

  private static Line line(String kind, String... details) {
    var map = new TreeMap<String, String>();
    for (var i = 0; i < details.length; i += 2) {
      map.put(details[i], details[i + 1]);
    }
    return new Line(kind, map);
  }

  /// The first facts of the long life, in Austria, asked about three days after the last of them.
  static BenchCase.Ready ready(int facts, LawBook book) {
    var place = BenchCase.AUSTRIA.ready(book);
    var all = new ArrayList<Fact>();
    for (var i = 0; i < facts; i++) {
      var line = i < ONCE.size() ? ONCE.get(i) : AGAIN.get((i - ONCE.size()) % AGAIN.size());
      if (book.vocabulary().spec(line.kind()) == null) {
        throw new IllegalStateException("no pack knows the fact " + line.kind());
      }
      all.add(fact(line, i));
    }
    var asOf = on(facts).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new BenchCase.Ready(Journal.of(all), place.place(), place.laws(), asOf);
  }

  private static Fact fact(Line line, int i) {
    var day = on(i);
    var details = new TreeMap<String, Value>();
    line.details().forEach((name, word) -> details.put(name, new Value.Text(word)));
    return new Fact(
        new FactId("fact-" + i),
        new FactKind(line.kind()),
        new When.Day(day),
        day.atTime(18, 0).toInstant(ZoneOffset.UTC),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        details,
        null);
  }

  private static LocalDate on(int i) {
    return BEGIN.plusDays((long) i * DAYS_BETWEEN);
  }
}
