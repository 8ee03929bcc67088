package nansen.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which law a command works with.
final class BookOptions {
  @Option(
      names = "--packs",
      paramLabel = "FOLDER",
      description = "A pack, or a folder of packs, in addition to or in place of those built in.")
  List<Path> folders = List.of();

  @Option(
      names = "--switch",
      paramLabel = "NAME=VALUE",
      description = "Sets a switch of a pack: on, off, none or a day.")
  Map<String, String> switches = new LinkedHashMap<>();

  Bookshelf shelf() {
    return Bookshelf.of(folders);
  }

  /// The law in every language; null where something is not in order, and then it has been said.
  @Nullable Spoken spoken(Surroundings surroundings) {
    return new Desk(surroundings, Phrases.in(Language.EN)).spoken(shelf(), switches);
  }
}
