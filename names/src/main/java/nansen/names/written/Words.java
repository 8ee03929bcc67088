package nansen.names.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Small words around names, in the scripts and languages of the field.
final class Words {
  private static final Set<String> PARTICLES =
      set(
          """
          de da do dos das del della delle degli di du des la le les lo los las y e i von van văn vom zu zum zur
          der den den het ten ter op af av bin ibn ben bint bt binti binte al el ul ad as at an ar az ash
          oglu oğlu ogly abdul abdoul abd abdel abdal abdol abdur abdus abdurr oghlu ugli o'g'li qizi kizi kyzy gyzy ould wuld ولد walad bani banu ap mac mc
          абдул абдель абд фон ван де да ди дю ла ле дер ден бин ибн бен бинт аль эль ал ел оглы оглу огли кызы кизи қизи угли
          عبد بن ابن بنت آل ال فون دي دو دا فان لا
          בן בת אל פון ואן דה די דו
          ντε φον βαν ντι λα
          """);

  /// Particles that are names as well: Zur, the Bengal Das, Lo, Le and Do of East Asia.
  private static final Set<String> NAMES_TOO =
      set("zur van lo la le den mac das do du di da ло ван ден ла ле дю да ди");

  private static final Set<String> DAUGHTERS = set("bint bt binti binte бинт بنت בת");

  private static final Set<String> TITLES =
      set(
          """
          mr mrs ms miss dr prof professor eng ing sir dame lord lady sheikh shaikh shaykh sheik haji hajji hadji
          hajj hojja mullah bey efendi pasha mulla mawlawi maulavi maulvi mawlana maulana molla ayatollah hojjatoleslam
          general gen col colonel capt captain major lt sgt president minister hon rev fr father ato weizero
          wro bay bayan hafiz qari ustad pir
          доктор профессор господин гн гжа шейх хаджи мулла генерал полковник пан пані сэр
          الشيخ شيخ دكتور الدكتور حاج الحاج ملا مولوی آیتالله آية سيد السيد مهندس المهندس أستاذ سير اللورد لورد
          ד'ר פרופ' הרב סר
          ato አቶ ወይዘሮ ዶክተር ዶር
          """);

  private static final Set<String> GENERATIONS =
      set(
          "jr sr junior senior ii iii iv jnr الثاني جونیور جونير ג'וניור جونيور snr fils père pere filho neto мл ст младший старший הבן האב الابن الأب");

  /// Titles with a hyphen inside; a stroke has become one.
  private static final Pattern HYPHENED =
      Pattern.compile("(?iu)(?<!\\p{L})(г|w|ዶ)-(н|жа|ro|ር)(?!\\p{L})");

  private static final Set<String> NUMBERS = Set.of("ii", "iii", "iv");

  private Words() {}

  private static Set<String> set(String words) {
    return Set.of(
        List.of(words.strip().split("\\s+", -1)).stream().distinct().toArray(String[]::new));
  }

  /// The words of a field: runs between spaces and hyphens; a full stop ends a word and stays on
  /// it.
  static List<String> split(String clean) {
    var words = new ArrayList<String>();
    for (var word :
        HYPHENED
            .matcher(clean)
            .replaceAll("$1$2")
            .split("[ ,\\-]+|(?<=\\.)", 3 * Name.MOST_PARTS)) {
      var bare = strip(word);
      if (bare.chars().anyMatch(Character::isLetter)) {
        words.add(word.endsWith(".") ? bare + "." : bare);
      }
    }
    return words;
  }

  private static String strip(String word) {
    var from = 0;
    var to = word.length();
    while (from < to && ".*!?&#@+".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ".*!?&#@+".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  static boolean particle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean nameToo(String particle) {
    return NAMES_TOO.contains(particle.toLowerCase(Locale.ROOT));
  }

  static boolean daughter(String word) {
    return DAUGHTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean title(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /// What a whole text says of the generation, if that is all it says. A number is written in one
  /// size of letters: Iv is Yves.
  static @Nullable String generation(String text) {
    var word = strip(text.strip());
    var small = word.toLowerCase(Locale.ROOT);
    var isOneSize = word.equals(small) || word.equals(word.toUpperCase(Locale.ROOT));
    return GENERATIONS.contains(small) && (isOneSize || !NUMBERS.contains(small)) ? small : null;
  }
}
