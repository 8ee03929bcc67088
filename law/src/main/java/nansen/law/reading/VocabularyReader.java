package nansen.law.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawPack;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// Reads the parts that packs share: facts, acts and roles, each from the section of that name.
final class VocabularyReader {
  private VocabularyReader() {}

  static List<FactSpec> facts(Yaml root) {
    var specs = new ArrayList<FactSpec>();
    for (var entry : root.map("facts").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var title = at.requiredText("title");
      var circumstance = Words.isYes(at.optional("circumstance"));
      var hours = Words.isYes(at.optional("moment-only"));
      var deemed = Words.isYes(at.optional("deemed-only"));
      var general = Words.isYes(at.optional("general"));
      var details = new HashMap<String, FactSpec.Detail>();
      for (var detail : at.map("details").entrySet()) {
        var name = detail.getKey();
        if (FactsReader.RESERVED.contains(name) || ConditionReader.RESERVED.contains(name)) {
          detail
              .getValue()
              .problem("`" + name + "` has another meaning", "Give the detail another name.");
        }
        var type = type(detail.getValue());
        if (type != null) {
          details.put(name, type);
        }
      }
      if (circumstance) {
        details.put(FactSpec.HOLDS, new FactSpec.Detail.Choice(List.of("yes", FactSpec.NO)));
      }
      var anniversaryAt = at.optional("anniversary");
      FactSpec.Anniversary anniversary = null;
      if (anniversaryAt != null && anniversaryAt.isMap()) {
        var of = anniversaryAt.requiredText("of");
        var yearsAt = anniversaryAt.required("years");
        anniversaryAt.done();
        var years = yearsAt == null ? null : Words.whole(yearsAt);
        if (of != null && years != null) {
          anniversary = new FactSpec.Anniversary(new FactKind(of), years.intValue());
        }
      }
      var impliedBy = at.texts("implied-by").stream().map(FactKind::new).toList();
      var here = at.optionalText("here");
      var does = at.texts("does");
      var matter = matter(at);
      var also = at.texts("also");
      var cite = at.optionalText("cite");
      var support = support(at);
      var note = at.optionalText("note");
      at.done();
      specs.add(
          new FactSpec(
              new FactKind(entry.getKey()),
              -1,
              title == null ? entry.getKey() : title,
              circumstance ? FactSpec.Nature.CIRCUMSTANCE : FactSpec.Nature.EVENT,
              hours,
              deemed,
              general,
              details,
              anniversary,
              impliedBy,
              here == null ? null : new FactKind(here),
              does,
              matter,
              also,
              cite == null ? null : new Citation(cite),
              support,
              note));
    }
    return specs;
  }

  private static FactSpec.@Nullable Detail type(Yaml at) {
    if (at.isList()) {
      return new FactSpec.Detail.Choice(at.texts());
    }
    var text = at.text();
    return switch (text) {
      case null -> null;
      case "day" -> new FactSpec.Detail.OnDay();
      case "moment" -> new FactSpec.Detail.AtMoment();
      case "number" -> new FactSpec.Detail.Whole();
      case "name" -> new FactSpec.Detail.Name();
      case "state" -> new FactSpec.Detail.State();
      case "ground" -> new FactSpec.Detail.Ground();
      case "item" -> new FactSpec.Detail.Item();
      default -> {
        at.problem(
            "\"" + text + "\" is not a type of detail",
            "Write a list of words, or one of: day, moment, number, name, state, ground, item.");
        yield null;
      }
    };
  }

  private static FactSpec.@Nullable Matter matter(Yaml spec) {
    var at = spec.optional("matter");
    if (at == null) {
      return null;
    }
    var word = at.text();
    return switch (word) {
      case null -> null;
      case "begins" -> FactSpec.Matter.BEGINS;
      case "closes" -> FactSpec.Matter.CLOSES;
      case "follows" -> FactSpec.Matter.FOLLOWS;
      default -> {
        at.problem(
            "\"" + word + "\" is nothing that a fact does to a matter",
            "Write `begins`, `closes` or `follows`, or leave the key out.");
        yield null;
      }
    };
  }

  static Support support(Yaml at) {
    var mark = at.optional("support");
    var text = mark == null ? null : mark.text();
    if (mark == null || text == null) {
      return Support.READ;
    }
    var support = Support.of(text);
    if (support.isEmpty()) {
      mark.problem(
          "\"" + text + "\" is not a mark of support",
          Yaml.oneOf(text, List.of(Support.values()).stream().map(Support::word).toList()));
    }
    return support.orElse(Support.UNVERIFIED);
  }

  static Map<String, LawPack.Act> acts(Yaml root) {
    var acts = new HashMap<String, LawPack.Act>();
    for (var entry : root.map("acts").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var title = at.requiredText("title");
      var source = at.requiredText("source");
      var support = support(at);
      at.optionalText("note");
      at.done();
      acts.put(
          entry.getKey(),
          new LawPack.Act(
              entry.getKey(), title == null ? "" : title, source == null ? "" : source, support));
    }
    return acts;
  }

  static Map<String, LawPack.Role> roles(Yaml root) {
    var roles = new HashMap<String, LawPack.Role>();
    for (var entry : root.map("roles").entrySet()) {
      var at = entry.getValue();
      if (!at.isMap()) {
        continue;
      }
      var title = at.requiredText("title");
      var sees = at.optionalText("sees");
      var cite = at.optionalText("cite");
      var support = support(at);
      at.optionalText("note");
      at.done();
      roles.put(
          entry.getKey(),
          new LawPack.Role(
              entry.getKey(),
              title == null ? entry.getKey() : title,
              sees,
              cite == null ? null : new Citation(cite),
              support));
    }
    return roles;
  }
}
