/// Names as people write them: parts with script and role, from free text, from labelled fields, or
/// from the machine-readable zone of a travel document.
///
/// Nothing here compares; nothing here guesses more than the writing shows.
@NullMarked
package nansen.names.written;

import org.jspecify.annotations.NullMarked;
