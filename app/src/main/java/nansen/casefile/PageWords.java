package nansen.casefile;

import java.time.ZoneId;
import java.util.Locale;
import nansen.inforce.LawInForce;
import nansen.law.pack.PackId;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;
import nansen.speech.Titles;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the pages of this room say: their own texts, and the law's words in the reader's language.
@Component
public class PageWords {
  private final LawInForce law;
  private final MessageSource messages;

  PageWords(LawInForce law, MessageSource messages) {
    this.law = law;
    this.messages = messages;
  }

  public Spoken spoken() {
    return law.now();
  }

  /// A text of the page.
  public String say(Locale locale, String key, Object... gaps) {
    return messages.getMessage(key, gaps, Languages.ours(locale));
  }

  /// Why nothing has a date, as the case says it; null where it does not.
  public @Nullable String noDate(@Nullable String noDate, Locale locale) {
    return Carried.SENT_BACK.equals(noDate) ? say(locale, "no-date.sent-back") : noDate;
  }

  /// What the packs call things.
  public Titles titles(Locale locale) {
    return spoken().titles(language(locale));
  }

  /// The provision that sets a clock; null where the pack is no longer there.
  public @Nullable Provision provision(String pack, String clock) {
    return spoken()
        .book()
        .pack(new PackId(pack))
        .flatMap(found -> found.provision(new RuleId(clock)))
        .orElse(null);
  }

  public Dates dates(Locale locale, ZoneId zone) {
    return new Dates(Phrases.in(language(locale)), zone);
  }

  static Language language(Locale locale) {
    return Language.ofReader(Languages.ours(locale));
  }
}
