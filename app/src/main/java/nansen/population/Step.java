package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;

/// What happens at one time in a case and is written down together.
final class Step {
  private static final Attribution LOG = new Attribution("", Attribution.Basis.DOCUMENT);
  private static final Attribution PERSON = new Attribution("", Attribution.Basis.STATEMENT);
  private static final Attribution FILE = new Attribution("", Attribution.Basis.OFFICIAL_ACT);

  /// A fact before anybody has written it down.
  record Happening(
      FactKind kind,
      When happened,
      Attribution saidBy,
      Certainty certainty,
      Map<String, Value> details) {}

  private final LocalDateTime at;
  private final ZoneId zone;
  private final List<Happening> happenings = new ArrayList<>();

  /// @param at on the clock on the wall
  Step(LocalDateTime at, ZoneId zone) {
    this.at = at;
    this.zone = zone;
  }

  LocalDateTime at() {
    return at;
  }

  List<Happening> happenings() {
    return happenings;
  }

  /// Known to the minute, from the log of a station.
  ///
  /// @param details name and word in turn
  Step logged(String kind, String... details) {
    return add(kind, new When.Moment(at.atZone(zone).toInstant()), LOG, details);
  }

  /// Known to the day, an act of the authority.
  Step done(String kind, String... details) {
    return add(kind, new When.Day(at.toLocalDate()), FILE, details);
  }

  /// What the person says of a day.
  Step said(String kind, LocalDate day, String... details) {
    return said(kind, new When.Day(day), details);
  }

  Step said(String kind, When happened, String... details) {
    happenings.add(
        new Happening(new FactKind(kind), happened, PERSON, Certainty.CLAIMED, words(details)));
    return this;
  }

  private Step add(String kind, When happened, Attribution saidBy, String... details) {
    happenings.add(
        new Happening(new FactKind(kind), happened, saidBy, Certainty.ESTABLISHED, words(details)));
    return this;
  }

  private static Map<String, Value> words(String... details) {
    var words = new HashMap<String, Value>();
    for (var i = 0; i < details.length; i += 2) {
      words.put(details[i], new Value.Text(details[i + 1]));
    }
    return words;
  }
}
