package nansen.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Of what kinds the facts of a case are; for rooms above that make something from it for all
/// readers. It says nothing of what a fact tells.
@Service
public class RecordedKinds {
  private final JournalTable journals;

  RecordedKinds(JournalTable journals) {
    this.journals = journals;
  }

  /// The kinds of the facts that stand, each with the moment at which the first of them was
  /// recorded.
  @Transactional(readOnly = true)
  public Map<String, Instant> of(CaseId id) {
    return kinds(journals.facts(id));
  }

  /// The same of several cases; those without facts are left out.
  @Transactional(readOnly = true)
  public Map<CaseId, Map<String, Instant>> of(List<CaseId> ids) {
    var kinds = new HashMap<CaseId, Map<String, Instant>>();
    journals.facts(ids).forEach((id, facts) -> kinds.put(id, kinds(facts)));
    return kinds;
  }

  private static Map<String, Instant> kinds(List<Fact> facts) {
    return kinds(Journal.of(facts));
  }

  static Map<String, Instant> kinds(Journal journal) {
    var kinds = new HashMap<String, Instant>();
    journal
        .knownAt(Instant.MAX)
        .forEach(fact ->
            kinds.merge(
                fact.kind().name(),
                fact.recorded(),
                (one, other) -> one.isBefore(other) ? one : other));
    return kinds;
  }
}
