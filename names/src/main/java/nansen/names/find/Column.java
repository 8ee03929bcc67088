package nansen.names.find;

/// What a segment holds, in the order in which it stands there.
enum Column {
  /// Of each row the key of its entry, 64 bits.
  KEYS,
  /// The rows in the order of their keys.
  BY_KEY,
  /// Where the rows with so many parts begin.
  COUNT_STARTS,
  /// Of each row its parts, as numbers of the dictionary.
  PART_STARTS,
  PARTS,
  /// Of each row what is known besides the name, two times 64 bits.
  EVIDENCE,
  /// The dictionary: each part as it was written, in UTF-8.
  TEXT_STARTS,
  TEXTS,
  /// What the comparison made of each.
  SOUNDING_STARTS,
  SOUNDINGS,
  /// The rows in which each occurs.
  POSTING_STARTS,
  POSTINGS,
  /// The consonant keys in rising order, and where the sounds with each begin: first those whose
  /// key it is, then those that have it when a letter is read the other way.
  CLASS_KEYS,
  CLASS_STARTS,
  /// The sound strings of each key in rising order.
  SOUND_STARTS,
  SOUNDS,
  /// Of each how much it weighs, and how many sounds it shares with the one before.
  SOUND_HINTS,
  /// The parts that sound so.
  SOUND_PART_STARTS,
  SOUND_PARTS,
  /// The sounds of all keys in rising order.
  SOUNDS_IN_ORDER,
  /// The names of the table of given names in rising order, and the parts that may stand for each.
  TABLE_NAMES,
  TABLE_PART_STARTS,
  TABLE_PARTS,
  /// The rows by year of birth.
  YEAR_STARTS,
  YEAR_ROWS,
  /// The sounds that most rows have, as numbers of sounds in rising order, and the parts that sound
  /// like each, with how much: the bits of a number of 32.
  FREQUENT_SOUNDS,
  FREQUENT_STARTS,
  FREQUENT_PARTS,
  FREQUENT_LIKENESS
}
