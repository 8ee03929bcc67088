package nansen.reception;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nansen.access.FieldClass;
import nansen.access.UserId;

/// What is written down of a reception place.
///
/// @param capacity how many people it holds
/// @param remarks for whoever sends people there; may be empty
/// @param code by which whoever places people tells a protected place from others: it does not say
///   where that is; may be empty
record Place(
    String name,
    Kind kind,
    String address,
    int capacity,
    Minors minors,
    Protection protection,
    String remarks,
    String code) {
  Place {
    code = Objects.requireNonNullElse(code, ""); // what was written before there were any has none
  }

  /// What kind of place it is.
  enum Kind {
    CENTRE,
    PRIVATE
  }

  /// Whether it is fit for minors who came alone.
  enum Minors {
    NOT_FOR_MINORS_ALONE,
    FOR_MINORS_ALONE
  }

  /// Whether it would endanger those who stay there if it were known.
  enum Protection {
    ORDINARY,
    PROTECTED
  }

  /// How it must be guarded.
  FieldClass field() {
    return switch (protection) {
      case ORDINARY -> FieldClass.SERVICE;
      case PROTECTED -> FieldClass.PROTECTED_CONTACT;
    };
  }

  /// A place as somebody wrote it down.
  ///
  /// @param number one more than that of the version they had seen
  record Version(int number, Place place, Instant at, UserId by, String byName) {}

  /// A place with everything that was ever written of it, the earliest first.
  record Entry(PlaceId id, List<Version> versions) {
    Entry {
      versions = List.copyOf(versions);
    }

    Place now() {
      return versions.getLast().place();
    }

    int number() {
      return versions.getLast().number();
    }
  }

  @Override
  public String toString() {
    return "Place[" + kind + " " + protection + "]";
  }
}
