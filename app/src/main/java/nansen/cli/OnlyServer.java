package nansen.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// That no other server works over a folder: the one that ends first would stop the database under
/// the other. The operating system lets go of it with the process, however that ends.
final class OnlyServer implements AutoCloseable {
  private final FileChannel file;

  private OnlyServer(FileChannel file) {
    this.file = file;
  }

  /// Another server works there, or the folder cannot be used; in words for the operator.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  static OnlyServer over(Path folder) throws Refused {
    try {
      Files.createDirectories(folder);
      var file =
          FileChannel.open(
              folder.resolve("server.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!isLocked(file)) {
        var process = process(file);
        file.close();
        throw new Refused(
            "another server works over the folder "
                + folder
                + process
                + ": stop it first, or name another folder with --data");
      }
      file.truncate(0);
      file.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)));
      return new OnlyServer(file);
    } catch (IOException e) {
      throw new Refused("the folder " + folder + " cannot be used: " + e);
    }
  }

  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // by another server of this very process
    }
  }

  private static String process(FileChannel file) throws IOException {
    var written = ByteBuffer.allocate(32);
    file.read(written, 0);
    var pid = new String(written.array(), 0, written.position(), StandardCharsets.US_ASCII);
    return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
  }

  private static String pid() {
    return String.valueOf(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws Refused {
    try {
      file.close();
    } catch (IOException e) {
      throw new Refused("the lock of the folder could not be given back: " + e);
    }
  }
}
