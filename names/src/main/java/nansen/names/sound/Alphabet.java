package nansen.names.sound;

import java.util.Arrays;

/// The sounds all scripts are folded to, and what it costs to take one for another.
///
/// A sound is a byte from 1 to 63. Some are one phoneme; others are a letter that is read in
/// several ways (Latin `ch`, Arabic `ج`), near to each of them by its own small charge. So one
/// string holds all readings of a letter, and no lattice is walked. Bit 6 of a byte in a sound
/// string says that the letter stands in a script that leaves vowels out, so a vowel may follow it
/// unwritten.
///
/// Costs are in hundredths: 100 is one consonant for another that has nothing to do with it.
final class Alphabet {
  /// In a sound string: vowels after this one may be unwritten.
  static final int OPEN = 64;

  static final int SIZE = 64;
  private static final int SYMBOL = 63;

  /// Character, class for keys (`-` none), mass, price of leaving it out, phonemes with a charge
  /// each.
  ///
  /// The classes are those in which clerks and scripts mix letters up: k g h as 1, the sibilants as
  /// 2, the lip sounds as 3, t d as 4, m n as 5, l as 6, r as 7.
  private static final String SOUNDS =
      """
      a - 40 30 a0
      e - 40 26 e0
      i - 40 24 i0
      o - 40 28 o0
      u - 40 28 u0
      ä - 35 22 e0 a4
      ü - 40 26 u0 i4
      ö - 40 26 o0 e4 u8
      j - 10 6 i0
      ə - 6 3 i0 e0 a4 u8 o12
      b 3 100 100 b0
      p 3 100 100 p0
      v 3 95 85 v0
      f 3 100 100 f0
      d 4 100 95 d0
      t 4 100 90 t0
      k 1 100 95 k0
      g 1 100 90 g0
      h 1 60 38 h0
      s 2 100 75 s0
      z 2 100 90 z0
      S 2 100 100 S0
      Z 2 100 100 Z0
      C 2 100 100 C0
      c 2 100 100 c0
      J 2 100 100 J0
      l 6 100 90 l0
      r 7 100 80 r0
      m 5 100 95 m0
      n 5 100 80 n0
      X - 40 14 i0 J6 Z6 h20
      w 3 80 70 v0 u4
      q 1 100 95 k0 g6 h20 C30
      K 1 95 85 h0 k8
      G 1 95 75 g0 h5 k20
      x 2 100 100 C0 S6 h5 k6
      Q 2 100 100 S0 Z8 s30
      W 1 35 12 g8 h12 v22 i22
      T 4 100 90 t0 s4 d15 z15 f40
      D 4 100 95 z0 d0 t20
      Y 2 100 95 s0 c4 C8 J8 k35
      V 1 100 95 k0 c8 J10 C10 s30
      N 1 100 95 g0 J6 Z10 h15
      R 2 100 90 z0 c8 s10
      B 2 100 75 s0 z10 S10 Z30
      щ 2 100 100 S0 C5 c25
      φ 3 100 100 p0 f0
      β 3 100 95 b0 v0
      σ 2 100 90 S0 s3
      χ 1 100 95 k0 h3
      ج 2 100 100 J0 g4 Z4 C10
      و 3 55 40 v0 u0 o0
      ي - 40 22 i0 e3 a25
      ا - 30 12 a0 e6 o14 i20 u20
      ع - 12 4 a0 e2 i5 o5 u5
      ه - 14 6 a0 e0 h0 t25
      ب 3 100 100 b0 p6 v10
      ف 3 100 100 f0 v6 p10
      г 1 100 90 g0 h3
      ʒ 2 100 95 J10 z4 c6 d30
      τ 2 100 100 c0 C2
      đ 2 100 95 J0 d5
      ħ - 15 8 h0
      """;

  /// Phonemes that are taken for each other, with the price; any two vowels not named cost 25.
  private static final String NEAR =
      """
      ae 14 ao 16 au 24 ai 30 ou 8 ei 11 iu 24 oe 26 io 32 eu 28
      sz 22 cz 28 cs 26 SZ 22 ZJ 16 Jg 38 JC 26 hg 28 hk 32 kg 28 bv 32 pb 26 vf 22 vu 18 vo 30 td 28
      cS 48 Cc 30 CS 28 sS 28 zZ 28 ct 45 Jz 42 Ck 62 mn 42 lr 62 iJ 42 iZ 46 pf 36 sC 45 Sc 45 Js 60 Zs 45
      zd 60 st 62 gi 62 hi 62 Jd 62 JS 45 Sh 60 gv 70 bm 72 bf 55 cd 70 Ct 70 gJ 38 zJ 42 Cs 45 rn 85 ln 80
      """;

  private static final String VOWELS = "aeiou";
  private static final int OTHER_VOWELS = 25;
  private static final int UNLIKE = 100;
  private static final int VOWEL_FOR_CONSONANT = 105;

  private final String characters;
  private final byte[] keyClass = new byte[SIZE];
  private final byte[] secondClass = new byte[SIZE];
  private final int[] classes = new int[SIZE];
  private final short[] mass = new short[SIZE];
  private final short[] missing = new short[SIZE];
  private final int[] swap = new int[SIZE * SIZE];

  private static final Alphabet ONLY = new Alphabet();

  private Alphabet() {
    var rows = SOUNDS.lines().map(line -> line.split(" ", -1)).toList();
    var names = new StringBuilder("?");
    rows.forEach(row -> names.append(row[0]));
    characters = names.toString();
    var near = near();
    for (var i = 1; i <= rows.size(); i++) {
      var row = rows.get(i - 1);
      keyClass[i] = (byte) (row[1].equals("-") ? 0 : row[1].charAt(0) - '0');
      secondClass[i] = (byte) otherClass(row[0].charAt(0));
      classes[i] = classes(keyClass[i], secondClass[i]);
      mass[i] = Short.parseShort(row[2]);
      missing[i] = Short.parseShort(row[3]);
      for (var j = 1; j <= rows.size(); j++) {
        swap[i * SIZE + j] = i == j ? 0 : cheapest(row, rows.get(j - 1), near);
      }
    }
  }

  private static int[] near() {
    var near = new int[128 * 128];
    for (var i = 'A'; i <= 'z'; i++) {
      for (var j = 'A'; j <= 'z'; j++) {
        var first = VOWELS.indexOf(i) >= 0;
        var second = VOWELS.indexOf(j) >= 0;
        near[i * 128 + j] =
            i == j
                ? 0
                : first && second ? OTHER_VOWELS : first || second ? VOWEL_FOR_CONSONANT : UNLIKE;
      }
    }
    var words = NEAR.strip().split("\\s+", -1);
    for (var i = 0; i < words.length; i += 2) {
      var one = words[i].charAt(0);
      var other = words[i].charAt(1);
      var price = Integer.parseInt(words[i + 1]);
      near[one * 128 + other] = price;
      near[other * 128 + one] = price;
    }
    return near;
  }

  private static int cheapest(String[] one, String[] other, int[] near) {
    var best = Integer.MAX_VALUE;
    for (var i = 4; i < one.length; i++) {
      for (var j = 4; j < other.length; j++) {
        var price =
            near[one[i].charAt(0) * 128 + other[j].charAt(0)]
                + Integer.parseInt(one[i].substring(1))
                + Integer.parseInt(other[j].substring(1));
        best = Math.min(best, price);
      }
    }
    return best;
  }

  /// The tables, as they were written.
  static String tables() {
    return SOUNDS + NEAR;
  }

  static Alphabet only() {
    return ONLY;
  }

  /// The byte for a character of the tables.
  static byte code(char character) {
    var code = ONLY.characters.indexOf(character);
    if (code < 1) {
      throw new IllegalArgumentException("no sound is written " + character);
    }
    return (byte) code;
  }

  /// The class a sound has in keys, from 1 to 7; 0 for vowels and what is left out freely.
  static int keyClass(byte sound) {
    return ONLY.keyClass[sound & SYMBOL];
  }

  /// The class an ambiguous letter has when it is read the other way, 0 when it is silent then; -1
  /// for letters that are read in one way.
  static int secondClass(byte sound) {
    return ONLY.secondClass[sound & SYMBOL];
  }

  /// The classes of a sound in any reading, a bit each, and [SoundDistance#SURE].
  static int classes(byte sound) {
    return ONLY.classes[sound & SYMBOL];
  }

  private static int classes(int key, int second) {
    var sure = second == 0 || key == 0 ? 0 : SoundDistance.SURE;
    return 1 << key | 1 << Math.max(second, 0) | sure;
  }

  private static int otherClass(char sound) {
    return switch (sound) {
      case 'x', 'Y', 'ج', 'J' -> 1;
      case 'V', 'N', 'X', 'T' -> 2;
      case 'D' -> 4;
      case 'h', 'W', 'w', 'و' -> 0;
      default -> -1;
    };
  }

  static boolean isVowel(byte sound) {
    return ONLY.keyClass[sound & SYMBOL] == 0;
  }

  /// Is it a vowel, or a letter that may be read as one?
  static boolean isWeak(byte sound) {
    return keyClass(sound) == 0 || secondClass(sound) == 0;
  }

  static boolean isA(byte sound) {
    return ONLY.characters.charAt(sound & SYMBOL) == 'a';
  }

  /// How much a sound adds to the weight of a string.
  static int mass(byte sound) {
    return ONLY.mass[sound & SYMBOL];
  }

  static String text(byte[] sounds, int from, int length) {
    var text = new StringBuilder(length);
    for (var i = from; i < from + length; i++) {
      text.append(ONLY.characters.charAt(sounds[i] & SYMBOL));
    }
    return text.toString();
  }

  /// How many sounds there are: from 1 to this.
  int sounds() {
    return characters.length() - 1;
  }

  /// A copy of the price of leaving each sound out.
  int[] missing() {
    var copy = new int[SIZE];
    Arrays.setAll(copy, i -> missing[i]);
    return copy;
  }

  /// The prices of taking one sound for another, row by row: the table itself, which nobody
  /// changes.
  int[] swaps() {
    return swap;
  }
}
