/// From text to law: packs, cases, scenarios and calendars, read from YAML 1.2.
///
/// A reader takes a text and a file name for its messages; opening the file is the caller's work. A
/// reader never stops at the first mistake: it reports every problem of the text at once, each with
/// file, line, column, key, what is wrong and what to write instead.
@NullMarked
package nansen.law.reading;

import org.jspecify.annotations.NullMarked;
