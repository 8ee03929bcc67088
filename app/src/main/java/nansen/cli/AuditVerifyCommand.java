package nansen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import nansen.access.chain.RowProof;
import nansen.access.chain.Trail;
import nansen.casefile.JournalProof;
import nansen.casefile.ToldHandOversTable;
import nansen.database.DatabaseAddress;
import nansen.database.OwnPostgres;
import nansen.decision.ToldDecisionsTable;
import nansen.interpreter.ToldInterpretersTable;
import nansen.interview.ToldInterviewsTable;
import nansen.people.ToldEntriesTable;
import nansen.reception.ToldPlacesTable;
import nansen.reception.ToldStaysTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Walks the audit trail from its first event and says what is wrong with it; then holds every"
          + " journal against it, fact by fact, and decisions, interviews and what is known of people,"
          + " row by row.",
      "",
      "Changes nothing, and may run while the server does. The database is that of the"
          + " installation, or the one named as for nansen serve."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the trail is whole, and what is kept is what it tells of",
      "1:one was tampered with: the first bad place and what was done there",
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

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description =
          "A trail that nansen audit export wrote, in place of a database; the journals and what else"
              + " is kept are in none and are not looked at.")
  private @Nullable Path export;

  AuditVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var folder =
        checkpoints == null ? Trail.checkpoints(installation.folder(surroundings)) : checkpoints;
    if (export != null) {
      return say(Trail.verify(export, folder, this::progress), this::whole);
    }
    var missing = installation.missing(surroundings);
    if (missing.isPresent()) {
      return unchecked(missing.get());
    }
    try (var database = installation.database(surroundings)) {
      var address = database.address();
      return say(Trail.verify(address, folder, this::progress), whole -> whole(whole, address));
    } catch (OwnPostgres.Refused refused) {
      return unchecked(refused.getMessage());
    }
  }

  /// @param whole what to do where nothing is wrong with the trail
  private int say(Trail.Outcome outcome, ToIntFunction<Trail.Outcome.Whole> whole) {
    return switch (outcome) {
      case Trail.Outcome.Whole trail -> whole.applyAsInt(trail);
      case Trail.Outcome.Tampered(var first) ->
          tampered(
              "%s at event %d: %s".formatted(word(first.kind()), first.sequence(), first.detail()));
      case Trail.Outcome.Unchecked(var why) -> unchecked(why);
    };
  }

  private int whole(Trail.Outcome.Whole trail) {
    surroundings
        .out()
        .printf(
            Locale.ROOT,
            "whole: %d events, held against %d checkpoints, signed up to event %d; %d wait to"
                + " be chained%n",
            trail.events(),
            trail.checkpoints(),
            trail.signed(),
            trail.waiting());
    return WHOLE;
  }

  /// The same, with the journals that it tells of.
  private int whole(Trail.Outcome.Whole trail, DatabaseAddress database) {
    return switch (JournalProof.verify(database, facts -> progress(facts, "facts"))) {
      case JournalProof.Outcome.Whole(var cases, var facts) -> {
        whole(trail);
        surroundings
            .out()
            .printf(
                Locale.ROOT,
                "whole: %d facts of %d cases stand as the events tell%n",
                facts,
                cases);
        yield rows(database);
      }
      case JournalProof.Outcome.Tampered(var first) ->
          tampered(
              "%s in the journal of case %s: %s"
                  .formatted(word(first.kind()), first.id(), first.detail()));
      case JournalProof.Outcome.Unchecked(var why) -> unchecked(why);
    };
  }

  /// The same, with what else is kept and told of.
  private int rows(DatabaseAddress database) {
    var tables =
        List.of(
            ToldHandOversTable.ROWS,
            ToldDecisionsTable.ROWS,
            ToldInterviewsTable.ROWS,
            ToldEntriesTable.ROWS,
            ToldStaysTable.ROWS,
            ToldPlacesTable.ROWS,
            ToldInterpretersTable.ROWS);
    return switch (RowProof.verify(database, tables, rows -> progress(rows, "rows"))) {
      case RowProof.Outcome.Whole(var rows) -> {
        surroundings
            .out()
            .printf(
                Locale.ROOT,
                "whole: %d rows of hand-overs, decisions, interviews, people, reception and"
                    + " interpreters stand as the events tell%n",
                rows);
        yield WHOLE;
      }
      case RowProof.Outcome.Tampered(var first) ->
          tampered(
              "%s in %s %s: %s"
                  .formatted(word(first.kind()), first.what(), first.record(), first.detail()));
      case RowProof.Outcome.Unchecked(var why) -> unchecked(why);
    };
  }

  private int tampered(String what) {
    surroundings.out().println("tampered: " + what);
    return TAMPERED;
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private int unchecked(@Nullable String why) {
    surroundings.err().println("nansen: the audit trail could not be checked: " + why);
    return UNCHECKED;
  }

  private void progress(long events) {
    progress(events, "events");
  }

  private void progress(long verified, String of) {
    if (surroundings.errIsTerminal()) {
      surroundings.err().printf("\r%,d %s", verified, of);
    }
  }
}
