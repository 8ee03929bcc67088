package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that is measured of the case file in one go; null for what was not asked for.
///
/// @param others the largest share of the machine that other programs took before a measurement
record CasefileMeasurements(
    @Nullable Populated populated,
    @Nullable Verifying verifying,
    @Nullable Writing writing,
    @Nullable Starting starting,
    @Nullable Holiday holiday,
    @Nullable Pages pages,
    @Nullable FirstPage firstPage,
    double others) {

  /// Cases brought in with their past.
  record Populated(long cases, double seconds) {
    double perSecond() {
      return cases / seconds;
    }
  }

  /// What can be measured.
  enum Part {
    VERIFY,
    WRITING,
    STARTING,
    HOLIDAY,
    PAGES,
    DEMO
  }

  /// @param data a populated folder of a demonstration, which is written to; null for a fresh one
  /// @param cases how many the fresh one gets
  record Plan(Set<Part> parts, @Nullable Path data, long cases, Pace pace) {
    Plan {
      parts = EnumSet.copyOf(parts);
    }
  }

  /// How long things are measured.
  ///
  /// @param instances of the process engine whose dates are moved
  /// @param warmUp until the server has translated its own program, as one that has run for some
  ///   minutes has
  enum Pace {
    QUICK(Writing.Plan.QUICK, 300, Duration.ofSeconds(4), Duration.ofSeconds(6)),
    FULL(Writing.Plan.FULL, 5_000, Duration.ofMinutes(4), Duration.ofSeconds(90));

    private final Writing.Plan writing;
    private final int instances;
    private final Duration warmUp;
    private final Duration reading;

    Pace(Writing.Plan writing, int instances, Duration warmUp, Duration reading) {
      this.writing = writing;
      this.instances = instances;
      this.warmUp = warmUp;
      this.reading = reading;
    }
  }

  /// Measures, and tells on the standard error how far it is.
  static CasefileMeasurements take(Plan plan)
      throws IOException, InterruptedException, SQLException {
    var own = plan.data() == null ? Files.createTempDirectory("nansen-bench-casefile") : null;
    try {
      return new Run(plan, own == null ? Objects.requireNonNull(plan.data()) : own).take();
    } finally {
      if (own != null) {
        Installation.delete(own);
      }
    }
  }

  /// One run over a folder.
  private static final class Run {
    private final Plan plan;
    private final Path folder;
    private final Others others = new Others();

    Run(Plan plan, Path folder) {
      this.plan = plan;
      this.folder = folder.toAbsolutePath();
    }

    CasefileMeasurements take() throws IOException, InterruptedException, SQLException {
      var asked = plan.parts();
      Populated populated = null;
      Verifying verifying = null;
      Writing writing = null;
      Starting starting = null;
      Holiday holiday = null;
      try (var installation = Installation.open(folder)) {
        if (plan.data() == null) {
          tell("bringing in " + plan.cases() + " cases");
          populated = populate(installation);
        }
        installation.requireDemonstration();
        installation.settle();
        if (asked.contains(Part.VERIFY)) {
          tell("nansen audit verify");
          verifying = Verifying.measure(installation);
        }
        if (asked.contains(Part.WRITING)) {
          tell("writing, and bare inserts");
          writing = Writing.measure(installation, plan.pace().writing);
        }
        if (asked.contains(Part.STARTING)) {
          tell("starting cases, and Flowable");
          try (var flowable = new FlowablePeer(installation)) {
            starting = Starting.measure(installation, flowable, plan.pace().writing);
          }
        }
        if (asked.contains(Part.HOLIDAY)) {
          tell("a new holiday, and moving due dates in Flowable");
          holiday =
              Holiday.measure(
                  installation,
                  share -> {
                    try (var flowable = new FlowablePeer(installation)) {
                      return Holiday.Moving.measure(flowable, plan.pace().instances, share);
                    }
                  });
        }
      }
      Pages pages = null;
      FirstPage firstPage = null;
      if ((asked.contains(Part.PAGES) || asked.contains(Part.DEMO)) && Launched.build()) {
        if (asked.contains(Part.PAGES)) {
          tell("pages");
          pages = Pages.measure(folder, new ArrayList<>(), plan.pace().warmUp, plan.pace().reading);
        }
        if (asked.contains(Part.DEMO)) {
          tell("./nansen demo");
          firstPage = FirstPage.measure();
        }
      }
      return new CasefileMeasurements(
          populated, verifying, writing, starting, holiday, pages, firstPage, others.most());
    }

    private Populated populate(Installation installation) throws InterruptedException {
      var begin = System.nanoTime();
      var brought = installation.populate(plan.cases());
      return new Populated(brought, (System.nanoTime() - begin) / 1e9);
    }

    private void tell(String what) throws IOException, InterruptedException {
      others.look();
      System.err.println("measuring: " + what + " …");
    }
  }
}
