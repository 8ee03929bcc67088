package nansen.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// What can be named while a pack is read: the words, acts, roles and switches of the whole book.
final class PackScope {
  final Vocabulary vocabulary;
  final Map<String, LawPack.Act> acts;
  final Map<String, LawPack.Role> roles;
  final Map<String, LawPack.Switch> switches;
  final Support preset;

  /// Every place that names a rule, to be looked up when all packs are read.
  final Map<Yaml, RuleId> named = new LinkedHashMap<>();

  final Set<String> usedInputs = new HashSet<>();

  /// The settings that rules of this pack turn on, its own and those of other packs, by name.
  final SortedMap<String, String> usedSettings = new TreeMap<>();

  PackScope(
      Vocabulary vocabulary,
      Map<String, LawPack.Act> acts,
      Map<String, LawPack.Role> roles,
      Map<String, LawPack.Switch> switches,
      Support preset) {
    this.vocabulary = vocabulary;
    this.acts = acts;
    this.roles = roles;
    this.switches = switches;
    this.preset = preset;
  }

  /// The kind of fact that a word names; null with a problem where no pack knows it.
  @Nullable FactSpec kind(Yaml at) {
    var word = at.text();
    if (word == null) {
      return null;
    }
    var spec = vocabulary.spec(word);
    if (spec == null) {
      at.problem(
          "the fact `" + word + "` is not in the vocabulary",
          Yaml.oneOf(word, vocabulary.words()) + " Or add it under `facts:`.");
    } else if (!spec.kind().name().equals(word)) {
      at.problem(
          "`" + word + "` is another word for a fact", "Write `" + spec.kind() + "` in a pack.");
    }
    return spec;
  }

  /// The kinds of fact in a list.
  List<FactKind> kinds(Yaml at, String key) {
    var kinds = new ArrayList<FactKind>();
    for (var item : at.list(key)) {
      var kind = kindOf(item);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  @Nullable FactKind kindOf(Yaml at) {
    var spec = kind(at);
    return spec == null ? null : spec.kind();
  }

  /// A citation must begin with the short name of an act and name a place in it.
  Citation cite(Yaml rule) {
    var at = rule.required("cite");
    var text = at == null ? null : at.text();
    if (at == null || text == null) {
      return new Citation("?");
    }
    return cited(at, text);
  }

  /// As [#cite], but where nothing is written the citation of the rule around it stands.
  Citation cite(Yaml rule, Citation around) {
    var at = rule.optional("cite");
    var text = at == null ? null : at.text();
    return at == null || text == null ? around : cited(at, text);
  }

  private Citation cited(Yaml at, String text) {
    var act = text.indexOf(' ') < 0 ? text : text.substring(0, text.indexOf(' '));
    if (!acts.containsKey(act)) {
      at.problem(
          "the citation does not begin with an act that is listed under `acts:`",
          Yaml.oneOf(act, new TreeSet<>(acts.keySet())));
    } else if (act.equals(text)) {
      at.problem("the citation names no provision", "Write the article, section or paragraph too.");
    }
    return new Citation(text);
  }

  Support support(Yaml rule) {
    return support(rule, preset);
  }

  Support support(Yaml rule, Support preset) {
    var at = rule.optional("support");
    var text = at == null ? null : at.text();
    if (at == null || text == null) {
      return preset;
    }
    var support = Support.of(text);
    if (support.isEmpty()) {
      at.problem(
          "\"" + text + "\" is not a mark of support",
          Yaml.oneOf(text, words(List.of(Support.values()))));
    }
    return support.orElse(preset);
  }

  private static List<String> words(Collection<Support> supports) {
    return supports.stream().map(Support::word).toList();
  }

  String role(Yaml at) {
    var word = at.text();
    if (word == null) {
      return "?";
    }
    if (!roles.containsKey(word)) {
      at.problem(
          "the role `" + word + "` is not listed under `roles:`",
          Yaml.oneOf(word, new TreeSet<>(roles.keySet())));
    }
    return word;
  }

  LawPack.@Nullable Switch switchOf(Yaml at) {
    var word = at.text();
    if (word == null) {
      return null;
    }
    var found = switches.get(word);
    if (found == null) {
      at.problem(
          "the switch `" + word + "` is not listed under `switches:` of any pack",
          Yaml.oneOf(word, new TreeSet<>(switches.keySet())));
    } else {
      usedSettings.put(found.id(), found.value());
    }
    return found;
  }

  /// `from` and `until` of a map; either may be a day or `{ switch: name }`.
  InForce inForce(Yaml map) {
    var from = bound(map.optional("from"));
    var until = bound(map.optional("until"));
    if (from != null && until != null && !from.isBefore(until)) {
      map.problem("it ends before it begins", "Let `until` be after `from`; it is exclusive.");
    }
    return new InForce(from, until);
  }

  private @Nullable LocalDate bound(@Nullable Yaml at) {
    if (at == null) {
      return null;
    }
    if (!at.looksLikeMap()) {
      return Words.day(at);
    }
    var named = at.required("switch");
    at.done();
    var found = named == null ? null : switchOf(named);
    if (named == null || found == null) {
      return null;
    }
    var day = found.day();
    if (day == null && !found.value().equals("none")) {
      named.problem("the switch `" + found.id() + "` is not a date", "Name a switch with a date.");
    }
    // Not set: it has not begun, and will not for as long as we can count.
    return day == null ? InForce.NOT_KNOWN_YET : day;
  }

  RuleId rule(Yaml at) {
    var text = at.text();
    var id = new RuleId(text == null ? "?" : text);
    if (text != null) {
      named.put(at, id);
    }
    return id;
  }

  /// The details that facts of these kinds may have.
  Map<String, FactSpec.Detail> details(Collection<FactKind> kinds) {
    var details = new HashMap<String, FactSpec.Detail>();
    for (var kind : kinds) {
      var spec = vocabulary.spec(kind.name());
      if (spec != null) {
        details.putAll(spec.details());
      }
    }
    return details;
  }
}
