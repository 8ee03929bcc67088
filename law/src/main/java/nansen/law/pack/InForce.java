package nansen.law.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a rule or a pack is the law.
///
/// @param from the first day, or null for always
/// @param until the first day no more, or null for ever
public record InForce(@Nullable LocalDate from, @Nullable LocalDate until) {
  /// Without bounds.
  public static final InForce ALWAYS = new InForce(null, null);

  /// Stands for a day that is not known yet: later than any that is asked about.
  public static final LocalDate NOT_KNOWN_YET = LocalDate.of(2200, 1, 1);

  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
