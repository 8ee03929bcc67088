package nansen.law.journal;

import java.time.Instant;
import java.time.LocalDate;

/// When something happened in the world, as exactly as it is known and no more exactly.
public sealed interface When {

  /// One point: a moment or a whole day.
  sealed interface Point extends When {}

  /// Known to the moment. Limits counted in hours need this.
  record Moment(Instant at) implements Point {}

  /// Known to the day, in the time zone of the place where the procedure runs.
  record Day(LocalDate day) implements Point {}

  /// Honest ignorance: not before `earliest` and not after `latest`, both included.
  record Between(Point earliest, Point latest) implements When {}
}
