package nansen.names.sound;

/// Georgian, Armenian (Eastern values, the Western ones are near) and Greek.
final class CaucasianAndGreekTables {
  private static final String GEORGIAN =
      """
      ა>a ბ>b გ>g დ>d ე>e ვ>v ზ>z თ>t ი>i კ>k ლ>l მ>m ნ>n ო>o პ>p ჟ>Z რ>r ს>s ტ>t უ>u ფ>φ ქ>k ღ>G ყ>q
      შ>S ჩ>C ც>c ძ>ʒ წ>c ჭ>C ხ>K ჯ>J ჰ>h ი(აეოუ)>j
      """;

  private static final String ARMENIAN =
      """
      ա>a բ>b գ>g դ>d ե>e զ>z է>e ը>ə թ>t ժ>Z ի>i լ>l խ>K ծ>c կ>k հ>h ձ>ʒ ղ>G ճ>C մ>m յ>j ն>n շ>S ո>o
      ^ո>vo չ>C պ>p ջ>J ռ>r ս>s վ>v տ>t ր>r ց>c ւ>w փ>p ք>k օ>o ֆ>f և>ev եւ>ev ու>u ի(աեէոօ)>j
      յա>a իա>ja այ>ai եյ>ei ույ>ui
      """;

  private static final String GREEK =
      """
      α>a β>v γ>г δ>d ε>e ζ>R η>i θ>T ι>i κ>k λ>l μ>m ν>n ξ>ks ο>o π>p ρ>r σ>B ς>s τ>t υ>i φ>f χ>K
      ψ>ps ω>o ά>a έ>e ή>i ί>i ό>o ύ>i ώ>o ϊ>i ΐ>i ϋ>i ΰ>i
      ου>u ού>u αι>e αί>e ει>i εί>i οι>i οί>i υι>i αυ>av αύ>av ευ>ev εύ>ev μπ>b ^μπ>b ντ>d ^ντ>d
      γκ>g γγ>ng γχ>nK τσ>τ τζ>J σσ>B γι(αεοάέόω)>j ι(αεοωάέόώ)>j ^ου(αεοιάέόί)>w
      """;

  private CaucasianAndGreekTables() {}

  static Folding georgian() {
    return Folding.of(GEORGIAN);
  }

  static Folding armenian() {
    return Folding.of(ARMENIAN);
  }

  static Folding greek() {
    return Folding.of(GREEK);
  }
}
