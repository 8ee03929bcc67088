package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nansen.speech.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class JsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Shell.read(
                  Shell.repository()
                      .resolve("app/src/main/resources/nansen/cli/assess.schema.json")),
              InputFormat.JSON);

  private static final String FULL = Shell.good("full.yaml");

  static Stream<Path> examples() {
    return Shell.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_answers_as_the_schema_says(Path example) {
    var ran = new Shell().run("assess", example.toString(), "--format", "json");

    assertEquals("", ran.err());
    holds(ran.out());
  }

  @Test
  void the_answer_about_the_made_up_case_is_as_the_schema_says() {
    holds(Shell.nansen("assess", FULL, "--format", "json").out());
    for (var language : Language.values()) {
      var tag = language.tag();
      holds(Shell.nansen("assess", FULL, FULL, "--format", "json", "--lang", tag).out());
    }
  }

  private static void holds(String json) {
    var errors =
        SCHEMA.validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertTrue(errors.isEmpty(), () -> errors.toString());
  }

  @Test
  void an_answer_without_its_clocks_does_not_fit_the_schema() {
    var broken =
        Shell.nansen("assess", FULL, "--format", "json").out().replace("\"clocks\"", "\"watches\"");

    assertFalse(SCHEMA.validate(broken, InputFormat.JSON).isEmpty());
  }

  @Test
  void one_file_answers_with_an_object_and_several_with_a_list() {
    assertTrue(json("assess", FULL, "--format", "json").isObject());
    assertTrue(json("assess", FULL, Shell.good("corrected.yaml"), "--format", "json").isArray());
    assertTrue(
        json("assess", Shell.resources().resolve("good").toString(), "--format", "json").isArray());
  }

  @Test
  void days_are_dates_and_moments_carry_the_offset_of_the_place() {
    var answer = json("assess", FULL, "--format", "json");
    var register = clock(answer, "register");
    var present = clock(answer, "present");

    assertEquals("2026-05-10T12:00:00+02:00", answer.get("asOf").asString());
    assertEquals("2026-05-06", register.get("due").asString());
    assertEquals("2026-05-05", register.get("endedOn").asString());
    assertEquals("2026-05-02T12:00:00+02:00", present.get("due").asString());
    assertEquals("ACT art. 2", register.get("provision").asString());
    assertEquals("authority", register.get("owedBy").asString());
  }

  @Test
  void a_range_leads_with_its_earliest_date() {
    var appeal = clock(json("assess", FULL, "--format", "json"), "appeal");

    assertEquals("2026-05-11", appeal.get("due").asString());
    assertEquals("2026-05-11", appeal.get("dueEarliest").asString());
    assertEquals("2026-05-18", appeal.get("dueLatest").asString());
  }

  @Test
  void every_clock_is_there_whatever_its_status() {
    var answer = json("assess", FULL, "--format", "json");

    assertEquals("not-started", clock(answer, "guardian").get("status").asString());
    assertEquals("not-applicable", clock(answer, "old-register").get("status").asString());
  }

  @Test
  void what_is_asked_and_what_is_blocked_is_there_too() {
    var answer = json("assess", FULL, "--format", "json");

    assertEquals("contact-country-of-origin", answer.get("blocked").get(0).get("act").asString());
    assertEquals("person.minor-alone", answer.get("questions").get(0).get("about").asString());
    assertEquals("one.appeal", answer.get("questions").get(1).get("about").asString());
    assertEquals("no-law-on-staying", answer.get("warnings").get(0).get("about").asString());
    assertEquals("facts-after-known-at", answer.get("warnings").get(1).get("about").asString());
  }

  private static JsonNode json(String... words) {
    return new ObjectMapper().readTree(Shell.nansen(words).out());
  }

  private static JsonNode clock(JsonNode answer, String id) {
    return StreamSupport.stream(answer.get("clocks").spliterator(), false)
        .filter(clock -> clock.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
