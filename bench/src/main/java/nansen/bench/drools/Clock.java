package nansen.bench.drools;

import nansen.law.calendar.Counting;
import nansen.law.pack.Citation;

/// The clocks that the rules know, each with its provision and the rule of counting that it cites.
public enum Clock {
  SR_TERRITORY(
      "sr-territory", "SR art. 8(4), 7(1)", By.T71, Late.TOUCHES_LIBERTY, Act.SCREENING_END),
  EUD_APPLICANT("eud-applicant", "EUD art. 15(1)(a)", By.T71, Late.COUNTS, Act.TRANSMISSION),
  APR_INFORM(
      "apr-inform-registering-authority", "APR art. 27(3)", By.APR, Late.COUNTS, Act.PASSING_ON),
  APR_REGISTER("apr-register", "APR art. 27(1)", By.APR, Late.COUNTS, Act.REGISTRATION),
  APR_REGISTER_FORWARDED(
      "apr-register-forwarded", "APR art. 27(3)", By.APR, Late.COUNTS, Act.REGISTRATION),
  APR_REGISTER_SCREENED(
      "apr-register-after-screening",
      "APR art. 27(7), 27(1)",
      By.APR,
      Late.COUNTS,
      Act.REGISTRATION),
  APR_LODGE("apr-lodge", "APR art. 28(1)", By.APR, Late.COUNTS, Act.LODGING),
  APR_SPECIAL_NEEDS(
      "apr-special-needs", "APR art. 20(3)", By.APR, Late.COUNTS, Act.NEEDS_ASSESSMENT),
  APR_ADMISSIBILITY("apr-admissibility", "APR art. 35(1)", By.APR, Late.COUNTS, Act.ADMISSIBILITY),
  APR_REGULAR("apr-regular", "APR art. 35(4)", By.APR, Late.COUNTS, Act.DECISION),
  APR_APPEAL_LONG("apr-appeal-long", "APR art. 67(7)(b)", By.APR, Late.IS_VOID, Act.APPEAL),
  RCD_INFO("rcd-info", "RCD art. 5(1)", By.T71, Late.COUNTS, Act.INFORMATION),
  RCD_NEEDS("rcd-needs", "RCD art. 25(1)", By.T71, Late.COUNTS, Act.NEEDS_ASSESSMENT),
  RCD_WORK_WAIT("rcd-work-wait", "RCD art. 17(1)", By.T71, Late.COUNTS, Act.DECISION),
  RCD_REVIEW(
      "rcd-detention-review",
      "RCD art. 11(3)",
      By.T71,
      Late.TOUCHES_LIBERTY,
      Act.REVIEW_OR_RELEASE),
  RCD_REVIEW_LIMIT(
      "rcd-detention-review-limit",
      "RCD art. 11(3)",
      By.T71,
      Late.TOUCHES_LIBERTY,
      Act.REVIEW_OR_RELEASE),
  AMMR_TAKE_CHARGE("ammr-take-charge", "AMMR art. 39(1)", By.AMMR, Late.IS_VOID, Act.REQUEST),
  AMMR_TAKE_CHARGE_HIT(
      "ammr-take-charge-hit",
      "AMMR art. 39(1) second subparagraph",
      By.AMMR,
      Late.IS_VOID,
      Act.REQUEST),
  AMMR_REPLY("ammr-reply", "AMMR art. 40(1)", By.AMMR, Late.IS_VOID, Act.REPLY),
  AMMR_REPLY_HIT("ammr-reply-hit", "AMMR art. 40(2)", By.AMMR, Late.IS_VOID, Act.REPLY),
  AMMR_TRANSFER_DECISION(
      "ammr-transfer-decision", "AMMR art. 42(1)", By.AMMR, Late.COUNTS, Act.TRANSFER_DECISION),
  AMMR_TRANSFER("ammr-transfer", "AMMR art. 46(1)-(2)", By.AMMR, Late.IS_VOID, Act.TRANSFER),
  AMMR_TRANSFER_APPEAL(
      "ammr-transfer-appeal", "AMMR art. 43(2)", By.AMMR, Late.COUNTS, Act.TRANSFER_APPEAL),
  AMMR_SUSPENSION(
      "ammr-suspension-ruling", "AMMR art. 43(3)", By.AMMR, Late.COUNTS, Act.SUSPENSION);

  final String id;
  final Citation cite;
  final By by;
  final Late late;
  final Act endedBy;

  Clock(String id, String cite, By by, Late late, Act endedBy) {
    this.id = id;
    this.cite = new Citation(cite);
    this.by = by;
    this.late = late;
    this.endedBy = endedBy;
  }

  /// The rule of counting. Its name is told and none of its code is called: [Deadlines] counts.
  enum By {
    T71(Counting.REGULATION_1182_71, "T71 art. 3"),
    APR(Counting.APR_73, "APR art. 73"),
    AMMR(Counting.AMMR_75, "AMMR art. 75");

    final Counting counting;
    final Citation cite;

    By(Counting counting, String cite) {
      this.counting = counting;
      this.cite = new Citation(cite);
    }
  }

  /// What becomes of an act after the last day.
  enum Late {
    COUNTS,
    IS_VOID,
    /// It counts, and liberty depends on the limit: between the day counted and the day to which
    /// that was moved, a person must look.
    TOUCHES_LIBERTY
  }
}
