package nansen.law.standing;

import java.time.LocalDate;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Period;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// One step of a computation, with the provision that carries it.
public sealed interface Step {
  /// The provision of this step.
  Citation cite();

  /// A fact started the clock, or began its count anew.
  record Started(FactId fact, When when, boolean anew, Citation cite) implements Step {}

  /// The count runs from here and not from the starting fact itself.
  record CountedFrom(@Nullable FactId fact, When when, Citation cite) implements Step {}

  /// A variant's length goes in place of the ordinary one.
  record Varied(String variant, Citation cite, Support support) implements Step {}

  /// The law leaves the length to national law.
  ///
  /// @param value the national value, or null where it is missing and the window stands
  record National(String input, @Nullable Period value, Citation cite) implements Step {}

  /// The date was set in the single case.
  record Set(FactId fact, When date, Citation cite) implements Step {}

  /// An act or event lengthened the period to this.
  record Extended(String extension, FactId fact, Period total, Citation cite, Support support)
      implements Step {}

  /// An act meant to lengthen the period came after it was over.
  record ExtendedTooLate(String extension, FactId fact, Citation cite) implements Step {}

  /// The count stood still; `until` is null while it still does.
  record PausedDuring(When from, @Nullable When until, Citation cite) implements Step {}

  /// The count itself. Its parts replay to the end.
  ///
  /// @param bound which end of an uncertain due date it gives
  record Count(Counted counted, Bound bound, Citation cite) implements Step {}

  /// Another computation of an extended period that is sometimes used: first the basic period, then
  /// the extension from its end. It gives another day.
  record OtherWay(LocalDate day, Citation cite) implements Step {}

  /// The date was brought forward to the latest that the law allows.
  record Capped(Due.Point at, Citation cite) implements Step {}

  /// Due when something else happened.
  record DueWith(FactId fact, When when, Citation cite) implements Step {}

  /// A number was held against its limit.
  record Measured(long number, long limit, Citation cite) implements Step {}

  /// Done.
  record Ended(FactId fact, When when, Status outcome, Citation cite) implements Step {}

  /// Another rule took its place.
  record Replaced(RuleId by, Citation cite) implements Step {}

  /// It does not apply.
  record Excepted(String note, Citation cite) implements Step {}

  /// The law takes something as having happened because the date passed.
  record Deemed(FactId fact, When when, Citation cite) implements Step {}

  /// A person must look.
  record LookAt(String ask, Citation cite) implements Step {}

  /// Which end of an uncertain due date a count gives.
  enum Bound {
    ONLY,
    EARLIEST,
    LATEST
  }
}
