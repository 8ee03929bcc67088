package nansen.bench.names.peer;

/// Something that says how alike two names are: the more, the larger.
public interface PairScore {
  String title();

  double of(String first, String second);
}
