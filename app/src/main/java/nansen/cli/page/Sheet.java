package nansen.cli.page;

import java.util.ArrayList;
import java.util.List;

/// A page of text under way: wraps at its width, sets two columns, colours where there is colour.
/// Nothing is told by colour alone.
public final class Sheet {
  /// Whether there is colour.
  public enum Ink {
    PLAIN,
    COLOURED
  }

  /// How words stand out.
  enum Style {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    BAD("1;31"),
    CARE("33"),
    GOOD("32");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /// Words in one style.
  record Run(String text, Style style) {
    Run {
      text = Visible.of(text);
    }

    static Run plain(String text) {
      return new Run(text, Style.PLAIN);
    }

    static Run strong(String text) {
      return new Run(text, Style.STRONG);
    }

    static Run faint(String text) {
      return new Run(text, Style.FAINT);
    }

    static Run bad(String text) {
      return new Run(text, Style.BAD);
    }

    static Run care(String text) {
      return new Run(text, Style.CARE);
    }
  }

  private final int width;
  private final Ink ink;
  private final StringBuilder text = new StringBuilder();

  public Sheet(int width, Ink ink) {
    this.width = width;
    this.ink = ink;
  }

  int width() {
    return width;
  }

  /// What has been written so far, and an empty sheet from now on.
  public String take() {
    var taken = text.toString();
    text.setLength(0);
    return taken;
  }

  void blank() {
    var end = text.length();
    if (end > 1 && text.charAt(end - 2) != '\n') {
      text.append('\n');
    }
  }

  /// A heading, with a blank line above.
  public void heading(String words) {
    blank();
    paragraph(0, 0, Run.strong(words));
  }

  /// A paragraph.
  ///
  /// @param indent of its first line
  /// @param hanging of the lines after it
  void paragraph(int indent, int hanging, Run... runs) {
    var lines = wrap(List.of(runs), width - indent, width - hanging);
    for (var i = 0; i < lines.size(); i++) {
      line(i == 0 ? indent : hanging, lines.get(i));
    }
  }

  /// Two columns: a narrow one whose lines stand as they are, and a wide one that is wrapped.
  ///
  /// @param left runs, one to a line
  /// @param column where the right column begins
  /// @param right paragraphs
  void columns(List<List<Run>> left, int column, List<List<Run>> right) {
    var lines = new ArrayList<List<Run>>();
    for (var paragraph : right) {
      lines.addAll(wrap(paragraph, width - column, width - column));
    }
    for (var i = 0; i < Math.max(left.size(), lines.size()); i++) {
      var margin = i < left.size() ? left.get(i) : List.<Run>of();
      var used = length(margin);
      if (i >= lines.size() || used >= column) {
        line(0, margin);
        if (i < lines.size()) {
          line(column, lines.get(i));
        }
        continue;
      }
      var all = new ArrayList<>(margin);
      all.add(Run.plain(" ".repeat(column - used)));
      all.addAll(lines.get(i));
      line(0, all);
    }
  }

  private static int length(List<Run> runs) {
    return runs.stream().mapToInt(run -> run.text().length()).sum();
  }

  private void line(int indent, List<Run> runs) {
    var start = text.length();
    text.append(" ".repeat(indent));
    for (var run : runs) {
      if (ink == Ink.PLAIN || run.style() == Style.PLAIN || run.text().isBlank()) {
        text.append(run.text());
      } else {
        text.append("\u001b[").append(run.style().code).append('m');
        text.append(run.text()).append("\u001b[0m");
      }
    }
    while (text.length() > start && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }

  /// Breaks between words. A word longer than the line stands alone on one.
  static List<List<Run>> wrap(List<Run> runs, int first, int others) {
    var lines = new ArrayList<List<Run>>();
    var line = new ArrayList<Run>();
    var used = 0;
    for (var word : words(runs)) {
      var room = lines.isEmpty() ? first : others;
      if (used > 0 && used + word.text().stripTrailing().length() > room) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
      }
      if (used > 0 || !word.text().isBlank()) {
        line.add(word);
        used += word.text().length();
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /// Each word with the spaces after it. Words that touch across runs stay together as long as they
  /// fit, since each run ends or begins with a space where a break is meant.
  private static List<Run> words(List<Run> runs) {
    var words = new ArrayList<Run>();
    for (var run : runs) {
      var from = 0;
      var spaces = false;
      for (var i = 0; i < run.text().length(); i++) {
        var space = run.text().charAt(i) == ' ';
        if (spaces && !space) {
          words.add(new Run(run.text().substring(from, i), run.style()));
          from = i;
        }
        spaces = space;
      }
      if (from < run.text().length()) {
        words.add(new Run(run.text().substring(from), run.style()));
      }
    }
    return words;
  }
}
