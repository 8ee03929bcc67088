package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.RoomOfItsOwn;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.pack.PackId;
import nansen.law.reading.BookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// A version of the program that cannot read what was put in force under an earlier one does not
/// start: it would count without that law.
final class NewerProgramTest {
  private static final Instant NOW = Instant.parse("2026-09-15T10:00:00Z");
  private static final String REFUSED =
      "nansen: the law that was put in force here does not go together with that of this version of"
          + " the program:\n  ";

  @TempDir private Path folder;

  @Test
  void it_does_not_serve_without_a_pack_of_which_it_has_other_words() throws IOException {
    try (var before = new RoomOfItsOwn("pack_of_before", NOW)) {
      var law = before.room(LawInForce.class);
      var pack =
          law.now().texts().packs().stream()
              .filter(each -> BookReader.idOf(each).filter("eu-apr"::equals).isPresent())
              .findFirst()
              .orElseThrow();
      enact(before, new Amendment.Pack(new PackId("eu-apr"), pack, List.of(), "Invented act"));
      var newer = packsThatSay("application.first-made");

      var ran = start(before, "demo", "--once", "--port", "0", "--cases", "1", "--packs", newer);

      assertEquals(1, ran.status(), ran.err());
      assertTrue(ran.err().contains(REFUSED + "packs/eu-apr/pack.yaml:"), ran.err());
      assertTrue(
          ran.err().contains("the fact `application.made` is not in the vocabulary"), ran.err());
      assertTrue(ran.err().contains("\nMend that, or start the version before"), ran.err());
      assertEquals(List.of("(0)"), before.rows("SELECT count(*) FROM casefile.case_file"));
    }
  }

  @Test
  void it_makes_no_date_anew_without_a_holiday_for_which_it_has_no_calendar() {
    try (var before = new RoomOfItsOwn("holiday_of_before", NOW)) {
      enact(before, new Amendment.Holiday(new CalendarId("AT"), holidayOf(2099)));

      var ran = start(before, "rebuild");

      assertEquals(1, ran.status(), ran.err());
      assertTrue(
          ran.err()
              .contains(
                  REFUSED + "holiday 2099-10-12 in AT: there is no calendar of AT for 2099. Give"),
          ran.err());
    }
  }

  private static Proclaimed holidayOf(int year) {
    return new Proclaimed(
        LocalDate.of(year, 10, 12),
        "Day of mourning",
        Instant.parse("2026-09-14T22:00:00Z"),
        "Federal Law Gazette, invented for this test",
        "unverified");
  }

  /// As a program put it in force that could read it.
  private static void enact(RoomOfItsOwn room, Amendment amendment) {
    var law = room.room(LawInForce.class);
    room.room(TransactionTemplate.class).executeWithoutResult(_ -> law.keep(amendment, NOW));
    room.execute("INSERT INTO inforce.enacted SELECT 1, amendment_id, kept FROM inforce.amendment");
  }

  /// The packs of a later version, in which an application that is made has another word.
  private String packsThatSay(String word) throws IOException {
    var packs = Shell.repository().resolve("packs");
    try (var files = Files.walk(packs)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = folder.resolve("packs").resolve(packs.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(file).replace("application.made", word));
      }
    }
    return folder.resolve("packs").toString();
  }

  private Shell.Ran start(RoomOfItsOwn over, String... words) {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    return new Shell().at(NOW).over(over.address()).run(all.toArray(String[]::new));
  }
}
