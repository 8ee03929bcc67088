package nansen.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nansen.law.reading.BookReader;
import nansen.law.reading.Read;
import nansen.speech.Language;
import nansen.speech.Phrases;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /// What was read of the law.
  ///
  /// @throws ParameterException where nothing is wrong but a switch on the command line
  <T> Read<T> checked(Read<T> read) {
    if (command != null
        && read instanceof Read.Refused<T>(var problems)
        && problems.stream().allMatch(problem -> problem.file().equals(BookReader.SWITCHES))) {
      throw new ParameterException(
          command.commandLine(),
          problems.stream()
              .map(problem ->
                  "Invalid value for option '--switch': %s. %s"
                      .formatted(problem.wrong(), problem.instead()))
              .collect(joining(System.lineSeparator())));
    }
    return read;
  }

  Bookshelf shelf() {
    return Bookshelf.of(folders);
  }

  /// The law in every language; null where something is not in order, and then it has been said.
  @Nullable Spoken spoken(Surroundings surroundings) {
    return new Desk(surroundings, Phrases.in(Language.EN)).spoken(shelf(), this);
  }
}
