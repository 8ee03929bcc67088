/// What happened in a case, who says so, and when we came to know it.
///
/// A [Journal] only ever grows: a mistake is mended by a new fact that corrects or retracts the old
/// one, so that what was known on any earlier day can still be asked.
@NullMarked
package nansen.law.journal;

import org.jspecify.annotations.NullMarked;
