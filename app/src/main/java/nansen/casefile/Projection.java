package nansen.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.calendar.DaysAsked;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;

/// Where a case stands, made from its journal. Pure: the same journal, law and moment give the
/// same.
///
/// @param clocks open, missed and met, by pack, provision and number
record Projection(CaseId id, List<ClockRow> clocks, Assessed assessed) {
  private static final Comparator<ClockRow> ORDER =
      Comparator.comparing(ClockRow::pack)
          .thenComparing(ClockRow::clock)
          .thenComparing(ClockRow::nth);

  Projection {
    clocks = clocks.stream().sorted(ORDER).toList();
  }

  /// @param places how many facts it was made from
  /// @param law names the law it was made with: SHA-256 in hexadecimal digits
  /// @param until when the passing of time may change it
  /// @param nextDay the earliest day on which something is due; null where nothing has a date
  /// @param missedDay the day of the first duty that was missed; null where none was
  /// @param missed how many duties were missed and may still be made good
  /// @param closedBy the fact that closes the case; null while it is open
  /// @param undated why nothing would have a date: a word for the worklist
  /// @param elsewhere whether a decision of elsewhere waits for a second person
  /// @param asked the days of which the calendar was asked, and all before the day on which it was,
  ///   as [AskedText] has them; null where that was not noted
  record Assessed(
      int places,
      String law,
      Instant asOf,
      Instant until,
      @Nullable LocalDate nextDay,
      @Nullable LocalDate missedDay,
      int missed,
      int questions,
      @Nullable FactId closedBy,
      String undated,
      boolean elsewhere,
      @Nullable String asked) {}

  static Projection of(CaseId id, Journal journal, ReadyLaw.Local here, Instant at) {
    var docket = here.docket(journal, at, at);
    var clocks = ClockRow.of(docket, here.time());
    var ending = Closing.ending(docket, here.time());
    var waiting = waiting(clocks, ending, here.time());
    var missed = waiting.stream().filter(ClockRow::isMissedDuty).toList();
    var questions =
        docket.standings().stream().mapToInt(standing -> standing.questions().size()).sum();
    return new Projection(
        id,
        clocks,
        new Assessed(
            journal.facts().size(),
            here.digest(),
            at,
            until(docket, journal, at),
            first(waiting.stream().filter(ClockRow::isOpen)),
            first(missed.stream()),
            missed.size(),
            questions,
            clocks.stream().anyMatch(ClockRow::isOwed) ? null : ending.map(Fact::id).orElse(null),
            journal.facts().isEmpty() ? "no-facts" : questions > 0 ? "questions" : "nothing-open",
            docket.known().stream().anyMatch(Elsewhere::waits),
            AskedText.of(asked(docket).andAllBefore(here.time().day(at)))));
  }

  /// The clocks that somebody may still wait for: not those whose day came before the fact that
  /// ended the matter.
  ///
  /// @param ending that fact; empty where there is none
  private static List<ClockRow> waiting(
      List<ClockRow> clocks, Optional<Fact> ending, LocalTime time) {
    var ended = ending.map(fact -> Closing.day(fact.happened(), time)).orElse(LocalDate.MIN);
    return clocks.stream()
        .filter(clock -> clock.day() == null || clock.day().isAfter(ended))
        .toList();
  }

  /// Whether it says the same, whenever and under whatever law it was made.
  boolean agrees(Projection other) {
    return clocks.equals(other.clocks)
        && assessed.places == other.assessed.places
        && Objects.equals(assessed.nextDay, other.assessed.nextDay)
        && Objects.equals(assessed.missedDay, other.assessed.missedDay)
        && assessed.missed == other.assessed.missed
        && assessed.questions == other.assessed.questions
        && Objects.equals(assessed.closedBy, other.assessed.closedBy)
        && assessed.undated.equals(other.assessed.undated)
        && assessed.elsewhere == other.assessed.elsewhere
        && Objects.equals(assessed.asked, other.assessed.asked);
  }

  /// Days that have gone by are not worth a row's room: whoever changes one has all assessed.
  private static DaysAsked asked(Docket docket) {
    return docket.standings().stream().map(Standing::asked).reduce(DaysAsked.NONE, DaysAsked::and);
  }

  /// The end of the day, or the next moment before it that the case knows of.
  private static Instant until(Docket docket, Journal journal, Instant at) {
    var happening =
        journal.facts().stream()
            .map(Fact::happened)
            .map(when -> when instanceof When.Between(var first, var _) ? first : when)
            .flatMap(when -> when instanceof When.Moment(var its) ? Stream.of(its) : Stream.of())
            .filter(moment -> moment.isAfter(at));
    return Stream.concat(docket.standings().stream().map(Standing::holds), happening)
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("assessed under no law"));
  }

  private static @Nullable LocalDate first(Stream<ClockRow> clocks) {
    return clocks
        .map(ClockRow::day)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// SHA-256 of a text in UTF-8, in hexadecimal digits.
  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
