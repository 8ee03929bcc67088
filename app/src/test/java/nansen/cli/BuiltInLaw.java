package nansen.cli;

import java.util.List;
import java.util.Map;
import nansen.law.pack.LawBook;
import nansen.law.reading.Read;

/// The packs that come with the program, for tests of other rooms.
public final class BuiltInLaw {
  private BuiltInLaw() {}

  public static LawBook book() {
    return switch (Bookshelf.of(List.of()).book(Map.of())) {
      case Read.Ok(var book) -> book;
      case Read.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }
}
