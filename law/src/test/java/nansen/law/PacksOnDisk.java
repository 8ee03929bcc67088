package nansen.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.CalendarId;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.reading.BookReader;
import nansen.law.reading.Read;
import nansen.law.reading.Source;

/// The packs of the repository, for tests.
public final class PacksOnDisk {
  private static final Path PACKS = Path.of("..", "packs");

  private PacksOnDisk() {}

  public static BookReader.Texts texts() {
    return new BookReader.Texts(
        source(PACKS.resolve("calendars.yaml")),
        source(PACKS.resolve("vocabulary.yaml")),
        sources("pack.yaml"),
        Map.of());
  }

  /// The scenarios beside all packs.
  public static List<Source> scenarios() {
    try (var files = Files.walk(PACKS)) {
      return files
          .filter(file -> file.toString().contains("scenarios"))
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(PacksOnDisk::source)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Source> sources(String name) {
    try (var files = Files.walk(PACKS)) {
      return new ArrayList<>(
          files.filter(file -> file.endsWith(name)).sorted().map(PacksOnDisk::source).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Path file) {
    try {
      return new Source(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The book, or an error that lists every problem.
  public static LawBook book() {
    return book(texts());
  }

  public static LawBook book(BookReader.Texts texts) {
    return switch (BookReader.read(texts)) {
      case Read.Ok(var book) -> book;
      case Read.Refused(var problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(Object::toString).toList()));
    };
  }

  /// The calendars of the packs with other words and one pack alone.
  public static BookReader.Texts texts(String vocabulary, String pack) {
    return new BookReader.Texts(
        texts().calendars(),
        new Source("vocabulary.yaml", vocabulary),
        List.of(new Source("pack.yaml", pack)),
        Map.of());
  }

  public static Place place(LawBook book, String country, String calendar) {
    return new Place(
        country,
        book.calendars().zone(new CalendarId(country)).orElseThrow(),
        book.calendars().of(new CalendarId(calendar)).orElseThrow(),
        Map.of());
  }
}
