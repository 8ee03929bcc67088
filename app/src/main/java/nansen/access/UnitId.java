package nansen.access;

import java.util.UUID;

/// A part of an office that has staff and cases: a section, a station, a law firm.
public record UnitId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
