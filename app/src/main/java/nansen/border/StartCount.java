package nansen.border;

import java.util.Locale;
import nansen.access.Actor;
import nansen.casefile.PageWords;
import nansen.speech.Dates;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/// Gives every page the number of half-registered people, the reader's and those of the unit, for
/// the fragment `border/count`. They are counted only where the page has the fragment.
@ControllerAdvice
class StartCount {
  private final Registrations registrations;
  private final PageWords words;
  private final WallClock wall;

  StartCount(Registrations registrations, PageWords words, WallClock wall) {
    this.registrations = registrations;
    this.words = words;
    this.wall = wall;
  }

  @ModelAttribute
  void count(Model model, Locale locale) {
    model.addAttribute(
        "halfDates",
        new LazyContextVariable<Dates>() {
          @Override
          protected Dates loadValue() {
            return words.dates(locale, wall.zone());
          }
        });
    model.addAttribute(
        "halfRegistered",
        new LazyContextVariable<Long>() {
          @Override
          protected Long loadValue() {
            return model.getAttribute("viewer") instanceof Actor actor
                ? registrations.count(actor)
                : 0L;
          }
        });
    model.addAttribute(
        "halfOfUnit",
        new LazyContextVariable<@Nullable HalfOfUnit>() {
          @Override
          protected @Nullable HalfOfUnit loadValue() {
            return model.getAttribute("viewer") instanceof Actor actor
                ? registrations.ofUnit(actor).filter(each -> each.people() > 0).orElse(null)
                : null;
          }
        });
  }
}
