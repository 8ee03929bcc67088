package nansen.amending;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Requires;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Support;
import nansen.law.reading.BookReader;
import nansen.law.reading.Source;
import nansen.web.Fields;
import nansen.web.Unreadable;
import nansen.web.WallClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The forms that propose a change of the law.
@Controller
class ProposingPages {
  private static final int CONFLICT = 409;
  private static final int REFUSED = 422;
  private static final List<String> SUPPORTS =
      Stream.of(Support.values()).map(Support::word).toList();

  private final Proposals proposals;
  private final ProposalSheets sheets;
  private final LawInForce law;
  private final InstantSource clock;
  private final WallClock wall;

  ProposingPages(
      Proposals proposals,
      ProposalSheets sheets,
      LawInForce law,
      InstantSource clock,
      WallClock wall) {
    this.proposals = proposals;
    this.sheets = sheets;
    this.law = law;
    this.clock = clock;
    this.wall = wall;
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @GetMapping("/law/changes/holiday")
  String holiday(Model model) {
    return holiday(
        Map.of(
            "calendar",
            "NO",
            "known",
            wall.today().toString(),
            "support",
            Support.UNVERIFIED.word()),
        new Typed.Faulty(List.of(), List.of()),
        model);
  }

  private String holiday(Map<String, String> typed, Typed.Faulty faulty, Model model) {
    model.addAttribute("calendars", law.now().book().calendars().ids());
    model.addAttribute("supports", SUPPORTS);
    return form("amending/holiday", HolidayForm.FIELDS.keySet().stream(), typed, faulty, model);
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @GetMapping("/law/changes/revocation")
  String revocation(@RequestParam(defaultValue = "") String holiday, Locale locale, Model model) {
    return revocation(
        Map.of(
            "holiday",
            holiday,
            "known",
            wall.today().toString(),
            "support",
            Support.UNVERIFIED.word()),
        new Typed.Faulty(List.of(), List.of()),
        locale,
        model);
  }

  private String revocation(
      Map<String, String> typed, Typed.Faulty faulty, Locale locale, Model model) {
    model.addAttribute("holidays", sheets.revocable(locale));
    model.addAttribute("regions", RevocationForm.regions(law.now().book().calendars()));
    model.addAttribute("supports", SUPPORTS);
    return form(
        "amending/revocation", RevocationForm.FIELDS.keySet().stream(), typed, faulty, model);
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/revocation")
  String proposeRevocation(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var fields = Fields.of(sent, RevocationForm.FIELDS);
    law.look();
    var typed = RevocationForm.read(fields, law.now().book().calendars(), clock.instant());
    return taken(
        actor,
        fields,
        typed,
        response,
        faulty -> revocation(fields.shown(), faulty, locale, model),
        model);
  }

  private static String form(
      String page,
      Stream<String> fields,
      Map<String, String> typed,
      Typed.Faulty faulty,
      Model model) {
    var form = new HashMap<>(typed);
    if (!form.containsKey("id") || faulty.names("id")) {
      form.put("id", UUID.randomUUID().toString());
    }
    fields.forEach(field -> form.putIfAbsent(field, ""));
    model.addAttribute("form", form);
    model.addAttribute("problems", faulty.problems());
    model.addAttribute("wrong", faulty.problems().stream().map(Typed.Problem::field).toList());
    model.addAttribute("lines", faulty.lines());
    return page;
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/holiday")
  String proposeHoliday(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletResponse response,
      Model model) {
    var fields = Fields.of(sent, HolidayForm.FIELDS);
    law.look();
    var typed = HolidayForm.read(fields, law.now().book().calendars(), clock.instant());
    return taken(
        actor, fields, typed, response, faulty -> holiday(fields.shown(), faulty, model), model);
  }

  /// Proposes what was typed, or shows the form again.
  private String taken(
      Actor actor,
      Fields fields,
      Typed typed,
      HttpServletResponse response,
      Function<Typed.Faulty, String> again,
      Model model) {
    return switch (typed) {
      case Typed.Sound(var amendment, var because) -> {
        var id = fields.id("id").orElseThrow(() -> new Unreadable("id"));
        yield switch (proposals.propose(actor, id, amendment, because)) {
          case Proposals.Proposed.Taken() -> "redirect:/law/changes/" + id;
          case Proposals.Proposed.Waiting(var first) -> {
            response.setStatus(CONFLICT);
            model.addAttribute("waiting", first);
            yield again.apply(
                new Typed.Faulty(
                    List.of(Typed.Problem.of(dayOf(amendment), "amending.waiting")), List.of()));
          }
        };
      }
      case Typed.Faulty faulty -> {
        response.setStatus(REFUSED);
        yield again.apply(faulty);
      }
    };
  }

  /// The field that names the day.
  private static String dayOf(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Holiday _ -> "day";
      case Amendment.Revocation _ -> "holiday";
      case Amendment.Pack _ -> "pack";
    };
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @GetMapping("/law/changes/pack")
  String pack(@RequestParam(defaultValue = "") String pack, Model model) {
    var now = law.now();
    var text =
        now.texts().packs().stream()
            .filter(each -> BookReader.idOf(each).filter(pack::equals).isPresent())
            .map(Source::text)
            .findFirst()
            .orElse("");
    model.addAttribute("from", pack);
    return pack(Map.of("pack", text), new Typed.Faulty(List.of(), List.of()), model);
  }

  private String pack(Map<String, String> typed, Typed.Faulty faulty, Model model) {
    model.addAttribute("packs", law.now().book().packs().stream().map(LawPack::id).toList());
    return form(
        "amending/pack",
        Stream.concat(PackForm.FIELDS.keySet().stream(), PackForm.TEXTS.stream()),
        typed,
        faulty,
        model);
  }

  @Requires(act = Act.PROPOSE, field = FieldClass.OPERATIONAL)
  @PostMapping("/law/changes/pack")
  String proposePack(
      Actor actor,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var inOneLine = new HashMap<String, List<String>>(sent);
    PackForm.TEXTS.forEach(inOneLine::remove);
    var fields = Fields.of(inOneLine, PackForm.FIELDS);
    var texts = SentTexts.of(sent, files(files));
    law.look();
    var typed = PackForm.read(fields, texts, law.now(), law::supposing);
    return taken(
        actor,
        fields,
        typed,
        response,
        faulty -> {
          var shown = new HashMap<>(fields.shown());
          shown.putAll(texts.texts());
          return pack(shown, faulty, model);
        },
        model);
  }

  /// A browser sends a nameless file where none was chosen.
  private static Map<String, List<byte[]>> files(MultiValueMap<String, MultipartFile> sent)
      throws IOException {
    var files = new LinkedHashMap<String, List<byte[]>>();
    for (var field : sent.entrySet()) {
      var chosen = new ArrayList<byte[]>();
      for (var file : field.getValue()) {
        var name = file.getOriginalFilename();
        if (!file.isEmpty() || name != null && !name.isEmpty()) {
          chosen.add(file.getBytes());
        }
      }
      if (!chosen.isEmpty()) {
        files.put(field.getKey(), chosen);
      }
    }
    return files;
  }
}
