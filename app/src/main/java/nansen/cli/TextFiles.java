package nansen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import org.jspecify.annotations.Nullable;

/// All reading of files and of standard input. Nothing is read before its size is known to be
/// bearable, and nothing is taken for text that is not UTF-8.
final class TextFiles {
  /// In bytes. Thousands of facts fit.
  static final int LARGEST = 4_000_000;

  private static final String NOT_TEXT = "Give a YAML text in UTF-8";
  private static final String NOWHERE = "this link leads to no file";
  private static final String MEND = "Mend it, or take it away.";

  private TextFiles() {}

  /// The text of a file.
  ///
  /// @param label what messages call it
  static Read<Source> read(Path file, String label) {
    try {
      if (Files.isDirectory(file)) {
        return refused(label, "this is a folder", "Name a file.");
      }
      var size = Files.size(file);
      if (size > LARGEST) {
        return tooLarge(label, size);
      }
      // A device or a pipe has no size, and may have no end.
      try (var stream = Files.newInputStream(file)) {
        return read(stream, label);
      }
    } catch (NoSuchFileException e) {
      return Files.isSymbolicLink(file)
          ? leadsNowhere(label)
          : refused(label, "there is no such file", "Check the name" + nearby(file));
    } catch (AccessDeniedException e) {
      return refused(label, "the file may not be read", "Ask for the right to read it.");
    } catch (IOException e) {
      return refused(label, "the file could not be read", "Check the disk and the name.");
    }
  }

  /// The text of a stream.
  static Read<Source> read(InputStream stream, String label) {
    try {
      var bytes = stream.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? tooLarge(label, bytes.length) : decode(bytes, label);
    } catch (IOException e) {
      return refused(label, "it could not be read", "Try a file.");
    }
  }

  /// The files below a folder whose names end so, in the order of their names. Hidden ones are left
  /// out, and folders behind links. What cannot be read is a problem: no case is left out in
  /// silence.
  ///
  /// @param label what messages call the folder
  /// @param endings in small letters
  static Read<List<Path>> below(Path folder, String label, String... endings) {
    var files = new ArrayList<Path>();
    var problems = new ArrayList<Problem>();
    try {
      var root = folder.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes about) {
              return inner.equals(root) || !isHidden(inner)
                  ? FileVisitResult.CONTINUE
                  : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              if (isHidden(file) || !endsSo(file, endings)) {
                return FileVisitResult.CONTINUE;
              }
              if (Files.isRegularFile(file)) {
                files.add(folder.resolve(root.relativize(file)));
              } else if (about.isSymbolicLink() && !Files.exists(file)) {
                problems.add(problem(folder.resolve(root.relativize(file)), NOWHERE, MEND));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path inner, IOException e) {
              problems.add(
                  problem(
                      folder.resolve(root.relativize(inner)),
                      "it may not be read",
                      "Ask for the right to read it."));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      problems.add(
          new Problem(label, 0, 0, "", "the folder could not be read", "Check your rights."));
    }
    files.sort(null);
    return Read.of(List.copyOf(files), problems);
  }

  private static Problem problem(Path file, String wrong, String instead) {
    return new Problem(file.toString(), 0, 0, "", wrong, instead);
  }

  private static boolean endsSo(Path file, String... endings) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    for (var ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Path file) {
    var name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private static Read<Source> tooLarge(String label, long size) {
    return refused(
        label,
        size > LARGEST + 1L
            ? "the file has " + size + " bytes, more than the " + LARGEST + " that are read"
            : "there are more than the " + LARGEST + " bytes that are read",
        "A case has some hundred lines: check that this is one, or split it into several files.");
  }

  private static Read<Source> leadsNowhere(String label) {
    return refused(label, NOWHERE, MEND);
  }

  static Read<Source> decode(byte[] bytes, String label) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    var result = decoder.decode(in, out, true);
    if (result.isError()) {
      return new Read.Refused<>(List.of(notUtf8(bytes, in.position(), label)));
    }
    out.flip();
    var bom = out.length() > 0 && out.charAt(0) == '\uFEFF' ? 1 : 0;
    return new Read.Ok<>(new Source(label, out.subSequence(bom, out.length()).toString()));
  }

  private static Problem notUtf8(byte[] bytes, int position, String label) {
    var line = 1;
    var lineStart = 0;
    for (var i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    var kind = kindOf(bytes);
    return new Problem(
        label,
        line,
        position - lineStart + 1,
        "",
        "the byte 0x%02X at position %d is not UTF-8 text"
            .formatted(bytes[position] & 0xFF, position),
        kind == null
            ? NOT_TEXT + ": save it again in that encoding."
            : NOT_TEXT + "; this looks like " + kind + ".");
  }

  private static @Nullable String kindOf(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
      return "a picture";
    }
    if (start.startsWith("%PDF")) {
      return "a PDF document";
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return "a zip archive or an office document";
    }
    return start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")
        ? "a text in UTF-16"
        : null;
  }

  private static String nearby(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return " and the folder.";
    }
    var names = new ArrayList<String>();
    try (var siblings = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      siblings.forEach(each -> names.add(each.getFileName().toString()));
    } catch (IOException e) {
      return ".";
    }
    var name = file.getFileName() == null ? "" : file.getFileName().toString();
    return Nearest.to(name, names).map(near -> ": did you mean `" + near + "`?").orElse(".");
  }

  private static Read<Source> refused(String label, String wrong, String instead) {
    return new Read.Refused<>(List.of(new Problem(label, 0, 0, "", wrong, instead)));
  }
}
