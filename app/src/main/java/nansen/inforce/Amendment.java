package nansen.inforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.pack.PackId;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.speech.Spoken;

/// A change of the law, whole: with it and the law before, the law after is known.
public sealed interface Amendment {
  /// The act or the notice that makes it law, in words.
  String source();

  /// What is said of one day of one calendar, the same however it is called and whatever its source
  /// is; nothing for a pack.
  default Optional<String> ofDay() {
    return switch (this) {
      case Holiday(var calendar, var day) -> Optional.of("holiday " + calendar + " " + day.day());
      case Revocation(var calendar, var day, var _, var _) ->
          Optional.of("revocation " + calendar + " " + day);
      case Pack _ -> Optional.empty();
    };
  }

  /// A public holiday of one day, proclaimed after the calendars were written. It counts in what is
  /// known from the moment it could be known, and a due date of before is reproduced as it was.
  ///
  /// @param calendar of the state, and so of all its regions; or of a region alone
  record Holiday(CalendarId calendar, Proclaimed day) implements Amendment {
    @Override
    public String source() {
      return day.source();
    }
  }

  /// A public holiday that was proclaimed is none: it was revoked, or proclaimed here by mistake. A
  /// due date of what was known before that is reproduced as it was. Where nothing was proclaimed,
  /// nothing changes.
  ///
  /// @param calendar that it was proclaimed in
  /// @param name of the holiday
  record Revocation(CalendarId calendar, LocalDate day, String name, Revoked revoked)
      implements Amendment {
    @Override
    public String source() {
      return revoked.source();
    }
  }

  /// A pack in place of the one with the same id, or a new one.
  ///
  /// @param text as the pack format has it
  /// @param scenarios that hold it, in place of those beside the pack; none where those stay
  record Pack(PackId id, Source text, List<Source> scenarios, String source) implements Amendment {
    public Pack {
      scenarios = List.copyOf(scenarios);
    }
  }

  /// The law after amendments, in their order; every problem where the texts do not go together.
  /// Pure.
  static Read<Spoken> all(Spoken law, List<Amendment> amendments) {
    var packs = new LinkedHashMap<String, Source>();
    var scenarios = new HashMap<String, List<Source>>();
    for (var each : amendments) {
      if (each instanceof Pack(var id, var text, var beside, var _)) {
        packs.put(id.value(), text);
        if (!beside.isEmpty()) {
          scenarios.put(id.value(), beside);
        }
      }
    }
    return switch (packs.isEmpty() ? new Read.Ok<>(law) : law.reading(packs, scenarios)) {
      case Read.Ok(var read) -> daysOff(read, amendments);
      case Read.Refused<Spoken> refused -> refused;
    };
  }

  private static Read<Spoken> daysOff(Spoken law, List<Amendment> amendments) {
    var amended = law;
    var problems = new ArrayList<Problem>();
    for (var each : amendments) {
      switch (each) {
        case Holiday(var calendar, var day) -> {
          var year = day.day().getYear();
          if (amended.book().calendars().covers(calendar, year)) {
            amended = amended.proclaiming(calendar, day);
          } else {
            problems.add(
                new Problem(
                    "holiday " + day.day() + " in " + calendar,
                    0,
                    0,
                    "",
                    "there is no calendar of " + calendar + " for " + year,
                    "Give the calendars that state and that year."));
          }
        }
        case Revocation(var calendar, var day, var _, var revoked) ->
            amended = amended.revoking(calendar, day, revoked);
        case Pack _ -> {} // in the texts already
      }
    }
    return problems.isEmpty() ? new Read.Ok<>(amended) : new Read.Refused<>(problems);
  }
}
