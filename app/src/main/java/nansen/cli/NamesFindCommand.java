package nansen.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import nansen.cli.answer.JsonText;
import nansen.cli.names.BirthText;
import nansen.cli.names.Pairing;
import nansen.cli.names.PeopleList;
import nansen.names.Names;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.find.Answer;
import nansen.names.find.Finder;
import nansen.names.find.Found;
import nansen.names.find.Query;
import nansen.names.match.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `nansen names find`: who in a list may be meant by a name.
@Command(
    name = "find",
    description = "Finds who in a list may be meant by a name, in any script and order, and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the list was searched, whether somebody was found or not",
      "1:the list cannot be read, rows of it were left out (they are listed), or it is no name"
    })
final class NamesFindCommand implements Callable<Integer> {
  enum Format {
    text,
    json,
    csv
  }

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "As written, in any script.")
  private String name = "";

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PEOPLE.csv",
      description = "The list, with a head; or - for standard input.")
  private String file = "";

  @Option(
      names = "--born",
      paramLabel = "DATE",
      converter = BirthReader.class,
      description =
          "Moves the order, and excludes nobody: 1990-05-17, 1990-05, 1990, \"about 1990\".")
  private @Nullable Birth born;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "At most so many, 1 to 200; 20 where not given.")
  private int most = Query.USUAL;

  @Option(
      names = "--unfinished",
      description = "The last word may be only a beginning, as while it is typed.")
  private boolean unfinished;

  @Option(
      names = "--quick",
      description =
          "Only whose name sounds nearly the same, unless nobody likely does: others who may be"
              + " meant are missing.")
  private boolean quick;

  @Option(names = "--format", paramLabel = "text|json|csv", description = "text where not given.")
  private Format format = Format.text;

  @Mixin private final ListOptions list = new ListOptions();

  NamesFindCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static final class BirthReader implements ITypeConverter<Birth> {
    @Override
    public Birth convert(String text) {
      return BirthText.read(text)
          .orElseThrow(() ->
              new TypeConversionException(
                  "\"" + text + "\" is no date of birth. " + BirthText.HOW));
    }
  }

  @Override
  public Integer call() {
    if ((most < 1 || most > Query.MOST) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--most is from 1 to " + Query.MOST + ", and not " + most + ".");
    }
    var parsed = Names.parse(name);
    if (parsed.parts().isEmpty()) {
      surroundings.err().println("There is no name in \"" + name + "\". Write one, with letters.");
      return Desk.BAD_INPUT;
    }
    var people = list.read(file, surroundings);
    if (people == null) {
      return Desk.BAD_INPUT;
    }
    var rows = people.rows();
    var index = Pairing.index(rows.stream().map(PeopleList.Row::person).toList());
    var usual = Query.of(parsed);
    var answer =
        new Finder()
            .find(
                index,
                new Query(
                    new Person(parsed, new Evidence(born, Sex.NOT_KNOWN, null, null)),
                    unfinished ? Query.Typing.LAST_PART : Query.Typing.DONE,
                    quick ? Query.Breadth.LIKELY : Query.Breadth.EVERYBODY,
                    most,
                    unfinished ? 0 : usual.least()));
    surroundings.out().print(text(answer, rows));
    if (answer.reach() == Answer.Reach.TOO_COMMON) {
      surroundings
          .err()
          .println("The name is so common that not everybody was looked at: add a part or --born.");
    }
    return people.isWhole() ? Desk.FINE : Desk.BAD_INPUT;
  }

  private String text(Answer answer, List<PeopleList.Row> rows) {
    return switch (format) {
      case text -> plain(answer.found(), rows);
      case json -> JsonText.of(json(answer.found(), rows)) + "\n";
      case csv -> csv(answer.found(), rows);
    };
  }

  private static String plain(List<Found> found, List<PeopleList.Row> rows) {
    if (found.isEmpty()) {
      return "Nobody in the list is like that.\n";
    }
    var text = new StringBuilder();
    for (var each : found) {
      var row = rows.get((int) each.key());
      text.append(MatchText.probability(each.match()).toPlainString())
          .append("  ")
          .append(row.id())
          .append("  ")
          .append(row.written())
          .append('\n')
          .append(MatchText.lines(each.match(), "       "));
    }
    return text.toString();
  }

  private static List<Object> json(List<Found> found, List<PeopleList.Row> rows) {
    var all = new ArrayList<Object>();
    for (var each : found) {
      var row = rows.get((int) each.key());
      var one = new LinkedHashMap<String, Object>();
      one.put("id", row.id());
      one.put("line", row.line());
      one.put("name", row.written());
      one.put("probability", MatchText.probability(each.match()));
      one.put("reasons", MatchText.reasons(each.match()));
      all.add(one);
    }
    return all;
  }

  private static String csv(List<Found> found, List<PeopleList.Row> rows) {
    var text = new StringBuilder(CsvText.line("id", "line", "name", "probability", "reasons"));
    for (var each : found) {
      var row = rows.get((int) each.key());
      text.append(
          CsvText.line(
              row.id(),
              String.valueOf(row.line()),
              row.written(),
              MatchText.probability(each.match()).toPlainString(),
              CsvText.reasons(each.match())));
    }
    return text.toString();
  }
}
