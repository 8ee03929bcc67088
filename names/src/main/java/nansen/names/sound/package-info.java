/// What a written name sounds like, in one small alphabet for all scripts.
///
/// Each script has its table; a letter that is read in several ways becomes one sound that is near
/// to each of them, so that no reading is settled too early.
@NullMarked
package nansen.names.sound;

import org.jspecify.annotations.NullMarked;
