package nansen.cli.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nansen.cli.page.Warnings;
import nansen.docket.Docket;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Effect;
import nansen.law.pack.Provision;
import nansen.law.scenario.Trial;
import nansen.law.standing.CheckListStanding;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
import nansen.law.standing.RightStanding;
import nansen.law.standing.RouteStanding;
import nansen.law.standing.Standing;
import nansen.speech.Sentence;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// Standings as JSON, in the form of `assess.schema.json`. Days are ISO 8601 dates, moments carry
/// the offset that holds at the place.
public final class JsonAnswer {
  private final Docket docket;
  private final Speech speech;
  private final ZoneId zone;

  private JsonAnswer(Docket docket, Speech speech) {
    this.docket = docket;
    this.speech = speech;
    this.zone = docket.zone();
  }

  /// One object, without a line end after it.
  public static String of(Docket docket, Speech speech) {
    return JsonText.of(new JsonAnswer(docket, speech).answer());
  }

  private Map<String, @Nullable Object> answer() {
    var place = docket.file().place();
    var answer = fields();
    answer.put("file", docket.file().file());
    answer.put("country", place.country());
    answer.put("calendar", place.workingDays().id().value());
    answer.put("zone", zone.getId());
    answer.put("asOf", moment(docket.asOf()));
    answer.put("knownAt", moment(docket.knownAt()));
    answer.put("language", speech.phrases().language().tag());
    answer.put("packs", docket.standings().stream().map(this::pack).toList());
    answer.put("clocks", docket.clocks().stream().map(this::clock).toList());
    answer.put(
        "rights",
        each(standing -> standing.rights().stream().map(r -> right(standing, r)).toList()));
    answer.put(
        "routes",
        each(standing -> standing.routes().stream().map(r -> route(standing, r)).toList()));
    answer.put(
        "checkLists",
        each(standing -> standing.checkLists().stream().map(l -> checkList(standing, l)).toList()));
    answer.put(
        "blocked",
        each(standing -> standing.blocked().stream().map(b -> blocked(standing, b)).toList()));
    answer.put(
        "breaches",
        each(standing -> standing.breaches().stream().map(b -> breach(standing, b)).toList()));
    answer.put("questions", docket.questions().stream().map(this::question).toList());
    answer.put(
        "warnings", new Warnings(docket, speech).all().stream().map(JsonAnswer::warning).toList());
    return answer;
  }

  private static Map<String, @Nullable Object> fields() {
    return new LinkedHashMap<>();
  }

  private List<Object> each(Function<Standing, List<Map<String, @Nullable Object>>> part) {
    var all = new ArrayList<Object>();
    docket.standings().forEach(standing -> all.addAll(part.apply(standing)));
    return all;
  }

  private Map<String, @Nullable Object> pack(Standing standing) {
    var deciding = docket.deciding(standing);
    var pack = fields();
    pack.put("id", standing.pack().id().value());
    pack.put("title", speech.titles().pack(standing.pack()));
    pack.put("applies", word(standing.applies()));
    pack.put("provision", standing.pack().applies().cite().text());
    pack.put("decidedBy", deciding == null ? null : deciding.kind().name());
    pack.put("decidedOn", deciding == null ? null : when(deciding.happened()));
    pack.put("digest", standing.digest());
    return pack;
  }

  private Map<String, @Nullable Object> clock(Docket.Entry entry) {
    var clock = entry.clock();
    var provision = clock.provision();
    var fields = fields();
    fields.put("id", clock.id().value());
    fields.put("version", version(provision));
    fields.put("number", entry.number());
    fields.put("pack", entry.standing().pack().id().value());
    fields.put("provision", provision.cite().text());
    fields.put("effect", effect(provision.effect()));
    fields.put("what", speech.titles().provision(provision));
    fields.put("owedBy", provision.effect() instanceof Effect.Duty(var owes, var _) ? owes : null);
    fields.put("binds", provision.effect() instanceof Effect.Bar(var binds, var _) ? binds : null);
    fields.put("status", clock.status().word());
    fields.put("certainty", word(clock.certainty()));
    fields.put("support", clock.support().word());
    fields.put("provisional", entry.provisional());
    fields.put("past", clock.past());
    fields.put("liberty", provision.liberty());
    fields.put("startedBy", id(clock.startedBy()));
    fields.put("startedOn", when(clock.startedOn()));
    fields.put("startedOnLatest", latest(clock.startedOn()));
    fields.put("due", point(Docket.earliest(clock.due())));
    fields.put("dueEarliest", point(Docket.earliest(clock.due())));
    fields.put("dueLatest", point(Docket.latest(clock.due())));
    fields.put("rawDue", point(Docket.earliest(clock.rawDue())));
    fields.put("safeDue", point(entry.safe()));
    fields.put("dueWords", clock.due() instanceof Due.WithoutDelay(var words) ? words : null);
    fields.put("dueWhen", clock.due() instanceof Due.WhenItHappens(var event) ? event : null);
    fields.put("endedBy", id(clock.endedBy()));
    fields.put("endedOn", when(clock.endedOn()));
    fields.put("endedOnLatest", latest(clock.endedOn()));
    fields.put(
        "ifMissed",
        provision.missed() == null ? null : speech.titles().text(provision.missed().note()));
    fields.put(
        "readings",
        clock.readings().stream()
            .map(reading -> {
              var one = fields();
              one.put("id", reading.id());
              one.put("due", point(reading.due()));
              one.put("leads", reading.leads());
              one.put("provision", reading.cite().text());
              one.put("support", reading.support().word());
              return one;
            })
            .toList());
    fields.put(
        "explanation", speech.reasons().steps(clock).stream().map(JsonAnswer::sentence).toList());
    fields.put("whyNotBefore", speech.reasons().whyNotBefore(clock));
    return fields;
  }

  /// What tells the entries of one clock apart where the law changed; null for most.
  private static @Nullable String version(Provision provision) {
    var id = provision.id().value();
    return provision.key().equals(id) ? null : provision.key().substring(id.length() + 1);
  }

  private static Map<String, @Nullable Object> sentence(Sentence sentence) {
    var fields = fields();
    fields.put("step", sentence.step());
    fields.put("text", sentence.text());
    fields.put("provision", sentence.cite() == null ? null : sentence.cite().text());
    return fields;
  }

  private static String effect(Effect effect) {
    return switch (effect) {
      case Effect.Duty _ -> "duty";
      case Effect.Bar _ -> "bar";
      case Effect.Lapse _ -> "lapse";
    };
  }

  private Map<String, @Nullable Object> right(Standing standing, RightStanding right) {
    var fields = fields();
    fields.put("id", right.right().id().value());
    fields.put("pack", standing.pack().id().value());
    fields.put("provision", right.right().cite().text());
    fields.put("holder", right.right().holder());
    fields.put("what", speech.titles().right(right.right()));
    fields.put("status", right.status().word());
    fields.put("certainty", word(right.certainty()));
    fields.put("support", speech.standing().here(standing, right.support()).word());
    fields.put("provisional", standing.applies() == Standing.Applies.PROVISIONALLY);
    fields.put("begunBy", id(right.begunBy()));
    fields.put("begins", when(right.begins()));
    fields.put("endedBy", id(right.endedBy()));
    fields.put("ended", when(right.ended()));
    fields.put("because", right.because() == null ? null : right.because().text());
    fields.put("note", right.note() == null ? null : speech.titles().text(right.note()));
    fields.put("blocks", right.right().blocks());
    return fields;
  }

  private Map<String, @Nullable Object> route(Standing standing, RouteStanding route) {
    var fields = fields();
    fields.put("id", route.route().id().value());
    fields.put("pack", standing.pack().id().value());
    fields.put("provision", route.route().cite().text());
    fields.put("what", speech.titles().route(route.route()));
    fields.put("force", word(route.route().force()));
    fields.put("status", route.status().word());
    fields.put("support", speech.standing().here(standing, route.route().support()).word());
    fields.put("gateway", route.gateway().stream().map(each -> ground(standing, each)).toList());
    fields.put("grounds", route.grounds().stream().map(each -> ground(standing, each)).toList());
    fields.put(
        "closedBy",
        route.closedBy() == null ? null : speech.titles().text(route.closedBy().note()));
    fields.put(
        "closedByProvision", route.closedBy() == null ? null : route.closedBy().cite().text());
    return fields;
  }

  private Map<String, @Nullable Object> ground(
      Standing standing, RouteStanding.GroundStanding ground) {
    var fields = fields();
    fields.put("id", ground.ground().id().value());
    fields.put("provision", ground.ground().cite().text());
    fields.put("what", speech.titles().ground(ground.ground()));
    fields.put("status", ground.status().word());
    fields.put("support", speech.standing().here(standing, ground.ground().support()).word());
    fields.put("because", ground.because() == null ? null : ground.because().text());
    return fields;
  }

  private Map<String, @Nullable Object> checkList(Standing standing, CheckListStanding list) {
    var fields = fields();
    fields.put("id", list.checkList().id().value());
    fields.put("pack", standing.pack().id().value());
    fields.put("provision", list.checkList().cite().text());
    fields.put("title", speech.titles().checkList(list.checkList()));
    fields.put("support", speech.standing().here(standing, list.checkList().support()).word());
    fields.put(
        "answered",
        (int) list.answers().stream().filter(answer -> answer.answer() != null).count());
    fields.put(
        "items",
        list.answers().stream()
            .map(answer -> {
              var item = fields();
              item.put("id", answer.item().id().value());
              item.put("ask", speech.titles().item(answer.item()));
              item.put("provision", answer.item().cite().text());
              item.put("support", speech.standing().here(standing, answer.item().support()).word());
              item.put("answers", answer.item().answers());
              item.put("answer", answer.answer());
              item.put("by", id(answer.by()));
              return item;
            })
            .toList());
    return fields;
  }

  private Map<String, @Nullable Object> blocked(Standing standing, Standing.Blocked blocked) {
    var fields = fields();
    fields.put("act", blocked.act());
    fields.put("what", speech.titles().act(blocked.act()));
    fields.put("plannedBy", blocked.planned().value());
    fields.put("right", blocked.right().value());
    fields.put("pack", standing.pack().id().value());
    fields.put("provision", blocked.cite().text());
    return fields;
  }

  private Map<String, @Nullable Object> breach(Standing standing, Standing.Breach breach) {
    var fields = fields();
    fields.put("act", breach.act());
    fields.put("what", speech.titles().act(breach.act()));
    fields.put("doneBy", breach.done().value());
    fields.put("right", breach.right().value());
    fields.put("pack", standing.pack().id().value());
    fields.put("provision", breach.cite().text());
    fields.put("sure", breach.isSure());
    return fields;
  }

  private Map<String, @Nullable Object> question(Docket.Asked asked) {
    var question = asked.question();
    var fields = fields();
    fields.put("about", Trial.about(question.ask()));
    fields.put("kind", kind(question.ask()));
    fields.put("text", speech.questions().ask(question));
    fields.put("pack", asked.standing().pack().id().value());
    fields.put("provision", question.cite().text());
    fields.put("urgent", question.urgent() == null ? null : question.urgent().toString());
    fields.put(
        "changes",
        question.changes().stream()
            .map(change -> {
              var one = fields();
              one.put("rule", change.rule().value());
              one.put("due", point(Docket.earliest(change.would())));
              one.put(
                  "dueWords", change.would() instanceof Due.WithoutDelay(var words) ? words : null);
              return one;
            })
            .toList());
    return fields;
  }

  private static String kind(Question.Ask ask) {
    return switch (ask) {
      case Question.Ask.MissingFact _ -> "missing-fact";
      case Question.Ask.MissingDetail _ -> "missing-detail";
      case Question.Ask.MissingHour _ -> "missing-hour";
      case Question.Ask.NationalValue _ -> "national-value";
      case Question.Ask.WhichGoesBefore _ -> "which-goes-before";
      case Question.Ask.WhichReading _ -> "which-reading";
      case Question.Ask.OutsideWindow _ -> "outside-window";
      case Question.Ask.IsGroundMet _ -> "ground";
      case Question.Ask.ForHuman _ -> "for-a-person";
      case Question.Ask.NoCalendar _ -> "no-calendar";
      case Question.Ask.AmendedTwice _ -> "amended-twice";
      case Question.Ask.EndBeforeStart _ -> "end-before-start";
      case Question.Ask.IsItSo _ -> "disputed";
      case Question.Ask.InTime _ -> "in-time";
    };
  }

  private static Map<String, @Nullable Object> warning(Warnings.Warning warning) {
    var fields = fields();
    fields.put("about", warning.about());
    fields.put("clock", warning.clock());
    fields.put("text", warning.text());
    return fields;
  }

  // --- values

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String id(@Nullable FactId id) {
    return id == null ? null : id.value();
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  private @Nullable String when(@Nullable When when) {
    return switch (when) {
      case null -> null;
      case When.Moment(var at) -> moment(at);
      case When.Day(var day) -> day.toString();
      case When.Between(var earliest, var _) -> when(earliest);
    };
  }

  /// The later end where a time is not known exactly; null otherwise.
  private @Nullable String latest(@Nullable When when) {
    return when instanceof When.Between(var _, var latest) ? when(latest) : null;
  }

  private @Nullable String point(Due.@Nullable Point point) {
    return switch (point) {
      case null -> null;
      case Due.On(var day) -> day.toString();
      case Due.By(var at) -> moment(at);
    };
  }
}
