package nansen.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nansen.access.Actor;
import nansen.amending.Difference.Kind;
import nansen.amending.Proposals.May;
import nansen.casefile.CaseId;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import nansen.law.reading.BookReader;
import nansen.law.reading.Read;
import nansen.law.reading.Source;
import nansen.speech.Spoken;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposals as their pages show them, in the reader's language.
@Component
class ProposalSheets {
  private static final int ROWS = 50;
  private static final int SUPPOSED_KEPT = 4;
  private static final Pattern AFTER = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,6})");

  private final Proposals proposals;
  private final LawInForce law;
  private final WallClock wall;
  private final Map<UUID, Supposed> supposed = new ConcurrentHashMap<>();

  /// The law as it would be, read once for all who look.
  ///
  /// @param number of the law it was read with
  private record Supposed(long number, Spoken law) {}

  ProposalSheets(Proposals proposals, LawInForce law, WallClock wall) {
    this.proposals = proposals;
    this.law = law;
    this.wall = wall;
  }

  /// Which part of what would be otherwise.
  ///
  /// @param kind of difference; any other word stands for all
  /// @param after the last row of the page before, as the page gave it
  record Asked(String kind, String after) {
    static final Asked ALL = new Asked("", "");

    @Nullable Kind sort() {
      return Stream.of(Kind.values())
          .filter(each -> each.name().equals(kind))
          .findFirst()
          .orElse(null);
    }

    DifferenceTable.@Nullable At at() {
      var parts = AFTER.matcher(after);
      return parts.matches()
          ? new DifferenceTable.At(
              new CaseId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2)))
          : null;
    }
  }

  /// What a proposal is about.
  ///
  /// @param sort `holiday`, `revocation` of one, or `pack`
  /// @param day of a holiday, in words; empty for a pack
  record Head(
      UUID id,
      String sort,
      String what,
      String where,
      String day,
      Proposal.Stage stage,
      String by,
      String at,
      String because) {}

  Head head(Proposals.Listed listed, Locale locale) {
    return head(listed, Words.of(law.now(), law.now(), locale, wall.zone()));
  }

  private static Head head(Proposals.Listed listed, Words words) {
    var said = listed.proposal().said();
    var at = words.here().exactMoment(said.at());
    var id = listed.proposal().id();
    return switch (listed.amendment()) {
      case Amendment.Holiday(var calendar, var day) ->
          new Head(
              id,
              "holiday",
              day.name(),
              calendar.value(),
              words.here().day(day.day()),
              listed.stage(),
              said.name(),
              at,
              said.because());
      case Amendment.Revocation(var calendar, var day, var name, var _) ->
          new Head(
              id,
              "revocation",
              name,
              calendar.value(),
              words.here().day(day),
              listed.stage(),
              said.name(),
              at,
              said.because());
      case Amendment.Pack pack ->
          new Head(
              id,
              "pack",
              words.pack(pack),
              pack.id().value(),
              "",
              listed.stage(),
              said.name(),
              at,
              said.because());
    };
  }

  /// What became of a proposal.
  record Ended(Proposal.Outcome outcome, String by, String at, String because) {}

  /// A kind of difference with how often it is there.
  record Tab(String kind, boolean chosen, int differences, int cases) {}

  /// @param source of the amendment
  /// @param known since when a holiday or its being revoked could be known; empty for a pack
  /// @param support how far the source of that was read; empty for a pack
  /// @param revocable the holiday as the form that revokes it names it; empty where it is not in
  ///   force
  /// @param texts of a pack
  /// @param changes in the text of a pack against the one in force; none once it is decided
  /// @param asOf the moment at which the cases were compared; empty where they were not
  /// @param spared of the open cases looked at, how many a holiday cannot touch, in hundredths:
  ///   their number would be one of cases of others; empty where that says nothing
  /// @param next the address of the next page of rows; null on the last
  record Sheet(
      Head head,
      Optional<Ended> ended,
      String source,
      String known,
      String support,
      String revocable,
      List<Source> texts,
      List<TextChange> changes,
      String asOf,
      int percent,
      Optional<Integer> spared,
      int cases,
      List<Tab> tabs,
      List<Words.Row> rows,
      @Nullable String next,
      Set<May> may) {

    /// Whether a holiday was put in force and has been revoked since.
    public boolean isRevoked() {
      return head.sort().equals("holiday")
          && head.stage() == Proposal.Stage.IN_FORCE
          && revocable.isEmpty();
    }

    public boolean can(String what) {
      return may.contains(May.valueOf(what));
    }
  }

  Sheet sheet(Actor actor, UUID id, Asked asked, Locale locale) {
    var found = proposals.sheet(actor, id, asked.sort(), asked.at(), ROWS);
    var listed = found.listed();
    var words = Words.of(law.now(), supposed(listed), locale, wall.zone());
    var dates = words.here();
    var run = listed.proposal().dryRun();
    var rows = found.rows().stream().limit(ROWS).toList();
    return new Sheet(
        head(listed, words),
        listed
            .proposal()
            .ending()
            .map(it ->
                new Ended(
                    it.outcome(),
                    it.said().name(),
                    dates.exactMoment(it.said().at()),
                    it.said().because())),
        listed.amendment().source(),
        known(listed.amendment(), words),
        support(listed.amendment()),
        revocable(listed),
        texts(listed.amendment()),
        changes(listed),
        run.map(it -> dates.exactMoment(it.asOf())).orElse(""),
        run.map(Proposal.DryRun::percent).orElse(0),
        run.filter(it -> it.looked() > 0 && !(listed.amendment() instanceof Amendment.Pack))
            .map(Proposal.DryRun::sparedPercent),
        found.cases(),
        tabs(found, asked.sort()),
        rows.stream().map(row -> words.row(row.difference())).toList(),
        found.rows().size() > ROWS ? next(asked, rows.getLast()) : null,
        found.may());
  }

  private static String known(Amendment amendment, Words words) {
    return switch (amendment) {
      case Amendment.Holiday(var calendar, var day) -> words.knownAt(calendar, day.known());
      case Amendment.Revocation(var calendar, var _, var _, var revoked) ->
          words.knownAt(calendar, revoked.known());
      case Amendment.Pack _ -> "";
    };
  }

  private static String support(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Holiday(var _, var day) -> day.support();
      case Amendment.Revocation(var _, var _, var _, var revoked) -> revoked.support();
      case Amendment.Pack _ -> "";
    };
  }

  private String revocable(Proposals.Listed listed) {
    if (listed.stage() != Proposal.Stage.IN_FORCE
        || !(listed.amendment() instanceof Amendment.Holiday(var calendar, var proclaimed))) {
      return "";
    }
    var key = RevocationForm.key(calendar, proclaimed.day());
    return RevocationForm.holding(law.now().book().calendars(), key).isPresent() ? key : "";
  }

  private static List<Source> texts(Amendment amendment) {
    return switch (amendment) {
      case Amendment.Holiday _, Amendment.Revocation _ -> List.of();
      case Amendment.Pack pack -> {
        var texts = new ArrayList<Source>();
        texts.add(pack.text());
        texts.addAll(pack.scenarios());
        yield texts;
      }
    };
  }

  private List<TextChange> changes(Proposals.Listed listed) {
    if (!(listed.amendment() instanceof Amendment.Pack pack)
        || listed.proposal().ending().isPresent()) {
      return List.of();
    }
    var before =
        law.now().texts().packs().stream()
            .filter(each -> BookReader.idOf(each).filter(pack.id().value()::equals).isPresent())
            .findFirst()
            .map(Source::text)
            .orElse("");
    return TextChange.between(before, pack.text().text());
  }

  /// A holiday that can be revoked, as the form offers it.
  record Revocable(String key, String title) {}

  List<Revocable> revocable(Locale locale) {
    var dates = Words.of(law.now(), law.now(), locale, wall.zone()).here();
    return RevocationForm.holding(law.now().book().calendars()).stream()
        .map(each ->
            new Revocable(
                each.key(), each.calendar() + " · " + dates.day(each.day()) + " · " + each.name()))
        .toList();
  }

  private static List<Tab> tabs(Proposals.Sheet found, @Nullable Kind chosen) {
    return found.counts().entrySet().stream()
        .map(each ->
            new Tab(
                each.getKey().name(),
                each.getKey() == chosen,
                each.getValue().differences(),
                each.getValue().cases()))
        .toList();
  }

  private static String next(Asked asked, DifferenceTable.Row last) {
    var kind = asked.sort();
    return "?"
        + (kind == null ? "" : "kind=" + kind + "&")
        + "after="
        + last.difference().id()
        + "."
        + last.place();
  }

  /// What names the rules of a pack that is only proposed; for all else the law in force does.
  private Spoken supposed(Proposals.Listed listed) {
    if (!(listed.amendment() instanceof Amendment.Pack) || listed.proposal().ending().isPresent()) {
      return law.now();
    }
    var id = listed.proposal().id();
    var number = law.number();
    var known = supposed.get(id);
    if (known != null && known.number() == number) {
      return known.law();
    }
    if (!(law.supposing(listed.amendment()) instanceof Read.Ok(var read))) {
      return law.now(); // it does not go together with what came into force meanwhile
    }
    if (supposed.size() >= SUPPOSED_KEPT) {
      supposed.clear();
    }
    supposed.put(id, new Supposed(number, read));
    return read;
  }
}
