package nansen.law.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nansen.law.PacksOnDisk;
import nansen.law.pack.LawPack;
import org.junit.jupiter.api.Test;

/// A digest names what an answer depends on, and nothing else: two answers with the same digest
/// were made with the same law, wherever and beside whatever it was read.
class DigestTest {
  private static final BookReader.Texts ALL = PacksOnDisk.texts();

  @Test
  void a_pack_has_one_digest_whatever_other_packs_are_read() {
    var austrian =
        ALL.packs().stream().filter(pack -> !pack.file().matches(".*/no(-dublin)?/.*")).toList();
    var alone =
        digests(new BookReader.Texts(ALL.calendars(), ALL.vocabulary(), austrian, Map.of()));

    var together = digests(ALL);

    together.keySet().retainAll(alone.keySet());
    assertEquals(alone, together);
  }

  /// Where only the law of one country is wanted, only its packs are read. Ireland alone needs a
  /// second reading: it shares a switch with the screening of the others, which does not bind it.
  @Test
  void the_packs_that_bind_a_country_need_no_others() {
    var book = PacksOnDisk.book(ALL);
    var binding =
        book.packs().stream()
            .flatMap(pack -> pack.states().keySet().stream())
            .filter(country -> !country.equals("IE"))
            .map(country -> book.binding(country).stream().map(LawPack::id).toList())
            .distinct()
            .toList();

    for (var ids : binding) {
      var texts =
          ALL.packs().stream()
              .filter(pack -> ids.stream().anyMatch(id -> pack.file().contains("/" + id + "/")))
              .toList();
      PacksOnDisk.book(new BookReader.Texts(ALL.calendars(), ALL.vocabulary(), texts, Map.of()));
    }
    assertTrue(binding.size() > 2, binding::toString);
  }

  @Test
  void a_switch_changes_the_digest_of_the_packs_that_turn_on_it() {
    var before = digests(ALL);

    var after = digests(ALL.with(Map.of("no.detention-hours-skip-holidays", "on")));

    var changed = new TreeSet<String>();
    before.forEach((pack, digest) -> {
      if (!digest.equals(after.get(pack))) {
        changed.add(pack);
      }
    });
    assertEquals(List.of("no"), List.copyOf(changed));
  }

  @Test
  void a_switch_of_another_pack_counts_where_a_rule_turns_on_it() {
    var before = digests(ALL);

    var after = digests(ALL.with(Map.of("no.ammr-from", "2027-01-01")));

    for (var pack : List.of("no-dublin", "eu-ammr")) {
      assertNotEquals(before.get(pack), after.get(pack), pack);
    }
    assertEquals(before.get("eu-qr"), after.get("eu-qr"));
  }

  private static Map<String, String> digests(BookReader.Texts texts) {
    var digests = new HashMap<String, String>();
    PacksOnDisk.book(texts).packs().forEach(pack -> digests.put(pack.id().value(), pack.digest()));
    return digests;
  }
}
