/// Cyrillic names written in Latin letters by a named standard, so that a letter or a form prints a
/// name by the rule that applies.
@NullMarked
package nansen.names.roman;

import org.jspecify.annotations.NullMarked;
