package nansen.cli;

import java.util.concurrent.Callable;
import nansen.access.chain.Trail;
import nansen.database.OwnPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the audit trail to the standard output, to be kept elsewhere and verified there:",
      "nansen audit verify --export FILE --checkpoints FOLDER. Ids, times and hashes, no content.",
      "",
      "Changes nothing, and may run while the server does."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all of it was written", "2:the database could not be read"})
final class AuditExportCommand implements Callable<Integer> {
  private static final int WRITTEN = 0;
  private static final int UNREAD = 2;

  private final Surroundings surroundings;

  @Mixin private final Installation installation = new Installation();

  AuditExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var missing = installation.missing(surroundings);
    if (missing.isPresent()) {
      return unread(missing.get());
    }
    try (var database = installation.database(surroundings)) {
      var out = surroundings.out();
      var refused = Trail.export(database.address(), line -> out.append(line).append('\n'));
      return refused.isPresent() ? unread(refused.get()) : WRITTEN;
    } catch (OwnPostgres.Refused refused) {
      return unread(refused.getMessage());
    }
  }

  private int unread(@Nullable String why) {
    surroundings.err().println("nansen: the audit trail could not be written out: " + why);
    return UNREAD;
  }
}
