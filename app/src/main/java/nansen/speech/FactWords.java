package nansen.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.pack.Vocabulary;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Standing;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// Calls the facts of one case by their titles and the lines in which they are written.
public final class FactWords {
  private final Phrases phrases;
  private final Titles titles;
  private final Map<FactId, Integer> lines;
  private final Map<FactId, FactKind> kinds = new HashMap<>();
  private final Set<FactId> written = new HashSet<>();

  public FactWords(
      Phrases phrases,
      Titles titles,
      Vocabulary vocabulary,
      CaseFile file,
      List<Standing> standings) {
    this.phrases = phrases;
    this.titles = titles;
    this.lines = file.lines();
    for (var fact : file.journal().facts()) {
      kinds.put(fact.id(), fact.kind());
      written.add(fact.id());
    }
    for (var spec : vocabulary.anniversaries()) {
      written.forEach(id -> kinds.put(new FactId(spec.kind() + ":" + id), spec.kind()));
    }
    for (var standing : standings) {
      for (var clock : standing.clocks()) {
        var missed = clock.provision().missed();
        for (var step : clock.why().steps()) {
          if (step instanceof Step.Deemed(var fact, var _, var _)
              && missed != null
              && missed.fact() != null) {
            kinds.put(fact, missed.fact());
          }
        }
      }
    }
  }

  /// The kind of a fact; null for one that is neither in the file nor made by the law.
  @Nullable FactKind kind(FactId id) {
    return kinds.get(id);
  }

  /// The title of a fact and where it is written, such as "Application registered (line 7)"; the
  /// title alone where the file has no lines.
  public String name(@Nullable FactId id) {
    if (id == null) {
      return phrases.say("fact.unnamed");
    }
    var kind = kinds.get(id);
    var title = kind == null ? id.value() : titles.fact(kind);
    var line = lines.get(id);
    if (line != null) {
      return phrases.say("fact.in-line", "title", title, "line", Integer.toString(line));
    }
    return kind == null || written.contains(id)
        ? title
        : phrases.say("fact.by-law", "title", title);
  }
}
