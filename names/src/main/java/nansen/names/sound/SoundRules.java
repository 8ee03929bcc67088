package nansen.names.sound;

import java.util.Arrays;
import java.util.List;
import nansen.names.written.FreeText;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// The rules by which a [Sounding] is made, as one number: whoever keeps soundings can tell whether
/// they are those of today.
public final class SoundRules {
  /// Words that go through what is program and not table: endings, affixes, articles, readings.
  private static final List<String> SAMPLES =
      List.of(
          "Шевченко Олексійович Щербина",
          "Ková Ivanova Brezhnyova",
          "Gebremariam Abdulrahman al-Hasan",
          "Tschernyschow Wright Beauchamp",
          "عبدالرحمن الحسن نورالدین",
          "EBDALRXHMN<<MXHMMD<<<<",
          "ተስፋይ ገብረማርያም",
          "გიორგი ბერიძე",
          "Հակոբ Հակոբյան",
          "Γιώργος Παπαδόπουλος",
          "דוד כהן",
          "राम शर्मा",
          "Соре ΚΑΤΕ",
          "J. Nordmann Jr.");

  private static final SoundRules ONLY = new SoundRules();

  private final long number;

  private SoundRules() {
    var digest = new Digest();
    Arrays.stream(Script.values()).map(Script::name).forEach(digest::add);
    Arrays.stream(Role.values()).map(Role::name).forEach(digest::add);
    digest.add(Alphabet.tables());
    for (var script : Script.values()) {
      digest.add(Tables.of(script).rules());
    }
    digest.add(Readings.rules());
    digest.add(GivenNames.lines());
    for (var sample : SAMPLES) {
      FreeText.parse(sample).parts().forEach(part -> digest.add(Sounding.of(part)));
    }
    number = digest.number();
  }

  /// Another one whenever a table of sounds, the table of given names, or the way in which a
  /// sounding is laid out has changed.
  public static long number() {
    return ONLY.number;
  }
}
