/// What the law requires now: the one pure function from a journal and the law to a [Standing],
/// with the reasons kept as data.
///
/// No clock on the wall, file, database or framework is in reach of it: the same arguments give the
/// same standing, for ever. There is no prose here either; whoever shows a standing puts its steps
/// into the reader's language.
@NullMarked
package nansen.law.standing;

import org.jspecify.annotations.NullMarked;
