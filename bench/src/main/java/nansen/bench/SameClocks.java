package nansen.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nansen.bench.drools.Answer;
import nansen.bench.drools.ExplainedAnswer;
import nansen.law.pack.InForce;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Trigger;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Standing;

/// The clocks that Nansen and the rule engine both count, so that like is held against like.
final class SameClocks {

  static final Set<String> IDS =
      new TreeSet<>(
          Set.of(
              "sr-territory",
              "eud-applicant",
              "apr-inform-registering-authority",
              "apr-register",
              "apr-register-forwarded",
              "apr-register-after-screening",
              "apr-lodge",
              "apr-special-needs",
              "apr-admissibility",
              "apr-regular",
              "apr-appeal-long",
              "rcd-info",
              "rcd-needs",
              "rcd-work-wait",
              "rcd-detention-review",
              "rcd-detention-review-limit",
              "ammr-take-charge",
              "ammr-take-charge-hit",
              "ammr-reply",
              "ammr-reply-hit",
              "ammr-transfer-decision",
              "ammr-transfer",
              "ammr-transfer-appeal",
              "ammr-suspension-ruling"));

  private SameClocks() {}

  /// A book of these clocks alone: the same rules and the conditions they name, and no other clock,
  /// right, route or question.
  static LawBook only(LawBook book) {
    var packs = new ArrayList<LawPack>();
    for (var pack : book.packs()) {
      var kept =
          pack.provisions().stream().filter(rule -> IDS.contains(rule.id().value())).toList();
      if (!kept.isEmpty()) {
        packs.add(of(pack, kept));
      }
    }
    return new LawBook(book.calendars(), book.vocabulary(), packs);
  }

  private static LawPack of(LawPack pack, List<Provision> provisions) {
    return new LawPack(
        pack.id(),
        pack.digest(),
        pack.title(),
        pack.states(),
        pack.counting(),
        pack.countingCite(),
        pack.applies(),
        pack.acts(),
        pack.roles(),
        pack.switches(),
        pack.national(),
        pack.values(),
        pack.facts(),
        provisions,
        List.of(),
        List.of(conditions(pack)),
        List.of(),
        List.of());
  }

  /// The grounds that clocks name in their conditions, as a route that is never looked at.
  private static Route conditions(LawPack pack) {
    var grounds =
        pack.routes().stream()
            .flatMap(route -> Stream.concat(route.gateway().stream(), route.grounds().stream()))
            .filter(ground -> ground.when() != null)
            .toList();
    return new Route(
        new RuleId("conditions"),
        pack.applies().cite(),
        pack.applies().support(),
        null,
        new InForce(null, LocalDate.EPOCH),
        "",
        Route.Force.MAY,
        Trigger.NEVER,
        Trigger.NEVER,
        List.of(),
        grounds,
        List.of());
  }

  /// Where these clocks stand for Nansen, in the words in which the peer answers; sorted.
  static List<Answer> answers(List<Standing> standings) {
    return started(standings).map(SameClocks::answer).sorted().toList();
  }

  /// The same with every step; sorted.
  static List<ExplainedAnswer> explained(List<Standing> standings) {
    return started(standings).map(SameClocks::explained).sorted().toList();
  }

  private static Stream<Clock> started(List<Standing> standings) {
    return standings.stream()
        .filter(standing -> standing.applies() != Standing.Applies.NO)
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.startedBy() != null && IDS.contains(clock.id().value()));
  }

  private static Answer answer(Clock clock) {
    var id = clock.id().value();
    return switch (clock.due()) {
      case Due.On(var day) -> new Answer(id, clock.status(), day, null);
      case Due.By(var at) -> new Answer(id, clock.status(), null, at);
      case null -> new Answer(id, clock.status(), null, null);
      case Due.Range _, Due.WithoutDelay _, Due.WhenItHappens _ ->
          throw new IllegalStateException("the peer has no word for " + clock.due());
    };
  }

  private static ExplainedAnswer explained(Clock clock) {
    return new ExplainedAnswer(
        clock.id().value(),
        clock.status(),
        Objects.requireNonNull(clock.startedBy()),
        Objects.requireNonNull(clock.startedOn()),
        clock.due(),
        clock.rawDue(),
        clock.endedBy(),
        clock.endedOn(),
        clock.why().steps());
  }

  /// Throws where the peer answers otherwise.
  static <T extends Comparable<T>> void check(List<T> nansen, List<T> peer, Instant asOf) {
    if (!nansen.equals(peer.stream().sorted().toList())) {
      var ours = new ArrayList<>(nansen);
      var theirs = new ArrayList<>(peer);
      peer.forEach(ours::remove);
      nansen.forEach(theirs::remove);
      throw new IllegalStateException(
          "as of " + asOf + " Nansen says\n" + ours + "\nand the peer\n" + theirs);
    }
  }
}
