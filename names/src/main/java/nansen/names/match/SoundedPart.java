package nansen.names.match;

import java.util.Arrays;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// A part of a name made ready for comparing: its [Sounding], with what a comparison asks of it
/// laid out. Never changes, so many names and threads may share it.
public final class SoundedPart {
  private static final int SEXES = Sounding.MASCULINE | Sounding.FEMININE;

  /// One way to read a part.
  ///
  /// @param from where in the sounding its sounds begin
  /// @param classes the consonant classes that occur, a bit each; all bits when there is no
  ///   consonant
  record Reading(int from, int length, int mass, int classes) {}

  final byte[] sounding;
  final Role role;
  final Script script;
  final int affix;

  /// The first comes first.
  final Reading[] readings;

  final Reading first;
  final int letterReadings;

  /// The names of the table it may stand for.
  final int[] tableNames;

  /// Is this a name, not a particle, title or generation?
  final boolean counts;

  final boolean endsInA;
  private final int marks;

  private SoundedPart(byte[] sounding) {
    this.sounding = sounding;
    role = Sounding.role(sounding, 0);
    script = Sounding.script(sounding, 0);
    affix = Sounding.affix(sounding, 0);
    marks = Sounding.marks(sounding, 0);
    letterReadings = Sounding.letterReadings(sounding, 0);
    tableNames = new int[Sounding.tableNames(sounding, 0)];
    for (var i = 0; i < tableNames.length; i++) {
      tableNames[i] = Sounding.tableName(sounding, 0, i);
    }
    readings = new Reading[Sounding.readings(sounding, 0)];
    var at = Sounding.reading(sounding, 0, 0);
    for (var i = 0; i < readings.length; i++) {
      var length = sounding[at];
      readings[i] =
          new Reading(
              at + 1,
              length,
              SoundDistance.mass(sounding, at + 1, length),
              SoundDistance.classes(sounding, at + 1, length));
      at += 1 + length;
    }
    first = readings[0];
    endsInA = first.length > 0 && Sounding.endsInA(sounding, first.from, first.length);
    counts =
        switch (role) {
          case UNKNOWN, FAMILY, GIVEN, PATRONYMIC, INITIAL -> true;
          case PARTICLE, TITLE, GENERATION -> false;
        };
  }

  /// @param sounding as [Sounding] makes it; not to be changed afterwards
  public static SoundedPart of(byte[] sounding) {
    return new SoundedPart(sounding);
  }

  /// Has it another reading that has little to do with the first?
  boolean isReadVeryDifferently() {
    return (marks & Sounding.READ_VERY_DIFFERENTLY) != 0;
  }

  /// May its end be missing?
  boolean isCutOff() {
    return (marks & Sounding.CUT_OFF) != 0;
  }

  /// Does its script leave vowels out?
  boolean isAbjad() {
    return script == Script.ARABIC || script == Script.HEBREW;
  }

  boolean isArabic() {
    return script == Script.ARABIC;
  }

  /// Is it the Arabic article, written apart?
  boolean isArticle() {
    return role == Role.PARTICLE && Sounding.text(sounding, 0).equals("al");
  }

  /// Has it the Arabic article written onto it? The first reading leaves that out, the next does
  /// not.
  boolean beginsWithArticle() {
    return isArabic() && letterReadings > 1;
  }

  /// Is one marked as a man's name, and the other as a woman's?
  boolean isOfOtherSex(SoundedPart other) {
    var one = marks & SEXES;
    var two = other.marks & SEXES;
    return one != 0 && two != 0 && one != SEXES && two != SEXES && one != two;
  }

  /// Are both marked as names of one sex?
  boolean isOfSameSex(SoundedPart other) {
    var one = marks & SEXES;
    return one != 0 && one != SEXES && one == (other.marks & SEXES);
  }

  /// May this part be written as one word with what comes after it?
  boolean canJoin() {
    return switch (role) {
      case UNKNOWN, FAMILY, GIVEN, PATRONYMIC, PARTICLE -> true;
      case INITIAL, TITLE, GENERATION -> false;
    };
  }

  byte[] sounds(Reading reading) {
    return Arrays.copyOfRange(sounding, reading.from, reading.from + reading.length);
  }
}
