package nansen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.speech.Language;
import org.jspecify.annotations.Nullable;

/// The texts of the law that a command works with: those built in, and those of folders that the
/// user names, which add packs or stand in place of packs with the same name.
///
/// A folder with `pack.yaml` is one pack, any other a folder of packs. `vocabulary.yaml` and
/// `calendars.yaml` beside them stand in place of those built in; a folder that has both is a book
/// of its own, in which nothing built in counts.
final class Bookshelf {
  private static final Pattern STATES = Pattern.compile("(?ms)^states:(.*?)(?=^[a-z#]|\\z)");
  private static final Pattern STATE = Pattern.compile("\\b[A-Z]{2}\\b");
  private static final String PACK = "pack.yaml";

  private final Map<String, Shelved> packs = new LinkedHashMap<>();
  private final List<PackTree> trees = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Source calendars;
  private @Nullable Source vocabulary;

  /// A pack and where its scenarios and titles are.
  ///
  /// @param folder its folder below the root of the tree, with a slash; empty for the root
  private record Shelved(PackTree tree, String folder, Source text) {}

  private Bookshelf() {}

  /// The law built in, and these folders on top of it, in their order.
  static Bookshelf of(List<Path> folders) {
    var shelf = new Bookshelf();
    if (folders.stream().noneMatch(Bookshelf::isWholeBook)) {
      shelf.take(PackTree.builtIn());
    }
    for (var folder : folders) {
      if (!Files.isDirectory(folder)) {
        shelf.problems.add(
            new Problem(
                folder.toString(), 0, 0, "", "there is no such folder", "Name a folder of packs."));
        continue;
      }
      if (isWholeBook(folder)) {
        shelf.clear();
      }
      switch (PackTree.OnDisk.at(folder, label(folder))) {
        case Read.Ok(var tree) -> shelf.take(tree);
        case Read.Refused(var refused) -> shelf.problems.addAll(refused);
      }
    }
    return shelf;
  }

  private static boolean isWholeBook(Path folder) {
    return Files.exists(folder.resolve("vocabulary.yaml"))
        && Files.exists(folder.resolve("calendars.yaml"));
  }

  private static String label(Path folder) {
    var text = folder.toString();
    return text.isEmpty() || text.endsWith("/") ? text : text + "/";
  }

  private void clear() {
    packs.clear();
    trees.clear();
    calendars = null;
    vocabulary = null;
  }

  private void take(PackTree tree) {
    trees.add(tree);
    var taken = false;
    for (var file : tree.files()) {
      switch (file) {
        case "calendars.yaml" -> calendars = text(tree.read(file), calendars);
        case "vocabulary.yaml" -> vocabulary = text(tree.read(file), vocabulary);
        default -> {
          var folder = file.substring(0, file.lastIndexOf('/') + 1);
          if (file.equals(folder + PACK) && folder.indexOf('/') == folder.lastIndexOf('/')) {
            taken = true;
            pack(tree, folder, file);
          }
        }
      }
    }
    if (!taken && tree instanceof PackTree.OnDisk(var root, var _, var _)) {
      problems.add(
          new Problem(
              root.toString(),
              0,
              0,
              "",
              "there is no pack in this folder",
              "Put it into a file `pack.yaml`, here or one folder below."));
    }
  }

  private void pack(PackTree tree, String folder, String file) {
    var text = text(tree.read(file), null);
    if (text != null) {
      packs.put(BookReader.idOf(text).orElse(folder), new Shelved(tree, folder, text));
    }
  }

  private @Nullable Source text(Read<Source> read, @Nullable Source otherwise) {
    return switch (read) {
      case Read.Ok(var source) -> source;
      case Read.Refused(var refused) -> {
        problems.addAll(refused);
        yield otherwise;
      }
    };
  }

  /// The texts, for a reader of books.
  ///
  /// @param switches settings of the operator, by the name of the switch
  Read<BookReader.Texts> texts(Map<String, String> switches) {
    if (calendars == null || vocabulary == null || !problems.isEmpty()) {
      return new Read.Refused<>(problems);
    }
    return new Read.Ok<>(
        new BookReader.Texts(
            calendars, vocabulary, packs.values().stream().map(Shelved::text).toList(), switches));
  }

  /// The book itself.
  Read<LawBook> book(Map<String, String> switches) {
    return switch (texts(switches)) {
      case Read.Ok(var texts) -> BookReader.read(texts);
      case Read.Refused(var refused) -> new Read.Refused<>(refused);
    };
  }

  /// The book without the packs that bind none of these countries: to read everything is most of
  /// the time a command takes.
  Read<LawBook> book(Map<String, String> switches, Set<String> countries) {
    return switch (texts(switches)) {
      case Read.Ok(var texts) ->
          BookReader.read(
              new BookReader.Texts(
                  texts.calendars(),
                  texts.vocabulary(),
                  texts.packs().stream().filter(pack -> bindsOneOf(countries, pack)).toList(),
                  switches));
      case Read.Refused(var refused) -> new Read.Refused<>(refused);
    };
  }

  private static boolean bindsOneOf(Set<String> countries, Source pack) {
    var states = STATES.matcher(pack.text());
    return !states.find()
        || STATE.matcher(states.group(1)).results().anyMatch(m -> countries.contains(m.group()));
  }

  /// The files of titles in a language: the shared ones first, then those of the packs.
  Read<List<Source>> titles(Language language) {
    var name = "titles." + language.tag() + ".yaml";
    var found = new ArrayList<Read<Source>>();
    for (var tree : trees) {
      if (tree.files().contains(name)) {
        found.add(tree.read(name));
      }
    }
    for (var pack : packs.values()) {
      if (!pack.folder().isEmpty() && pack.tree().files().contains(pack.folder() + name)) {
        found.add(pack.tree().read(pack.folder() + name));
      }
    }
    return all(found);
  }

  /// The scenarios beside a pack.
  Read<List<Source>> scenarios(String pack) {
    var shelved = packs.get(pack);
    if (shelved == null) {
      return new Read.Ok<>(List.of());
    }
    var folder = shelved.folder() + "scenarios/";
    return all(
        shelved.tree().files().stream()
            .filter(file -> file.startsWith(folder))
            .map(shelved.tree()::read)
            .toList());
  }

  /// The packs that came from the last folder taken: what the user brought.
  List<String> fromLast() {
    return packs.entrySet().stream()
        .filter(each -> each.getValue().tree() == trees.getLast())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Read<List<Source>> all(List<Read<Source>> reads) {
    var sources = new ArrayList<Source>();
    var problems = new ArrayList<Problem>();
    for (var read : reads) {
      switch (read) {
        case Read.Ok(var source) -> sources.add(source);
        case Read.Refused(var refused) -> problems.addAll(refused);
      }
    }
    return Read.of(List.copyOf(sources), problems);
  }
}
