package nansen.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nansen.access.UserId;
import org.jspecify.annotations.Nullable;

/// All that is written of an interview.
///
/// @param settings the earliest first
/// @param exchanges in their order
record Report(
    Interview interview,
    List<Version> settings,
    List<Exchange> exchanges,
    Optional<Closed> closed) {

  Report {
    settings = List.copyOf(settings);
    exchanges = List.copyOf(exchanges);
  }

  /// The setting as somebody wrote it down.
  ///
  /// @param number one more than that of the version they had seen
  record Version(int number, Setting setting, Instant at, UserId by, String byName) {}

  /// That it is over.
  ///
  /// @param fact the id of the fact that it was held; null where it was set aside
  /// @param mistake why it was set aside; empty where it was held
  record Closed(Instant at, UserId by, String byName, @Nullable String fact, String mistake) {
    boolean isHeld() {
      return fact != null;
    }
  }

  /// What stops an interview from being closed.
  enum Lack {
    NO_SETTING,
    NO_ANSWER,
    NOT_READ_BACK,
    /// A right forbids to hear a minor without a representative.
    NO_REPRESENTATIVE,
    /// It was recorded though no law of the case requires it and nobody asked the person.
    NOT_AGREED
  }

  int number() {
    return settings.isEmpty() ? 0 : settings.getLast().number();
  }

  Optional<Setting> setting() {
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings.getLast().setting());
  }

  long answers() {
    return exchanges.stream().filter(each -> each.kind() == Exchange.Kind.ANSWER).count();
  }

  long unread() {
    return exchanges.stream().filter(Exchange::isUnread).count();
  }

  /// The one at this place.
  Optional<Exchange> at(int place) {
    return exchanges.stream().filter(each -> each.place() == place).findFirst();
  }

  /// The first that has to be read back.
  Optional<Exchange> nextUnread() {
    return exchanges.stream().filter(Exchange::isUnread).findFirst();
  }

  /// What is missing before it can be closed.
  List<Lack> lacks(LawOfInterviews law) {
    var lacks = new ArrayList<Lack>();
    if (settings.isEmpty()) {
      lacks.add(Lack.NO_SETTING);
    }
    if (answers() == 0) {
      lacks.add(Lack.NO_ANSWER);
    }
    if (unread() > 0) {
      lacks.add(Lack.NOT_READ_BACK);
    }
    setting()
        .ifPresent(setting -> {
          if (law.representative().isPresent() && setting.representative().isEmpty()) {
            lacks.add(Lack.NO_REPRESENTATIVE);
          }
          if (law.recording().isEmpty() && setting.recording() == Setting.Recording.TOLD) {
            lacks.add(Lack.NOT_AGREED);
          }
        });
    return lacks;
  }

  @Override
  public String toString() {
    return "Report[" + interview.id() + "]";
  }
}
