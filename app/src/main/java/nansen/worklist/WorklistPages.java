package nansen.worklist;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.Units;
import nansen.casefile.CaseId;
import nansen.casefile.CaseReaders;
import nansen.casefile.ClockRow;
import nansen.casefile.Elsewhere;
import nansen.casefile.HandOverPage;
import nansen.casefile.HandOvers;
import nansen.casefile.PageWords;
import nansen.database.PageTransaction;
import nansen.people.People;
import nansen.speech.Dates;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The worklist, and giving cases on from it.
@Controller
class WorklistPages {
  private static final int PAGE = 25;

  private final Worklist worklist;
  private final HandOvers handOvers;
  private final HandOverPage page;
  private final Elsewhere elsewhere;
  private final CaseReaders readers;
  private final Staff staff;
  private final Units units;
  private final Access access;
  private final People people;
  private final PageWords words;
  private final WallClock wall;
  private final InstantSource clock;

  WorklistPages(
      Worklist worklist,
      HandOvers handOvers,
      HandOverPage page,
      Elsewhere elsewhere,
      CaseReaders readers,
      Staff staff,
      Units units,
      Access access,
      People people,
      PageWords words,
      WallClock wall,
      InstantSource clock) {
    this.worklist = worklist;
    this.handOvers = handOvers;
    this.page = page;
    this.elsewhere = elsewhere;
    this.readers = readers;
    this.staff = staff;
    this.units = units;
    this.access = access;
    this.people = people;
    this.words = words;
    this.wall = wall;
    this.clock = clock;
  }

  /// A case as the page shows it.
  ///
  /// @param person whom it is about; empty where that is not open to the reader
  /// @param heading of the part that begins with it; empty where it goes on
  /// @param day when it is due, or the words that stand for a date
  /// @param left how much time there is; empty where there is no date
  /// @param what must be done; empty where nothing is open
  /// @param alike leads to the cases with the same provision
  /// @param others how many more clocks are open or were missed
  /// @param undated why there is no date; empty where something is due
  /// @param noDate what is looked at again that day; empty where something else is due
  record Row(
      String id,
      String address,
      String name,
      String person,
      String heading,
      String day,
      String left,
      boolean late,
      String what,
      String who,
      String provision,
      String alike,
      int others,
      String country,
      String owner,
      int missed,
      int questions,
      String undated,
      String noDate) {}

  /// A link that narrows or widens the list.
  record Choice(String title, String address, String count, boolean chosen) {}

  /// A case that is open to the reader by name.
  record Open(String id, String name, String until) {}

  /// A word to choose in the form.
  record Option(String value, String title) {}

  @PageTransaction
  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @GetMapping("/worklist")
  String show(
      Actor actor,
      Locale locale,
      @RequestParam Map<String, String> address,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID handed,
      Model model) {
    var filter = WorkFilter.read(address, usual(actor));
    var from =
        after == null || day == null ? Worklist.After.NOTHING : new Worklist.After(day, after);
    var listed = worklist.page(actor, filter, from, PAGE);
    var today = worklist.today();
    var dates = words.dates(locale, wall.zone());
    model.addAttribute(
        "open",
        readers.openTo(actor).stream()
            .map(each ->
                new Open(
                    each.subject().toString(),
                    new CaseId(each.subject()).brief(),
                    dates.day(each.lastDay(wall.zone()))))
            .toList());
    model.addAttribute(
        "rows",
        rows(listed.rows(), people.names(actor, ids(listed.rows())), filter, today, locale));
    model.addAttribute("next", listed.next() == null ? null : next(filter, listed.next()));
    model.addAttribute("searching", listed.searching());
    model.addAttribute("first", after == null);
    model.addAttribute("giving", UUID.randomUUID());
    model.addAttribute("drawn", clock.instant());
    model.addAttribute("taken", taken(actor, dates));
    model.addAttribute(
        "waiting",
        elsewhere.waiting(actor).stream()
            .map(each ->
                new Waiting(
                    each.id().value(),
                    each.id().brief(),
                    each.fact().value(),
                    words.titles(locale).fact(each.kind())))
            .toList());
    model.addAttribute("today", words.dates(locale, wall.zone()).day(today));
    model.addAttribute("filter", filter);
    model.addAttribute("whose", whose(actor, filter, locale));
    model.addAttribute("parts", parts(listed.counts(), filter, locale));
    options(actor, filter, locale, model);
    model.addAttribute(
        "mayOpen", access.everFresh(actor, Act.CREATE, FieldClass.OPERATIONAL, Purpose.CASE));
    model.addAttribute(
        "mayGive", access.ever(actor, Act.ASSIGN, FieldClass.OPERATIONAL, Purpose.CASE));
    model.addAttribute("handOver", filter.address("/worklist/hand-over"));
    model.addAttribute("handed", handed);
    model.addAttribute("undoable", handed == null ? 0 : handOvers.undoable(actor, handed));
    model.addAttribute("undo", filter.address("/worklist/hand-over/undo"));
    model.addAttribute("back", address.get("back"));
    return "worklist/worklist";
  }

  /// A decision of elsewhere that the reader may confirm.
  record Waiting(UUID id, String name, String fact, String title) {}

  /// A case that a colleague took from the reader.
  record Taken(UUID handed, UUID id, String name, String by, String when, String because) {}

  private List<Taken> taken(Actor actor, Dates dates) {
    var taken = handOvers.taken(actor);
    var names = staff.names(taken.stream().map(HandOvers.Given::by).toList());
    return taken.stream()
        .map(each ->
            new Taken(
                each.handOver(),
                each.id().value(),
                each.id().brief(),
                names.getOrDefault(each.by(), ""),
                dates.moment(each.at()),
                Objects.requireNonNullElse(each.because(), "")))
        .toList();
  }

  /// What somebody wants to see first.
  private static WorkFilter.Whose usual(Actor actor) {
    var roles = actor.roles();
    if (roles.contains(Role.CASEWORKER) || roles.contains(Role.DECISION_MAKER)) {
      return WorkFilter.Whose.MINE;
    }
    return roles.contains(Role.REGISTRAR) ? WorkFilter.Whose.SITE : WorkFilter.Whose.UNIT;
  }

  private static String next(WorkFilter filter, Worklist.After after) {
    return UriComponentsBuilder.fromUriString(filter.address("/worklist"))
        .queryParam("after", after.id())
        .queryParam("day", after.day())
        .build()
        .toUriString();
  }

  private static List<UUID> ids(List<WorkRow> rows) {
    return rows.stream().map(row -> row.id().value()).toList();
  }

  private List<Row> rows(
      List<WorkRow> rows,
      Map<UUID, String> persons,
      WorkFilter filter,
      LocalDate today,
      Locale locale) {
    var owners = staff.names(rows.stream().map(WorkRow::owner).filter(Objects::nonNull).toList());
    var titles = words.titles(locale);
    var dates = words.dates(locale, wall.zone());
    var made = new ArrayList<Row>();
    var part = WorkFilter.When.ALL;
    for (var row : rows) {
      var its = WorkFilter.When.of(row.firstDay(), today);
      var heading = its == part ? "" : words.say(locale, "worklist.part." + its.word());
      part = its;
      var id = row.id().value();
      var clock = first(row, filter);
      var provision = clock == null ? null : words.provision(clock.pack(), clock.clock());
      var rule = clock == null ? "" : clock.clock();
      var day = filter.asksOfClocks() && clock != null ? clock.day() : dated(row.firstDay());
      made.add(
          new Row(
              id.toString(),
              "/cases/" + id,
              row.id().brief(),
              persons.getOrDefault(id, ""),
              heading,
              day == null ? words.say(locale, "worklist.no-date") : dates.day(day),
              day == null ? "" : left(day, today, locale),
              day != null && day.isBefore(today),
              provision == null ? rule : titles.provision(provision),
              clock == null || clock.owedBy().isEmpty() ? "" : titles.role(clock.owedBy()),
              rule,
              rule.isEmpty() ? "" : filter.provision(rule).address("/worklist"),
              clock == null ? row.clocks().size() : row.clocks().size() - 1,
              row.country(),
              row.owner() == null ? "" : owners.getOrDefault(row.owner(), ""),
              row.missed(),
              row.questions(),
              clock == null && row.firstDay().equals(WorkFilter.NEVER) ? row.undated() : "",
              clock != null && row.firstDay().equals(clock.day())
                  ? ""
                  : Objects.requireNonNullElse(words.noDate(row.noDate(), locale), "")));
    }
    return made;
  }

  private static @Nullable LocalDate dated(LocalDate day) {
    return day.equals(WorkFilter.NEVER) ? null : day;
  }

  private String left(LocalDate day, LocalDate today, Locale locale) {
    var days = today.until(day, ChronoUnit.DAYS);
    return days == 0
        ? words.say(locale, "worklist.due-today")
        : words.say(
            locale,
            days < 0 ? "worklist.days-ago" : "worklist.in-days",
            String.valueOf(Math.abs(days)));
  }

  /// The clock that brings the case to its place in the list: what was missed before the end of a
  /// matter is older and does not.
  private static @Nullable ClockRow first(WorkRow row, WorkFilter filter) {
    if (filter.asksOfClocks()) {
      return row.clocks().stream().filter(filter::fits).findFirst().orElse(null);
    }
    var shown =
        row.clocks().stream()
            .filter(row.missed() > 0 ? ClockRow::isMissedDuty : ClockRow::isOpen)
            .toList();
    return shown.stream()
        .filter(clock -> row.firstDay().equals(clock.day()))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .orElse(null);
  }

  private List<Choice> whose(Actor actor, WorkFilter filter, Locale locale) {
    var choices = new ArrayList<Choice>();
    for (var whose : WorkFilter.Whose.values()) {
      if (whose != WorkFilter.Whose.SITE || actor.roles().contains(Role.REGISTRAR)) {
        choices.add(
            new Choice(
                words.say(locale, "worklist.whose." + whose.word()),
                filter.by(whose).address("/worklist"),
                "",
                whose == filter.whose()));
      }
    }
    return choices;
  }

  private List<Choice> parts(
      Map<WorkFilter.When, Worklist.Count> counts, WorkFilter filter, Locale locale) {
    var choices = new ArrayList<Choice>();
    for (var when : WorkFilter.When.values()) {
      var count = counts.get(when);
      choices.add(
          new Choice(
              words.say(locale, "worklist.part." + when.word()),
              filter.due(when).address("/worklist"),
              count == null ? "" : count.cases() + (count.more() ? "+" : ""),
              when == filter.due()));
    }
    return choices;
  }

  private void options(Actor actor, WorkFilter filter, Locale locale, Model model) {
    var titles = words.titles(locale);
    var packs = new ArrayList<Option>();
    var roles = new TreeMap<String, String>();
    for (var pack : words.spoken().book().packs()) {
      packs.add(new Option(pack.id().value(), titles.pack(pack)));
      pack.roles().forEach(role -> roles.put(titles.role(role.id()), role.id()));
    }
    model.addAttribute("packs", packs);
    model.addAttribute(
        "roles",
        roles.entrySet().stream().map(it -> new Option(it.getValue(), it.getKey())).toList());
    model.addAttribute("statuses", List.of("running", "paused", "needs-human", "missed"));
    model.addAttribute("unit", actor.unit().map(units::name).orElse(""));
    model.addAttribute("owners", actor.unit().map(staff::carriers).orElse(List.of()));
    model.addAttribute(
        "noProvision",
        filter.provision().isEmpty() ? null : filter.provision("").address("/worklist"));
    model.addAttribute("provisionTitle", provision(filter, locale));
  }

  private String provision(WorkFilter filter, Locale locale) {
    return words.spoken().book().packs().stream()
        .map(pack -> words.provision(pack.id().value(), filter.provision()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(found ->
            words.titles(locale).provision(found)
                + " ("
                + words.titles(locale).cite(found.cite())
                + ")")
        .orElse(filter.provision());
  }

  /// Gives the chosen cases to a colleague of the unit, or to the unit alone.
  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/worklist/hand-over")
  String handOver(
      Actor actor,
      Locale locale,
      @RequestParam Map<String, String> typed,
      @RequestParam UUID handed,
      @RequestParam(defaultValue = "") String drawn,
      @RequestParam(name = "case", required = false) @Nullable List<UUID> chosen,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String because,
      HttpServletResponse response,
      Model model) {
    var filter = WorkFilter.read(typed, usual(actor));
    var back = filter.address("/worklist");
    var cases = chosen == null ? List.<UUID>of() : chosen;
    var form = new HandOverPage.Form(handed, drawn, cases, to, because);
    return page.take(
            actor, form, filter.address("/worklist/hand-over"), back, locale, response, model)
        .orElse(
            "redirect:"
                + UriComponentsBuilder.fromUriString(back)
                    .queryParam("handed", handed)
                    .build()
                    .toUriString());
  }

  /// That the reader has read that a case was taken from them.
  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @PostMapping("/worklist/taken")
  String readOf(Actor actor, @RequestParam UUID handed, @RequestParam(name = "case") UUID id) {
    handOvers.readOf(actor, handed, new CaseId(id));
    return "redirect:/worklist";
  }

  @Requires(act = Act.ASSIGN, field = FieldClass.OPERATIONAL)
  @PostMapping("/worklist/hand-over/undo")
  String undo(Actor actor, @RequestParam Map<String, String> typed, @RequestParam UUID handed) {
    var undone = handOvers.undo(actor, handed);
    var back =
        UriComponentsBuilder.fromUriString(
            WorkFilter.read(typed, usual(actor)).address("/worklist"));
    return "redirect:"
        + back.queryParam("back", undone.kept() == 0 ? "all" : "some").build().toUriString();
  }
}
