package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/// A calendar program takes what comes out.
final class CalendarTest {
  private static final String FULL = Shell.good("full.yaml");

  @Test
  void a_program_reads_open_duties_as_whole_days() throws Exception {
    var calendar = calendar("assess", FULL, "--format", "ics");

    calendar.validate();
    assertEquals(
        List.of(
                "Answer the request (ACT art. 10) – full.yaml",
                "Appeal the refusal (ACT art. 7) – full.yaml")
            .stream()
            .sorted()
            .toList(),
        events(calendar).stream().map(CalendarTest::summary).sorted().toList());
    var appeal = event(calendar, "Appeal");
    assertEquals(LocalDate.of(2026, 5, 11), appeal.getDateTimeStart().getDate());
  }

  @Test
  void a_moment_comes_with_its_time_zone() throws Exception {
    var calendar = calendar("assess", FULL, "--format", "ics", "--as-of", "2026-05-01");
    var court = event(calendar, "Bring the person before the court");

    var start = (ZonedDateTime) court.getDateTimeStart().getDate();
    assertEquals(Instant.parse("2026-05-02T10:00:00Z"), start.toInstant());
    assertFalse(calendar.getComponents(Component.VTIMEZONE).isEmpty());
  }

  @Test
  void alarms_ring_in_working_hours_and_only_for_what_can_still_be_done() throws Exception {
    var calendar = calendar("assess", FULL, "--format", "ics", "--as-of", "2026-05-01");
    calendar.validate();

    assertEquals(List.of("-P2DT15H", "-PT15H"), alarms(event(calendar, "Answer the request")));
    assertEquals(List.of("-PT2H"), alarms(event(calendar, "Bring the person before the court")));
    var late = calendar("assess", FULL, "--format", "ics", "--all", "--as-of", "2027-06-01");
    assertTrue(events(late).stream().allMatch(event -> alarms(event).isEmpty()));
  }

  @Test
  void a_shared_calendar_does_not_show_the_case() throws Exception {
    var calendar = calendar("assess", FULL, "--format", "ics");

    assertTrue(
        events(calendar).stream()
            .allMatch(
                event -> event.getRequiredProperty("CLASS").getValue().equals("CONFIDENTIAL")));
  }

  @Test
  void everything_with_a_date_comes_on_demand() throws Exception {
    assertEquals(7, events(calendar("assess", FULL, "--format", "ics", "--all")).size());
  }

  @Test
  void an_event_keeps_its_name_from_one_export_to_the_next() throws Exception {
    var first = calendar("assess", FULL, "--format", "ics", "--as-of", "2026-05-07");
    var second = calendar("assess", FULL, "--format", "ics", "--as-of", "2026-05-08");

    assertEquals(uid(event(first, "Appeal")), uid(event(second, "Appeal")));
  }

  @Test
  void lines_are_folded_at_75_octets_and_end_as_the_standard_says() {
    for (var language : List.of("en", "uk")) {
      var out = Shell.nansen("assess", FULL, "--format", "ics", "--lang", language).out();

      assertTrue(out.endsWith("\r\n"));
      for (var line : out.split("\r\n", -1)) {
        assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        assertFalse(line.contains("\n"), line);
      }
    }
  }

  @Test
  void signs_with_a_meaning_of_their_own_are_escaped() throws Exception {
    var out = Shell.nansen("assess", FULL, "--format", "ics").out().replace("\r\n ", "");

    assertTrue(out.contains("\\, "), out);
    assertTrue(out.contains("\\n"), out);
    assertTrue(
        description(event(calendar("assess", FULL, "--format", "ics"), "Appeal")).contains("\n"));
  }

  /// Not even a place that a fact names.
  @Test
  void no_detail_of_the_case_leaves_the_file() {
    var out = Shell.nansen("assess", FULL, "--format", "ics", "--all").out().replace("\r\n ", "");

    assertFalse(out.contains("a\\; b"), out);
    assertFalse(out.contains("/good/"), out);
  }

  private static Calendar calendar(String... words) throws Exception {
    return new CalendarBuilder().build(new StringReader(Shell.nansen(words).out()));
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT).stream().map(VEvent.class::cast).toList();
  }

  private static VEvent event(Calendar calendar, String summary) {
    return events(calendar).stream()
        .filter(event -> summary(event).startsWith(summary))
        .findFirst()
        .orElseThrow();
  }

  private static String summary(VEvent event) {
    return event.getSummary().getValue();
  }

  private static String description(VEvent event) {
    return event.getDescription().getValue();
  }

  private static List<String> alarms(VEvent event) {
    return event.getAlarms().stream()
        .map(alarm -> alarm.getRequiredProperty("TRIGGER").getValue())
        .toList();
  }

  private static String uid(VEvent event) {
    return event.getUid().orElseThrow().getValue();
  }
}
