package nansen.law.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nansen.law.journal.FactKind;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// Reads all packs together, with the words that they share and the calendars. Every problem of
/// every text is reported at once.
public final class BookReader {
  /// What a problem names as its file where it is in what the operator set, see [Texts#switches].
  public static final String SWITCHES = "switches";

  private static final Pattern ID = Pattern.compile("(?m)^pack:\\s*[\"']?([\\w.-]+)");

  private BookReader() {}

  /// The texts of a book.
  ///
  /// @param calendars `calendars.yaml`
  /// @param vocabulary `vocabulary.yaml`: facts, acts and roles that packs share
  /// @param packs one `pack.yaml` for each regime
  /// @param switches settings of the operator, by the name of the switch; the packs' defaults stand
  ///   for the others
  public record Texts(
      Source calendars, Source vocabulary, List<Source> packs, Map<String, String> switches) {
    public Texts {
      packs = List.copyOf(packs);
      switches = Map.copyOf(switches);
    }

    /// The same texts with some packs in place of those that have the same id, or as new ones.
    ///
    /// @param others by id
    public Texts replacing(Map<String, Source> others) {
      var byId = new LinkedHashMap<String, Source>();
      packs.forEach(pack -> byId.put(idOf(pack).orElse(pack.file()), pack));
      byId.putAll(others);
      return new Texts(calendars, vocabulary, List.copyOf(byId.values()), switches);
    }

    /// The same texts with other settings.
    public Texts with(Map<String, String> settings) {
      return new Texts(calendars, vocabulary, packs, settings);
    }
  }

  private record Opened(
      Source source,
      Yaml root,
      List<FactSpec> facts,
      Map<String, LawPack.Act> acts,
      Map<String, LawPack.Role> roles,
      Map<String, LawPack.Switch> switches) {}

  /// @param root null where the text is no map
  /// @param problems to which all that read the root add theirs
  private record Parsed(Source source, @Nullable Yaml root, List<Problem> problems) {
    static Parsed of(Source source) {
      var problems = new ArrayList<Problem>();
      return new Parsed(source, Yaml.root(source.text(), source.file(), problems), problems);
    }
  }

  /// The id that the text of a pack gives itself, as far as can be seen without reading it; empty
  /// where it gives none.
  public static Optional<String> idOf(Source pack) {
    var id = ID.matcher(pack.text());
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }

  public static Read<LawBook> read(Texts texts) {
    var problems = new ArrayList<Problem>();
    var calendars =
        switch (CalendarReader.read(texts.calendars().text(), texts.calendars().file())) {
          case Read.Ok(var value) -> value;
          case Read.Refused(var refused) -> {
            problems.addAll(refused);
            yield null;
          }
        };
    var shared = Yaml.root(texts.vocabulary().text(), texts.vocabulary().file(), problems);
    if (shared == null) {
      return new Read.Refused<>(problems);
    }
    var specs = new LinkedHashMap<String, FactSpec>();
    VocabularyReader.facts(shared).forEach(spec -> specs.put(spec.kind().name(), spec));
    var sharedActs = VocabularyReader.acts(shared);
    var sharedRoles = VocabularyReader.roles(shared);
    shared.done();
    var opened = new ArrayList<Opened>();
    var switches = new HashMap<String, LawPack.Switch>();
    // Side by side: most of the time goes into taking the texts apart.
    var parsed = texts.packs().parallelStream().map(Parsed::of).toList();
    for (var each : parsed) {
      var source = each.source();
      var root = each.root();
      if (root == null) {
        continue;
      }
      var own =
          new Opened(
              source,
              root,
              VocabularyReader.facts(root),
              VocabularyReader.acts(root),
              VocabularyReader.roles(root),
              PackReader.switches(root, texts.switches()));
      opened.add(own);
      for (var spec : own.facts()) {
        var earlier = specs.put(spec.kind().name(), spec);
        if (earlier != null && !earlier.equals(spec)) {
          root.problem(
              "the fact `" + spec.kind() + "` has another meaning elsewhere",
              "Give it another name, or use the shared one as it is.");
        }
      }
      switches.putAll(own.switches());
    }
    for (var name : texts.switches().keySet()) {
      var value = texts.switches().get(name);
      var known = switches.get(name);
      if (known == null) {
        problems.add(
            new Problem(
                SWITCHES,
                0,
                0,
                name,
                "there is no switch `" + name + "`",
                Yaml.oneOf(name, new TreeSet<>(switches.keySet()))));
      } else if (value != null && !PackReader.fits(value, known.preset())) {
        problems.add(
            new Problem(
                SWITCHES,
                0,
                0,
                name,
                "\"" + value + "\" is not a setting",
                PackReader.isOnOrOff(known.preset())
                    ? "Write on or off."
                    : "Write none or a day such as 2026-07-01."));
      }
    }
    var vocabulary = new Vocabulary(specs.values());
    kindsAreKnown(shared, vocabulary);
    opened.forEach(each -> kindsAreKnown(each.root(), vocabulary));
    var packs = new ArrayList<LawPack>();
    var check = new CrossCheck(vocabulary);
    var common = digest(texts.calendars().text(), texts.vocabulary().text());
    for (var one : opened) {
      var acts = new HashMap<>(sharedActs);
      acts.putAll(one.acts());
      var roles = new HashMap<>(sharedRoles);
      roles.putAll(one.roles());
      var scope =
          new PackScope(vocabulary, acts, roles, switches, VocabularyReader.support(one.root()));
      var reader = new PackReader(one.root(), scope);
      one.switches().values().forEach(own -> scope.usedSettings.put(own.id(), own.value()));
      var pack =
          reader.pack(
              () -> digest(common, scope.usedSettings.toString(), one.source().text()),
              one.facts(),
              one.switches().values());
      if (pack != null) {
        packs.add(pack);
        check.take(pack, reader, scope, one.root());
      }
    }
    check.all();
    parsed.forEach(each -> problems.addAll(each.problems()));
    if (calendars == null) {
      return new Read.Refused<>(problems);
    }
    return Read.of(new LawBook(calendars, vocabulary, packs), problems);
  }

  /// That the facts by which other facts are defined are words of the vocabulary.
  private static void kindsAreKnown(Yaml root, Vocabulary vocabulary) {
    for (var entry : root.map("facts").entrySet()) {
      var spec = vocabulary.spec(entry.getKey());
      for (var kind : spec == null ? List.<FactKind>of() : spec.namedKinds()) {
        if (vocabulary.number(kind) < 0) {
          entry
              .getValue()
              .problem(
                  "there is no fact `" + kind + "`", Yaml.oneOf(kind.name(), vocabulary.words()));
        }
      }
    }
  }

  private static String digest(String... texts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var text : texts) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return "sha256:" + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
