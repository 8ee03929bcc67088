package nansen.amending;

import java.util.ArrayList;
import java.util.List;

/// What is otherwise in a text, line by line: the longest common part stays, with a few lines of it
/// around each change. Pure.
///
/// @param sort `-` for a line that goes, `+` for one that comes, a blank for one that stays, `…`
///   for lines that are left out
/// @param number of the line in the text that it stands in, from 1; 0 for lines left out
record TextChange(String sort, int number, String line) {
  private static final int AROUND = 2;

  /// More lines than this that differ in the middle are shown as gone and come, uncompared.
  private static final int COMPARED = 3_000;

  static List<TextChange> between(String before, String after) {
    var was = before.lines().toList();
    var is = after.lines().toList();
    var first = 0;
    while (first < Math.min(was.size(), is.size()) && was.get(first).equals(is.get(first))) {
      first++;
    }
    var last = 0;
    while (last < Math.min(was.size(), is.size()) - first
        && was.get(was.size() - 1 - last).equals(is.get(is.size() - 1 - last))) {
      last++;
    }
    var all = new ArrayList<TextChange>();
    for (var i = 0; i < first; i++) {
      all.add(new TextChange(" ", i + 1, is.get(i)));
    }
    middle(was.subList(first, was.size() - last), is.subList(first, is.size() - last), first, all);
    for (var i = is.size() - last; i < is.size(); i++) {
      all.add(new TextChange(" ", i + 1, is.get(i)));
    }
    return around(all);
  }

  private static void middle(List<String> was, List<String> is, int before, List<TextChange> all) {
    var common = common(was, is);
    var i = 0;
    var j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && common.length > 0 && was.get(i).equals(is.get(j))) {
        all.add(new TextChange(" ", before + j + 1, is.get(j)));
        i++;
        j++;
      } else if (j == is.size()
          || (i < was.size() && (common.length == 0 || common[i + 1][j] >= common[i][j + 1]))) {
        all.add(new TextChange("-", before + i + 1, was.get(i)));
        i++;
      } else {
        all.add(new TextChange("+", before + j + 1, is.get(j)));
        j++;
      }
    }
  }

  /// How many lines the rests of the two texts have in common, from each pair of lines on.
  private static int[][] common(List<String> was, List<String> is) {
    if (was.size() > COMPARED || is.size() > COMPARED) {
      return new int[0][];
    }
    var common = new int[was.size() + 1][is.size() + 1];
    for (var i = was.size() - 1; i >= 0; i--) {
      for (var j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<TextChange> around(List<TextChange> all) {
    var near = new boolean[all.size()];
    for (var i = 0; i < all.size(); i++) {
      if (!all.get(i).sort().equals(" ")) {
        var to = Math.min(all.size() - 1, i + AROUND);
        for (var k = Math.max(0, i - AROUND); k <= to; k++) {
          near[k] = true;
        }
      }
    }
    var shown = new ArrayList<TextChange>();
    for (var i = 0; i < all.size(); i++) {
      if (near[i]) {
        if (i > 0 && !near[i - 1]) {
          shown.add(new TextChange("…", 0, ""));
        }
        shown.add(all.get(i));
      }
    }
    return shown;
  }
}
