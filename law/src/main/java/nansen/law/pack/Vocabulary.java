package nansen.law.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// All words for facts that the packs of a book read. Each kind has a number, so that a standing
/// can look facts up without hashing. Immutable.
public final class Vocabulary {
  private final List<FactSpec> specs;
  private final List<FactSpec> anniversaries;
  private final List<FactSpec> acts;
  private final List<FactSpec> beginMatters;
  private final List<FactSpec> closeMatters;
  private final List<FactSpec> followInMatters;
  private final Map<String, Integer> numbers = new HashMap<>();

  public Vocabulary(Collection<FactSpec> specs) {
    var numbered = new ArrayList<FactSpec>(specs.size());
    specs.forEach(spec -> numbered.add(spec.numbered(numbered.size())));
    this.specs = List.copyOf(numbered);
    this.anniversaries = this.specs.stream().filter(spec -> spec.anniversary() != null).toList();
    this.acts = this.specs.stream().filter(spec -> !spec.does().isEmpty()).toList();
    this.beginMatters = of(FactSpec.Matter.BEGINS);
    this.closeMatters = of(FactSpec.Matter.CLOSES);
    this.followInMatters = of(FactSpec.Matter.FOLLOWS);
    for (var i = 0; i < this.specs.size(); i++) {
      numbers.put(this.specs.get(i).kind().name(), i);
    }
    for (var i = 0; i < this.specs.size(); i++) {
      for (var alias : this.specs.get(i).also()) {
        numbers.putIfAbsent(alias, i);
      }
    }
  }

  private List<FactSpec> of(FactSpec.Matter matter) {
    return specs.stream().filter(spec -> spec.matter() == matter).toList();
  }

  /// The kind for a word, also for another word in use; null where the word is not known.
  public @Nullable FactSpec spec(String word) {
    var number = numbers.get(word);
    return number == null ? null : specs.get(number);
  }

  /// The number of a kind, from 0; -1 where it is not known.
  public int number(FactKind kind) {
    var number = numbers.get(kind.name());
    return number == null ? -1 : number;
  }

  /// The kind with a number.
  public FactSpec spec(int number) {
    return specs.get(number);
  }

  public int size() {
    return specs.size();
  }

  public List<FactSpec> specs() {
    return specs;
  }

  /// The facts that happen by themselves, years after another.
  public List<FactSpec> anniversaries() {
    return anniversaries;
  }

  /// The facts with which an act is done that a right may block.
  public List<FactSpec> acts() {
    return acts;
  }

  /// The facts that begin another matter where one was closed before.
  public List<FactSpec> beginMatters() {
    return beginMatters;
  }

  /// The facts that close a matter.
  public List<FactSpec> closeMatters() {
    return closeMatters;
  }

  /// The facts that come in a matter which has begun.
  public List<FactSpec> followInMatters() {
    return followInMatters;
  }

  /// Every word that a case file may use.
  public SortedSet<String> words() {
    return new TreeSet<>(numbers.keySet());
  }

  /// This vocabulary and more words.
  public Vocabulary with(Collection<FactSpec> more) {
    var all = new ArrayList<>(specs);
    all.addAll(more);
    return new Vocabulary(all);
  }
}
