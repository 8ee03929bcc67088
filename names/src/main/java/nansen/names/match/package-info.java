/// Two names compared: how probable it is that they are written for one person, and why.
///
/// The arithmetic runs on prepared parts without an object for each candidate; the reasons are made
/// for those few that a person will read.
@NullMarked
package nansen.names.match;

import org.jspecify.annotations.NullMarked;
