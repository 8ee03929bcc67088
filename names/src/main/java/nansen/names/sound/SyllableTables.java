package nansen.names.sound;

import java.util.List;

/// Scripts whose letters carry a vowel: Ge'ez in seven orders, Devanagari with its unwritten a.
final class SyllableTables {
  /// One consonant for each row of eight from U+1200, `-` where the row is not used in names.
  private static final String ETHIOPIC_ROWS =
      "h l h m s r s S q qw q qw b v t C h hw n nj - k kw K Kw w - z Z j d d J g gw n t C p c c f p";

  /// The vowel of each order: the first is e or a, the sixth silent or e or i.
  private static final List<String> ORDERS = List.of("ä", "u", "i", "a", "e", "ə", "o", "wa");

  private static final String DEVANAGARI_CONSONANTS =
      """
      क>k ख>K ग>g घ>G ङ>n च>C छ>C ज>J झ>J ञ>n ट>t ठ>T ड>d ढ>D ण>n त>t थ>T द>d ध>D न>n प>p फ>f ब>b भ>b
      म>m य>j र>r ल>l व>w श>S ष>S स>s ह>h ळ>l
      क़>q ख़>K ग़>G ज़>z ड़>r ढ़>r फ़>f
      """;

  private static final String DEVANAGARI_VOWELS =
      """
      अ>a आ>a इ>i ई>i उ>u ऊ>u ऋ>ri ए>e ऐ>ai ऑ>o ओ>o औ>au ऍ>e
      ा>a ि>i ी>i ु>u ू>u ृ>ri े>e ै>ä ॉ>o ो>o ौ>au ॅ>e ं>n ँ>n ः>ħ ्> ़>
      """;

  private SyllableTables() {}

  static Folding ethiopic() {
    var table = new StringBuilder();
    var rows = ETHIOPIC_ROWS.split(" ", -1);
    for (var row = 0; row < rows.length; row++) {
      for (var order = 0; order < ORDERS.size(); order++) {
        var letter = (char) (0x1200 + row * 8 + order);
        table.append(letter).append('>').append(syllable(rows[row], order)).append('\n');
      }
    }
    return Folding.of(table.toString());
  }

  private static String syllable(String consonant, int order) {
    var guttural = order == 0 && (consonant.equals("h") || consonant.equals("-"));
    var vowel = guttural ? "a" : ORDERS.get(order);
    return switch (consonant) {
      // The eighth vowel alone, ኧ, is the first one: no labial can stand before it.
      case "-" -> order == 5 ? "i" : order == 7 ? ORDERS.getFirst() : vowel;
      case "j" -> order == 5 ? "i" : "j" + vowel;
      case "w" -> order == 5 ? "w" : "w" + vowel;
      default -> consonant + vowel;
    };
  }

  static Folding devanagari() {
    var table = new StringBuilder(DEVANAGARI_VOWELS);
    for (var rule : DEVANAGARI_CONSONANTS.strip().split("\\s+", -1)) {
      var arrow = rule.indexOf('>');
      var letter = rule.substring(0, arrow);
      var sound = rule.substring(arrow + 1);
      table.append(rule).append('ə').append('\n');
      table.append(letter).append("$>").append(sound).append('\n');
      table.append(letter).append("(ािीुूृेैॉोौॅ्)>").append(sound).append('\n');
    }
    return Folding.of(table.toString());
  }
}
