/// The hall: what all pages share, such as layout, languages, the way errors are shown and dates
/// written. It has no page of a feature, and calls no room.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nansen.web;

import org.jspecify.annotations.NullMarked;
