package nansen.law.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// A word of the vocabulary: a kind of fact and its details.
///
/// @param number its place in the vocabulary of the book, by which facts are found without hashing;
///   -1 outside of one
/// @param nature whether it happens once at a time or is a state of things
/// @param momentOnly true where only a moment will do, because the law counts its hours
/// @param deemedOnly true where only the law itself makes it happen (a deemed acceptance)
/// @param general true for what holds for all cases, such as a decision on mass arrivals: it counts
///   also where it came before the case
/// @param anniversary where it happens by itself, so many years after another fact; or null
/// @param impliedBy what ends the same state of things, so that nobody writes this beside it:
///   whoever was removed is held no longer. Only for what has lasted since
/// @param here what a fact of this kind is instead where the state that it names is the one of the
///   case: a transfer to this state is none to another; null where it makes no difference
/// @param does the acts, by name, that are done with it: where a right blocked one of them at that
///   time, the right was breached
/// @param matter what it does to the matter that the case is about; null where nothing
/// @param also other words that a case file may use for it
public record FactSpec(
    FactKind kind,
    int number,
    String title,
    Nature nature,
    boolean momentOnly,
    boolean deemedOnly,
    boolean general,
    Map<String, Detail> details,
    @Nullable Anniversary anniversary,
    List<FactKind> impliedBy,
    @Nullable FactKind here,
    List<String> does,
    @Nullable Matter matter,
    List<String> also,
    @Nullable Citation cite,
    Support support,
    @Nullable String note) {
  public FactSpec {
    details = Map.copyOf(details);
    impliedBy = List.copyOf(impliedBy);
    does = List.copyOf(does);
    also = List.copyOf(also);
  }

  /// Events happen; without one, it has not happened. A circumstance is so or not so (`holds: no`);
  /// without a fact it is unknown, and asked for where a rule turns on it.
  public enum Nature {
    EVENT,
    CIRCUMSTANCE
  }

  FactSpec numbered(int number) {
    return new FactSpec(
        kind,
        number,
        title,
        nature,
        momentOnly,
        deemedOnly,
        general,
        details,
        anniversary,
        impliedBy,
        here,
        does,
        matter,
        also,
        cite,
        support,
        note);
  }

  /// The other kinds of fact that it is defined by.
  public List<FactKind> namedKinds() {
    var named = new ArrayList<>(impliedBy);
    if (anniversary != null) {
      named.add(anniversary.of());
    }
    if (here != null) {
      named.add(here);
    }
    return List.copyOf(named);
  }

  /// A kind of which there can be no fact.
  public static FactSpec never() {
    return new FactSpec(
        new FactKind("never.happens"),
        -1,
        "",
        Nature.EVENT,
        false,
        false,
        false,
        Map.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null,
        Support.READ,
        null);
  }

  /// Whoever was refused or has left may apply anew: that is another matter in the same case.
  public enum Matter {
    /// Begins another matter where one was closed before: an application.
    BEGINS,
    /// Closes the one that is open: a final decision, a departure.
    CLOSES,
    /// Comes in a matter that has begun: a decision. A file may begin with it.
    FOLLOWS
  }

  /// So many years after the latest fact of a kind.
  public record Anniversary(FactKind of, int years) {}

  /// The detail by which a circumstance is denied.
  public static final String HOLDS = "holds";

  /// The word that denies it.
  public static final String NO = "no";

  /// The type of a detail.
  public sealed interface Detail {
    /// One of these words.
    record Choice(List<String> words) implements Detail {
      public Choice {
        words = List.copyOf(words);
      }
    }

    /// A day.
    record OnDay() implements Detail {}

    /// A moment.
    record AtMoment() implements Detail {}

    /// A whole number.
    record Whole() implements Detail {}

    /// A name that no rule reads.
    record Name() implements Detail {}

    /// A state by its two letters: spelt in two ways it would be two states.
    record State() implements Detail {
      private static final List<String> LANGUAGES = List.of("en", "nb", "uk", "ru", "ar");

      /// What ISO 3166 has under other letters.
      private static final Map<String, String> OTHERS = Map.of("EL", "GR", "UK", "GB");

      private static final Set<String> CODES = codesOfIsoAndKosovo();

      private static Set<String> codesOfIsoAndKosovo() {
        var codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
      }

      /// The letters of all states.
      public static Set<String> codes() {
        return CODES;
      }

      public static boolean isCode(String text) {
        return CODES.contains(text);
      }

      /// The code that is meant, by small letters or by the name in a language of the case files;
      /// null where no state is recognised.
      public static @Nullable String meant(String text) {
        var typed = text.strip();
        var letters = typed.toUpperCase(Locale.ROOT);
        if (isCode(letters)) {
          return letters;
        }
        if (OTHERS.containsKey(letters)) {
          return OTHERS.get(letters);
        }
        for (var code : Locale.getISOCountries()) {
          for (var language : LANGUAGES) {
            var name = Locale.of("", code).getDisplayCountry(Locale.of(language));
            if (name.equalsIgnoreCase(typed)) {
              return code;
            }
          }
        }
        return null;
      }
    }

    /// The id of a ground of some pack.
    record Ground() implements Detail {}

    /// The id of a check-list item of some pack.
    record Item() implements Detail {}
  }
}
