/// The pages as people meet them: in a real browser, with a keyboard, in their languages, on a wide
/// screen and on a phone. Where no Chromium is found these tests are skipped, and say so.
@NullMarked
package nansen.browser;

import org.jspecify.annotations.NullMarked;
