package nansen.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.standing.Standing;
import nansen.speech.Speech;

/// The rules that a reason may rest on: those of the packs that govern the case.
///
/// @param rules by id, in the order in which they are offered
record Grounds(Map<String, Rule> rules) {

  /// What kind of rule it is.
  enum Kind {
    GROUND,
    ROUTE,
    RIGHT,
    TIME_LIMIT,
    ITEM
  }

  /// @param bears whether the rule has to do with the facts of this case as far as is known; one
  ///   that has not may be named and is not offered
  record Rule(String id, Kind kind, String title, String cite, boolean bears) {}

  static Grounds of(Docket docket, LawOfDecisions law, Speech speech) {
    var all = new ArrayList<Rule>();
    var titles = speech.titles();
    var tag = speech.phrases().language().tag();
    for (var standing : docket.standings()) {
      if (standing.applies() == Standing.Applies.NO) {
        continue;
      }
      law.grounds(standing)
          .forEach((id, ground) -> {
            var marks = speech.standing().marks(standing, ground.seen());
            var cite =
                Stream.concat(Stream.of(titles.cite(new Citation(ground.cite()))), marks.stream());
            all.add(
                new Rule(
                    id,
                    Kind.GROUND,
                    Objects.requireNonNull(ground.what().get(tag)),
                    cite.collect(Collectors.joining("; ")),
                    true));
          });
      for (var route : standing.routes()) {
        Stream.concat(route.gateway().stream(), route.grounds().stream())
            .map(each -> each.ground())
            .forEach(each ->
                all.add(
                    rule(
                        each.id(),
                        Kind.GROUND,
                        titles.ground(each),
                        titles.cite(each.cite()),
                        true)));
      }
      for (var route : standing.routes()) {
        var its = route.route();
        all.add(rule(its.id(), Kind.ROUTE, titles.route(its), titles.cite(its.cite()), true));
      }
      for (var right : standing.rights()) {
        var its = right.right();
        var bears = right.status() != Right.Status.NOT_BEGUN;
        all.add(rule(its.id(), Kind.RIGHT, titles.right(its), titles.cite(its.cite()), bears));
      }
      for (var clock : standing.clocks()) {
        var its = clock.provision();
        var bears = clock.status() != Status.NOT_STARTED && clock.status() != Status.NOT_APPLICABLE;
        var what = speech.standing().what(clock);
        all.add(rule(its.id(), Kind.TIME_LIMIT, what, titles.cite(its.cite()), bears));
      }
      for (var list : standing.checkLists()) {
        for (var answer : list.answers()) {
          var item = answer.item();
          all.add(
              rule(
                  item.id(),
                  Kind.ITEM,
                  titles.item(item),
                  titles.cite(item.cite()),
                  answer.answer() != null));
        }
      }
    }
    var rules = new LinkedHashMap<String, Rule>();
    for (var rule : all) {
      rules.merge(rule.id(), rule, (a, b) -> a.bears() ? a : b);
    }
    return new Grounds(rules);
  }

  private static Rule rule(RuleId id, Kind kind, String title, String cite, boolean bears) {
    return new Rule(id.value(), kind, title, cite, bears);
  }

  boolean has(String id) {
    return rules.containsKey(id);
  }

  boolean isGround(String id) {
    var rule = rules.get(id);
    return rule != null && rule.kind() == Kind.GROUND;
  }

  /// The rule in words; its id where no pack of the case has it any more.
  String words(String id) {
    var rule = rules.get(id);
    return rule == null ? id : rule.title() + " (" + rule.cite() + ")";
  }
}
