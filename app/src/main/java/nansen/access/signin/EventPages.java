package nansen.access.signin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Events;
import nansen.access.FieldClass;
import nansen.access.Pace;
import nansen.access.Purpose;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.Units;
import nansen.access.UserId;
import nansen.web.Languages;
import nansen.web.WallClock;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Who did what, when and with which record, to look for.
@Controller
class EventPages {
  private static final int PAGE = 25;

  /// Lists that somebody carries away in any day.
  private static final int EXPORTS = 5;

  private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r-]");

  /// Before and after all that was ever done.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Events events;
  private final Staff staff;
  private final Units units;
  private final WallClock wall;
  private final Pace exports;

  EventPages(Events events, Staff staff, Units units, WallClock wall, InstantSource clock) {
    this.exports = new Pace(clock, EXPORTS, Duration.ofDays(1));
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
  @Requires(
      act = Act.READ,
      field = FieldClass.AUDIT,
      purpose = {Purpose.OVERSIGHT, Purpose.SELF})
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
      @RequestParam(defaultValue = "") String problem,
      Model model) {
    var asked = new Asked(by, record, lists, act, refused, from, until);
    var page =
        events.page(actor, sought(actor, asked), before == null ? Long.MAX_VALUE : before, PAGE);
    var address = asked.address();
    model.addAttribute("all", events.seesAll(actor));
    model.addAttribute("lines", lines(page.rows(), locale));
    model.addAttribute(
        "more",
        page.next()
            .map(id -> address.queryParam("before", id).encode().build().toUriString())
            .orElse(null));
    model.addAttribute("searching", page.searching());
    model.addAttribute("first", before == null);
    model.addAttribute("asked", asked.typed());
    model.addAttribute("acts", Act.values());
    model.addAttribute("problem", problem);
    model.addAttribute("most", Events.MOST);
    return "access/events";
  }

  /// What fits as a list for other programs, in the words of the trail.
  @Requires(act = Act.READ, field = FieldClass.AUDIT, purpose = Purpose.OVERSIGHT)
  @PostMapping("/events/export")
  ResponseEntity<String> export(
      Actor actor,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(defaultValue = "") String lists,
      @RequestParam(required = false) @Nullable Act act,
      @RequestParam(defaultValue = "") String refused,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until) {
    var asked = new Asked(by, record, lists, act, refused, from, until);
    var wait = exports.wait(actor.user());
    if (wait.isPresent()) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1))
          .body("");
    }
    return events
        .export(actor, sought(actor, asked))
        .map(found ->
            ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=events.csv")
                .body(csv(found)))
        .orElseGet(() ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(asked.address().queryParam("problem", "many").encode().build().toUri())
                .build());
  }

  private String csv(List<Events.Event> found) {
    var people = found.stream().map(Events.Event::by).distinct().toList();
    var names = staff.names(people);
    var unitNames = units.of(people);
    var rows = new StringBuilder();
    row(
        rows,
        List.of(
            "at", "by", "name", "unit", "act", "kind", "record", "listed", "fields", "purpose",
            "rule", "result"));
    for (var each : found) {
      row(
          rows,
          List.of(
              each.at().toString(),
              each.by().toString(),
              names.getOrDefault(each.by(), ""),
              unitNames.getOrDefault(each.by(), ""),
              each.act().name(),
              each.kind().name(),
              each.record().map(UUID::toString).orElse(""),
              String.valueOf(each.listed()),
              each.fields().stream().map(FieldClass::name).collect(Collectors.joining(" ")),
              each.purpose().name(),
              each.rule(),
              each.result()));
    }
    return rows.toString();
  }

  /// A name is never a formula to the program that opens the list.
  private static void row(StringBuilder rows, List<String> cells) {
    var safe = cells.stream().map(cell -> FORMULA.matcher(cell).replaceFirst("'$0")).toArray();
    rows.append(CSVFormat.RFC4180.format(safe)).append("\r\n");
  }

  /// What is looked for, as it was typed.
  private record Asked(
      String by,
      @Nullable UUID record,
      String lists,
      @Nullable Act act,
      String refused,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    Map<String, String> typed() {
      return Map.of(
          "by", by,
          "record", record == null ? "" : record.toString(),
          "lists", lists,
          "act", act == null ? "" : act.name(),
          "refused", refused,
          "from", from == null ? "" : from.toString(),
          "until", until == null ? "" : until.toString());
    }

    UriComponentsBuilder address() {
      var address = UriComponentsBuilder.fromPath("/events");
      typed().forEach(address::queryParam);
      return address;
    }
  }

  private Events.Sought sought(Actor actor, Asked asked) {
    var from = asked.from();
    var until = asked.until();
    return new Events.Sought(
        asked.by().isEmpty() ? null : user(actor, asked.by()),
        asked.record(),
        asked.lists().equals("yes"),
        asked.act(),
        asked.refused().equals("yes"),
        begin(from == null ? FIRST : from),
        begin(until == null || until.isAfter(LAST.minusDays(1)) ? LAST : until.plusDays(1)));
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
