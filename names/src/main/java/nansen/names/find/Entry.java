package nansen.names.find;

import nansen.names.match.Person;

/// One name of somebody.
///
/// @param key of the person, chosen by the caller; a person with several names has an entry for
///   each, all with this key
/// @param person the name as written, and what else is known
public record Entry(long key, Person person) {}
