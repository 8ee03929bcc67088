package nansen.cli.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nansen.names.find.Answer;
import nansen.names.find.Draft;
import nansen.names.find.Entry;
import nansen.names.find.Finder;
import nansen.names.find.NameIndex;
import nansen.names.find.Query;
import nansen.names.match.Match;
import nansen.names.match.Person;

/// The likely duplicates in a list: each person of it is sought among all the others.
public final class Pairing {
  private final List<PeopleList.Row> rows;
  private final double least;
  private final NameIndex index;
  private final Finder finder = new Finder();
  private final Set<Long> told = new HashSet<>();
  private int tooCommon;
  private int full;

  /// @param least the smallest probability worth telling
  public Pairing(List<PeopleList.Row> rows, double least) {
    this.rows = List.copyOf(rows);
    this.least = least;
    index = index(this.rows.stream().map(PeopleList.Row::person).toList());
  }

  /// Two rows that may be of one person.
  public record Pair(PeopleList.Row one, PeopleList.Row other, Match match) {}

  /// An index of people, the key of each being its place in the list.
  public static NameIndex index(List<Person> people) {
    var draft = new Draft();
    for (var i = 0; i < people.size(); i++) {
      draft.add(new Entry(i, people.get(i)));
    }
    return people.isEmpty() ? NameIndex.empty() : NameIndex.of(List.of(draft.finish()));
  }

  /// The pairs of this row that were not told before, the likeliest first.
  public List<Pair> of(int place) {
    var query =
        new Query(
            rows.get(place).person(),
            Query.Typing.DONE,
            Query.Breadth.EVERYBODY,
            Query.MOST,
            least);
    var answer = finder.find(index, query);
    tooCommon += answer.reach() == Answer.Reach.TOO_COMMON ? 1 : 0;
    full += answer.found().size() == Query.MOST ? 1 : 0;
    var pairs = new ArrayList<Pair>();
    for (var found : answer.found()) {
      var other = (int) found.key();
      var first = Math.min(place, other);
      var second = Math.max(place, other);
      if (first != second && told.add((long) first << 32 | second)) {
        pairs.add(new Pair(rows.get(place), rows.get(other), found.match()));
      }
    }
    return pairs;
  }

  /// For how many rows so far there were as many others as one question is answered with, so that
  /// some may be missing.
  public int full() {
    return full;
  }

  /// For how many rows so far not everybody was compared, the name being too common.
  public int tooCommon() {
    return tooCommon;
  }
}
