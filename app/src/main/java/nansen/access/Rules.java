package nansen.access;

import static nansen.access.Act.APPROVE;
import static nansen.access.Act.ASSIGN;
import static nansen.access.Act.CONFIRM;
import static nansen.access.Act.CREATE;
import static nansen.access.Act.DRAFT;
import static nansen.access.Act.GRANT;
import static nansen.access.Act.PROPOSE;
import static nansen.access.Act.READ;
import static nansen.access.Act.RECORD;
import static nansen.access.Act.SERVE;
import static nansen.access.Act.SIGN;
import static nansen.access.Act.SUBMIT;
import static nansen.access.Act.VERIFY;
import static nansen.access.FieldClass.AUDIT;
import static nansen.access.FieldClass.CAPTIVITY;
import static nansen.access.FieldClass.CLAIM;
import static nansen.access.FieldClass.CONTACT;
import static nansen.access.FieldClass.DECISION;
import static nansen.access.FieldClass.IDENTITY;
import static nansen.access.FieldClass.INVESTIGATION;
import static nansen.access.FieldClass.OPERATIONAL;
import static nansen.access.FieldClass.PROTECTED_CONTACT;
import static nansen.access.FieldClass.SERVICE;
import static nansen.access.FieldClass.SOURCE;
import static nansen.access.FieldClass.STATISTICS;
import static nansen.access.FieldClass.SYSTEM;
import static nansen.access.FieldClass.VULNERABLE;
import static nansen.access.Role.APPEAL_BOARD;
import static nansen.access.Role.AUDITOR;
import static nansen.access.Role.CASEWORKER;
import static nansen.access.Role.DECISION_MAKER;
import static nansen.access.Role.INVESTIGATOR;
import static nansen.access.Role.LAWYER;
import static nansen.access.Role.OPERATOR;
import static nansen.access.Role.PRISONER_DELEGATE;
import static nansen.access.Role.REGISTRAR;
import static nansen.access.Role.STATISTICIAN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every permission there is, in the order of docs/access.md, which a test holds against this list.
///
/// A conflict of interest ([Tie#EXCLUDED]) beats each of them and stands in none.
public final class Rules {

  /// All rules; the first that permits is the one the audit trail names.
  public static final List<Rule> ALL =
      Stream.concat(
              Stream.of(
                  // Registers, and sees what the own site took in for 30 days.
                  may(REGISTRAR, "intake", CREATE)
                      .on(IDENTITY, CONTACT, CLAIM, VULNERABLE, CAPTIVITY, OPERATIONAL)
                      .when(Tie.NEW),
                  may(REGISTRAR, "own-site", READ, CREATE, RECORD)
                      .on(IDENTITY, CONTACT)
                      .when(Tie.SITE),
                  may(REGISTRAR, "own-site-intake", CREATE).on(CLAIM, VULNERABLE).when(Tie.SITE),
                  may(REGISTRAR, "own-site-plan", READ).on(OPERATIONAL).when(Tie.SITE),
                  may(REGISTRAR, "services", READ).on(SERVICE),

                  // Carries the cases given to it; plans with those of the unit.
                  may(CASEWORKER, "assigned", READ, CREATE, RECORD)
                      .on(IDENTITY, CONTACT, CLAIM, OPERATIONAL)
                      .when(Tie.ASSIGNED),
                  may(CASEWORKER, "assigned-vulnerable", READ, CREATE)
                      .on(VULNERABLE)
                      .when(Tie.ASSIGNED),
                  may(CASEWORKER, "assigned-decision", READ, DRAFT, SERVE)
                      .on(DECISION)
                      .when(Tie.ASSIGNED),
                  may(CASEWORKER, "unit", READ, ASSIGN).on(OPERATIONAL).when(Tie.UNIT),
                  may(CASEWORKER, "unit-counts", READ).on(Purpose.STATISTICS, STATISTICS),
                  may(CASEWORKER, "second-reader", CONFIRM)
                      .on(IDENTITY)
                      .when(Tie.UNIT)
                      .unless(Tie.DRAFTER),
                  may(CASEWORKER, "second-of-decision", CONFIRM).on(DECISION).when(Tie.UNIT),
                  may(CASEWORKER, "services", READ, CREATE, RECORD).on(SERVICE),
                  may(CASEWORKER, "source", READ).on(SOURCE).when(Tie.NAMED_SOURCE),
                  may(CASEWORKER, "address", READ).on(PROTECTED_CONTACT).when(Tie.NAMED_ADDRESS),
                  may(CASEWORKER, "named", READ)
                      .on(IDENTITY, CONTACT, CLAIM, OPERATIONAL)
                      .when(Tie.NAMED),
                  may(CASEWORKER, "open-to", GRANT)
                      .on(IDENTITY, CONTACT, CLAIM, OPERATIONAL)
                      .when(Tie.ASSIGNED),
                  may(CASEWORKER, "open-address", GRANT).on(PROTECTED_CONTACT).when(Tie.UNIT),
                  may(CASEWORKER, "law-proposal", PROPOSE).on(OPERATIONAL),

                  // Decides on what another has drafted.
                  may(DECISION_MAKER, "assigned", READ)
                      .on(IDENTITY, CONTACT, CLAIM, VULNERABLE, DECISION, OPERATIONAL)
                      .when(Tie.ASSIGNED),
                  may(DECISION_MAKER, "sign", SIGN)
                      .on(DECISION)
                      .when(Tie.ASSIGNED)
                      .unless(Tie.DRAFTER),
                  may(DECISION_MAKER, "serve", SERVE).on(DECISION).when(Tie.ASSIGNED),
                  may(DECISION_MAKER, "unit", READ, ASSIGN).on(OPERATIONAL).when(Tie.UNIT),
                  may(DECISION_MAKER, "unit-counts", READ).on(Purpose.STATISTICS, STATISTICS),
                  may(DECISION_MAKER, "second-reader", CONFIRM)
                      .on(IDENTITY)
                      .when(Tie.UNIT)
                      .unless(Tie.DRAFTER),
                  may(DECISION_MAKER, "second-of-decision", CONFIRM).on(DECISION).when(Tie.UNIT),
                  may(DECISION_MAKER, "source", READ).on(SOURCE).when(Tie.NAMED_SOURCE),
                  may(DECISION_MAKER, "address", READ)
                      .on(PROTECTED_CONTACT)
                      .when(Tie.NAMED_ADDRESS),
                  may(DECISION_MAKER, "named", READ)
                      .on(IDENTITY, CONTACT, CLAIM, OPERATIONAL)
                      .when(Tie.NAMED),
                  may(DECISION_MAKER, "open-to", GRANT)
                      .on(IDENTITY, CONTACT, CLAIM, OPERATIONAL)
                      .when(Tie.ASSIGNED),
                  may(DECISION_MAKER, "open-address", GRANT).on(PROTECTED_CONTACT).when(Tie.UNIT),
                  may(DECISION_MAKER, "law-proposal", PROPOSE).on(OPERATIONAL),
                  may(DECISION_MAKER, "law", APPROVE).on(OPERATIONAL).unless(Tie.DRAFTER),

                  // Sees what was appealed, and sits on no decision of its own.
                  may(APPEAL_BOARD, "appealed", READ)
                      .on(IDENTITY, CONTACT, CLAIM, VULNERABLE, DECISION, OPERATIONAL)
                      .when(Tie.APPEALED)
                      .unless(Tie.SIGNER),
                  may(APPEAL_BOARD, "draft", DRAFT, SERVE)
                      .on(DECISION)
                      .when(Tie.APPEALED)
                      .unless(Tie.SIGNER),
                  may(APPEAL_BOARD, "sign", SIGN)
                      .on(DECISION)
                      .when(Tie.APPEALED)
                      .unless(Tie.SIGNER, Tie.DRAFTER),
                  may(APPEAL_BOARD, "counts", READ).on(Purpose.STATISTICS, STATISTICS),

                  // Sees clients, and of a decision what was served.
                  may(LAWYER, "mandate", READ)
                      .on(IDENTITY, CONTACT, CLAIM, VULNERABLE, OPERATIONAL)
                      .when(Tie.MANDATE),
                  may(LAWYER, "submit", SUBMIT).on(CLAIM).when(Tie.MANDATE),
                  may(LAWYER, "served", READ).on(DECISION).when(Tie.SERVED),
                  may(LAWYER, "openings", READ).on(AUDIT).when(Tie.MANDATE),

                  // The other side of the wall.
                  may(INVESTIGATOR, "open", CREATE)
                      .on(Purpose.INVESTIGATION, INVESTIGATION)
                      .when(Tie.NEW),
                  may(INVESTIGATOR, "assigned", READ, CREATE, RECORD)
                      .on(Purpose.INVESTIGATION, INVESTIGATION)
                      .when(Tie.ASSIGNED),
                  may(PRISONER_DELEGATE, "captives", READ)
                      .on(Purpose.CAPTIVITY, IDENTITY, VULNERABLE)
                      .when(Tie.CAPTIVE),
                  may(PRISONER_DELEGATE, "open", CREATE)
                      .on(Purpose.CAPTIVITY, CAPTIVITY)
                      .when(Tie.NEW),
                  may(PRISONER_DELEGATE, "assigned", READ, CREATE, RECORD)
                      .on(Purpose.CAPTIVITY, CAPTIVITY)
                      .when(Tie.ASSIGNED),

                  // Sees who did what, not whom it concerned.
                  may(AUDITOR, "trail", READ, VERIFY).on(Purpose.OVERSIGHT, AUDIT),
                  may(AUDITOR, "dates", READ).on(Purpose.OVERSIGHT, OPERATIONAL, STATISTICS),
                  may(STATISTICIAN, "counts", READ).on(Purpose.STATISTICS, STATISTICS),

                  // Runs the installation and gives roles, and has no right in any case.
                  may(OPERATOR, "system", READ, CREATE, RECORD).on(Purpose.OPERATION, SYSTEM),
                  may(OPERATOR, "roles", GRANT).on(Purpose.OPERATION, SYSTEM).unless(Tie.SELF),
                  may(OPERATOR, "chain", VERIFY).on(Purpose.OPERATION, AUDIT)),
              Arrays.stream(Role.values())
                  .map(role -> may(role, "own-trail", READ).on(Purpose.SELF, AUDIT).when(Tie.SELF)))
          .map(Line::rule)
          .toList();

  private Rules() {}

  /// All ties of which rules for these roles speak, and that of a conflict of interest.
  static Set<Tie> ties(Set<Role> roles) {
    var ties = EnumSet.of(Tie.EXCLUDED);
    for (var rule : ALL) {
      if (roles.contains(rule.role())) {
        ties.add(rule.tie());
        ties.addAll(rule.unless());
      }
    }
    return ties;
  }

  private static Line may(Role role, String name, Act first, Act... others) {
    var id = role.word() + "." + name;
    return new Line(
        new Rule(id, role, EnumSet.of(first, others), Set.of(), Tie.NONE, Set.of(), Purpose.CASE));
  }

  /// A rule being written down.
  private record Line(Rule rule) {

    Line on(FieldClass... fields) {
      return on(rule.purpose(), fields);
    }

    Line on(Purpose purpose, FieldClass... fields) {
      return new Line(
          new Rule(
              rule.id(),
              rule.role(),
              rule.acts(),
              Set.of(fields),
              rule.tie(),
              rule.unless(),
              purpose));
    }

    Line when(Tie tie) {
      return new Line(
          new Rule(
              rule.id(),
              rule.role(),
              rule.acts(),
              rule.fields(),
              tie,
              rule.unless(),
              rule.purpose()));
    }

    Line unless(Tie... ties) {
      return new Line(
          new Rule(
              rule.id(),
              rule.role(),
              rule.acts(),
              rule.fields(),
              rule.tie(),
              Set.of(ties),
              rule.purpose()));
    }
  }
}
