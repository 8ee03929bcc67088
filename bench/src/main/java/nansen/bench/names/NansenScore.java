package nansen.bench.names;

import nansen.bench.names.peer.PairScore;
import nansen.names.Names;

/// The library's own comparison.
final class NansenScore implements PairScore {
  static final String TITLE = "Nansen";

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public double of(String first, String second) {
    return Names.compare(Names.parse(first), Names.parse(second)).probability();
  }
}
