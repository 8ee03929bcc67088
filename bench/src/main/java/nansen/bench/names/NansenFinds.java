package nansen.bench.names;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongFunction;
import nansen.bench.names.peer.Finds;
import nansen.names.Names;
import nansen.names.evidence.Evidence;
import nansen.names.find.Draft;
import nansen.names.find.Entry;
import nansen.names.find.Finder;
import nansen.names.find.NameIndex;
import nansen.names.find.Query;
import nansen.names.find.Segment;
import nansen.names.match.Person;

/// The library, as a program uses it: one segment in a mapped file.
final class NansenFinds implements Finds {
  private final Path file;
  private final Arena arena = Arena.ofShared();
  private Finder finder = new Finder();
  private NameIndex index = NameIndex.empty();

  NansenFinds() throws IOException {
    file = Files.createTempFile("nansen-bench", ".names");
  }

  @Override
  public String title() {
    return NansenScore.TITLE;
  }

  @Override
  public boolean build(long names, LongFunction<String> name) throws IOException {
    var draft = new Draft();
    for (var i = 0L; i < names; i++) {
      draft.add(new Entry(i, new Person(Names.parse(name.apply(i)), Evidence.NONE)));
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var made = draft.finish().memory();
      channel.map(MapMode.READ_WRITE, 0, made.byteSize(), arena).copyFrom(made);
    }
    return reopen();
  }

  @Override
  public boolean reopen() throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      index =
          NameIndex.of(
              List.of(Segment.in(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena))));
    }
    finder = new Finder();
    return true;
  }

  @Override
  public long[] find(String name, int most) {
    return find(name, Query.Breadth.EVERYBODY, most);
  }

  private long[] find(String name, Query.Breadth breadth, int most) {
    var usual = Query.of(Names.parse(name));
    var query = new Query(usual.person(), usual.typing(), breadth, most, usual.least());
    return finder.find(index, query).found().stream().mapToLong(found -> found.key()).toArray();
  }

  /// The same names, asked for whoever is likely.
  Finds quick() {
    return new Quick();
  }

  private final class Quick implements Finds {
    @Override
    public String title() {
      return NansenScore.TITLE + ", asked quickly";
    }

    @Override
    public boolean build(long names, LongFunction<String> name) {
      return false;
    }

    @Override
    public long[] find(String name, int most) {
      return NansenFinds.this.find(name, Query.Breadth.LIKELY, most);
    }

    @Override
    public long bytes() throws IOException {
      return NansenFinds.this.bytes();
    }

    @Override
    public void close() {}
  }

  @Override
  public long bytes() throws IOException {
    return Files.size(file);
  }

  @Override
  public void close() throws IOException {
    index = NameIndex.empty();
    arena.close();
    Files.deleteIfExists(file);
  }
}
