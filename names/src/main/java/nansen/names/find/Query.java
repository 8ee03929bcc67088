package nansen.names.find;

import nansen.names.evidence.Evidence;
import nansen.names.match.Person;
import nansen.names.written.Name;

/// A question to an index.
///
/// @param person the name in any script and order, and what else is known; evidence moves the order
///   of those found and excludes nobody by itself
/// @param typing whether the last part is whole
/// @param breadth how widely it is looked
/// @param most answers wanted, from 1 to 200
/// @param least the smallest probability that is worth an answer, from 0 to 1
public record Query(Person person, Typing typing, Breadth breadth, int most, double least) {
  /// The answers that a person looks through.
  public static final int USUAL = 20;

  /// No question has more answers.
  public static final int MOST = 200;

  /// How far the writing of the name has come.
  public enum Typing {
    DONE,
    /// The last part may be only the beginning of one.
    LAST_PART
  }

  /// How unlike the parts of a name may be to be looked at.
  public enum Breadth {
    /// Everybody who may be meant.
    EVERYBODY,
    /// Whose consonants are the same and vowels nearly so; everybody only where nobody likely is
    /// found among them. Takes less than half the time. Somebody who is written otherwise may be
    /// missing behind one of just this name.
    LIKELY
  }

  public Query {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(most + " answers: from 1 to " + MOST + " are given");
    }
    if (!(least >= 0 && least <= 1)) {
      throw new IllegalArgumentException("no probability: " + least);
    }
  }

  /// The usual question: twenty answers to a whole name, none that is very unlikely.
  public static Query of(Name name) {
    return of(new Person(name, Evidence.NONE));
  }

  /// The same, with what else is known.
  public static Query of(Person person) {
    return new Query(person, Typing.DONE, Breadth.EVERYBODY, USUAL, 0.05);
  }

  /// The same while the name is typed.
  public static Query asTyped(Name name) {
    return new Query(
        new Person(name, Evidence.NONE), Typing.LAST_PART, Breadth.EVERYBODY, USUAL, 0);
  }
}
