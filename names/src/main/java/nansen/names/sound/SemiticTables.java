package nansen.names.sound;

/// Scripts that leave vowels out: Arabic, for Arabic, Persian, Dari, Pashto, Urdu, Sindhi and
/// Sorani, and Hebrew.
final class SemiticTables {
  private static final String ARABIC =
      """
      ا>ا ^ا>ع آ>a أ>ع إ>ع ٱ>ا ب>ب پ>p ت>t ث>T ج>ج چ>C ح>h خ>K د>d ذ>D ر>r ز>z ژ>Z س>s ش>S ص>s ض>D ط>t
      ظ>D ع>ع غ>G ف>ف ق>q ك>q ک>q گ>g ل>l م>m ن>n ه>h ه$>ه ة>ه ۀ>ه و>و ؤ>و ي>ي ی>ي ى>ي ئ>ي ء>
      تش>C تس>c اي>ي ای>ي او>و يا>يا یا>يا
      """;

  private static final String NEIGHBOURS =
      """
      ٹ>t ڈ>d ڑ>r ں>n ہ>h ہ$>ه ۂ>ه ۃ>ه ھ>ħ ے>ي ۓ>ي
      ټ>t ډ>d ړ>r ځ>ʒ څ>c ږ>Z ښ>S ڼ>n ې>e ۍ>ي ګ>g ۇ>u
      ۆ>o ێ>e ە>ä ڕ>r ڵ>l ڤ>v ۋ>v ۈ>ü ڭ>n ڨ>g ڥ>v ڃ>ʒ
      ٻ>b ڀ>b ٺ>t ٽ>t ٿ>t ڄ>J ڇ>C ڌ>d ڏ>d ڊ>d ڍ>d ڙ>r ڜ>S ڢ>ف ڦ>ف ڧ>q ڪ>k ڳ>g ڱ>n ڻ>n
      """;

  private static final String HEBREW =
      """
      א>ع ב>β ג>g ג'>J ד>d ה>h ה$>ه ו>و וו>v ז>z ז'>Z ח>K ט>t י>ي יי>ي כ>χ ך>χ ל>l מ>m ם>m נ>n ן>n
      ס>s ע>ع פ>φ ף>φ צ>c ץ>c צ'>C ץ'>C ק>k ר>r ש>σ ת>t ת'>T ד'>D טש>C דז'>J
      """;

  private SemiticTables() {}

  static Folding arabic() {
    return Folding.withoutVowels(ARABIC + NEIGHBOURS);
  }

  static Folding hebrew() {
    return Folding.withoutVowels(HEBREW);
  }
}
