package nansen.access.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A whole chain as a file, to be held against its checkpoints where there is no database. In
/// UTF-8, one link to a line, its values divided by tabs: place, event, digest and hash in
/// hexadecimal digits, then those of the event in the order of [StoredEvent], its time in
/// microseconds since 1970. `\N` stands for no value; a tab, the end of a line and a backslash
/// within one are written as PostgreSQL writes them (`\t`, `\n`, `\r`, two backslashes). Before all
/// stands the name of the form, behind them how many there are.
final class TrailFile implements AutoCloseable, Walk.Source {
  /// The first line.
  static final String FORM = "nansen-audit-export-1";

  private static final String END = "end ";
  private static final String NOTHING = "\\N";
  private static final int LINK = 4;
  private static final int VALUES = 13;
  private static final int BATCH = 10_000;

  private final Path file;
  private final BufferedReader lines;
  private long read;
  private long said;
  private boolean isRead;

  /// @throws IOException where it cannot be read, or is of another form
  TrailFile(Path file) throws IOException {
    this.file = file;
    this.lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    if (!FORM.equals(lines.readLine())) {
      lines.close();
      throw new IOException("its first line is not " + FORM);
    }
  }

  /// The line of a link.
  static String line(Link.WithEvent row) {
    var link = row.link();
    var event = row.event();
    var line = new StringBuilder();
    line.append(link.sequence()).append('\t').append(link.event());
    add(line, link.digest().toString());
    add(line, link.hash().toString());
    if (event != null) {
      add(line, String.valueOf(event.id()));
      add(line, String.valueOf(micros(event.at())));
      add(line, event.actor());
      add(line, event.session());
      add(line, event.purpose());
      add(line, event.act());
      add(line, event.kind());
      add(line, event.record());
      add(line, event.listed());
      add(line, event.fields());
      add(line, event.rule());
      add(line, event.result());
      add(line, event.changes());
    }
    return line.toString();
  }

  /// The last line.
  static String end(long links) {
    return END + links;
  }

  private static void add(StringBuilder line, @Nullable String value) {
    line.append('\t').append(value == null ? NOTHING : escaped(value));
  }

  private static long micros(Instant at) {
    return TimeUnit.SECONDS.toMicros(at.getEpochSecond())
        + TimeUnit.NANOSECONDS.toMicros(at.getNano());
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static @Nullable String value(String text) {
    if (text.equals(NOTHING)) {
      return null;
    }
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var value = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var sign = text.charAt(i);
      value.append(
          sign != '\\'
              ? sign
              : switch (text.charAt(++i)) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                default -> text.charAt(i);
              });
    }
    return value.toString();
  }

  @Override
  public List<Link.WithEvent> next() {
    var rows = new ArrayList<Link.WithEvent>();
    while (!isRead && rows.size() < BATCH) {
      var row = row(lines);
      if (row == null) {
        if (said != read) {
          throw new IllegalStateException("it says that it has %d links".formatted(said));
        }
        isRead = true;
        break;
      }
      rows.add(row);
      read++;
    }
    return rows;
  }

  /// @return null behind the last
  private Link.@Nullable WithEvent row(BufferedReader from) {
    try {
      var line = from.readLine();
      if (line == null) {
        throw new IllegalStateException(
            "it ends in the midst: its last line does not say how many");
      }
      if (line.startsWith(END)) {
        said = Long.parseLong(line.substring(END.length()));
        return null;
      }
      return row(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Link.WithEvent row(String line) {
    try {
      var parts = line.split("\t", -1);
      var link =
          new Link(
              Long.parseLong(parts[0]),
              Long.parseLong(parts[1]),
              Hash.parse(parts[2]),
              Hash.parse(parts[3]));
      if (parts.length == LINK) {
        return new Link.WithEvent(link, null);
      }
      if (parts.length != LINK + VALUES) {
        throw new IllegalArgumentException(parts.length + " values");
      }
      var values = new ArrayList<@Nullable String>();
      for (var i = LINK; i < parts.length; i++) {
        values.add(value(parts[i]));
      }
      return new Link.WithEvent(link, event(values));
    } catch (RuntimeException e) {
      throw new IllegalStateException("a line is none of a link: " + e.getMessage(), e);
    }
  }

  private static StoredEvent event(List<@Nullable String> values) {
    return new StoredEvent(
        Long.parseLong(text(values, 0)),
        Instant.EPOCH.plus(Long.parseLong(text(values, 1)), ChronoUnit.MICROS),
        text(values, 2),
        values.get(3),
        text(values, 4),
        text(values, 5),
        text(values, 6),
        values.get(7),
        values.get(8),
        text(values, 9),
        text(values, 10),
        text(values, 11),
        text(values, 12));
  }

  private static String text(List<@Nullable String> values, int place) {
    var value = values.get(place);
    if (value == null) {
      throw new IllegalArgumentException("no value " + (place + 1));
    }
    return value;
  }

  @Override
  public List<Link> from(long place, int limit) {
    try (var again = new TrailFile(file)) {
      var links = new ArrayList<Link>();
      for (var row = again.row(again.lines); row != null; row = again.row(again.lines)) {
        if (row.link().sequence() >= place && links.size() < limit) {
          links.add(row.link());
        }
      }
      return links;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasDigest(Hash digest) {
    try (var again = new TrailFile(file)) {
      for (var row = again.row(again.lines); row != null; row = again.row(again.lines)) {
        if (row.link().digest().equals(digest)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
