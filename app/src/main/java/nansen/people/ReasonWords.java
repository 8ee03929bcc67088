package nansen.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nansen.names.match.Match;
import nansen.names.match.Reason;
import nansen.names.written.Part;
import nansen.names.written.Role;
import nansen.web.Languages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The reasons of a comparison of names, in the reader's words.
@Component
public class ReasonWords {
  private final MessageSource messages;

  ReasonWords(MessageSource messages) {
    this.messages = messages;
  }

  /// A reason as a page shows it.
  ///
  /// @param sign `+` for, `-` against, `·` neither
  public record Shown(String sign, String text) {}

  /// All reasons of a match, the strongest first.
  public List<Shown> of(Match match, Locale locale) {
    return match.reasons().stream().map(each -> of(each, Languages.ours(locale))).toList();
  }

  private Shown of(Reason reason, Locale locale) {
    var sign =
        switch (reason.side()) {
          case FOR -> "+";
          case AGAINST -> "−";
          case NEITHER -> "·";
        };
    return new Shown(sign, text(reason, locale));
  }

  private String text(Reason reason, Locale locale) {
    return switch (reason) {
      case Reason.SameSpelling(var one, var _) -> say(locale, "same-spelling", quoted(one));
      case Reason.SameByStandard(var one, var other, var spelling) ->
          say(
              locale,
              "same-by-standard",
              quoted(one),
              quoted(other),
              messages.getMessage("standard." + spelling.standard(), null, locale));
      case Reason.SameSound(var one, var other) -> pair(locale, "same-sound", one, other);
      case Reason.SameLook(var one, var other) -> pair(locale, "same-look", one, other);
      case Reason.NearSound(var one, var other, var likeness) ->
          say(locale, "near-sound", quoted(one), quoted(other), percent(likeness));
      case Reason.SameGivenName(var one, var other) -> pair(locale, "same-given", one, other);
      case Reason.ShortForm(var one, var other) -> pair(locale, "short-form", one, other);
      case Reason.Joined(var apart, var together) ->
          say(
              locale,
              "joined",
              apart.stream().map(ReasonWords::quoted).collect(Collectors.joining(" + ")),
              quoted(together));
      case Reason.InitialFits(var one, var other) -> pair(locale, "initial-fits", one, other);
      case Reason.SameBeginning(var one, var other) -> pair(locale, "same-beginning", one, other);
      case Reason.LittleLikeness(var one, var other, var likeness) ->
          say(locale, "little-likeness", quoted(one), quoted(other), percent(likeness));
      case Reason.Different(var one, var other) -> pair(locale, "different", one, other);
      case Reason.OtherGivenName(var one, var other) -> pair(locale, "other-given", one, other);
      case Reason.OtherPatronymic(var one, var other) ->
          pair(locale, "other-patronymic", one, other);
      case Reason.InitialClashes(var one, var other) -> pair(locale, "initial-clashes", one, other);
      case Reason.EndingsOfOtherSex() -> say(locale, "other-sex-endings");
      case Reason.OtherOrder() -> say(locale, "other-order");
      case Reason.GenerationOnOneSide() -> say(locale, "generation-one-side");
      case Reason.OtherGeneration() -> say(locale, "other-generation");
      case Reason.OnOneSideOnly(var part) -> say(locale, "one-side-only", quoted(part));
      case Reason.NoName(var _) -> say(locale, "no-name");
      case Reason.Written(var note, var name) ->
          say(locale, "note." + note, isolated(name.length() > 60 ? name.substring(0, 60) : name));
      case Reason.Births(var agreement) -> say(locale, "births." + agreement);
      case Reason.Known(var what, var side) -> say(locale, "known." + what + "." + side);
    };
  }

  private String pair(Locale locale, String key, Part one, Part other) {
    return say(locale, key, quoted(one), quoted(other));
  }

  private String say(Locale locale, String key, Object... gaps) {
    return messages.getMessage("reason." + key, gaps, locale);
  }

  private static String quoted(Part part) {
    return isolated(part.role() == Role.INITIAL ? part.text() + "." : part.text());
  }

  /// Marks of direction around it keep an Arabic name from turning the sentence.
  private static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }

  private static String percent(double likeness) {
    return String.valueOf(Math.round(likeness * 100));
  }
}
