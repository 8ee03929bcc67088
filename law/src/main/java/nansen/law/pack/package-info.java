/// The law as data: packs, their provisions, rights, routes and check lists, and the vocabulary of
/// facts that they read.
///
/// Everything here is an immutable record made by `nansen.law.reading` from YAML that a lawyer
/// wrote. Nothing here decides a case; that is `nansen.law.standing`.
@NullMarked
package nansen.law.pack;

import org.jspecify.annotations.NullMarked;
