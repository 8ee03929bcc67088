package nansen.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The clock on the wall of the office that the server works for. What is about one case has the
/// time of its place; lists, and pages about none, have this one.
@Component
public final class WallClock {
  /// The pattern of an hour with its offset, so that no one takes it for that of another place.
  public static final String HOUR = "HH:mm '(UTC'xxx')'";

  private final InstantSource clock;
  private final ZoneId zone;

  /// @param zone the setting `nansen.zone`, such as `Europe/Oslo`
  WallClock(InstantSource clock, @Value("${nansen.zone:UTC}") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /// The day that it is in the office.
  public LocalDate today() {
    return at(clock.instant()).toLocalDate();
  }

  /// Day and hour in words; the month is a word, as on all pages.
  public String words(Instant moment, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu " + HOUR, Languages.ours(locale))
        .format(at(moment));
  }

  /// What the clock shows, or showed, at a moment.
  public ZonedDateTime at(Instant moment) {
    return moment.atZone(zone);
  }
}
