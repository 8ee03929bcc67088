package nansen.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import nansen.law.pack.LawBook;
import nansen.law.reading.CaseFile;
import nansen.law.reading.CaseReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import org.jspecify.annotations.Nullable;

/// The cases that a command line names: files, folders of them, and `-` for standard input.
final class CaseFiles {
  private static final Pattern COUNTRY = Pattern.compile("(?m)^country:[ \\t]*[\"']?([A-Z]{2})\\b");

  /// A case to be read.
  ///
  /// @param path null for standard input
  private record Named(String label, @Nullable Path path) {}

  private final InputStream standardInput;
  private final List<Named> named = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final boolean single;
  private @Nullable List<Source> texts;

  private CaseFiles(InputStream standardInput, List<String> arguments) {
    this.standardInput = standardInput;
    arguments.forEach(this::name);
    this.single = arguments.size() == 1 && !Files.isDirectory(Path.of(arguments.getFirst()));
  }

  static CaseFiles of(List<String> arguments, InputStream standardInput) {
    return new CaseFiles(standardInput, arguments);
  }

  private void name(String argument) {
    if (argument.equals("-")) {
      named.add(new Named("-", null));
      return;
    }
    var path = Path.of(argument);
    if (!Files.isDirectory(path)) {
      named.add(new Named(argument, path));
      return;
    }
    switch (TextFiles.below(path, argument, ".yaml", ".yml")) {
      case Read.Ok(var files) when files.isEmpty() ->
          problems.add(
              new Problem(
                  argument,
                  0,
                  0,
                  "",
                  "there is no case in this folder",
                  "Case files end in .yaml or .yml."));
      case Read.Ok(var files) -> files.forEach(file -> named.add(new Named(file.toString(), file)));
      case Read.Refused(var refused) -> problems.addAll(refused);
    }
  }

  /// Whether the command line names one file, and no folder.
  boolean single() {
    return single;
  }

  int count() {
    return named.size();
  }

  /// The countries that the texts name, as far as a glance at them shows; empty where one names
  /// none.
  ///
  /// Only the law of these needs to be read, as long as nothing turns out to be wrong.
  Set<String> countries() {
    var countries = new TreeSet<String>();
    for (var source : texts()) {
      var country = COUNTRY.matcher(source.text());
      if (!country.find()) {
        return Set.of();
      }
      countries.add(country.group(1));
    }
    return countries;
  }

  /// Every case, or every problem of every file.
  ///
  /// @param done hears how many were read so far
  Read<List<CaseFile>> read(LawBook book, IntConsumer done) {
    var cases = new ArrayList<CaseFile>(named.size());
    var refusals = new ArrayList<Problem>();
    for (var source : texts()) {
      switch (CaseReader.read(source.text(), source.file(), book)) {
        case Read.Ok(var file) -> cases.add(file);
        case Read.Refused(var refused) -> refusals.addAll(refused);
      }
      done.accept(cases.size());
    }
    refusals.addAll(0, problems);
    return Read.of(List.copyOf(cases), refusals);
  }

  /// Read once: standard input gives its text only once.
  private List<Source> texts() {
    var read = texts;
    if (read == null) {
      read = new ArrayList<>();
      for (var each : named) {
        switch (text(each)) {
          case Read.Ok(var source) -> read.add(source);
          case Read.Refused(var refused) -> problems.addAll(refused);
        }
      }
      texts = read;
    }
    return read;
  }

  private Read<Source> text(Named each) {
    return each.path() == null
        ? TextFiles.read(standardInput, each.label())
        : TextFiles.read(each.path(), each.label());
  }
}
