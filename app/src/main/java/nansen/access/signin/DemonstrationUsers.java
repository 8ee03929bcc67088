package nansen.access.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;

/// The people of the demonstration, the same in each, so that its cases can be given to them. They
/// have no password, and so exist nowhere else.
public final class DemonstrationUsers {
  /// The unit of them all but the lawyer.
  public static final UnitId OFFICE = new UnitId(id("unit", "office"));

  /// The lawyer's firm.
  public static final UnitId FIRM = new UnitId(id("unit", "firm"));

  static final Map<UnitId, String> UNITS =
      Map.of(OFFICE, "Asylum section", FIRM, "Law firm of Liv");

  static final List<DemonstrationUser> ALL =
      List.of(
          new DemonstrationUser("registrar", "Ragnhild", Role.REGISTRAR, OFFICE),
          new DemonstrationUser("caseworker", "Kari", Role.CASEWORKER, OFFICE),
          new DemonstrationUser("caseworker-2", "Knut", Role.CASEWORKER, OFFICE),
          new DemonstrationUser("decision-maker", "Dag", Role.DECISION_MAKER, OFFICE),
          new DemonstrationUser("appeal-board", "Astrid", Role.APPEAL_BOARD, OFFICE),
          new DemonstrationUser("appeal-board-2", "Aslaug", Role.APPEAL_BOARD, OFFICE),
          new DemonstrationUser("lawyer", "Liv", Role.LAWYER, FIRM),
          new DemonstrationUser("investigator", "Ivar", Role.INVESTIGATOR, OFFICE),
          new DemonstrationUser("prisoner-delegate", "Pernille", Role.PRISONER_DELEGATE, OFFICE),
          new DemonstrationUser("auditor", "Aud", Role.AUDITOR, OFFICE),
          new DemonstrationUser("statistician", "Stig", Role.STATISTICIAN, OFFICE),
          new DemonstrationUser("operator", "Odd", Role.OPERATOR, OFFICE));

  private DemonstrationUsers() {}

  /// One of them.
  record DemonstrationUser(String login, String name, Role role, UnitId unit) {
    UserId user() {
      return DemonstrationUsers.user(login);
    }
  }

  /// The id under which one of them acts.
  ///
  /// @param login such as `caseworker`
  public static UserId user(String login) {
    return new UserId(id("user", login));
  }

  /// One of them at work.
  ///
  /// @param login such as `caseworker`
  public static Actor actor(String login) {
    return ALL.stream()
        .filter(each -> each.login().equals(login))
        .map(each ->
            new Actor(
                each.user(),
                each.name(),
                Optional.of(each.unit()),
                Set.of(each.role()),
                Optional.empty()))
        .findFirst()
        .orElseThrow();
  }

  /// Something of a demonstration, which has the same id in each.
  ///
  /// @param kind of thing
  public static UUID id(String kind, String name) {
    return UUID.nameUUIDFromBytes(
        ("nansen:demonstration:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
  }
}
