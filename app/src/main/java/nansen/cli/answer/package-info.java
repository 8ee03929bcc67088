/// Standings for other programs: JSON with a published schema, and calendars (RFC 5545).
@NullMarked
package nansen.cli.answer;

import org.jspecify.annotations.NullMarked;
