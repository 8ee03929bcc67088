package nansen.interview;

import java.time.LocalDate;

/// Who was there, when, where and in what language. Typed more than once: the last one counts, the
/// earlier ones stay.
///
/// @param day on which it began, at the place of the procedure
/// @param from the time of day it began, as `09:30`; empty where not written down
/// @param until the time of day it ended; empty where not written down
/// @param interviewer who conducted it
/// @param language BCP 47
/// @param dialect as the person calls it; may be empty
/// @param interpreter who interpreted, by the name of then; empty where nobody had to
/// @param interpreterId in the register of interpreters; empty for somebody who is not in it
/// @param despite why that interpreter, where something stands against it; may be empty
/// @param wishNotMet why a wish for the sex of interviewer or interpreter was not met; empty where
///   it was, or there was none
/// @param representative who was there for a minor; may be empty
/// @param others who else was there, such as a lawyer; may be empty
/// @param notRecorded why there is no recording; empty where there is one
record Setting(
    LocalDate day,
    String from,
    String until,
    Mode mode,
    String place,
    String interviewer,
    String language,
    String dialect,
    String interpreter,
    String interpreterId,
    String despite,
    Wish wish,
    String wishNotMet,
    String representative,
    String others,
    Recording recording,
    String notRecorded) {

  /// How they met.
  enum Mode {
    IN_PERSON,
    VIDEO,
    TELEPHONE
  }

  /// Of which sex the person asked interviewer and interpreter to be (APR art. 13(7)-(9)).
  enum Wish {
    NOT_ASKED,
    NO_WISH,
    WOMEN,
    MEN
  }

  /// Whether sound was recorded, and what the person said to it.
  enum Recording {
    /// Recorded, after the person agreed.
    AGREED,
    /// Recorded, after the person was told of it.
    TOLD,
    NONE
  }

  /// The same with the name that the register has.
  Setting through(String name) {
    return new Setting(
        day,
        from,
        until,
        mode,
        place,
        interviewer,
        language,
        dialect,
        name,
        interpreterId,
        despite,
        wish,
        wishNotMet,
        representative,
        others,
        recording,
        notRecorded);
  }

  @Override
  public String toString() {
    return "Setting[" + day + "]";
  }
}
