package nansen.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import nansen.cli.names.CyrillicLanguage;
import nansen.names.Names;
import nansen.names.roman.Language;
import nansen.names.roman.Romanisation;
import nansen.names.roman.Standard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `nansen names romanise`: a Cyrillic name in Latin letters, by a standard.
@Command(
    name = "romanise",
    description = "Writes a Cyrillic name in Latin letters, by the standard that applies.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NamesRomaniseCommand implements Callable<Integer> {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final String ASKED = " If it is of another language, say which with --language.";

  private final Surroundings surroundings;

  @Parameters(paramLabel = "NAME", description = "In Cyrillic letters.")
  private String name = "";

  @Option(
      names = "--standard",
      required = true,
      paramLabel = "STANDARD",
      converter = StandardReader.class,
      description = "icao, kmu-55, bgn-pcgn, norwegian, german, french or gost.")
  private Standard standard = Standard.ICAO;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      converter = LanguageReader.class,
      description = {
        "russian, ukrainian, belarusian, bulgarian, serbian or macedonian;",
        "by its letters where not given, and Russian where these do not tell."
      })
  private @Nullable Language language;

  NamesRomaniseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!CYRILLIC.matcher(name).find()) {
      surroundings
          .err()
          .println("There is no Cyrillic letter in \"" + name + "\". Write a name that has some.");
      return Desk.BAD_INPUT;
    }
    var told = language;
    if (told == null) {
      var shown = CyrillicLanguage.shownBy(name);
      if (shown.isEmpty()) {
        surroundings.err().println("Its letters do not tell the language: read as Russian.");
      }
      told = shown.orElse(Language.RUSSIAN);
    }
    return switch (Names.romanise(name, told, standard)) {
      case Romanisation.Written(var written) -> {
        surroundings.out().println(written);
        yield Desk.FINE;
      }
      case Romanisation.NotCovered(var why) -> {
        surroundings.err().println(language == null ? why + ASKED : why);
        yield Desk.BAD_INPUT;
      }
    };
  }

  static final class StandardReader implements ITypeConverter<Standard> {
    @Override
    public Standard convert(String word) {
      return named(word, Standard.values());
    }
  }

  static final class LanguageReader implements ITypeConverter<Language> {
    @Override
    public Language convert(String word) {
      return named(word, Language.values());
    }
  }

  private static <E extends Enum<E>> E named(String word, E[] values) {
    for (var value : values) {
      if (word(value).equals(word.toLowerCase(Locale.ROOT))) {
        return value;
      }
    }
    throw new TypeConversionException(
        "\""
            + word
            + "\" is not one of "
            + String.join(", ", Arrays.stream(values).map(NamesRomaniseCommand::word).toList()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
