package nansen.bench.names.peer;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;

/// What the peers are given in place of other scripts: the general transliteration of ICU, without
/// marks, in lower case. Their own means end at Latin letters.
public final class Latin {
  private final Transliterator rules =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; NFC");

  public String of(String name) {
    return rules
        .transliterate(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
        .strip();
  }

  public List<String> parts(String name) {
    return List.of(of(name).split(" "));
  }
}
