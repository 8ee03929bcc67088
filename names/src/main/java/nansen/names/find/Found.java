package nansen.names.find;

import nansen.names.match.Match;
import nansen.names.written.Name;

/// Somebody who may be the one.
///
/// @param key of the person
/// @param name the one of the person's names that fits best, from its parts as they were written
/// @param match how probable, and why
public record Found(long key, Name name, Match match) {}
