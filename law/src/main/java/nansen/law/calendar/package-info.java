/// Counting of legal time limits, and the public holidays it needs.
///
/// A [nansen.law.calendar.Counting] is a rule of law about counting, with its provision. Give it a
/// day or a moment, a [nansen.law.calendar.Period] and the [nansen.law.calendar.WorkingDays] of a
/// state, and it answers with a [nansen.law.calendar.Counted]: the end, and every day that was
/// skipped or moved past on the way there. Nothing here reads a clock, a file or a time zone that
/// was not handed in.
///
/// Calls nothing else in Nansen.
@NullMarked
package nansen.law.calendar;

import org.jspecify.annotations.NullMarked;
