package nansen.names.match;

/// What two names say of the generation: Jr., III, fils, or nothing.
enum Generations {
  NONE,
  SAME,
  ON_ONE_SIDE,
  DIFFER
}
