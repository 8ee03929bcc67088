package nansen.names.roman;

/// Russian by each standard that covers it.
///
/// ICAO Doc 9303-3 section 6 B; BGN/PCGN 1947; GOST 7.79-2000 B; the rules of the Norwegian
/// Language Council of 1995, as reference works there print them; Duden; the usage of the French
/// press. GOST is from what others say of the standard, not from its text.
final class RussianRules {
  /// Letters all standards write alike.
  static final String SAME =
      "а>a б>b в>v г>g д>d з>z и>i к>k л>l м>m н>n о>o п>p р>r с>s т>t у>u ф>f '> ь> ъ>";

  private static final String ICAO =
      "е>e ё>e ж>zh й>i х>kh ц>ts ч>ch ш>sh щ>shch ъ>ie ы>y э>e ю>iu я>ia";

  private static final String BGN_PCGN =
      "е>e ~е>ye ё>ë ~ё>yë ж>zh й>y х>kh ц>ts ч>ch ш>sh щ>shch ъ>” ь>’ ы>y э>e ю>yu я>ya";

  private static final String GOST =
      "е>e ё>yo ж>zh й>j х>x ц>cz ц(ияеыйёюэ)>c ч>ch ш>sh щ>shh ъ>`` ь>` ы>y` э>e` ю>yu я>ya";

  /// Where one j would meet another, one is written; where a j would make another sound of an s or
  /// z before it, there is an i.
  private static final String NORWEGIAN =
      """
      е>e ~е>je ё>jo (жчшщ)ё>o (сзц)ё>io ж>zj й>j йе>je йё>jo йю>ju йя>ja х>kh ц>ts ч>tsj ш>sj щ>sjtsj ы>y э>e
      ю>ju (жчшщ)ю>u (сзц)ю>iu я>ja (жчшщ)я>a (сзц)я>ia
      жь(еёюя)>z чь(еёюя)>ts шь(еёюя)>s щь(еёюя)>sjts жъ(еёюя)>z чъ(еёюя)>ts шъ(еёюя)>s щъ(еёюя)>sjts
      сье>sie сьё>sio сью>siu сья>sia съе>sie съё>sio съю>siu съя>sia
      зье>zie зьё>zio зью>ziu зья>zia зъе>zie зъё>zio зъю>ziu зъя>zia
      цье>tsie цьё>tsio цью>tsiu цья>tsia цъе>tsie цъё>tsio цъю>tsiu цъя>tsia
      """;

  private static final String GERMAN =
      """
      в>w е>e ~е>je ё>jo (жчшщ)ё>o ж>sch з>s й>i ^й>j й(аоуыиэ)>j йе>je йё>jo йю>ju йя>ja ий>i ый>y ьи>ji ьо>jo с>s (аеёиоуыэюя)с(аеёиоуыэюя)>ss
      х>ch ц>z ч>tsch ш>sch щ>schtsch ы>y э>e ю>ju я>ja кс>x ого$>owo его$>ewo ~его$>jewo
      """;

  private static final String FRENCH =
      """
      г>g г(еёиыэ)>gu е>e ~е>ie ё>io (жчшщ)ё>o ж>j й>ï ^й>y йе>ïe йё>ïo йю>ïou йя>ïa ий$>i ый$>y ия>ia ие>ie ию>iou с>s
      (аеёиоуыэюя)с(аеёиоуыэюя)>ss у>ou х>kh ц>ts ч>tch ш>ch щ>chtch ы>y э>e ю>iou я>ia ин$>ine ын$>yne кс>x
      """;

  private RussianRules() {}

  static LetterRules of(Standard standard) {
    return new LetterRules(
        switch (standard) {
          case ICAO -> ICAO;
          case BGN_PCGN, KMU_55 -> BGN_PCGN;
          case GOST -> GOST;
          case NORWEGIAN -> NORWEGIAN;
          case GERMAN -> GERMAN;
          case FRENCH -> FRENCH;
        },
        SAME);
  }
}
