package nansen.access.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Events;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.Units;
import nansen.access.UserId;
import nansen.web.Languages;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Who did what, when and with which record, to look for.
@Controller
class EventPages {
  private static final int PAGE = 25;

  /// Before and after all that was ever done.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Events events;
  private final Staff staff;
  private final Units units;
  private final WallClock wall;

  EventPages(Events events, Staff staff, Units units, WallClock wall) {
    this.events = events;
    this.staff = staff;
    this.units = units;
    this.wall = wall;
  }

  /// An event as the page shows it.
  ///
  /// @param role its name in the bundle; empty for a part of the program, and where it was refused
  /// @param record empty where it was about no one record
  record Line(
      String when,
      UUID by,
      String name,
      String unit,
      String role,
      String act,
      String kind,
      String record,
      int listed,
      List<String> fields,
      String purpose,
      String rule,
      String result) {}

  /// @param by the name somebody signs in with, or their id
  /// @param record the id of a case, person or other record
  /// @param before the event at which the page before ended
  @Requires(act = Act.READ, field = FieldClass.AUDIT)
  @GetMapping("/events")
  String show(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(defaultValue = "") String lists,
      @RequestParam(required = false) @Nullable Act act,
      @RequestParam(defaultValue = "") String refused,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    var user = by.isEmpty() ? null : user(actor, by);
    var sought =
        new Events.Sought(
            user,
            record,
            lists.equals("yes"),
            act,
            refused.equals("yes"),
            begin(from == null ? FIRST : from),
            begin(until == null || until.isAfter(LAST.minusDays(1)) ? LAST : until.plusDays(1)));
    var page = events.page(actor, sought, before == null ? Long.MAX_VALUE : before, PAGE);
    var address =
        UriComponentsBuilder.fromPath("/events")
            .queryParam("by", by)
            .queryParam("record", record == null ? "" : record)
            .queryParam("lists", lists)
            .queryParam("act", act == null ? "" : act)
            .queryParam("refused", refused)
            .queryParam("from", from == null ? "" : from)
            .queryParam("until", until == null ? "" : until);
    model.addAttribute("all", events.seesAll(actor));
    model.addAttribute("lines", lines(page.rows(), locale));
    model.addAttribute(
        "more",
        page.next()
            .map(id -> address.queryParam("before", id).encode().build().toUriString())
            .orElse(null));
    model.addAttribute("searching", page.searching());
    model.addAttribute("first", before == null);
    model.addAttribute("asked", asked(by, record, lists, act, refused, from, until));
    model.addAttribute("acts", Act.values());
    return "access/events";
  }

  private static Map<String, String> asked(
      String by,
      @Nullable UUID record,
      String lists,
      @Nullable Act act,
      String refused,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return Map.of(
        "by", by,
        "record", record == null ? "" : record.toString(),
        "lists", lists,
        "act", act == null ? "" : act.name(),
        "refused", refused,
        "from", from == null ? "" : from.toString(),
        "until", until == null ? "" : until.toString());
  }

  /// Somebody by the name they sign in with, or by their id; where there is nobody, one who did
  /// nothing.
  private UserId user(Actor actor, String by) {
    return events
        .user(actor, by)
        .orElseGet(() -> {
          try {
            return new UserId(UUID.fromString(by));
          } catch (IllegalArgumentException noId) {
            return new UserId(new UUID(0, 0));
          }
        });
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(wall.zone()).toInstant();
  }

  private List<Line> lines(List<Events.Event> page, Locale locale) {
    var people = page.stream().map(Events.Event::by).distinct().toList();
    var names = staff.names(people);
    var unitNames = units.of(people);
    var form =
        DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss '(UTC'xxx')'", Languages.ours(locale));
    return page.stream()
        .map(each ->
            new Line(
                form.format(wall.at(each.at())),
                each.by().value(),
                names.getOrDefault(each.by(), ""),
                unitNames.getOrDefault(each.by(), ""),
                each.role().map(Role::name).orElse(""),
                each.act().name(),
                each.kind().name(),
                each.record().map(UUID::toString).orElse(""),
                each.listed(),
                each.fields().stream().map(FieldClass::name).toList(),
                each.purpose().name(),
                each.rule(),
                each.result()))
        .toList();
  }
}
