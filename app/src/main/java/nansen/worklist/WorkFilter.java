package nansen.worklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;
import nansen.casefile.ClockRow;
import nansen.web.Unreadable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which part of the worklist somebody looks at, as the address of the page has it. An empty text
/// asks for everything.
///
/// @param owner a person's id, [#NOBODY] for cases that nobody has, or empty
/// @param owedBy who must act, in the words of the packs
/// @param provision the id of a clock
/// @param liberty [#YES] for limits on liberty alone
/// @param status the word for the state of a clock
record WorkFilter(
    Whose whose,
    When due,
    String owner,
    String owedBy,
    String pack,
    String provision,
    String liberty,
    String status) {

  static final String NOBODY = "nobody";
  static final String YES = "yes";

  static WorkFilter of(Whose whose) {
    return new WorkFilter(whose, When.ALL, "", "", "", "", "", "");
  }

  /// Whose cases.
  enum Whose {
    /// Those that are given to the reader.
    MINE,
    /// Those on the list of the reader's unit.
    UNIT,
    /// Those that the reader's unit took in, in the last thirty days.
    SITE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A part of the list by the day on which a case needs somebody first.
  enum When {
    ALL,
    OVERDUE,
    TODAY,
    /// After today, up to Sunday.
    WEEK,
    LATER,
    /// Nothing has a date.
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The days that belong to it; empty where no day does.
    Optional<Days> days(LocalDate today) {
      var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      return switch (this) {
        case ALL -> Optional.of(new Days(FIRST, NEVER));
        case OVERDUE -> Optional.of(new Days(FIRST, today.minusDays(1)));
        case TODAY -> Optional.of(new Days(today, today));
        case WEEK ->
            today.equals(sunday)
                ? Optional.empty()
                : Optional.of(new Days(today.plusDays(1), sunday));
        case LATER -> Optional.of(new Days(sunday.plusDays(1), LAST));
        case NONE -> Optional.of(new Days(NEVER, NEVER));
      };
    }

    /// Where a day belongs.
    static When of(LocalDate day, LocalDate today) {
      for (var when : values()) {
        var days = when.days(today);
        if (when != ALL && days.isPresent() && days.get().has(day)) {
          return when;
        }
      }
      return NONE;
    }
  }

  /// Both included.
  record Days(LocalDate from, LocalDate until) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /// No law is older, and none has a limit as far ahead as the last.
  static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

  static final LocalDate LAST = LocalDate.of(9998, 12, 31);

  /// Stands for no date at all; comes after every date.
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /// What the address asks for. What it does not say asks for everything.
  ///
  /// @throws Unreadable for a word that there is not: an empty list would say that nothing is late
  static WorkFilter read(Map<String, String> address, Whose otherwise) {
    return new WorkFilter(
        word(Whose.values(), "whose", address, otherwise),
        word(When.values(), "due", address, When.ALL),
        address.getOrDefault("owner", ""),
        address.getOrDefault("owed-by", ""),
        address.getOrDefault("pack", ""),
        address.getOrDefault("provision", ""),
        YES.equals(address.get("liberty")) ? YES : "",
        address.getOrDefault("status", ""));
  }

  private static <E extends Enum<E>> E word(
      E[] values, String field, Map<String, String> address, E otherwise) {
    var word = address.getOrDefault(field, "");
    for (var value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
        return value;
      }
    }
    if (!word.isEmpty()) {
      throw new Unreadable(field);
    }
    return otherwise;
  }

  /// Leads back to it.
  ///
  /// @param path of the page, such as `/worklist`
  public String address(String path) {
    var address =
        UriComponentsBuilder.fromPath(path)
            .queryParam("whose", whose.word())
            .queryParam("due", due.word());
    fields()
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            address.queryParam(name, value);
          }
        });
    return address.encode().toUriString();
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("owner", owner);
    fields.put("owed-by", owedBy);
    fields.put("pack", pack);
    fields.put("provision", provision);
    fields.put("liberty", liberty);
    fields.put("status", status);
    return fields;
  }

  WorkFilter by(Whose other) {
    return new WorkFilter(other, due, owner, owedBy, pack, provision, liberty, status);
  }

  public WorkFilter provision(String clock) {
    return new WorkFilter(whose, due, owner, owedBy, pack, clock, liberty, status);
  }

  WorkFilter due(When when) {
    return new WorkFilter(whose, when, owner, owedBy, pack, provision, liberty, status);
  }

  /// Whether it asks for more than whose and when.
  public boolean asksMore() {
    return !owner.isEmpty() || asksOfClocks();
  }

  /// Whether one of the clocks of a case must be of some kind.
  boolean asksOfClocks() {
    return !(owedBy + pack + provision + liberty + status).isEmpty();
  }

  /// Whether a clock is what is asked for.
  boolean fits(ClockRow clock) {
    return (owedBy.isEmpty() || owedBy.equals(clock.owedBy()))
        && (pack.isEmpty() || pack.equals(clock.pack()))
        && (provision.isEmpty() || provision.equals(clock.clock()))
        && (liberty.isEmpty() || clock.liberty())
        && (status.isEmpty() || status.equals(clock.status().word()));
  }

  /// The person whose cases they must be; empty for anybody's or nobody's.
  Optional<UserId> ownerId() {
    try {
      return owner.isEmpty() || owner.equals(NOBODY)
          ? Optional.empty()
          : Optional.of(new UserId(UUID.fromString(owner)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
