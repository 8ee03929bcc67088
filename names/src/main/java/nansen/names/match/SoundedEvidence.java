package nansen.names.match;

import java.util.regex.Pattern;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.PackedEvidence;
import nansen.names.sound.SoundKey;
import nansen.names.written.FreeText;
import org.jspecify.annotations.Nullable;

/// Evidence packed into two numbers, the place by its sounds.
///
/// @param birth see [PackedEvidence#birth]
/// @param rest see [PackedEvidence#rest]
public record SoundedEvidence(long birth, long rest) {
  private static final Pattern AFTER_PLACE = Pattern.compile("[,،;(].*", Pattern.DOTALL);

  public static SoundedEvidence of(Evidence evidence) {
    return new SoundedEvidence(
        PackedEvidence.birth(evidence), PackedEvidence.rest(evidence, placeKey(evidence.place())));
  }

  /// Kabul of "Kabul, Afghanistan".
  private static String withoutCountry(String place) {
    var bare = AFTER_PLACE.matcher(place).replaceFirst("");
    return bare.isBlank() ? place : bare;
  }

  private static long placeKey(@Nullable String place) {
    if (place == null) {
      return 0;
    }
    var key = 0L;
    var name = SoundedName.of(FreeText.parse(withoutCountry(place)));
    for (var i = 0; i < name.size() && i < 2; i++) {
      var part = name.parts[i];
      key = key << 20 ^ SoundKey.of(part.sounding, part.first.from(), part.first.length());
    }
    return key & (1L << 46) - 1;
  }
}
