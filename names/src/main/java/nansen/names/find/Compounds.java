package nansen.names.find;

import java.util.List;
import nansen.names.match.SoundedName;
import nansen.names.match.SoundedPart;
import nansen.names.match.Token;
import nansen.names.sound.SoundDistance;

/// The words that two neighbours of a name are together, where others in the segment are written
/// so: whoever seeks Ahmadinejad finds Ahmadi Nejad beside Ahmadinejad, and not only where nobody
/// is written in one word.
final class Compounds {
  /// It says little that two words sound together like one that is shorter.
  private static final int LEAST_MASS = 500;

  private static final double ALIKE = 0.8;

  private final Sounds sounds;
  private final SoundDistance distance = new SoundDistance();

  /// @param sounds of the whole dictionary
  Compounds(Sounds sounds) {
    this.sounds = sounds;
  }

  /// Adds the parts of the dictionary that neighbours in a name are together.
  ///
  /// @param soundings of its parts
  void addOf(List<byte[]> soundings, IntList into) {
    var name = SoundedName.of(soundings.stream().map(SoundedPart::of).toList());
    for (var token : Token.of(name)) {
      if (token.kind() == Token.Kind.JOINED
          && SoundDistance.mass(token.sounds(), 0, token.sounds().length) >= LEAST_MASS) {
        sounds.nearest(token.sounds(), ALIKE, distance, into);
      }
    }
  }
}
