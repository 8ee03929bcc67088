package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.util.ArrayList;
import java.util.List;
import nansen.cli.page.Sheet.Run;
import nansen.law.pack.LawBook;
import nansen.speech.PackText;
import nansen.speech.Phrases;
import nansen.speech.Titles;

/// The packs of a book, each in a few lines.
public final class PackPage {
  private static final int COLUMN = 22;

  private final Sheet sheet;
  private final Phrases phrases;
  private final Titles titles;

  public PackPage(Sheet sheet, Phrases phrases, Titles titles) {
    this.sheet = sheet;
    this.phrases = phrases;
    this.titles = titles;
  }

  public void list(LawBook book) {
    for (var pack : book.packs()) {
      var text = PackText.of(pack, phrases, titles);
      var lines = new ArrayList<List<Run>>();
      lines.add(List.of(strong(text.title())));
      lines.add(List.of(plain(text.states())));
      lines.add(List.of(plain(text.applies())));
      lines.add(List.of(plain(text.rules())));
      if (!text.marks().isEmpty()) {
        lines.add(List.of(care("! " + text.marks())));
      }
      text.switches().forEach(one -> lines.add(List.of(faint(one))));
      sheet.columns(List.of(List.of(strong(text.id()))), COLUMN, lines);
      sheet.blank();
    }
  }
}
