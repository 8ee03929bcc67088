package nansen.casefile;

import java.util.Optional;
import nansen.access.FieldClass;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.stereotype.Component;

/// Who is tied to a case, for the rules of access.
@Component
class CaseTies implements NeedToKnow {
  @Override
  public Subject.Kind kind() {
    return Subject.Kind.CASE;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return switch (tie) {
      case ASSIGNED -> Optional.of(carried(id, "k.owner = :actor_user"));
      case UNIT -> Optional.of(carried(id, "k.unit = :actor_unit"));
      case NAMED -> Optional.of(id + " IN (" + NeedToKnow.named(FieldClass.CLAIM) + ")");
      case SITE ->
          Optional.of(
              carried(
                  id,
                  """
                  k.site = :actor_unit AND EXISTS (SELECT FROM casefile.case_file f
                    WHERE f.case_id = k.case_id AND f.opened > :actor_now - interval '30 days')\
                  """));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> conditionOfRow(Tie tie, String row, String id) {
    return switch (tie) {
      case ASSIGNED -> Optional.of("coalesce(" + row + ".owner = :actor_user, FALSE)");
      case UNIT -> Optional.of("coalesce(" + row + ".unit = :actor_unit, FALSE)");
      case SITE ->
          Optional.of(
              "coalesce(%1$s.site = :actor_unit AND %1$s.opened > :actor_now - interval '30 days', FALSE)"
                  .formatted(row));
      default -> condition(tie, id);
    };
  }

  @Override
  public Optional<String> records(Tie tie) {
    return switch (tie) {
      case ASSIGNED -> Optional.of(all("casefile.carried k WHERE k.owner = :actor_user"));
      case UNIT -> Optional.of(all("casefile.carried k WHERE k.unit = :actor_unit"));
      case NAMED -> Optional.of(NeedToKnow.named(FieldClass.CLAIM));
      case SITE ->
          // Beside when it was opened, so that the years before are not read.
          Optional.of(
              all(
                  """
                  casefile.assessed k
                  WHERE k.site = :actor_unit AND k.opened > :actor_now - interval '30 days'\
                  """));
      default -> Optional.empty();
    };
  }

  private static String all(String condition) {
    return "SELECT k.case_id FROM " + condition;
  }

  private static String carried(String id, String condition) {
    // Not EXISTS: in a list, the database would rather read all cases of a unit at once than the
    // one
    // row of each case that is shown.
    return "coalesce((SELECT "
        + condition
        + " FROM casefile.carried k WHERE k.case_id = "
        + id
        + "), FALSE)";
  }
}
