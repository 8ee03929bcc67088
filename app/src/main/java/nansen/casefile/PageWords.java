package nansen.casefile;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nansen.law.pack.Provision;
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
class PageWords {
  private final Spoken spoken;
  private final MessageSource messages;
  private final Map<String, Provision> provisions = new HashMap<>();

  PageWords(Spoken spoken, MessageSource messages) {
    this.spoken = spoken;
    this.messages = messages;
    for (var pack : spoken.book().packs()) {
      for (var provision : pack.provisions()) {
        provisions.putIfAbsent(pack.id().value() + " " + provision.id().value(), provision);
      }
    }
  }

  Spoken spoken() {
    return spoken;
  }

  /// A text of the page.
  String say(Locale locale, String key, Object... gaps) {
    return messages.getMessage(key, gaps, Languages.ours(locale));
  }

  /// What the packs call things.
  Titles titles(Locale locale) {
    return spoken.titles(language(locale));
  }

  /// The provision that sets a clock; null where the pack is no longer there.
  @Nullable Provision provision(String pack, String clock) {
    return provisions.get(pack + " " + clock);
  }

  Dates dates(Locale locale, ZoneId zone) {
    return new Dates(Phrases.in(language(locale)), zone);
  }

  static Language language(Locale locale) {
    return Language.ofReader(Languages.ours(locale));
  }
}
