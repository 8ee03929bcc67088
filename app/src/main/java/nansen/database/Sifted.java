package nansen.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A page of the rows of a long list that fit, found window by window, so that no query reads more
/// than a window, and no page more than some windows.
///
/// @param next the place before which the page ended; empty where there is nothing behind it
/// @param searching whether the rest was not looked through yet, so that there may be none behind
public record Sifted<R, P>(List<R> rows, Optional<P> next, boolean searching) {
  public Sifted {
    rows = List.copyOf(rows);
  }

  /// @param limit of rows on a page
  /// @param windows so many are looked through at most
  /// @param fitting the rows that fit in the window behind a place, so many at most, in the order
  ///   of the list
  /// @param edge where the window behind a place ends; empty where it reaches to the end
  /// @param place of a row
  public static <R, P> Sifted<R, P> page(
      P from,
      int limit,
      int windows,
      BiFunction<P, Integer, List<R>> fitting,
      Function<P, Optional<P>> edge,
      Function<R, P> place) {
    var found = new ArrayList<R>();
    var at = Optional.of(from);
    for (var looked = 0; looked < windows && at.isPresent() && found.size() <= limit; looked++) {
      found.addAll(fitting.apply(at.get(), limit + 1 - found.size()));
      at = edge.apply(at.get());
    }
    var shown = found.subList(0, Math.min(limit, found.size()));
    return found.size() > limit
        ? new Sifted<>(shown, Optional.of(place.apply(shown.getLast())), false)
        : new Sifted<>(shown, at, at.isPresent());
  }
}
