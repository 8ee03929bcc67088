/// What the program says, in the reader's language: phrases from bundles, dates, and the steps of a
/// computation as sentences. Decides nothing; the law holds no prose, and the rest of the command
/// line holds none either.
@NullMarked
package nansen.cli.speech;

import org.jspecify.annotations.NullMarked;
