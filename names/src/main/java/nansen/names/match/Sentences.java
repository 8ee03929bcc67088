package nansen.names.match;

import java.util.Locale;
import java.util.stream.Collectors;
import nansen.names.written.Note;
import nansen.names.written.Part;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// Reasons in English, for people who keep registers.
public final class Sentences {
  private Sentences() {}

  /// All reasons of a match, one after the other.
  public static String english(Match match) {
    return match.reasons().stream().map(Sentences::english).collect(Collectors.joining("; "));
  }

  /// One reason, without a full stop.
  public static String english(Reason reason) {
    return switch (reason) {
      case Reason.SameSpelling(var one, _) -> "%s is spelt the same".formatted(quoted(one));
      case Reason.SameByStandard(var one, var other, var spelling) ->
          "%s and %s are one name, %s".formatted(quoted(one), quoted(other), spelling.title());
      case Reason.SameSound(var one, var other) ->
          "%s and %s sound the same%s".formatted(quoted(one), quoted(other), scripts(one, other));
      case Reason.SameLook(var one, var other) ->
          "%s and %s look the same in letters of two scripts".formatted(quoted(one), quoted(other));
      case Reason.NearSound(var one, var other, var likeness) ->
          "%s and %s sound nearly the same (%s)"
              .formatted(quoted(one), quoted(other), percent(likeness));
      case Reason.SameGivenName(var one, var other) ->
          "%s and %s are forms of one given name".formatted(quoted(one), quoted(other));
      case Reason.ShortForm(var one, var other) ->
          "%s and %s go together as a short form or a translation"
              .formatted(quoted(one), quoted(other));
      case Reason.Joined(var apart, var together) ->
          "%s, written as one word, is %s"
              .formatted(
                  apart.stream().map(Sentences::quoted).collect(Collectors.joining(" and ")),
                  quoted(together));
      case Reason.InitialFits(var one, var other) ->
          "the initial fits: %s and %s".formatted(quoted(one), quoted(other));
      case Reason.SameBeginning(var one, var other) ->
          "%s and %s begin the same; one may not be whole".formatted(quoted(one), quoted(other));
      case Reason.LittleLikeness(var one, var other, var likeness) ->
          "%s and %s are only somewhat alike (%s)"
              .formatted(quoted(one), quoted(other), percent(likeness));
      case Reason.Different(var one, var other) ->
          "%s and %s are different".formatted(quoted(one), quoted(other));
      case Reason.OtherGivenName(var one, var other) ->
          "%s and %s sound alike, but are two given names".formatted(quoted(one), quoted(other));
      case Reason.OtherPatronymic(var one, var other) ->
          "the fathers' names differ: %s and %s".formatted(quoted(one), quoted(other));
      case Reason.InitialClashes(var one, var other) ->
          "the initial does not fit: %s and %s".formatted(quoted(one), quoted(other));
      case Reason.EndingsOfOtherSex() -> "one is a man's name, the other a woman's";
      case Reason.OtherOrder() -> "the parts stand in another order, as son and father would";
      case Reason.GenerationOnOneSide() -> "only one name has a mark of generation, such as Jr.";
      case Reason.OtherGeneration() -> "the marks of generation differ";
      case Reason.OnOneSideOnly(var part) ->
          "%s%s is missing on one side".formatted(role(part), quoted(part));
      case Reason.NoName(var written) ->
          written.isBlank() ? "one name is empty" : "there is no name in what was written";
      case Reason.Written(var note, var name) -> "%s: %s".formatted(shortened(name), note(note));
      case Reason.Births births -> births(births);
      case Reason.Known(var what, var side) ->
          "%s %s"
              .formatted(
                  what.name().toLowerCase(Locale.ROOT),
                  side == Reason.Side.FOR ? "agrees" : "differs");
    };
  }

  private static String births(Reason.Births births) {
    return switch (births.agreement()) {
      case NOT_KNOWN -> "a date of birth is missing";
      case SAME_DAY -> "born on the same day";
      case DAY_AND_MONTH_SWAPPED -> "day and month of birth have changed places";
      case ONE_SLIP -> "the dates of birth differ by one slip of the pen";
      case SAME_MONTH -> "born in the same month, as far as it is known";
      case SAME_YEAR -> "born in the same year, as far as it is known";
      case NEAR -> "born within a year of each other";
      case OTHER_DAY -> "born on other days of one year";
      case SOME_YEARS_APART -> "born one to two years apart";
      case FAR_APART -> "born more than two years apart";
      case FAR_APART_BY_DOCUMENTS -> "born more than two years apart, by documents on both sides";
    };
  }

  private static String note(Note note) {
    return switch (note) {
      case LOOK_ALIKES -> "mixes letters of two scripts that look alike";
      case HIDDEN_CONTROLS -> "held hidden controls, which were taken out";
      case FOREIGN_CHARACTERS -> "holds characters no name is made of";
      case TOO_LONG -> "is too long; only the beginning was read";
      case MACHINE_READABLE -> "comes from a machine-readable zone";
      case CUT_OFF -> "fills its zone, so its end may be missing";
      case ARABIC_ESCAPES -> "spells Arabic letters with X";
      case THROUGH_ICU -> "is in a script read through ICU, less surely than others";
    };
  }

  private static String role(Part part) {
    return switch (part.role()) {
      case PATRONYMIC -> "the patronymic ";
      case FAMILY -> "the family name ";
      case GIVEN -> "the given name ";
      case INITIAL -> "the initial ";
      case UNKNOWN, PARTICLE, TITLE, GENERATION -> "";
    };
  }

  private static String scripts(Part one, Part other) {
    return one.script() == other.script()
        ? ""
        : " (%s and %s)".formatted(title(one.script()), title(other.script()));
  }

  private static String title(Script script) {
    return switch (script) {
      case ETHIOPIC -> "Ge'ez";
      case OTHER -> "another script";
      case LATIN, CYRILLIC, ARABIC, GEORGIAN, ARMENIAN, GREEK, HEBREW, DEVANAGARI ->
          script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /// Marks of direction around it keep an Arabic name from turning the sentence.
  private static String quoted(Part part) {
    var text = part.role() == Role.INITIAL ? part.text() + "." : part.text();
    return "\u2068" + text + "\u2069";
  }

  private static String shortened(String name) {
    return "\u2068" + (name.length() > 60 ? name.substring(0, 60) + "…" : name) + "\u2069";
  }

  private static String percent(double likeness) {
    return Math.round(likeness * 100) + " %";
  }
}
