package nansen.access.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where checkpoints are kept, outside the database: `YYYY-MM.checkpoints`, one to a line, and
/// `KEY.pub`, the public keys that sign them. What is copied from here to a place that the owner of
/// the database cannot write, proves most.
final class CheckpointFolder {
  private final Path folder;

  CheckpointFolder(Path folder) {
    this.folder = folder;
  }

  /// All that is in the folder.
  ///
  /// @param checkpoints those that are signed as they say, by sequence
  /// @param bad the first that is not
  record Content(List<Checkpoint> checkpoints, Optional<Finding> bad) {}

  /// Adds one, and returns when it is on the disk.
  void add(Checkpoint checkpoint) throws IOException {
    Files.createDirectories(folder);
    var month = checkpoint.at().atOffset(ZoneOffset.UTC).toString().substring(0, 7);
    try (var file =
        FileChannel.open(
            folder.resolve(month + ".checkpoints"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      file.position(endOfWholeLines(file));
      file.write(ByteBuffer.wrap((checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8)));
      file.truncate(file.position());
      file.force(true);
    }
  }

  /// A line that a killed program left half-written counts as never written, and is written over.
  private static long endOfWholeLines(FileChannel file) throws IOException {
    var one = ByteBuffer.allocate(1);
    for (var end = file.size(); end > 0; end--) {
      one.clear();
      file.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  /// Keeps a public key under its name, which is made from it.
  String keep(PublicKey key) throws IOException {
    var name = name(key);
    var file = folder.resolve(name + ".pub");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Files.write(file, key.getEncoded());
    }
    return name;
  }

  private static String name(PublicKey key) {
    return HexFormat.of().formatHex(Hash.function().digest(key.getEncoded()), 0, 8);
  }

  /// @throws IOException where it cannot be read
  Content read() throws IOException {
    var keys = keys();
    var good = new ArrayList<Checkpoint>();
    Optional<Finding> bad = Optional.empty();
    for (var file : files(".checkpoints")) {
      var text = Files.readString(file);
      var whole = text.substring(0, text.lastIndexOf('\n') + 1);
      var number = 0;
      for (var line : whole.lines().toList()) {
        number++;
        var checkpoint = Checkpoint.parse(line);
        var key = checkpoint.map(Checkpoint::key).map(keys::get);
        if (key.isPresent() && checkpoint.get().isSignedBy(key.get())) {
          good.add(checkpoint.get());
        } else if (bad.isEmpty()) {
          bad =
              Optional.of(
                  new Finding(
                      checkpoint.map(Checkpoint::sequence).orElse(0L),
                      Finding.Kind.BAD_SIGNATURE,
                      file.getFileName() + ":" + number));
        }
      }
    }
    good.sort(Comparator.comparingLong(Checkpoint::sequence));
    return new Content(good, bad);
  }

  private Map<String, PublicKey> keys() throws IOException {
    var keys = new HashMap<String, PublicKey>();
    for (var file : files(".pub")) {
      try {
        var key =
            KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file)));
        keys.put(name(key), key);
      } catch (GeneralSecurityException e) {
        throw new IOException(file + " is no public key: " + e.getMessage(), e);
      }
    }
    return keys;
  }

  private List<Path> files(String ending) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
