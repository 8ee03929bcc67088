package nansen.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.casefile.PageWords;
import nansen.web.Languages;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a unit looks at to plan: a picture of the weeks ahead, with the same as a table, what will
/// be missed, and cases that are nobody's.
@Controller
class AheadPages {
  private static final List<Integer> HORIZONS = List.of(4, 8, 12);
  private static final int STEP = 54;
  private static final int TALL = 160;

  private final Ahead ahead;
  private final Breaches breaches;
  private final PageWords words;
  private final WallClock wall;

  AheadPages(Ahead ahead, Breaches breaches, PageWords words, WallClock wall) {
    this.ahead = ahead;
    this.breaches = breaches;
    this.words = words;
    this.wall = wall;
  }

  /// A week as a bar. Lengths in the units of the picture.
  ///
  /// @param count as text, with a plus where there may be more
  record Bar(
      String monday,
      String label,
      String brief,
      String count,
      int liberty,
      int x,
      int y,
      int height,
      int libertyY,
      int libertyHeight) {}

  /// A deadline of the chosen week.
  record Line(String id, String name, String day, String what, String who) {}

  /// What will be missed in so many weeks.
  record Outlook(int weeks, int due, int untold, String missed) {}

  /// The same of one provision.
  record Share(String what, String cite, List<Outlook> outlooks) {}

  /// @param week the Monday of the week whose deadlines are listed
  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @GetMapping("/worklist/ahead")
  String show(
      Actor actor,
      Locale locale,
      @RequestParam Map<String, String> address,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate week,
      Model model) {
    var whose = WorkFilter.read(address, WorkFilter.Whose.UNIT).whose();
    model.addAttribute("whose", whose.word());
    model.addAttribute("bars", bars(ahead.weeks(actor, whose), locale));
    model.addAttribute("wide", Ahead.WEEKS * STEP);
    model.addAttribute("tall", TALL + 60);
    model.addAttribute("week", week == null ? null : day(week, locale));
    model.addAttribute(
        "lines", week == null ? List.of() : lines(ahead.deadlines(actor, whose, week), locale));
    model.addAttribute("horizons", HORIZONS);
    outlook(actor, locale, model);
    return "worklist/ahead";
  }

  /// A case to look at.
  record Case(String id, String name) {}

  /// Cases that are nobody's in one way.
  ///
  /// @param kind its name in the bundle
  /// @param more leads to the next page; null where there is none
  /// @param searching whether the next page may be empty
  record Part(String kind, List<Case> cases, @Nullable String more, boolean searching) {}

  /// Open cases that only the program knows a reason for: the first of each kind, or the next of
  /// one.
  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @GetMapping("/worklist/breaches")
  String breaches(
      Actor actor,
      @RequestParam(required = false) Breaches.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Model model) {
    var pages =
        kind == null || after == null || day == null
            ? breaches.of(actor)
            : Map.of(kind, breaches.page(actor, kind, new Worklist.After(day, after)));
    model.addAttribute(
        "parts",
        pages.entrySet().stream()
            .filter(each -> !each.getValue().cases().isEmpty() || each.getValue().searching())
            .map(each -> part(each.getKey(), each.getValue()))
            .toList());
    model.addAttribute("first", after == null);
    return "worklist/breaches";
  }

  private static Part part(Breaches.Kind kind, Breaches.Page page) {
    var next = page.next();
    return new Part(
        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        page.cases().stream().map(id -> new Case(id.toString(), id.brief())).toList(),
        next == null
            ? null
            : "/worklist/breaches?kind=%s&day=%s&after=%s".formatted(kind, next.day(), next.id()),
        page.searching());
  }

  private String day(LocalDate day, Locale locale) {
    return words.dates(locale, wall.zone()).day(day);
  }

  private List<Bar> bars(List<Ahead.Week> weeks, Locale locale) {
    var most = Math.max(1, weeks.stream().mapToInt(Ahead.Week::deadlines).max().orElse(1));
    var bars = new ArrayList<Bar>();
    for (var week : weeks) {
      var height = week.deadlines() * TALL / most;
      var liberty = week.liberty() * TALL / most;
      bars.add(
          new Bar(
              week.monday().toString(),
              day(week.monday(), locale),
              week.monday().getDayOfMonth() + "." + week.monday().getMonthValue() + ".",
              week.deadlines() + (week.more() ? "+" : ""),
              week.liberty(),
              at(bars.size(), locale),
              TALL + 20 - height,
              height,
              TALL + 20 - liberty,
              liberty));
    }
    return bars;
  }

  /// Where a bar begins: time runs as the reader's lines do.
  private static int at(int week, Locale locale) {
    return (Languages.isRightToLeft(locale) ? Ahead.WEEKS - 1 - week : week) * STEP;
  }

  private List<Line> lines(List<Ahead.Deadline> deadlines, Locale locale) {
    var titles = words.titles(locale);
    return deadlines.stream()
        .map(each ->
            new Line(
                each.id().toString(),
                each.id().brief(),
                day(each.day(), locale),
                what(each.pack(), each.clock(), locale),
                titles.role(each.owedBy())))
        .toList();
  }

  private String what(String pack, String clock, Locale locale) {
    var provision = words.provision(pack, clock);
    return provision == null ? clock : words.titles(locale).provision(provision);
  }

  private void outlook(Actor actor, Locale locale, Model model) {
    var byWeeks = HORIZONS.stream().map(weeks -> ahead.forecast(actor, weeks)).toList();
    var totals = new ArrayList<Outlook>();
    for (var at = 0; at < HORIZONS.size(); at++) {
      var total =
          byWeeks.get(at).stream()
              .map(Forecast.OfProvision::forecast)
              .reduce(Forecast.NOTHING, Forecast::and);
      totals.add(outlook(HORIZONS.get(at), total, locale));
    }
    var shares = new ArrayList<Share>();
    for (var each : byWeeks.getLast()) {
      var outlooks = new ArrayList<Outlook>();
      for (var at = 0; at < HORIZONS.size(); at++) {
        var forecast =
            byWeeks.get(at).stream()
                .filter(it -> it.pack().equals(each.pack()) && it.clock().equals(each.clock()))
                .findFirst()
                .map(Forecast.OfProvision::forecast)
                .orElse(Forecast.NOTHING);
        outlooks.add(outlook(HORIZONS.get(at), forecast, locale));
      }
      var provision = words.provision(each.pack(), each.clock());
      shares.add(
          new Share(
              what(each.pack(), each.clock(), locale),
              provision == null ? "" : words.titles(locale).cite(provision.cite()),
              outlooks));
    }
    model.addAttribute("totals", totals);
    model.addAttribute("shares", shares);
    model.addAttribute("fewest", Forecast.FEWEST);
  }

  private Outlook outlook(int weeks, Forecast forecast, Locale locale) {
    var told = forecast.due() - forecast.untold();
    return new Outlook(
        weeks,
        forecast.due(),
        forecast.untold(),
        told == 0
            ? forecast.due() == 0 ? "0" : words.say(locale, "ahead.too-few")
            : words.say(
                locale,
                "ahead.about",
                String.valueOf(Math.round(forecast.expected())),
                String.valueOf((long) Math.floor(forecast.low())),
                String.valueOf((long) Math.ceil(forecast.high()))));
  }
}
