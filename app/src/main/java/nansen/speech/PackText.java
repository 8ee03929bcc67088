package nansen.speech;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Support;

/// A pack in a few lines, in the reader's language.
///
/// @param bindings of states where the pack binds at another time, or less surely, than its text
///   says
/// @param marks how many clocks carry which mark, for those of which a reader must be told; empty
///   where all were read in full
public record PackText(
    String id,
    String title,
    String states,
    List<String> bindings,
    String applies,
    String rules,
    String marks,
    List<String> switches) {
  public PackText {
    bindings = List.copyOf(bindings);
    switches = List.copyOf(switches);
  }

  public static PackText of(LawPack pack, Phrases phrases, Titles titles) {
    return new PackText(
        pack.id().value(),
        titles.pack(pack),
        phrases.say(
            "list.states", "states", String.join(" ", new TreeSet<>(pack.states().keySet()))),
        bindings(pack, phrases),
        applies(pack, phrases, titles),
        phrases.say(
            "list.rules",
            "clocks",
            (long) pack.provisions().size(),
            "rights",
            (long) pack.rights().size(),
            "routes",
            (long) pack.routes().size(),
            "lists",
            (long) pack.checkLists().size()),
        marks(pack, phrases),
        pack.switches().stream()
            .map(one ->
                phrases.say(
                    "list.switch",
                    "id",
                    one.id(),
                    "value",
                    one.value(),
                    "title",
                    titles.text(one.title())))
            .toList());
  }

  private static String applies(LawPack pack, Phrases phrases, Titles titles) {
    var by = pack.applies().by();
    var time = time(pack.applies().inForce(), phrases);
    return by.isEmpty()
        ? phrases.say("list.every-case", "time", time)
        : phrases.say(
            "list.applies",
            "fact",
            by.stream().map(titles::fact).collect(Collectors.joining(phrases.say("list.or"))),
            "time",
            time);
  }

  private static String time(InForce inForce, Phrases phrases) {
    var dates = new Dates(phrases, ZoneOffset.UTC);
    var from = inForce.from();
    var until = inForce.until();
    if (from != null && until != null) {
      return phrases.say("list.from-until", "from", dates.bound(from), "until", dates.bound(until));
    }
    if (from != null) {
      return phrases.say("list.from", "from", dates.bound(from));
    }
    return until == null
        ? phrases.say("list.always")
        : phrases.say("list.until", "until", dates.bound(until));
  }

  private static List<String> bindings(LawPack pack, Phrases phrases) {
    return new TreeMap<>(pack.states())
        .entrySet().stream()
            .filter(each -> !each.getValue().equals(LawPack.Binding.ALWAYS))
            .map(each ->
                each.getKey()
                    + ": "
                    + time(each.getValue().inForce(), phrases)
                    + phrases.say("list.semicolon")
                    + phrases.say("support." + each.getValue().support().word()))
            .toList();
  }

  private static String marks(LawPack pack, Phrases phrases) {
    Map<Support, Long> counts = new EnumMap<>(Support.class);
    pack.provisions().forEach(provision -> counts.merge(provision.support(), 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().shown())
        .map(entry -> entry.getValue() + " " + phrases.say("support." + entry.getKey().word()))
        .collect(Collectors.joining(phrases.say("list.semicolon")));
  }
}
