package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Conflicts;
import nansen.access.FieldClass;
import nansen.access.NamedReaders;
import nansen.access.Openings;
import nansen.access.Purpose;
import nansen.access.Requires;
import nansen.access.Staff;
import nansen.access.Subject;
import nansen.access.Units;
import nansen.access.UserId;
import nansen.database.PageTransaction;
import nansen.docket.Docket;
import nansen.law.journal.FactId;
import nansen.people.CaseRole;
import nansen.people.People;
import nansen.people.PersonRows;
import nansen.speech.Dates;
import nansen.web.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a case: who carries it, where it stands, and how it was known before.
@Controller
class CasePages {
  private final Casefile casefile;
  private final LawHere law;
  private final HandOvers handOvers;
  private final Staff staff;
  private final Units units;
  private final CaseReaders readers;
  private final Openings openings;
  private final Access access;
  private final People people;
  private final PersonRows personRows;
  private final PageWords words;

  CasePages(
      Casefile casefile,
      LawHere law,
      HandOvers handOvers,
      Staff staff,
      Units units,
      CaseReaders readers,
      Openings openings,
      Access access,
      People people,
      PersonRows personRows,
      PageWords words) {
    this.casefile = casefile;
    this.law = law;
    this.handOvers = handOvers;
    this.staff = staff;
    this.units = units;
    this.readers = readers;
    this.openings = openings;
    this.access = access;
    this.people = people;
    this.personRows = personRows;
    this.words = words;
  }

  /// One of the moments at which more became known.
  ///
  /// @param number from 1
  record Moment(int number, String when) {}

  /// @param known as it was known at the end of this day
  /// @param moment as it was known at the n-th moment at which something was recorded, from 1
  /// @param since the earlier moment to compare with
  @PageTransaction
  @Requires(act = Act.READ, field = FieldClass.OPERATIONAL)
  @GetMapping("/cases/{id}")
  String show(
      Actor actor,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate known,
      @RequestParam(required = false) @Nullable Integer moment,
      @RequestParam(required = false) @Nullable Integer since,
      @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable UUID handed,
      @RequestParam(required = false) @Nullable String problem,
      Model model) {
    var caseId = new CaseId(id);
    var view = casefile.view(actor, caseId, null, null);
    var now = view.docket();
    var reads = view.open().contains(FieldClass.CLAIM);
    var zone = now.zone();
    var moments = reads ? CaseCourse.moments(now.file().journal().facts()) : List.<Instant>of();
    if (known != null && known.isAfter(LocalDate.ofInstant(now.asOf(), zone))) {
      throw new Unreadable("known"); // nobody knows yet what will be known
    }
    var asked = endOf(known, zone, now.asOf());
    var at = at(moment, asked, moments);
    var then = at < moments.size() && moment != null ? moments.get(at - 1) : asked;
    // Whom it is about, and who had it, is written down a little apart from the facts.
    var until =
        at < moments.size() && moment != null
            ? earlier(
                endOf(LocalDate.ofInstant(moments.get(at - 1), zone), zone, now.asOf()),
                moments.get(at).minus(1, ChronoUnit.MICROS))
            : asked;
    // What was known on a day is shown as it stood on that day, unless another is asked for.
    var day = asOf == null ? then : endOf(asOf, zone, now.asOf());
    var docket = then == null && day == null ? now : at(view, day, then);
    var language = PageWords.language(locale);
    var speech = view.law().of(language, docket.file(), docket.standings());
    var sheet = CaseSheet.of(docket, view.law(), language);
    model.addAttribute("id", id);
    model.addAttribute("name", caseId.brief());
    model.addAttribute("place", place(view.head()));
    model.addAttribute("sheet", reads ? sheet : sheet.datesOnly());
    model.addAttribute(
        "course", reads ? CaseCourse.of(docket, speech, view.law().book()) : CaseCourse.UNTOLD);
    model.addAttribute("mayRead", reads);
    model.addAttribute("mayDecide", view.open().contains(FieldClass.DECISION));
    var past = then != null || day != null;
    model.addAttribute("past", past);
    model.addAttribute("mayWrite", !past && casefile.mayWrite(actor, caseId));
    model.addAttribute("known", words.dates(locale, zone).asked(docket.knownAt()));
    model.addAttribute("knownDay", known == null ? "" : known.toString());
    model.addAttribute("asOf", asOf == null ? "" : words.dates(locale, zone).day(asOf));
    model.addAttribute("asOfDay", asOf == null ? "" : asOf.toString());
    model.addAttribute("todayIso", LocalDate.ofInstant(now.asOf(), zone).toString());
    model.addAttribute("moments", moments(moments, words.dates(locale, zone)));
    model.addAttribute("moment", at);
    var earlier = since == null ? 0 : since;
    var compared = earlier >= 1 && earlier < at;
    model.addAttribute("since", compared ? earlier : null);
    model.addAttribute(
        "changes",
        compared
            ? CaseCourse.changes(at(view, docket.asOf(), moments.get(earlier - 1)), docket, speech)
            : List.of());
    var participants = people.inCase(actor, id, until);
    var mayEnter = people.mayEnter(actor, id);
    model.addAttribute("who", personRows.of(participants, locale));
    model.addAttribute("mayEnter", mayEnter);
    model.addAttribute(
        "aboutNobody",
        mayEnter
            && !past
            && reads
            && participants.stream().noneMatch(each -> each.role() == CaseRole.APPLICANT));
    model.addAttribute("caseRoles", CaseRole.values());
    model.addAttribute("giving", UUID.randomUUID());
    model.addAttribute("drawn", now.asOf());
    model.addAttribute("problem", problem);
    var carrying =
        until == null
            ? handOvers.carrying(actor, caseId)
            : handOvers.carrying(actor, caseId, until);
    var recorders = reads ? view.recorders() : Map.<FactId, UserId>of();
    var names = carrying(actor, carrying, caseId, recorders, handed, locale, zone, model);
    model.addAttribute(
        "waiting",
        now.known().stream()
            .filter(Elsewhere::waits)
            .map(each -> each.id().value())
            .collect(Collectors.toSet()));
    model.addAttribute("notes", reads ? casefile.notes(actor, caseId) : Map.of());
    model.addAttribute(
        "recorders",
        recorders.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().value(),
                    each -> names.getOrDefault(each.getValue(), ""))));
    return "casefile/case";
  }

  /// Which of the moments was the last, from 1.
  private static int at(@Nullable Integer moment, @Nullable Instant known, List<Instant> moments) {
    var last = Math.max(1, moments.size());
    if (moment != null) {
      return Math.clamp(moment, 1, last);
    }
    return known == null
        ? last
        : Math.max(1, (int) moments.stream().filter(each -> !each.isAfter(known)).count());
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one != null && one.isBefore(other) ? one : other;
  }

  private Docket at(Casefile.View view, @Nullable Instant asOf, @Nullable Instant known) {
    var now = view.docket();
    return law.at(view.head())
        .docket(
            now.file().journal(),
            Objects.requireNonNullElse(asOf, now.asOf()),
            Objects.requireNonNullElse(known, now.knownAt()));
  }

  private static List<Moment> moments(List<Instant> moments, Dates dates) {
    var numbered = new ArrayList<Moment>();
    for (var moment : moments) {
      numbered.add(new Moment(numbered.size() + 1, dates.moment(moment)));
    }
    return numbered;
  }

  /// A hand-over as the page tells of it.
  record Given(String when, String by, String to, String because, boolean undone) {}

  /// How the case is open to the reader by name.
  record OpenToMe(String until, String by, String because) {}

  /// Somebody who is shut out of the case.
  record ShutOut(UserId user, String name, String because, String when, String by) {}

  /// @return what the people are called of whom the page tells
  private Map<UserId, String> carrying(
      Actor actor,
      HandOvers.Carrying carrying,
      CaseId id,
      Map<FactId, UserId> recorders,
      @Nullable UUID handed,
      Locale locale,
      ZoneId zone,
      Model model) {
    var now = carrying.now();
    var people = new HashSet<>(recorders.values());
    Stream.concat(
            Stream.of(now.owner()),
            carrying.history().stream()
                .flatMap(given -> Stream.of(given.by(), given.after().owner())))
        .filter(Objects::nonNull)
        .forEach(people::add);
    var mayGive = access.ever(actor, Act.ASSIGN, FieldClass.OPERATIONAL, Purpose.CASE);
    var ours = actor.unit().filter(now.unit()::equals).isPresent();
    var conflicts =
        mayGive && ours ? handOvers.conflicts(actor, id) : List.<Conflicts.Conflict>of();
    conflicts.forEach(each -> {
      people.add(each.user());
      if (each.by() != null) {
        people.add(each.by());
      }
    });
    var openToMe = readers.openTo(actor, id);
    openToMe.ifPresent(each -> people.add(each.by()));
    var names = staff.names(people);
    var dates = words.dates(locale, zone);
    model.addAttribute(
        "conflicts",
        conflicts.stream()
            .map(each ->
                new ShutOut(
                    each.user(),
                    names.getOrDefault(each.user(), ""),
                    each.because(),
                    each.at() == null ? "" : dates.moment(each.at()),
                    each.by() == null ? "" : names.getOrDefault(each.by(), "")))
            .toList());
    model.addAttribute("owner", now.owner() == null ? "" : names.getOrDefault(now.owner(), ""));
    model.addAttribute("noOwner", reason(now.noOwner(), locale));
    model.addAttribute("unit", units.name(now.unit()));
    model.addAttribute("ours", ours);
    model.addAttribute("noDate", now.noDate());
    model.addAttribute("noDateSaid", words.noDate(now.noDate(), locale));
    model.addAttribute("lookAgain", now.lookAgain());
    model.addAttribute("lookAgainDay", now.lookAgain() == null ? "" : dates.day(now.lookAgain()));
    model.addAttribute(
        "given",
        carrying.history().stream()
            .map(given ->
                new Given(
                    dates.moment(given.at()),
                    names.getOrDefault(given.by(), ""),
                    given.after().owner() == null
                        ? ""
                        : names.getOrDefault(given.after().owner(), ""),
                    given.because() != null
                        ? given.because()
                        : reason(given.after().noOwner(), locale),
                    given.undone()))
            .toList());
    model.addAttribute("mayGive", mayGive);
    model.addAttribute("colleagues", actor.unit().map(staff::carriers).orElse(List.of()));
    var openable = readers.openable(actor, id);
    model.addAttribute("mayOpenTo", openable.contains(NamedReaders.What.RECORD));
    model.addAttribute("mayOpenAddresses", openable.contains(NamedReaders.What.ADDRESS));
    model.addAttribute(
        "openToMe",
        openToMe
            .map(each ->
                new OpenToMe(
                    dates.day(each.lastDay(zone)),
                    names.getOrDefault(each.by(), ""),
                    each.because()))
            .orElse(null));
    model.addAttribute("mayAudit", openings.may(actor, Subject.ofCase(id.value())));
    model.addAttribute("handed", handed);
    model.addAttribute("undoable", handed == null ? 0 : handOvers.undoable(actor, handed));
    return names;
  }

  private String reason(@Nullable String reason, Locale locale) {
    return reason == null
        ? ""
        : Carried.isByProgram(reason) ? words.say(locale, "no-owner." + reason) : reason;
  }

  /// The last moment of a day, as far as it has come; null for now.
  private static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone, Instant now) {
    if (day == null) {
      return null;
    }
    var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return day.equals(LocalDate.ofInstant(now, zone)) ? now : end;
  }

  private static String place(CaseHead head) {
    return head.calendar().equals(head.country())
        ? head.country()
        : head.country() + " · " + head.calendar();
  }
}
