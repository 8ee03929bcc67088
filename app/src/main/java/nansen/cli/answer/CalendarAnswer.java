package nansen.cli.answer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nansen.docket.Docket;
import nansen.law.pack.Effect;
import nansen.law.pack.Status;
import nansen.law.standing.Due;
import nansen.speech.Speech;

/// Due dates as a calendar (RFC 5545) that ordinary calendar programs take: a day as an all-day
/// event, a moment with its time zone. An event keeps its UID as long as the case file keeps its
/// name, so that a second import moves it instead of doubling it.
public final class CalendarAnswer {
  /// Which clocks become events.
  public enum Extent {
    /// What somebody still has to do.
    OPEN_DUTIES,
    /// Everything with a date.
    DATED
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final IcsText events = new IcsText();
  private final Set<ZoneId> zones = new LinkedHashSet<>();
  private final Extent extent;
  private final String stamp;
  private final Set<String> uids = new HashSet<>();

  /// An empty calendar.
  ///
  /// @param now when the calendar is made
  public CalendarAnswer(Extent extent, Instant now) {
    this.extent = extent;
    this.stamp = LOCAL.withZone(ZoneOffset.UTC).format(now) + "Z";
  }

  /// Adds the dates of a case.
  public void add(Docket docket, Speech speech) {
    for (var entry : docket.clocks()) {
      if (isIn(entry)) {
        event(docket, entry, speech);
      }
    }
  }

  /// The whole calendar: the time zones first, then the events.
  public String text() {
    var ics = new IcsText();
    ics.raw("BEGIN", "VCALENDAR");
    ics.raw("VERSION", "2.0");
    ics.raw("PRODID", "-//Nansen//assess//EN");
    ics.raw("CALSCALE", "GREGORIAN");
    ics.raw("METHOD", "PUBLISH");
    zones.forEach(zone -> IcsZone.write(zone, ics));
    return ics + events.toString() + "END:VCALENDAR\r\n";
  }

  private boolean isIn(Docket.Entry entry) {
    if (entry.safe() == null) {
      return false;
    }
    var status = entry.clock().status();
    return extent == Extent.DATED
        ? status != Status.NOT_APPLICABLE && status != Status.SUPERSEDED
        : entry.clock().provision().effect() instanceof Effect.Duty
            && (status == Status.RUNNING
                || status == Status.PAUSED
                || status == Status.NEEDS_HUMAN);
  }

  private void event(Docket docket, Docket.Entry entry, Speech speech) {
    var clock = entry.clock();
    var safe = Objects.requireNonNull(entry.safe(), "only what has a date is an event");
    events.raw("BEGIN", "VEVENT");
    events.raw("UID", uid(docket, entry));
    events.raw("DTSTAMP", stamp);
    switch (safe) {
      case Due.On(LocalDate day) -> {
        events.raw("DTSTART;VALUE=DATE", DAY.format(day));
        events.raw("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
      }
      case Due.By(Instant at) -> {
        zones.add(docket.zone());
        events.raw("DTSTART;TZID=" + docket.zone().getId(), LOCAL.format(at.atZone(docket.zone())));
      }
    }
    events.text("SUMMARY", summary(docket, entry, speech));
    events.text("DESCRIPTION", description(docket, entry, speech));
    events.raw("TRANSP", "TRANSPARENT");
    events.raw("CLASS", "CONFIDENTIAL"); // whoever may see a shared calendar may not see the case
    if (clock.status() == Status.NEEDS_HUMAN) {
      events.raw("STATUS", "TENTATIVE");
    }
    if (clock.provision().effect() instanceof Effect.Duty) {
      alarms(docket, safe, summary(docket, entry, speech));
    }
    events.raw("END", "VEVENT");
  }

  /// For a day at nine in the morning, three days before and the day before; for a moment two hours
  /// before. None for what is over: some programs would ring at the import.
  private void alarms(Docket docket, Due.Point due, String words) {
    var triggers =
        switch (due) {
          case Due.On(LocalDate day)
              when day.isAfter(LocalDate.ofInstant(docket.asOf(), docket.zone())) ->
              List.of("-P2DT15H", "-PT15H");
          case Due.By(Instant at) when at.isAfter(docket.asOf()) -> List.of("-PT2H");
          case Due.On _, Due.By _ -> List.<String>of();
        };
    for (var trigger : triggers) {
      events.raw("BEGIN", "VALARM");
      events.raw("ACTION", "DISPLAY");
      events.raw("TRIGGER", trigger);
      events.text("DESCRIPTION", words);
      events.raw("END", "VALARM");
    }
  }

  private static String name(Docket docket) {
    var file = Path.of(docket.file().file()).getFileName();
    return file == null ? docket.file().file() : file.toString();
  }

  private static String summary(Docket docket, Docket.Entry entry, Speech speech) {
    return speech.titles().provision(entry.clock().provision())
        + " ("
        + speech.titles().cite(entry.clock().provision().cite())
        + ") – "
        + name(docket);
  }

  private static String description(Docket docket, Docket.Entry entry, Speech speech) {
    var clock = entry.clock();
    var phrases = speech.phrases();
    var text = new StringBuilder();
    var bearer = speech.titles().bearer(clock.provision());
    if (bearer != null) {
      text.append(bearer).append('\n');
    }
    text.append(clock.id()).append(": ").append(speech.reasons().status(clock.status()));
    if (clock.due() != null) {
      text.append(", ")
          .append(
              phrases.say("settled.due", "due", speech.dates().due(clock.due(), speech.titles())));
    }
    text.append('\n');
    if (entry.provisional()) {
      text.append("! ").append(phrases.say("mark.provisional")).append('\n');
    }
    if (clock.support().shown()) {
      text.append("! ").append(phrases.say("support." + clock.support().word())).append('\n');
    }
    for (var sentence : speech.reasons().steps(clock)) {
      text.append("- ").append(sentence.text());
      if (sentence.cite() != null) {
        text.append(" [").append(speech.titles().cite(sentence.cite())).append(']');
      }
      text.append('\n');
    }
    return text.append(speech.dates().asked(docket.asOf())).toString();
  }

  /// From case and clock, so the same at the next export.
  private String uid(Docket docket, Docket.Entry entry) {
    var key = name(docket) + "/" + entry.clock().provision().key() + "/" + entry.number();
    if (!uids.add(key)) {
      key = docket.file().file() + "/" + entry.clock().provision().key() + "/" + entry.number();
      uids.add(key);
    }
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@nansen";
  }
}
