package nansen.names.match;

import java.util.List;
import nansen.names.evidence.Agreement;
import nansen.names.roman.Romanisation;
import nansen.names.written.Note;
import nansen.names.written.Part;

/// One reason for or against two names being written for one person, about a part or the whole.
///
/// Reasons are values, so that they can be put into any language; [Sentences] has them in English.
public sealed interface Reason {

  enum Side {
    FOR,
    AGAINST,
    /// Worth knowing, and no evidence either way.
    NEITHER
  }

  /// Does it speak for one person?
  Side side();

  /// Parts that are alike.
  sealed interface Alike extends Reason {
    @Override
    default Side side() {
      return Side.FOR;
    }
  }

  /// The letters are the same.
  record SameSpelling(Part one, Part other) implements Alike {}

  /// One is the other in Latin letters, by a standard.
  record SameByStandard(Part one, Part other, Romanisation.Spelling spelling) implements Alike {}

  /// The same sounds, in the spellings of two countries or in two scripts.
  record SameSound(Part one, Part other) implements Alike {}

  /// The same to the eye, in letters of two scripts that look alike: Соре and Cope.
  record SameLook(Part one, Part other) implements Alike {}

  /// Nearly the same sounds.
  ///
  /// @param likeness from 0 to 1
  record NearSound(Part one, Part other, double likeness) implements Alike {}

  /// Forms of one given name in two languages: Володимир and Владимир.
  record SameGivenName(Part one, Part other) implements Alike {}

  /// One is a short form or a translation of the other, or both are of a third.
  record ShortForm(Part one, Part other) implements Alike {}

  /// Two parts of one name are one word in the other.
  record Joined(List<Part> apart, Part together) implements Alike {
    public Joined {
      apart = List.copyOf(apart);
    }
  }

  /// An initial fits.
  record InitialFits(Part one, Part other) implements Alike {}

  /// The beginning is the same, and one was cut off for want of room.
  record SameBeginning(Part one, Part other) implements Alike {}

  /// Parts that are not alike.
  sealed interface Unlike extends Reason {
    @Override
    default Side side() {
      return Side.AGAINST;
    }
  }

  /// Some likeness, but not enough.
  ///
  /// @param likeness from 0 to 1
  record LittleLikeness(Part one, Part other, double likeness) implements Unlike {}

  /// Nothing in common.
  record Different(Part one, Part other) implements Unlike {}

  /// Near in sound, and yet two given names: Hasan and Husain.
  record OtherGivenName(Part one, Part other) implements Unlike {}

  /// The fathers' names differ.
  record OtherPatronymic(Part one, Part other) implements Unlike {}

  /// An initial does not fit.
  record InitialClashes(Part one, Part other) implements Unlike {}

  /// One name has the endings of a man's, the other those of a woman's.
  record EndingsOfOtherSex() implements Unlike {}

  /// Inside a chain of three and more the parts stand in another order.
  record OtherOrder() implements Unlike {}

  /// Only one name has a mark of generation, such as Jr.: weak, since such marks are often left
  /// out.
  record GenerationOnOneSide() implements Unlike {}

  /// The marks of generation differ: father and son.
  record OtherGeneration() implements Unlike {}

  /// What says nothing of itself.
  sealed interface Remark extends Reason {
    @Override
    default Side side() {
      return Side.NEITHER;
    }
  }

  /// A part that only one of the names has.
  record OnOneSideOnly(Part part) implements Remark {}

  /// What was found in reading one of the names.
  record Written(Note note, String name) implements Remark {}

  /// No name in it.
  record NoName(String written) implements Unlike {}

  /// How the births go together.
  record Births(Agreement agreement) implements Reason {
    @Override
    public Side side() {
      return switch (agreement) {
        case SAME_DAY, DAY_AND_MONTH_SWAPPED, ONE_SLIP, SAME_MONTH, SAME_YEAR, NEAR -> Side.FOR;
        case NOT_KNOWN -> Side.NEITHER;
        case OTHER_DAY, SOME_YEARS_APART, FAR_APART, FAR_APART_BY_DOCUMENTS -> Side.AGAINST;
      };
    }
  }

  /// Something else known of both.
  record Known(What what, Side side) implements Reason {

    /// What is known.
    public enum What {
      SEX,
      NATIONALITY,
      PLACE
    }
  }
}
