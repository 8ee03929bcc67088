package nansen.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.access.Salted;
import nansen.casefile.JournalProof.Finding;
import nansen.casefile.JournalProof.Kind;
import nansen.law.journal.Fact;
import org.jspecify.annotations.Nullable;

/// A case as the audit trail tells of it, and as it stands in the tables. Pure.
final class ToldJournal {
  private static final String FACT = "fact.";

  private final CaseId id;
  private final Map<String, String> opening = new HashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Stands> standing = new ArrayList<>();
  private @Nullable CaseHead head;
  private byte @Nullable [] salt;

  ToldJournal(CaseId id) {
    this.id = id;
  }

  /// A fact of which the trail tells.
  ///
  /// @param hashed the field and its hash
  /// @param by who recorded it
  private record Told(String fact, String hashed, UUID by, long event) {}

  /// A fact that stands in the table.
  ///
  /// @param fact null where the row cannot be read as one
  record Stands(int place, String id, UUID by, @Nullable Fact fact) {}

  void head(CaseHead stands) {
    head = stands;
  }

  void salt(byte[] kept) {
    salt = kept;
  }

  /// The next fact, in the order of the places.
  void fact(Stands row) {
    standing.add(row);
  }

  /// What an event tells of the case, in the order of the trail.
  ///
  /// @param changes each the field, `=`, and a hash
  void event(long event, UUID actor, List<String> changes) {
    for (var change : changes) {
      var field = change.substring(0, Math.max(0, change.lastIndexOf('=')));
      if (field.startsWith(FACT)) {
        told.add(new Told(field.substring(FACT.length()), change, actor, event));
      } else {
        opening.putIfAbsent(field, change);
      }
    }
  }

  /// How many facts stand.
  int facts() {
    return standing.size();
  }

  /// Whether there is such a case: the trail tells of drafts as well, under ids of their own.
  boolean isCase() {
    return head != null;
  }

  /// The first thing that is not as the trail tells.
  Optional<Finding> wrong() {
    var stands = head;
    if (stands == null) {
      return told.isEmpty() ? Optional.empty() : found(Kind.DELETE, "the case is gone");
    }
    var opened = Casefile.opening(stands.country(), stands.calendar());
    if (opened.stream().anyMatch(change -> !opening.containsKey(change.field()))) {
      return found(Kind.INSERT, "no event tells that it was opened");
    }
    var kept = salt;
    if (kept == null) {
      return found(
          Kind.DELETE,
          "the salt of its values is gone, so that none can be held against the trail");
    }
    var salted = Salted.with(kept);
    for (var change : opened) {
      if (!salted.of(change).equals(opening.get(change.field()))) {
        return found(Kind.EDIT, "its " + change.field() + " is not the one it was opened with");
      }
    }
    return order().or(() -> content(salted));
  }

  /// The facts of which the trail tells, those alone, one after another.
  private Optional<Finding> order() {
    var there = standing.stream().map(Stands::id).collect(Collectors.toCollection(HashSet::new));
    var known = told.stream().map(Told::fact).collect(Collectors.toCollection(HashSet::new));
    for (var i = 0; i < Math.max(told.size(), standing.size()); i++) {
      var row = i < standing.size() ? standing.get(i) : null;
      var event = i < told.size() ? told.get(i) : null;
      if (row != null && !known.contains(row.id())) {
        return found(Kind.INSERT, "no event tells of fact " + row.id());
      }
      if (event != null && !there.contains(event.fact())) {
        return row == null
            ? found(Kind.CUT, "fact %s of event %d is gone, the last", event)
            : found(Kind.DELETE, "fact %s of event %d is gone", event);
      }
      if (row == null || event == null || !row.id().equals(event.fact())) {
        var moved = event == null ? "fact " + standing.get(i).id() : "fact " + event.fact();
        return found(Kind.REORDER, moved + " does not stand where it was recorded");
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> content(Salted salted) {
    for (var i = 0; i < standing.size(); i++) {
      var row = standing.get(i);
      var event = told.get(i);
      var fact = row.fact();
      if (fact == null || !salted.of(Casefile.change(fact)).equals(event.hashed())) {
        return found(Kind.EDIT, "fact %s is not what it was when event %d told of it", event);
      }
      if (!row.by().equals(event.by())) {
        return found(Kind.EDIT, "fact %s was recorded by another, as event %d tells", event);
      }
      if (row.place() != i + 1) {
        return found(Kind.EDIT, "fact %s of event %d has another place", event);
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> found(Kind kind, String detail, Told told) {
    return found(kind, detail.formatted(told.fact(), told.event()));
  }

  private Optional<Finding> found(Kind kind, String detail) {
    return Optional.of(new Finding(id, kind, detail));
  }
}
