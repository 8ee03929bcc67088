package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final SparedTable assessed;
  private final LawHere law;

  Supposition(JournalTable journals, SparedTable assessed, LawHere law) {
    this.journals = journals;
    this.assessed = assessed;
    this.law = law;
  }

  /// Two laws made ready to be compared: the one in force and another.
  public static final class Laws {
    private final ReadyLaw now;
    private final ReadyLaw supposed;
    private final List<Spared> spared;

    /// @param earlier laws under which cases may still stand: now and before
    private Laws(
        ReadyLaw now,
        ReadyLaw supposed,
        Stream<ReadyLaw> earlier,
        List<JournalTable.Where> places) {
      this.now = now;
      this.supposed = supposed;
      this.spared =
          earlier.flatMap(each -> Spared.between(each, supposed, places).stream()).toList();
    }

    /// Whether the two are the same for a case, for all its facts may be.
    private boolean same(CaseHead head) {
      return supposed.at(head).digest().equals(now.at(head).digest());
    }
  }

  /// A case under both laws.
  public record Both(CaseHead head, Docket now, Docket supposed) {}

  public Laws with(Spoken supposed) {
    var now = law.now();
    var earlier = Stream.concat(Stream.of(now), law.before().stream());
    return new Laws(now, new ReadyLaw(supposed), earlier, journals.everywhere());
  }

  /// How many cases are open.
  public long open() {
    return assessed.open();
  }

  /// Some open cases in the order of their ids, without those that the other law spares: the two
  /// differ in days off alone, and of none of these did anything in the case turn on.
  ///
  /// @param cases those that may stand otherwise
  /// @param last up to which all have been looked at
  /// @param looked how many that are, those that are spared among them
  public record Part(List<CaseHead> cases, CaseId last, long looked) {}

  /// The next part after a case; empty where none is left.
  ///
  /// @param id null to begin with the first
  /// @param limit of those that may stand otherwise
  /// @param at the moment asked about
  @Transactional(readOnly = true)
  public Optional<Part> after(@Nullable CaseId id, int limit, Laws laws, Instant at) {
    var cases = assessed.openAfter(id, limit, laws.spared, at);
    var last = cases.size() == limit ? Optional.of(cases.getLast().id()) : assessed.lastOpen();
    return last.map(it -> new Part(cases, it, assessed.open(id, it)))
        .filter(part -> part.looked() > 0);
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
