/// The command line: reads files and arguments, calls the law, prints what it answers.
///
/// Here, and only here, the time of day enters: the main class hands a `Clock` down.
@NullMarked
package nansen.cli;

import org.jspecify.annotations.NullMarked;
