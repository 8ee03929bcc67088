package nansen.border;

import nansen.access.Actor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/// Gives every page the number of half-registered people, for the fragment `border/count`. It is
/// counted only where the page has the fragment.
@ControllerAdvice
class StartCount {
  private final Registrations registrations;

  StartCount(Registrations registrations) {
    this.registrations = registrations;
  }

  @ModelAttribute
  void count(Model model) {
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
  }
}
