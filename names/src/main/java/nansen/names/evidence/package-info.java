/// What is known of a person beside the name: birth, sex, nationality, place. Weaker evidence, kept
/// as it is known and never made more exact than it is.
@NullMarked
package nansen.names.evidence;

import org.jspecify.annotations.NullMarked;
