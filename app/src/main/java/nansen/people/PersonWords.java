package nansen.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nansen.names.evidence.CalendarOfBirth;
import nansen.web.Languages;
import nansen.web.WallClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What is said of persons, in the reader's words. The month is always a word.
@Component
public class PersonWords {
  private final MessageSource messages;
  private final WallClock wall;

  PersonWords(MessageSource messages, WallClock wall) {
    this.messages = messages;
    this.wall = wall;
  }

  /// What an entry says, without who said it.
  public String text(Said said, Locale locale) {
    return switch (said) {
      case Said.WrittenName name -> name.text();
      case Said.Born(var time) -> birth(time, locale);
      case Said.SexStated(var sex) -> say(locale, "sex." + sex);
      case Said.Nationality(var code) ->
          code.startsWith("XX")
              ? say(locale, "nationality." + code)
              : Choices.country(code, Languages.ours(locale));
      case Said.Speaks(var tag, var note) ->
          Choices.language(tag, Languages.ours(locale)) + (note.isEmpty() ? "" : ", " + note);
      case Said.TiedTo(var _, var relation) -> say(locale, "relation." + relation);
      case Said.Address address -> address.text();
    };
  }

  /// What a reader must know beside it: script, how it came into these letters, what it is for.
  List<String> remarks(Said said, Locale locale) {
    return switch (said) {
      case Said.WrittenName name ->
          List.of(
              say(locale, "name-use." + name.use()),
              name.scripts().stream()
                  .map(script -> say(locale, "script." + script))
                  .collect(Collectors.joining(", ")),
              say(locale, "lettering." + name.lettering()));
      case Said.Address address ->
          address.from() == null
              ? List.of(say(locale, "address." + address.use()))
              : List.of(
                  say(locale, "address." + address.use()),
                  say(locale, "people.from", day(address.from(), locale)));
      case Said.Born _, Said.SexStated _, Said.Nationality _, Said.Speaks _, Said.TiedTo _ ->
          List.of();
    };
  }

  /// A birth as exactly as it was said.
  public String birth(BirthTime time, Locale locale) {
    return switch (time) {
      case BirthTime.OnDay(var day) -> day(day, locale);
      case BirthTime.InMonth(var month) -> format(month, "LLLL uuuu", locale);
      case BirthTime.InYear(var year) -> say(locale, "birth.year", String.valueOf(year));
      case BirthTime.About(var year) -> say(locale, "birth.about", String.valueOf(year));
      case BirthTime.Between(var first, var last) ->
          say(locale, "birth.between", String.valueOf(first), String.valueOf(last));
      case BirthTime.Elsewhere(var calendar, var year, var month, var day) ->
          say(
              locale,
              "birth.elsewhere",
              day == 0 ? String.valueOf(year) : "%d-%02d-%02d".formatted(year, month, day),
              calendar(calendar, locale));
    };
  }

  private String calendar(CalendarOfBirth calendar, Locale locale) {
    return say(locale, "calendar." + calendar);
  }

  public String day(LocalDate day, Locale locale) {
    return format(day, "d MMM uuuu", locale);
  }

  /// A moment by the clock of the office: of no place else is known that it is there.
  public String moment(Instant at, Locale locale) {
    return format(wall.at(at), "d MMM uuuu " + WallClock.HOUR, locale);
  }

  private static String format(TemporalAccessor time, String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, Languages.ours(locale)).format(time);
  }

  /// A problem of a form in words.
  public String problem(Problem problem, Locale locale) {
    return say(locale, problem.message(), problem.gaps().toArray());
  }

  /// What the page calls the field of a problem; empty where it has no word for it.
  String label(Problem problem, Locale locale) {
    return problem.label().isEmpty()
        ? ""
        : Objects.requireNonNullElse(
            messages.getMessage(problem.label(), null, "", Languages.ours(locale)), "");
  }

  /// A text of the pages.
  public String say(Locale locale, String key, Object... gaps) {
    return messages.getMessage(key, gaps, Languages.ours(locale));
  }
}
