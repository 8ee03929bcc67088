/// Interviews of a case: who was heard, by whom, through which interpreter, when and where;
/// questions and answers in the order in which they were written; and a second layer in which each
/// answer is read back, and confirmed or corrected beside the first words. That an interview was
/// held is written as a fact by the case file, so that time limits follow.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: chain",
      "web",
      "speech",
      "docket",
      "people",
      "casefile",
      "interpreter"
    })
package nansen.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
