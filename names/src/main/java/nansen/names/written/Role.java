package nansen.names.written;

import java.util.List;

/// What a part of a name is, where the writing shows it.
public enum Role {
  /// Not shown: most parts of a name in free text.
  UNKNOWN,
  FAMILY,
  GIVEN,
  /// A name made from the father's: Petrovych, Olegovna, bint Ahmad.
  PATRONYMIC,
  /// A small word that belongs to another part and never decides alone: de, von, bin, al, oglu.
  PARTICLE,
  /// One letter that stands for a name.
  INITIAL,
  /// Dr, Haji, Sheikh, Mullah: not a name.
  TITLE,
  /// What tells father from son: Jr., III, الابن.
  GENERATION;

  private static final List<Role> ALL = List.of(values());

  /// The role with this ordinal.
  public static Role of(int ordinal) {
    return ALL.get(ordinal);
  }
}
