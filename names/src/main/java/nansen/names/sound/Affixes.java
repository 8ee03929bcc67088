package nansen.names.sound;

import java.util.regex.Pattern;

/// Beginnings and ends that many names share, and that therefore prove little: Gebre-, Abd al-,
/// -ullah, -uddin, -ovich, -enko, -shvili, -yan, -oglu.
final class Affixes {
  private static final Pattern SHARED =
      Pattern.compile(
          "^(?:gh?ebre|gäbrä|w[oe]lde|wäldä|haile|hayle|tekle|täklä|habte|abd[eou]l|abd[eou]r|abd[eou]s|абдул|абдель"
              + "|ገብረ|ወልደ|ኃይለ|ኀይለ|ሀይለ|ተክለ|ሀብተ|ሃብተ|عبدال)"
              + "|(?:[uoa]ll?ah?|[aeu]dd?ine?|улла[хг]?|алла[хг]?|[аеу]дд?ин|الله|اللہ|الدين|الدین"
              + "|ovich|evich|ovych|evych|owitsch|ewitsch|ovitsj|evitsj|ovitch|evitch|ovič|ović|evič|ević|owicz|ewicz"
              + "|ович|евич|авіч|евіч|ovna|evna|ivna|owna|ewna|овна|евна|івна|ївна"
              + "|enko|енко|sky|skyi|skyy|skij|skiy|skii|ski|ський|ский|ská|ская|ська"
              + "|shvili|schwili|sjvili|chvili|швили|швілі|შვილი|dze|дзе|ძე"
              + "|yan|ian|jan|янц?|յան|oglu|oğlu|ogly|оглы|оглу|zadeh?|заде|زاده|zai|zay|зай|زی)$");

  private Affixes() {}

  /// The weight of the shared beginning or end of a word in lower case, by its table; 0 when it has
  /// none, or when it is hardly more than that.
  static int mass(String word, Folding table) {
    var found = SHARED.matcher(word);
    if (!found.find() || word.length() - found.group().length() < 2) {
      return 0;
    }
    var sounds = table.sounds(found.group());
    return SoundDistance.mass(sounds, 0, sounds.length);
  }
}
