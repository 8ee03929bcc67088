package nansen.names.roman;

/// Ukrainian by each standard that covers it.
///
/// ICAO Doc 9303-3 section 6 B; resolution 55 of 27 January 2010, which BGN/PCGN took over in 2019;
/// the Norwegian rules with the examples of the Language Council; Duden; the French press.
final class UkrainianRules {
  private static final String ICAO =
      """
      г>h ґ>g е>e є>ie ^є>ye ж>zh и>y і>i ї>i ^ї>yi й>i ^й>y х>kh ц>ts ч>ch ш>sh щ>shch ю>iu ^ю>yu
      я>ia ^я>ya
      """;

  private static final String KMU_55 = "зг>zgh " + ICAO;

  private static final String NORWEGIAN =
      """
      г>h ґ>g е>e є>je (жчшщ)є>e ж>zj и>y і>i ї>ji й>j йє>je йї>ji йю>ju йя>ja х>kh ц>ts ч>tsj ш>sj щ>sjtsj ьо>jo (зсц)ьо>io
      ю>ju (жчшщ)ю>u я>ja (жчшщ)я>a ж'(єїюя)>z ч'(єїюя)>ts ш'(єїюя)>s щ'(єїюя)>sjts
      """;

  private static final String GERMAN =
      """
      в>w г>h ґ>g е>e є>je ж>sch з>s и>y і>i ї>ji й>j йє>je йї>ji йю>ju йя>ja ьо>jo с>s (аеєиіїоуюя)с(аеєиіїоуюя)>ss х>ch ц>z ч>tsch
      ш>sch щ>schtsch ю>ju я>ja
      """;

  private static final String FRENCH =
      """
      г>h ґ>g ґ(еиіє)>gu е>e є>ie ж>j и>y і>i ї>ï й>ï ^й>y йє>ïe йю>ïou йя>ïa ій$>i ий$>y ія>ia іє>ie ію>iou с>s (аеєиіїоуюя)с(аеєиіїоуюя)>ss
      у>ou х>kh ц>ts ч>tch ш>ch щ>chtch ю>iou я>ia
      """;

  private UkrainianRules() {}

  static LetterRules of(Standard standard) {
    return new LetterRules(
        switch (standard) {
          case ICAO -> ICAO;
          case KMU_55, BGN_PCGN, GOST -> KMU_55;
          case NORWEGIAN -> NORWEGIAN;
          case GERMAN -> GERMAN;
          case FRENCH -> FRENCH;
        },
        RussianRules.SAME);
  }
}
