package nansen.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// What a password that somebody chooses must be: long, and not among those that are tried first.
/// No rule about kinds of letters, and it never runs out (NIST SP 800-63B, section 3.1.1.2). Pure.
final class PasswordRule {
  /// In characters (code points).
  static final int SHORTEST = 12;

  static final int LONGEST = 200;

  /// Whoever guesses in the order of lists of leaked passwords, words, names, dates, rows of keys
  /// and repetitions must need so many guesses, as a power of ten.
  private static final int GUESSES = 10;

  /// Only so much is looked at: what is longer is not found by guessing words.
  private static final int LOOKED_AT = 64;

  private PasswordRule() {}

  /// Why a password is not taken.
  enum Weakness {
    SHORT,
    LONG,
    GUESSABLE
  }

  /// One form for all ways to type the same letters (Unicode normal form KC).
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  /// @param about words that stand near the account, such as the user name, in small letters
  static Optional<Weakness> weakness(String password, List<String> about) {
    var characters = password.codePointCount(0, password.length());
    if (characters < SHORTEST) {
      return Optional.of(Weakness.SHORT);
    }
    if (characters > LONGEST) {
      return Optional.of(Weakness.LONG);
    }
    var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    return new Zxcvbn().measure(looked, about).getGuessesLog10() < GUESSES
        ? Optional.of(Weakness.GUESSABLE)
        : Optional.empty();
  }
}
