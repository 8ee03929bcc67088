package nansen.casefile;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.access.Staff;
import nansen.law.journal.FactId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A decision of elsewhere, laid before a second person of the unit.
@Controller
class ElsewherePages {
  private final Elsewhere elsewhere;
  private final LawHere law;
  private final Staff staff;
  private final PageWords words;

  ElsewherePages(Elsewhere elsewhere, LawHere law, Staff staff, PageWords words) {
    this.elsewhere = elsewhere;
    this.law = law;
    this.staff = staff;
    this.words = words;
  }

  @Requires(act = Act.CONFIRM, field = FieldClass.DECISION)
  @GetMapping("/cases/{id}/elsewhere/{fact}")
  String show(
      Actor actor, Locale locale, @PathVariable UUID id, @PathVariable String fact, Model model) {
    var caseId = new CaseId(id);
    var laid = elsewhere.laid(actor, caseId, new FactId(fact));
    var its = laid.fact();
    var dates = words.dates(locale, law.at(laid.head()).place().zone());
    var titles = words.titles(locale);
    model.addAttribute("id", id);
    model.addAttribute("name", caseId.brief());
    model.addAttribute("fact", fact);
    model.addAttribute("what", titles.fact(its.kind()));
    model.addAttribute("when", dates.when(its.happened()));
    model.addAttribute("details", dates.details(its, titles));
    model.addAttribute("source", its.saidBy().source());
    model.addAttribute("basis", its.saidBy().basis());
    model.addAttribute(
        "writer", staff.names(List.of(laid.writer())).getOrDefault(laid.writer(), ""));
    return "casefile/elsewhere";
  }

  @Requires(act = Act.CONFIRM, field = FieldClass.DECISION)
  @PostMapping("/cases/{id}/elsewhere/{fact}")
  String confirm(Actor actor, @PathVariable UUID id, @PathVariable String fact) {
    elsewhere.confirm(actor, new CaseId(id), new FactId(fact));
    return "redirect:/worklist";
  }
}
