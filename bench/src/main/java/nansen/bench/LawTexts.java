package nansen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.Read;
import nansen.law.reading.Source;

/// The packs of the repository, built into this module, as texts in memory.
public final class LawTexts {
  private LawTexts() {}

  /// As texts, to read or to change.
  public static BookReader.Texts all() {
    try {
      var vocabulary = LawTexts.class.getResource("/packs/vocabulary.yaml");
      if (vocabulary == null) {
        throw new IllegalStateException("no packs were built into the benchmarks");
      }
      if (!vocabulary.getProtocol().equals("jar")) {
        return below(Path.of(vocabulary.toURI()).resolveSibling(""));
      }
      var jar = URI.create(vocabulary.toString().replaceFirst("!.*", ""));
      try (var files = FileSystems.newFileSystem(jar, Map.of())) {
        return below(files.getPath("/packs"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BookReader.Texts below(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var packs = files.filter(file -> file.endsWith("pack.yaml")).sorted().toList();
      return new BookReader.Texts(
          source(folder.resolve("calendars.yaml")),
          source(folder.resolve("vocabulary.yaml")),
          packs.stream().map(LawTexts::source).toList(),
          Map.of());
    }
  }

  private static Source source(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LawBook book() {
    return read(BookReader.read(all()));
  }

  /// What was read; a bug of this repository where it was refused.
  public static <T> T read(Read<T> read) {
    return switch (read) {
      case Read.Ok(var value) -> value;
      case Read.Refused(var problems) ->
          throw new IllegalStateException(
              String.join("\n", problems.stream().map(Object::toString).toList()));
    };
  }

  /// How large the texts are together, in characters.
  static int size(BookReader.Texts texts) {
    return texts.calendars().text().length()
        + texts.vocabulary().text().length()
        + sum(texts.packs());
  }

  private static int sum(List<Source> sources) {
    return sources.stream().mapToInt(source -> source.text().length()).sum();
  }
}
