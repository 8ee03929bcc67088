package nansen.reception;

import java.util.UUID;
import java.util.regex.Pattern;
import nansen.access.Subject;
import nansen.access.chain.ToldTable;

/// What the audit trail tells of reception places: each version, as [Reception#change] has it.
public final class ToldPlacesTable {
  private ToldPlacesTable() {}

  public static final ToldTable ROWS =
      new ToldTable(
          "reception place",
          Subject.Kind.RECEPTION_PLACE,
          Pattern.compile("version\\..+"),
          "SELECT * FROM reception.version WHERE place_id > ? AND place_id <= ?",
          row -> {
            var version = ReceptionTable.version(row);
            return new ToldTable.Row(
                row.getObject("place_id", UUID.class),
                Reception.change(version),
                version.by().value());
          });
}
