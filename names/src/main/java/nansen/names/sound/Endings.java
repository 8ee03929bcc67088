package nansen.names.sound;

import java.util.regex.Pattern;

/// Endings of patronymics and Slavic family names that tell a man's name from a woman's.
final class Endings {
  private static final Pattern MASCULINE =
      Pattern.compile(
          ".{2,}(ович|евич|йович|ьич|авіч|евіч|ович|[оеёє]в|[сц]ький|[сц]кий|цкий|[сц]кі|ов|ев"
              + "|ovich|evich|ovych|evych|yovych|ovitsj|evitsj|owitsch|ewitsch|ovitch|evitch|[oe]v|[sc]k(y|iy|yi|yy|ii|ij|i)"
              + "|[oe]ff|[oe]w)");
  private static final Pattern FEMININE =
      Pattern.compile(
          ".{2,}(овна|евна|ївна|івна|ична|аўна|еўна|[оеёє]ва|[сц]ька|[сц]кая|[сц]ка|ská|ová"
              + "|ovna|evna|ivna|yivna|ichna|owna|ewna|[oe]va|[oe]wa|[sc]k(aya|aia|aja)|zka|ienė|aitė|ytė)");

  private Endings() {}

  /// The mark of a word in lower case, or 0.
  static int mark(String word) {
    return FEMININE.matcher(word).matches()
        ? Sounding.FEMININE
        : MASCULINE.matcher(word).matches() ? Sounding.MASCULINE : 0;
  }
}
