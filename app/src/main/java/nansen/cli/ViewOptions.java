package nansen.cli;

import nansen.cli.page.Sheet;
import nansen.speech.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a command speaks and looks.
final class ViewOptions {
  enum Colour {
    auto,
    always,
    never
  }

  @Option(
      names = "--lang",
      paramLabel = "nb|en|uk|ru|ar",
      description = "The language of the answer; en where not given.",
      converter = Tag.class)
  Language language = Language.EN;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      description = "auto (only in a terminal), always or never. NO_COLOR is respected.")
  Colour colour = Colour.auto;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Columns.class,
      description =
          "Columns to a line, 40 to 400; otherwise those of the terminal, from 60 to 120.")
  int width;

  /// An empty sheet of the right width and colour.
  Sheet sheet(Surroundings surroundings) {
    var coloured =
        switch (colour) {
          case auto -> surroundings.colours();
          case always -> true;
          case never -> false;
        };
    return new Sheet(
        width > 0 ? width : surroundings.width(), coloured ? Sheet.Ink.COLOURED : Sheet.Ink.PLAIN);
  }

  static final class Columns implements ITypeConverter<Integer> {
    private static final int FEWEST = 40;
    private static final int MOST = 400;

    @Override
    public Integer convert(String columns) {
      if (columns.matches("\\d{1,4}")) {
        var number = Integer.parseInt(columns);
        if (number >= FEWEST && number <= MOST) {
          return number;
        }
      }
      throw new TypeConversionException(
          "\"" + columns + "\" is not a number of columns from " + FEWEST + " to " + MOST);
    }
  }

  static final class Tag implements ITypeConverter<Language> {
    @Override
    public Language convert(String tag) {
      return Language.of(tag)
          .orElseThrow(() ->
              new TypeConversionException("\"" + tag + "\" is not one of nb, en, uk, ru, ar"));
    }
  }
}
