package nansen.speech;

import nansen.law.pack.Citation;
import org.jspecify.annotations.Nullable;

/// A step of a computation as one or two sentences.
///
/// @param step what kind of step it is, a word that stays the same in all languages
/// @param text in the reader's language
/// @param cite the provision that carries it; null where the sentence only sums up
public record Sentence(String step, String text, @Nullable Citation cite) {
  /// The same, with the place of the provision in the reader's language.
  public Sentence in(Titles titles) {
    return cite == null ? this : new Sentence(step, text, new Citation(titles.cite(cite)));
  }
}
