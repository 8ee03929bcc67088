package nansen.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nansen.names.evidence.CalendarOfBirth;
import nansen.names.evidence.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was said of a person, as it is stored.
@Component
class SaidJson {
  private final JsonMapper json;

  SaidJson(JsonMapper json) {
    this.json = json;
  }

  @Nullable String write(@Nullable Said said) {
    if (said == null) {
      return null;
    }
    var node = json.createObjectNode();
    switch (said) {
      case Said.WrittenName(
              var line,
              var family,
              var given,
              var patronymic,
              var lettering,
              var use) -> {
        node.put("line", line).put("family", family).put("given", given);
        node.put("patronymic", patronymic).put("lettering", lettering.name());
        node.put("use", use.name());
      }
      case Said.Born(var time) -> {
        switch (time) {
          case BirthTime.OnDay(var day) -> node.put("day", day.toString());
          case BirthTime.InMonth(var month) -> node.put("month", month.toString());
          case BirthTime.InYear(var year) -> node.put("year", year);
          case BirthTime.About(var year) -> node.put("about", year);
          case BirthTime.Between(var first, var last) -> node.put("first", first).put("last", last);
          case BirthTime.Elsewhere(var calendar, var year, var month, var day) ->
              node.put("calendar", calendar.name())
                  .put("year", year)
                  .put("month", month)
                  .put("day", day);
        }
      }
      case Said.SexStated(var sex) -> node.put("sex", sex.name());
      case Said.Nationality(var code) -> node.put("code", code);
      case Said.Speaks(var tag, var note) -> node.put("tag", tag).put("note", note);
      case Said.TiedTo(var other, var relation) ->
          node.put("other", other.toString()).put("relation", relation.name());
      case Said.Address(var text, var use, var protection, var from) -> {
        node.put("text", text).put("use", use.name()).put("protection", protection.name());
        node.put("from", from == null ? "" : from.toString());
      }
    }
    return node.toString();
  }

  @Nullable Said read(Said.Kind kind, @Nullable String content) {
    if (content == null) {
      return null;
    }
    var node = json.readTree(content);
    return switch (kind) {
      case NAME ->
          new Said.WrittenName(
              text(node, "line"),
              text(node, "family"),
              text(node, "given"),
              text(node, "patronymic"),
              Lettering.valueOf(text(node, "lettering")),
              Said.WrittenName.Use.valueOf(text(node, "use")));
      case BIRTH -> new Said.Born(birth(node));
      case SEX -> new Said.SexStated(Sex.valueOf(text(node, "sex")));
      case NATIONALITY -> new Said.Nationality(text(node, "code"));
      case LANGUAGE -> new Said.Speaks(text(node, "tag"), text(node, "note"));
      case TIE ->
          new Said.TiedTo(
              new PersonId(UUID.fromString(text(node, "other"))),
              Said.TiedTo.Relation.valueOf(text(node, "relation")));
      case ADDRESS -> {
        var from = text(node, "from");
        yield new Said.Address(
            text(node, "text"),
            Said.Address.Use.valueOf(text(node, "use")),
            Said.Address.Protection.valueOf(text(node, "protection")),
            from.isEmpty() ? null : LocalDate.parse(from));
      }
    };
  }

  private static BirthTime birth(JsonNode node) {
    if (node.has("calendar")) {
      return new BirthTime.Elsewhere(
          CalendarOfBirth.valueOf(text(node, "calendar")),
          node.get("year").asInt(),
          node.get("month").asInt(),
          node.get("day").asInt());
    }
    if (node.has("month")) {
      return new BirthTime.InMonth(YearMonth.parse(text(node, "month")));
    }
    if (node.has("day")) {
      return new BirthTime.OnDay(LocalDate.parse(text(node, "day")));
    }
    if (node.has("about")) {
      return new BirthTime.About(node.get("about").asInt());
    }
    return node.has("year")
        ? new BirthTime.InYear(node.get("year").asInt())
        : new BirthTime.Between(node.get("first").asInt(), node.get("last").asInt());
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }
}
