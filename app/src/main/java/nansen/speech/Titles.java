package nansen.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nansen.law.journal.FactKind;
import nansen.law.pack.CheckList;
import nansen.law.pack.Citation;
import nansen.law.pack.Effect;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import org.jspecify.annotations.Nullable;

/// What the packs call things, in the reader's language.
///
/// Packs speak English. Beside them, `titles.<language>.yaml` gives the words of another language;
/// what it lacks is shown in English with the mark `[en]`, so that nobody takes an untranslated
/// rule for a missing one. The one in English has only what packs name and do not describe: the
/// details of facts and what they may say.
public final class Titles {
  /// The sections of a file of titles. `texts` holds everything without a name of its own, by its
  /// English wording: when that is changed, the old translation falls away by itself.
  static final List<String> SECTIONS =
      List.of(
          "packs",
          "facts",
          "details",
          "words",
          "roles",
          "provisions",
          "rights",
          "routes",
          "grounds",
          "check-lists",
          "items",
          "asks",
          "readings",
          "acts",
          "national",
          "cites",
          "texts");

  private final LawBook book;
  private final Language language;
  private final Map<String, Map<String, String>> words;
  private final Map<String, LawPack.Role> roles = new HashMap<>();
  private final Map<String, String> nationals = new HashMap<>();
  private final Set<String> asks = new HashSet<>();

  /// The longest wording first, as it may hold shorter ones.
  private final List<Map.Entry<String, String>> places;

  private final Map<String, String> cites = new ConcurrentHashMap<>();

  private Titles(LawBook book, Language language, Map<String, Map<String, String>> words) {
    this.book = book;
    this.language = language;
    this.words = words;
    this.places =
        words.getOrDefault("cites", Map.of()).entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
            .toList();
    for (var pack : book.packs()) {
      pack.roles().forEach(role -> roles.putIfAbsent(role.id(), role));
      pack.asks().forEach(ask -> asks.add(ask.id()));
      pack.national().forEach(input -> nationals.put(pack.id() + "." + input.id(), input.title()));
    }
  }

  /// Titles in a language, from the files of titles in it.
  public static Read<Titles> of(LawBook book, Language language, List<Source> translations) {
    var words = new TreeMap<String, Map<String, String>>();
    var problems = new ArrayList<Problem>();
    translations.forEach(source -> TitlesFile.read(source, words, problems));
    return Read.of(new Titles(book, language, words), problems);
  }

  /// The same words for another book.
  public Titles of(LawBook other) {
    return new Titles(other, language, words);
  }

  /// Where a rule stands, as in `utl § 76 third paragraph`: packs say the place in English.
  public String cite(Citation cite) {
    return cites.computeIfAbsent(cite.text(), this::place);
  }

  private String place(String text) {
    var said = text;
    for (var each : places) {
      said = said.replace(each.getKey(), each.getValue());
    }
    return said;
  }

  public String pack(LawPack pack) {
    return word("packs", pack.id().value(), pack.title());
  }

  /// The title of a kind of fact; the word itself where the vocabulary lacks it.
  public String fact(String kind) {
    var spec = book.vocabulary().spec(kind);
    return spec == null ? kind : word("facts", spec.kind().name(), spec.title());
  }

  public String fact(FactKind kind) {
    return fact(kind.name());
  }

  /// What a detail of a fact is called.
  public String detail(String name) {
    return word("details", name, spaced(name));
  }

  /// One of the words that a detail may say.
  public String word(String word) {
    return words.getOrDefault("acts", Map.of()).containsKey(word)
        ? act(word)
        : word("words", word, spaced(word));
  }

  boolean namesDetail(String name) {
    return words.getOrDefault("details", Map.of()).containsKey(name);
  }

  boolean hasWord(String word) {
    return Stream.of("words", "acts")
        .anyMatch(section -> words.getOrDefault(section, Map.of()).containsKey(word));
  }

  /// What a detail of a fact says: one of its words, a ground or an item by its title, anything
  /// else as it was typed.
  public String said(FactKind kind, String detail, String text) {
    var spec = book.vocabulary().spec(kind.name());
    var its = spec == null ? null : spec.details().get(detail);
    return switch (its) {
      case null -> text;
      case FactSpec.Detail.Choice _ -> word(text);
      case FactSpec.Detail.Ground _ -> ground(text);
      case FactSpec.Detail.Item _ -> item(text);
      case FactSpec.Detail.Name _ -> answer(text);
      case FactSpec.Detail.State _ -> state(text);
      case FactSpec.Detail.OnDay _, FactSpec.Detail.AtMoment _, FactSpec.Detail.Whole _ -> text;
    };
  }

  /// A state by its name and its letters, however it was written down; as it was typed where it is
  /// none.
  private String state(String text) {
    var code = FactSpec.Detail.State.meant(text);
    return code == null
        ? text
        : Locale.of("", code).getDisplayCountry(Locale.of(language.tag())) + " (" + code + ")";
  }

  /// An answer to an item of a check list, where it is one of the words; else as it was typed.
  public String answer(String text) {
    return words.getOrDefault("words", Map.of()).getOrDefault(text, text);
  }

  /// The title of a ground by its id; the id where no pack has it.
  public String ground(String id) {
    return book.packs().stream()
        .flatMap(pack -> pack.routes().stream())
        .flatMap(route -> Stream.concat(route.gateway().stream(), route.grounds().stream()))
        .filter(ground -> ground.id().value().equals(id))
        .findFirst()
        .map(this::ground)
        .orElse(id);
  }

  /// What an item of a check list asks, by its id; the id where no pack has it.
  public String item(String id) {
    return book.packs().stream()
        .flatMap(pack -> pack.checkLists().stream())
        .flatMap(list -> list.items().stream())
        .filter(item -> item.id().value().equals(id))
        .findFirst()
        .map(this::item)
        .orElse(id);
  }

  private static String spaced(String word) {
    return word.replace('-', ' ');
  }

  public FactSpec.@Nullable Nature nature(FactKind kind) {
    var spec = book.vocabulary().spec(kind.name());
    return spec == null ? null : spec.nature();
  }

  public String role(String id) {
    var role = roles.get(id);
    return word("roles", id, role == null ? id : role.title());
  }

  /// What a provision asks for.
  public String provision(Provision provision) {
    return word("provisions", provision.id().value(), provision.effect().what());
  }

  /// The same by its id; the id where no pack has it.
  public String provision(RuleId id) {
    return book.packs().stream()
        .flatMap(pack -> pack.provisions().stream())
        .filter(provision -> provision.id().equals(id))
        .findFirst()
        .map(this::provision)
        .orElse(id.value());
  }

  /// Who owes it or is bound by it; null for a lapse.
  public @Nullable String bearer(Provision provision) {
    return switch (provision.effect()) {
      case Effect.Duty(var owes, var _) -> role(owes);
      case Effect.Bar(var binds, var _) -> role(binds);
      case Effect.Lapse _ -> null;
    };
  }

  public String right(Right right) {
    return word("rights", right.id().value(), right.what());
  }

  public String route(Route route) {
    return word("routes", route.id().value(), route.what());
  }

  public String ground(Route.Ground ground) {
    return word("grounds", ground.id().value(), ground.what());
  }

  public String checkList(CheckList list) {
    return word("check-lists", list.id().value(), list.title());
  }

  public String item(CheckList.Item item) {
    return word("items", item.id().value(), item.ask());
  }

  /// A question for a person, by the id of its `asks` entry; others are known by their wording.
  public String ask(String id, String text) {
    return asks.contains(id) ? word("asks", id, text) : text(text);
  }

  /// How a text is read, such as that the end is not moved past days off.
  public String reading(String id) {
    return word("readings", id, spaced(id));
  }

  /// A planned act that a right may block.
  public String act(String act) {
    return word("acts", act, spaced(act));
  }

  /// A value left to national law, by `pack.input`.
  public String national(String input) {
    return word("national", input, nationals.getOrDefault(input, input));
  }

  /// A text of a pack that has no name of its own: a note, or the ground of an exception.
  public String text(String text) {
    return word("texts", text, text);
  }

  private String word(String section, String key, String original) {
    var translated = words.getOrDefault(section, Map.of()).get(key);
    if (translated == null) {
      translated = words.getOrDefault("texts", Map.of()).get(original);
    }
    return translated != null
        ? translated
        : language == Language.EN ? original : original + " [en]";
  }
}
