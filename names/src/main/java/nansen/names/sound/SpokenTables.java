package nansen.names.sound;

/// How a word in Latin letters is said: what somebody writes down in another script who has heard
/// the name, or follows the rules for names of that language.
///
/// The first table is of continental habits that touch whole groups of letters; it counts between
/// two Latin spellings as well, since one may have been made from the sound of the other.
final class SpokenTables {
  private static final String CONTINENTAL =
      """
      ^xi>S x>K ová$> ova$>ova
      rz>Z prz>pS trz>tS krz>kS ą>on ę>en ó>u ci(aoueę)>C si(aoueę)>S dzi(aoueę)>J
      ^abdul> ^abdel> ^abdur> ^abdus> ^abdol> ^abdüs>
      zh>zh sh>Bh cz>c dj(aeou)>dj w>v tch>tx tx>tK kx>kK
      ny>nj gy>dj ly>j ei>ai ey>ai eu>oi äu>oi ie>i
      ci(aou)>C cch>k gi(aou)>J gli>l gn>nj sci(aou)>S sch(iea)>sk zz>c
      ão>an ões>onS nh>nj lh>l ll>l hu(aei)>w ã>an
      tj(aou)>C kj>C skj>S hj>j gj>j å>o
      """;

  private static final String ENGLISH =
      """
      e$> es$>s ee$>i le$>l ey$>i y$>i ie$>i igh>ai ough>o augh>o ght>t gh> ^kn>n ^wr>r ^wh>w ck>k ee>i ea>i
      oo>u ou>au ow>o aw>o au>o ew>ju ay>ei ai>ei ey>ei oa>o oe>o ie>i sch>sk sh>S ch>C tch>C ph>f
      th>T c(eiy)>s cc(eiy)>ks c>k sc(eiy)>s dge>J dge$>J dg>J j>J qu>kw qu(ei)>kw x>ks ^x>z ham$>am mb$>m mn$>m tion>Son stle$>sl
      er$>er or$>or re$>er sce$>s ^mc>mak ^mac>mak ^mck>mak ^mcc>mak mcgh>mak wright$>rait wich$>iC
      ^ou>u ois$>oi gue$>g que$>k ^ps>s ^rh>r wr>r ^hugh>hju ^o'>o oy>oi u>u ieu>ju ley$>li
      ^y(aeou)>j
      """;

  private static final String FRENCH =
      """
      eau>o eaux$>o eault$>o ault$>o aux$>o aud$>o aut$>o au>o oix$>wa oit$>wa ois$>wa oi>wa oy>wai ou>u oû>u oux$>u
      ai>e ei>e aî>e ay$>e aix$>e ais$>e ait$>e eix$>e ey$>e er$>e ez$>e et$>e ets$>e eu>ö œu>ö oeu>ö eux$>ö
      ien>jen ain$>en in$>en ein$>en ch>S j>Z ge(aou)>Z g(eiéèêy)>Z gu(eiéèêy)>g qu>k qu(eiéè)>k gn>nj
      ill(aeo)>ij ille$>ij illes$>ij ill>ij h> c(eiéèêy)>s ç>s ph>f th>t x>ks ex$>e
      s$> t$> d$> x$> z$> p$> nt$>n nd$>n nts$>n rt$>r rd$>r rs$>r ts$> ds$> e$> es$> ent$>an ès$>e és$>e ot$>o os$>o ô>o
      é$>e ée$>e sch>S ll>l y>i
      """;

  private static final String MAGIC_CONSONANTS = "bdfgklmnprstvz";

  private SpokenTables() {}

  static Folding continental() {
    return Folding.of(CONTINENTAL, LatinTable.RULES);
  }

  static Folding english() {
    var magic = new StringBuilder();
    for (var i = 0; i < MAGIC_CONSONANTS.length(); i++) {
      var consonant = MAGIC_CONSONANTS.charAt(i);
      for (var ending : new String[] {"e$>", "es$>"}) {
        var end = ending.equals("es$>") ? "s" : "";
        magic.append("a%s%sei%s%s ".formatted(consonant, ending, consonant, end));
        magic.append("i%s%sai%s%s ".formatted(consonant, ending, consonant, end));
        magic.append("o%s%so%s%s ".formatted(consonant, ending, consonant, end));
        magic.append("u%s%su%s%s ".formatted(consonant, ending, consonant, end));
      }
    }
    return Folding.of(ENGLISH, magic.toString().strip(), LatinTable.RULES);
  }

  static Folding french() {
    return Folding.of(FRENCH, LatinTable.RULES);
  }
}
