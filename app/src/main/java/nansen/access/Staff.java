package nansen.access;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The people of an office, as far as colleagues must know them to work together.
@Service
public class Staff {
  private final StaffTable table;
  private final InstantSource clock;

  Staff(StaffTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Somebody of the office.
  public record Member(UserId user, String name) {}

  /// The people of a unit to whom a case can be given, by name: their account is open, and one of
  /// their roles reads what a case says where it is given to them.
  public List<Member> carriers(UnitId unit) {
    var roles =
        Rules.ALL.stream()
            .filter(rule -> rule.tie() == Tie.ASSIGNED && rule.purpose() == Purpose.CASE)
            .filter(rule -> rule.acts().contains(Act.READ))
            .filter(rule -> rule.fields().contains(FieldClass.CLAIM))
            .map(Rule::role)
            .distinct()
            .toList();
    return table.members(unit, roles, clock.instant());
  }

  /// The one of [#carriers] with this id, as it was typed; empty for anybody else.
  public Optional<Member> carrier(UnitId unit, String user) {
    return carriers(unit).stream()
        .filter(member -> member.user().toString().equals(user))
        .findFirst();
  }

  /// What these people are called; without those who have no account.
  public Map<UserId, String> names(Collection<UserId> users) {
    return users.isEmpty() ? Map.of() : table.names(users);
  }
}
