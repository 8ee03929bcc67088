package nansen.population;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.access.signin.DemonstrationUsers;

/// A unit with the people who take its cases in and carry them. The first is that of the
/// demonstration's users, so they find work; the others have nobody who could sign in.
///
/// @param caseworkers each carries a share of the cases
record Office(UnitId unit, Actor registrar, List<Actor> caseworkers) {
  /// How many cases of the population one office has.
  static final int CASES = 500;

  private static final int CASEWORKERS = 6;

  /// The office of a case.
  ///
  /// @param index of the case in the population, from 0
  static Office of(long index) {
    return index < CASES ? demonstration() : synthetic(number(index));
  }

  /// Which office it is, from 0.
  static long number(long index) {
    return index / CASES;
  }

  /// How many cases the office had before this one.
  static long place(long index) {
    return index % CASES;
  }

  private static Office demonstration() {
    var unit = DemonstrationUsers.OFFICE;
    return new Office(
        unit,
        actor(DemonstrationUsers.user("registrar"), unit, Role.REGISTRAR),
        List.of(
            actor(DemonstrationUsers.user("caseworker"), unit, Role.CASEWORKER),
            actor(DemonstrationUsers.user("caseworker-2"), unit, Role.CASEWORKER)));
  }

  private static Office synthetic(long number) {
    var unit = new UnitId(id("unit", number, 0));
    return new Office(
        unit,
        actor(new UserId(id("registrar", number, 0)), unit, Role.REGISTRAR),
        IntStream.range(0, CASEWORKERS)
            .mapToObj(i -> actor(new UserId(id("caseworker", number, i)), unit, Role.CASEWORKER))
            .toList());
  }

  private static Actor actor(UserId user, UnitId unit, Role role) {
    return new Actor(user, "", Optional.of(unit), Set.of(role), Optional.empty());
  }

  private static UUID id(String what, long office, int number) {
    return UUID.nameUUIDFromBytes(
        ("nansen:population:" + what + ":" + office + ":" + number)
            .getBytes(StandardCharsets.UTF_8));
  }
}
