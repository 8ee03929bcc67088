package nansen.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nansen.access.chain.Trail;
import nansen.database.OwnPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Walks the audit trail from its first event and says what is wrong with it.",
      "",
      "Changes nothing, and may run while the server does. The database is that of the"
          + " installation, or the one named as for nansen serve."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the trail is whole",
      "1:it was tampered with: the first bad place and what was done there",
      "2:it could not be checked"
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private static final int WHOLE = 0;
  private static final int TAMPERED = 1;
  private static final int UNCHECKED = 2;

  private final Surroundings surroundings;

  @Mixin private final Installation installation = new Installation();

  @Option(
      names = "--checkpoints",
      paramLabel = "FOLDER",
      description =
          "Where the signed checkpoints are: best a copy that the owner of the database cannot"
              + " write. The folder checkpoints of the installation where not given.")
  private @Nullable Path checkpoints;

  AuditVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var missing = installation.missing(surroundings);
    if (missing.isPresent()) {
      return unchecked(missing.get());
    }
    try (var database = installation.database(surroundings)) {
      var folder =
          checkpoints == null ? Trail.checkpoints(installation.folder(surroundings)) : checkpoints;
      return say(Trail.verify(database.address(), folder, this::progress));
    } catch (OwnPostgres.Refused refused) {
      return unchecked(refused.getMessage());
    }
  }

  private int say(Trail.Outcome outcome) {
    return switch (outcome) {
      case Trail.Outcome.Whole whole -> {
        surroundings
            .out()
            .printf(
                Locale.ROOT,
                "whole: %d events, held against %d checkpoints, signed up to event %d; %d wait to"
                    + " be chained%n",
                whole.events(),
                whole.checkpoints(),
                whole.signed(),
                whole.waiting());
        yield WHOLE;
      }
      case Trail.Outcome.Tampered(var first) -> {
        surroundings
            .out()
            .printf(
                Locale.ROOT,
                "tampered: %s at event %d: %s%n",
                first.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                first.sequence(),
                first.detail());
        yield TAMPERED;
      }
      case Trail.Outcome.Unchecked(var why) -> unchecked(why);
    };
  }

  private int unchecked(@Nullable String why) {
    surroundings.err().println("nansen: the audit trail could not be checked: " + why);
    return UNCHECKED;
  }

  private void progress(long verified) {
    if (surroundings.errIsTerminal()) {
      surroundings.err().printf("\r%,d events", verified);
    }
  }
}
