package nansen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;

/// A tree of pack files: a folder, or the one that is built into the program.
sealed interface PackTree {
  /// The YAML files, by their names below the root, sorted.
  List<String> files();

  Read<Source> read(String file);

  /// The packs that come with the program: in its jar, or in the folder of its classes.
  static PackTree builtIn() {
    var found = PackTree.class.getResource("/packs/vocabulary.yaml");
    if (found == null) {
      throw new IllegalStateException("no packs were built into the program");
    }
    try {
      if (found.getProtocol().equals("jar")) {
        var path = found.getPath();
        var jar = Path.of(new URI(path.substring(0, path.indexOf("!/"))));
        return new InJar(new ZipFile(jar.toFile()), "packs/");
      }
      var folder = Path.of(found.toURI()).resolve("..").normalize();
      return switch (OnDisk.at(folder, "packs/")) {
        case Read.Ok(var tree) -> tree;
        case Read.Refused(var problems) -> throw new IllegalStateException(problems.toString());
      };
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param label what messages put before the names of the files
  record OnDisk(Path root, String label, List<String> files) implements PackTree {
    public OnDisk {
      files = List.copyOf(files);
    }

    /// The folder, with its files listed; or what cannot be read in it.
    static Read<PackTree> at(Path root, String label) {
      return switch (TextFiles.below(root, root.toString(), ".yaml", ".yml")) {
        case Read.Ok(var files) ->
            new Read.Ok<>(
                new OnDisk(
                    root,
                    label,
                    files.stream().map(file -> root.relativize(file).toString()).toList()));
        case Read.Refused(var problems) -> new Read.Refused<>(problems);
      };
    }

    @Override
    public Read<Source> read(String file) {
      return TextFiles.read(root.resolve(file), label + file);
    }
  }

  /// @param prefix of the entries, which messages keep
  record InJar(ZipFile jar, String prefix) implements PackTree {
    @Override
    public List<String> files() {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(prefix) && name.endsWith(".yaml"))
          .map(name -> name.substring(prefix.length()))
          .sorted()
          .toList();
    }

    @Override
    public Read<Source> read(String file) {
      var name = prefix + file;
      var entry = jar.getEntry(name);
      if (entry == null) {
        return new Read.Refused<>(
            List.of(new Problem(name, 0, 0, "", "the program lacks this file", "Build it again.")));
      }
      try (var in = jar.getInputStream(entry)) {
        return TextFiles.read(in, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
