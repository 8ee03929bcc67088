/// Names of persons as they are written, compared across scripts.
///
/// A match carries its reasons, so that a person can judge it. This package knows nothing of law,
/// and nothing in it decides that two people are one.
@NullMarked
package nansen.names;

import org.jspecify.annotations.NullMarked;
