package nansen.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nansen.inforce.Amendment;
import nansen.law.pack.LawBook;
import nansen.law.pack.PackId;
import nansen.law.reading.BookReader;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.law.scenario.Failure;
import nansen.law.scenario.Trials;
import nansen.speech.Spoken;
import nansen.web.Fields;
import nansen.web.VisibleText;

/// The form for another text of a pack, and the proof that the text can be law: it is read by the
/// reader of packs beside all others, and its scenarios hold. Pure.
final class PackForm {
  static final Map<String, Integer> FIELDS = Map.of("id", 36, "source", 500, "because", 500);

  /// The fields that hold texts of many lines.
  static final List<String> TEXTS = List.of("pack", "scenarios");

  /// So many things are said of a text at once.
  private static final int MOST = 200;

  private PackForm() {}

  /// How the law would be with an amendment.
  @FunctionalInterface
  interface Supposing {
    Read<Spoken> with(Amendment amendment);
  }

  /// @param texts of the pack and of the scenarios that hold it: no scenarios where those beside
  ///   the pack stay
  static Typed read(Fields fields, SentTexts texts, Spoken now, Supposing supposing) {
    var problems = new ArrayList<>(problemsOfProposal(fields));
    problems.addAll(texts.problems());
    for (var field : List.of("source", "because")) {
      if (fields.text(field).isEmpty()) {
        problems.add(Typed.Problem.of(field, "amending.required"));
      }
    }
    var text = texts.text("pack");
    var beside = texts.text("scenarios");
    if (text.isBlank() && texts.problems().isEmpty()) {
      problems.add(Typed.Problem.of("pack", "amending.required"));
    }
    if (text.isBlank() || !texts.problems().isEmpty()) {
      return new Typed.Faulty(problems, List.of());
    }
    var id = BookReader.idOf(new Source("pack.yaml", text)).orElse("pack");
    var amendment =
        new Amendment.Pack(
            new PackId(id),
            new Source(id + "/pack.yaml", text),
            beside.isBlank() ? List.of() : List.of(new Source(id + "/scenarios.yaml", beside)),
            fields.text("source"));
    var lines = wrong(amendment, now, supposing);
    if (!lines.isEmpty()) {
      problems.add(Typed.Problem.of("pack", "amending.not-law"));
    }
    return problems.isEmpty()
        ? new Typed.Sound(amendment, fields.text("because"))
        : new Typed.Faulty(problems, lines);
  }

  /// What keeps a pack from being law; empty where nothing does.
  private static List<String> wrong(Amendment.Pack pack, Spoken now, Supposing supposing) {
    return switch (supposing.with(pack)) {
      case Read.Refused(var problems) -> said(problems.stream().map(Problem::toString));
      case Read.Ok(var law) -> {
        var bereft = new TreeSet<>(bound(now.book()));
        bereft.removeAll(bound(law.book()));
        yield bereft.isEmpty()
            ? untrue(pack.id(), law)
            : said(
                bereft.stream()
                    .map(state ->
                        pack.text().file()
                            + " states: no pack would bind "
                            + state
                            + ", which has procedures here. Keep it among the states."));
      }
    };
  }

  private static TreeSet<String> bound(LawBook book) {
    var bound = new TreeSet<String>();
    book.packs().forEach(pack -> bound.addAll(pack.states().keySet()));
    return bound;
  }

  /// What its scenarios say against it.
  private static List<String> untrue(PackId id, Spoken law) {
    // Without holidays proclaimed since: scenarios count with the calendars as they are written.
    return switch (BookReader.read(law.texts())) {
      case Read.Refused(var problems) -> said(problems.stream().map(Problem::toString));
      case Read.Ok(var book) -> {
        var beside = law.scenarios().getOrDefault(id.value(), List.of());
        var trials = Trials.of(law.texts(), book, beside);
        var missing =
            book.pack(id).map(trials.coverage()::missing).orElseGet(() -> List.of("pack " + id));
        yield said(
            Stream.of(
                    trials.problems().stream().map(Problem::toString),
                    trials.failures().stream().map(Failure::toString),
                    missing.stream().map(need -> "no scenario expects: " + need))
                .flatMap(each -> each));
      }
    };
  }

  private static List<String> said(Stream<String> lines) {
    return lines.limit(MOST).map(VisibleText::of).toList();
  }

  /// What is wrong with the fields as such.
  static List<Typed.Problem> problems(Fields fields) {
    return Stream.concat(
            fields.faults().stream()
                .map(fault ->
                    fault.wrong() == Fields.Wrong.SHOWN_AGAIN
                        ? Typed.Problem.of(fault.field(), "web.shown-again")
                        : new Typed.Problem(
                            fault.field(),
                            "amending.wrong." + fault.wrong(),
                            String.valueOf(fault.most()))),
            fields.unknown().stream().map(name -> new Typed.Problem(name, "amending.unknown", "")))
        .toList();
  }

  /// The same of a form that proposes: its number keeps it from being taken twice.
  static List<Typed.Problem> problemsOfProposal(Fields fields) {
    return Stream.concat(
            problems(fields).stream(),
            fields.id("id").isPresent()
                ? Stream.of()
                : Stream.of(Typed.Problem.of("id", "amending.no-id")))
        .toList();
  }
}
