/// Scenarios held against the law: which expectations stand, and which rules no scenario expects.
@NullMarked
package nansen.law.scenario;

import org.jspecify.annotations.NullMarked;
