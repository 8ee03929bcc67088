package nansen.names.sound;

/// Latin letters in the practices of many countries at once: the digraphs of English, German,
/// French, Norwegian, Polish, Czech, Hungarian, Turkish, Albanian and of the romanisation
/// standards. The u of Belarusian -ouski is the v of Russian -ovsky.
///
/// Where countries differ on a letter (c, ch, g, j, s, sch, z) its sound is one that is near to all
/// of them. Where they differ on more than a letter, see [SpokenTables].
final class LatinTable {
  private static final String VOWELS =
      """
      a>a e>e i>i o>o u>u y>i
      ä>ä æ>ä ə>ä ae>ä ö>ö ø>ö œ>ö ő>ö õ>ö oe>ö ü>ü ű>ü å>o ı>i
      ieia>ja ieiu>ju ieie>je
      ou>u oo>u ee>i ou(aeioáàâéèêëíìîïó)>w
      iy>i ij>i yj>i yi>i ïy>i
      i(aáàâãäåeéèêëoóòôõöuúùûü)>j y(aáàâãäåæeéèêëiíoóòôõöøuúùûü)>j
      yë>jo ousk>ovBk ausk>avBk eusk>evBk
      iy(aáàâãäåeéèêëoóòôõöuúùûü)>j ij(aáàâãäåeéèêëoóòôõöuúùûü)>j
      """;

  private static final String CONSONANTS =
      """
      b>b bh>b c>V c(eéèêëiíìîïyýäöæœə)>Y ^mc>mak ch>x cch>k chh>C č>C ć>C ĉ>C ç>Y ck>k cz>C cs>C chtch>щ
      d>d dh>D dj>J dž>J dzh>J dż>J dź>J dsch>J dzsch>J dz>ʒ đ>đ ð>D dg(e)>J
      f>f g>g gg>g gg(eéèêëiíìîïyýäöæœ)>N g(eéèêëiíìîïyýäöæœ)>N gh>G ğ>W gu(eéèêëiíìîï)>g gj(aeiou)>N ģ>g ǧ>J
      h>h h$>ħ j>X k>k kh>K kx>ks l>l ł>l m>m n>n ñ>nj ŋ>n
      p>p ph>f q>q r>r rh>r s>B ss>s ß>s sc(eiy)>B sch>Q schtsch>щ stsch>щ schch>щ sh>S shh>щ shch>щ
      shtsh>щ sjtsj>щ šč>щ szcz>щ sj>S š>S ş>S ș>S ś>S ŝ>S sz>σ
      t>t th>T ts>c tz>c tsch>C tch>C tsj>C tsh>C tx>C ţ>c ț>c þ>T v>v w>w ^wh>w
      x>ks xh>J z>R zh>Z zj>Z ž>Z ż>Z ź>Z zs>Z ž>Z ẓ>D ḍ>D ṣ>s ṭ>t ḥ>h ḫ>K ḳ>q ġ>G
      """;

  /// All of it, for tables that differ in some rules and put theirs first.
  static final String RULES = VOWELS + CONSONANTS;

  private LatinTable() {}

  static Folding folding() {
    return Folding.of(RULES);
  }
}
