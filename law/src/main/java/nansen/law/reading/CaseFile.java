package nansen.law.reading;

import java.util.Map;
import nansen.law.journal.FactId;
import nansen.law.journal.Journal;
import nansen.law.pack.Place;

/// A case as written in a file.
///
/// @param lines the line in which each fact is written
public record CaseFile(String file, Place place, Journal journal, Map<FactId, Integer> lines) {
  public CaseFile {
    lines = Map.copyOf(lines);
  }
}
