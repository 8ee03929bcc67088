package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A single holiday proclaimed after the calendar was made, for instance a day of national
/// mourning.
///
/// It counts only in standings asked for as known at that moment or later: a due date computed
/// before the proclamation is reproduced as it was.
///
/// @param day the date
/// @param name the day's name in English
/// @param known when it could be known, usually the publication in the gazette
/// @param source the statute or gazette notice
/// @param support how well the source was checked, in the words of the law packs
/// @param revoked from when on it is known to be none; null where it holds
public record Proclaimed(
    LocalDate day,
    String name,
    Instant known,
    String source,
    String support,
    @Nullable Revoked revoked) {

  /// @throws IllegalArgumentException if it was revoked before anybody could know of it
  public Proclaimed {
    if (revoked != null && revoked.known().isBefore(known)) {
      throw new IllegalArgumentException(day + " is revoked before it is known");
    }
  }

  /// One that holds.
  public Proclaimed(LocalDate day, String name, Instant known, String source, String support) {
    this(day, name, known, source, support, null);
  }

  /// Whether it is a holiday, for all that is known.
  public boolean holds() {
    return revoked == null;
  }

  /// The same, revoked.
  ///
  /// @throws IllegalArgumentException if that is before anybody could know of it
  public Proclaimed revoked(Revoked by) {
    return new Proclaimed(day, name, known, source, support, by);
  }

  /// What was known of it at a moment: nothing before it was proclaimed, and nothing of being
  /// revoked before that could be known.
  Optional<Proclaimed> knownAt(Instant moment) {
    if (known.isAfter(moment)) {
      return Optional.empty();
    }
    return Optional.of(
        revoked == null || !revoked.known().isAfter(moment)
            ? this
            : new Proclaimed(day, name, known, source, support));
  }
}
