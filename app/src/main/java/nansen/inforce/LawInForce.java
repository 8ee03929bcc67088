package nansen.inforce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.signin.StartRefused;
import nansen.law.reading.Read;
import nansen.speech.Spoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The one place where the law that holds is asked for, and where other law is put in force.
///
/// Who does a piece of work asks once and works with what it gets. Whoever writes where a case
/// stands looks first, see [#upTo]: another process may have put law in force.
@Service
public class LawInForce {
  /// An SQL expression for the number of the last amendment in force; 0 where there is none. For a
  /// query that locks or reads a case anyway.
  public static final String NUMBER =
      "(SELECT coalesce(max(enacted.number), 0) FROM inforce.enacted)";

  private static final Logger LOG = LoggerFactory.getLogger(LawInForce.class);

  private final Spoken came;
  private final AmendmentTable table;
  private final ApplicationEventPublisher rooms;
  private volatile Holding holding;

  private record Holding(long number, Spoken law) {}

  LawInForce(Spoken came, AmendmentTable table, ApplicationEventPublisher rooms) {
    this.came = came;
    this.table = table;
    this.rooms = rooms;
    this.holding = read();
  }

  private Holding read() {
    var enacted = table.enacted();
    if (enacted.isEmpty()) {
      return new Holding(0, came);
    }
    var law = Amendment.all(came, enacted.stream().map(Enacted::amendment).toList());
    return switch (law) {
      case Read.Ok(var read) -> new Holding(enacted.getLast().number(), read);
      case Read.Refused(var problems) ->
          throw new StartRefused(
              problems.stream()
                  .map(problem -> "\n  " + problem)
                  .collect(
                      Collectors.joining(
                          "",
                          "the law that was put in force here does not go together with that of this"
                              + " version of the program:",
                          "\nMend that, or start the version before and put law in force with it that"
                              + " goes together with both.")));
    };
  }

  /// The law, and what it is called in every language.
  public Spoken now() {
    return holding.law();
  }

  /// The number of the last amendment in it; 0 where the law is as the program came with it.
  public long number() {
    return holding.number();
  }

  /// Takes in law that another process put in force, up to a number at least.
  ///
  /// @param number as the database gave it, see [#NUMBER]
  public void upTo(long number) {
    if (number > holding.number()) {
      take();
    }
  }

  /// Looks whether another process put law in force.
  public void look() {
    upTo(table.number());
  }

  private synchronized void take() {
    var read = read();
    if (read.number() > holding.number()) {
      holding = read;
      LOG.info("event=law-in-force number={}", read.number());
    }
  }

  /// The law as it would be.
  public Read<Spoken> supposing(Amendment amendment) {
    var all = Stream.concat(table.enacted().stream().map(Enacted::amendment), Stream.of(amendment));
    return Amendment.all(came, all.toList());
  }

  /// The law as it was before the last amendment; empty where there is none, or where that law does
  /// not go together with what the program brings now.
  public Optional<Spoken> before() {
    var enacted = table.enacted();
    if (enacted.isEmpty()) {
      return Optional.empty();
    }
    var earlier = enacted.subList(0, enacted.size() - 1).stream().map(Enacted::amendment).toList();
    return Amendment.all(came, earlier) instanceof Read.Ok(var law)
        ? Optional.of(law)
        : Optional.empty();
  }

  /// Keeps an amendment, so that it can be put in force. It is no law by that.
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID keep(Amendment amendment, Instant at) {
    var id = UUID.randomUUID();
    table.keep(id, amendment, at);
    return id;
  }

  /// An amendment that was kept.
  public Amendment amendment(UUID id) {
    return table.amendment(id);
  }

  /// What was put in force, in that order.
  public List<Enacted> enacted() {
    return table.enacted();
  }

  /// Puts an amendment in force, when the transaction ends.
  ///
  /// @param after the number of the law that the decision rests on
  /// @return false, and nothing is done, where other law came into force since
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean enact(UUID id, long after, Instant at) {
    if (!table.enact(id, after, at)) {
      return false;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            take();
          }
        });
    rooms.publishEvent(new LawEnacted(after + 1));
    return true;
  }
}
