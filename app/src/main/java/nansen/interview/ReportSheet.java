package nansen.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nansen.people.Choices;
import nansen.speech.Dates;
import nansen.web.Languages;
import org.jspecify.annotations.Nullable;

/// An interview as its page shows it.
///
/// @param setting the one that counts; null before there is one
/// @param earlier settings that were changed since, the latest first
/// @param reading the answer that is read back now; null where none is left
/// @param closed when and by whom; empty while it is open
/// @param mistake why it was set aside; empty where it was not
record ReportSheet(
    String heard,
    Interview.Kind kind,
    @Nullable SettingLine setting,
    List<SettingLine> earlier,
    List<Line> lines,
    @Nullable Line reading,
    long answers,
    long unread,
    String closed,
    String mistake) {

  /// @param language in the reader's words, with its dialect
  record SettingLine(Setting setting, String day, String language, String written) {}

  /// A question with its answer.
  record Line(
      int place,
      Exchange.Kind kind,
      String question,
      String answer,
      String written,
      List<ReadLine> readings,
      boolean unread) {

    /// The words that count: those of the last correction, or the first.
    public String counts() {
      return readings.stream()
          .filter(each -> !each.correction().isEmpty())
          .reduce((_, later) -> later)
          .map(ReadLine::correction)
          .orElse(answer);
    }
  }

  /// @param correction empty where it was confirmed
  /// @param afterwards whether it came after the interview was closed
  record ReadLine(String correction, String why, String written, boolean afterwards) {}

  /// @param at the place of the answer to read back; null for the first that is left
  static ReportSheet of(Interviews.Sheet sheet, @Nullable Integer at, Locale locale, Dates dates) {
    var report = sheet.report();
    var settings = new ArrayList<SettingLine>();
    for (var version : report.settings()) {
      settings.addFirst(
          new SettingLine(
              version.setting(),
              dates.day(version.setting().day()),
              language(version.setting(), locale),
              dates.moment(version.at()) + " · " + version.byName()));
    }
    var asked = at == null ? Optional.<Exchange>empty() : report.at(at);
    var closed = report.closed();
    return new ReportSheet(
        sheet.heard(),
        report.interview().kind(),
        settings.isEmpty() ? null : settings.getFirst(),
        settings.isEmpty() ? List.of() : settings.subList(1, settings.size()),
        report.exchanges().stream().map(each -> line(each, report, dates)).toList(),
        asked
            .filter(each -> each.kind() == Exchange.Kind.ANSWER)
            .or(report::nextUnread)
            .map(each -> line(each, report, dates))
            .orElse(null),
        report.answers(),
        report.unread(),
        closed.map(each -> dates.moment(each.at()) + " · " + each.byName()).orElse(""),
        closed.map(Report.Closed::mistake).orElse(""));
  }

  private static String language(Setting setting, Locale locale) {
    var name = Choices.language(setting.language(), Languages.ours(locale));
    return setting.dialect().isEmpty() ? name : name + ", " + setting.dialect();
  }

  private static Line line(Exchange each, Report report, Dates dates) {
    return new Line(
        each.place(),
        each.kind(),
        each.question(),
        each.answer(),
        dates.moment(each.at()) + " · " + each.byName(),
        each.readings().stream()
            .map(reading ->
                new ReadLine(
                    reading.text(),
                    reading.why(),
                    dates.moment(reading.at()) + " · " + reading.byName(),
                    report.closed().filter(end -> reading.at().isAfter(end.at())).isPresent()))
            .toList(),
        each.isUnread());
  }
}
