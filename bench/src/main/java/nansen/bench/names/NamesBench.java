package nansen.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

public final class NamesBench {
  private NamesBench() {}

  public static void main(String[] args) throws IOException {
    var pairs = LabelledPair.read(Path.of(args[0]));
    var n = Long.parseLong(args[1]);
    var register = Register.of(n, Integer.parseInt(args[2]), pairs);
    for (var who : List.of(args).subList(3, args.length)) {
      try (var finds =
          switch (who) {
            case "lucene" -> new nansen.bench.names.peer.LuceneFinds();
            case "pg" -> new nansen.bench.names.peer.TrigramFinds();
            default -> new NansenFinds();
          }) {
        System.out.println(Finding.of(finds, register, 2000));
      }
    }
    for (var i = 0; i < 10; i++) {
      var p = register.population().person(i);
      System.out.println(p.registered() + " | " + p.asked());
    }
  }
}
