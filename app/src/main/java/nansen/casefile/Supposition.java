package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nansen.docket.Docket;
import nansen.law.journal.Journal;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where open cases stand under the law in force and would stand under another. Nothing is written,
/// and nobody's access is asked: it is for the program's own comparison of laws, and whoever shows
/// what comes of it asks then.
@Service
public class Supposition {
  private final JournalTable journals;
  private final ProjectionTable projections;
  private final LawHere law;

  Supposition(JournalTable journals, ProjectionTable projections, LawHere law) {
    this.journals = journals;
    this.projections = projections;
    this.law = law;
  }

  /// Two laws made ready to be compared: the one in force and another.
  public static final class Laws {
    private final ReadyLaw now;
    private final ReadyLaw supposed;

    private Laws(ReadyLaw now, ReadyLaw supposed) {
      this.now = now;
      this.supposed = supposed;
    }

    /// Whether the two are the same for a case, for all its facts may be.
    private boolean same(CaseHead head) {
      return supposed.at(head).digest().equals(now.at(head).digest());
    }
  }

  /// A case under both laws.
  public record Both(CaseHead head, Docket now, Docket supposed) {}

  public Laws with(Spoken supposed) {
    return new Laws(law.now(), new ReadyLaw(supposed));
  }

  /// How many cases are open.
  public long open() {
    return projections.open();
  }

  /// Some open cases after another one, in the order of their ids.
  ///
  /// @param id null to begin with the first
  public List<CaseHead> after(@Nullable CaseId id, int limit) {
    return projections.openAfter(id, limit);
  }

  /// Those of the cases for which the laws differ, under both.
  ///
  /// @param at the moment asked about and the moment of knowledge
  @Transactional(readOnly = true)
  public List<Both> of(List<CaseHead> cases, Laws laws, Instant at) {
    var differing = cases.stream().filter(head -> !laws.same(head)).toList();
    if (differing.isEmpty()) {
      return List.of();
    }
    var facts = journals.facts(differing.stream().map(CaseHead::id).toList());
    return differing.stream()
        .map(head -> {
          var journal = Journal.of(Objects.requireNonNullElse(facts.get(head.id()), List.of()));
          var now = laws.now.at(head).docket(journal, at, at);
          return new Both(head, now, laws.supposed.at(head).docket(journal, at, at));
        })
        .toList();
  }
}
