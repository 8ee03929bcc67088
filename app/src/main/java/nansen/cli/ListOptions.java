package nansen.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nansen.cli.names.Field;
import nansen.cli.names.PeopleList;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a command reads a list of people.
final class ListOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--column",
      paramLabel = "FIELD=HEAD",
      description = {
        "A column that is headed otherwise than usual, such as name=Applicant.",
        "Fields: id, name, family, given, patronymic, born, sex, nationality, place."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  /// The people of a file, or of standard input for `-`; null where it was refused. What is wrong
  /// is printed either way, one problem to a line.
  @Nullable PeopleList read(String file, Surroundings surroundings) {
    return switch (read(file, surroundings, fields())) {
      case Read.Ok<PeopleList>(var list) -> {
        list.problems().forEach(problem -> surroundings.err().println(problem));
        yield list;
      }
      case Read.Refused<PeopleList>(var problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem));
        yield null;
      }
    };
  }

  private static Read<PeopleList> read(
      String file, Surroundings surroundings, Map<Field, String> fields) {
    if (file.equals("-")) {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return PeopleList.read(new InputStreamReader(surroundings.in(), decoder), file, fields);
    }
    if (Files.isDirectory(Path.of(file))) {
      return refused(file, "this is a folder", "Name a file.");
    }
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      return PeopleList.read(reader, file, fields);
    } catch (NoSuchFileException e) {
      return refused(file, "there is no such file", "Check the name and the folder.");
    } catch (AccessDeniedException e) {
      return refused(file, "the file may not be read", "Ask for the right to read it.");
    } catch (IOException e) {
      return refused(file, "the file could not be read", "Check the disk and the name.");
    }
  }

  private static Read<PeopleList> refused(String file, String wrong, String instead) {
    return new Read.Refused<>(List.of(new Problem(file, 0, 0, "", wrong, instead)));
  }

  private Map<Field, String> fields() {
    var fields = new EnumMap<Field, String>(Field.class);
    for (var each : columns.entrySet()) {
      fields.put(field(each.getKey()), each.getValue());
    }
    return fields;
  }

  private Field field(String word) {
    for (var field : Field.values()) {
      if (field.word().equals(word)) {
        return field;
      }
    }
    var words = Arrays.stream(Field.values()).map(Field::word).toList();
    var text =
        "\""
            + word
            + "\" is no field of a list. "
            + Nearest.to(word, words).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
            + "Fields: "
            + String.join(", ", words)
            + ".";
    if (spec == null) {
      throw new IllegalStateException(text);
    }
    throw new ParameterException(spec.commandLine(), text);
  }
}
