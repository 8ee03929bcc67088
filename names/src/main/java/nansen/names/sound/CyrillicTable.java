package nansen.names.sound;

/// Cyrillic of the Slavic languages and of the Turkic, Iranian and Mongolic ones written in it.
///
/// One table serves all, since a word does not say its language: г is g and h, ъ a vowel that may
/// be silent, ў both the Belarusian and the Uzbek letter.
final class CyrillicTable {
  private static final String SLAVIC =
      """
      а>a б>b в>v г>г ґ>g д>d е>e ё>ö є>e ж>Z з>z и>i і>i ї>i й>i к>k л>l м>m н>n о>o п>p р>r с>s т>t
      у>u ф>f х>K ц>c ч>C ш>S щ>щ ъ>ə ы>i ь> э>e ю>u я>a ў>و ѓ>N ќ>V ђ>đ ћ>C џ>J ј>i љ>l њ>nj ѕ>ʒ
      ѐ>e ѝ>i
      дж>J дз>ʒ тс>c тш>C дч>C ий>i ый>i ій>i іі>i ьо>ö йо>ö ье>e
      и(аеёиоуэюяє)>j і(аеёиоуэюяє)>j й(аеоуюяєиіэ)>j ј(аеиоу)>j ы(аеоуюя)>j
      ^у(аеиіоэ)>w ў(аеиіоэ)>w
      """;

  private static final String OTHERS =
      """
      ә>ä ғ>G қ>q ң>n ө>ö ұ>u ү>ü һ>h ӣ>i ӯ>u ҳ>h ҷ>J җ>J ҙ>D ҫ>T ӏ> ӄ>q ҝ>g ҹ>J ӧ>ö ӱ>ü ӓ>ä ӑ>a ӗ>e ҡ>q
      нъ>n хъ>K гъ>G къ>q гӏ>G кӏ>k хӏ>h
      """;

  private CyrillicTable() {}

  static Folding folding() {
    return Folding.of(SLAVIC, OTHERS);
  }
}
