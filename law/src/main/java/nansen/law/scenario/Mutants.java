package nansen.law.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.PackId;
import nansen.law.pack.Place;
import nansen.law.reading.Scenario;
import nansen.law.standing.Law;
import nansen.law.standing.LocalLaw;
import org.jspecify.annotations.Nullable;

/// Finds out which slips of the pen in a pack no scenario would notice.
public final class Mutants {
  private final Map<Map<String, String>, LawBook> books;
  private final List<Scenario> scenarios;
  private final Map<Map<String, String>, List<Mutation>> mutations = new HashMap<>();
  private final List<Failure> failing;

  /// @param books the book for each setting of switches that a scenario asks for
  /// @param scenarios all of them; those beside the pack are tried first
  public Mutants(Map<Map<String, String>, LawBook> books, List<Scenario> scenarios) {
    this.books = Map.copyOf(books);
    var sound = new ArrayList<Scenario>();
    this.failing = new ArrayList<>();
    for (var scenario : scenarios) {
      var book = this.books.get(scenario.switches());
      var failures = book == null ? List.<Failure>of() : Trial.of(scenario, book, new Coverage());
      failing.addAll(failures);
      if (failures.isEmpty()) {
        sound.add(scenario);
      }
    }
    this.scenarios = sound;
  }

  /// What fails without any mutation. Those scenarios prove nothing and are left out.
  public List<Failure> failing() {
    return List.copyOf(failing);
  }

  /// What came of one pack.
  public record Result(PackId pack, int made, List<String> survived) {
    public Result {
      survived = List.copyOf(survived);
    }

    public int caught() {
      return made - survived.size();
    }
  }

  /// Told after each mutation.
  public interface Progress {
    void done(int mutations, int of);
  }

  /// Tries every mutation of a pack.
  public Result of(PackId id, Progress progress) {
    mutations.clear();
    books.forEach((set, book) -> book.pack(id).ifPresent(p -> mutations.put(set, Mutation.of(p))));
    var plain = mutations.getOrDefault(Map.of(), List.of());
    var order = new ArrayList<>(scenarios);
    order.sort((a, b) -> Boolean.compare(!beside(a, id), !beside(b, id)));
    var survived = new ArrayList<String>();
    for (var i = 0; i < plain.size(); i++) {
      if (!isCaught(id, i, order)) {
        survived.add(plain.get(i).what());
      }
      progress.done(i + 1, plain.size());
    }
    return new Result(id, plain.size(), survived);
  }

  private static boolean beside(Scenario scenario, PackId id) {
    return scenario.file().contains("/" + id + "/");
  }

  private boolean isCaught(PackId id, int i, List<Scenario> order) {
    var laws = new HashMap<Where, List<LocalLaw>>();
    for (var scenario : order) {
      var mutation = mutation(scenario.switches(), i);
      var book = books.get(scenario.switches());
      if (mutation == null || book == null) {
        continue;
      }
      var law =
          laws.computeIfAbsent(
              new Where(scenario.place(), scenario.switches()),
              where -> Law.at(replaced(book, id, mutation.pack()), where.place()));
      if (fails(scenario, law)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a scenario notices. A mutant that makes no sense (hours added to days), which the
  /// reader would have refused, is noticed too.
  private static boolean fails(Scenario scenario, List<LocalLaw> law) {
    try {
      return !Trial.of(scenario, law, new Coverage()).isEmpty();
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private record Where(Place place, Map<String, String> switches) {}

  private @Nullable Mutation mutation(Map<String, String> switches, int i) {
    var list = mutations.getOrDefault(switches, List.of());
    return i < list.size() ? list.get(i) : null;
  }

  private static LawBook replaced(LawBook book, PackId id, LawPack mutant) {
    return new LawBook(
        book.calendars(),
        book.vocabulary(),
        book.packs().stream().map(pack -> pack.id().equals(id) ? mutant : pack).toList());
  }
}
