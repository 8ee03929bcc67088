package nansen.bench.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nansen.law.journal.Journal;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.ThreadSafeOption;

/// The rules, compiled once to Java (the executable model), and the ways to ask them about case
/// after case.
public final class DroolsPeer {
  private static final String RULES = "limits.drl";

  private final KieBase base;
  private final KieSessionsPool pool;
  private final KieSessionConfiguration oneThread;
  private final Deadlines deadlines = new Deadlines();
  private final Limits limits = new Limits(deadlines);

  private DroolsPeer(KieBase base) {
    this.base = base;
    this.pool = base.newKieSessionsPool(1);
    this.oneThread = KieServices.get().newKieSessionConfiguration();
    oneThread.setOption(ThreadSafeOption.NO);
  }

  /// Compiles the rules.
  public static DroolsPeer ready() {
    var kie = KieServices.get();
    var files = kie.newKieFileSystem().write("src/main/resources/nansen/bench/" + RULES, rules());
    var builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().getMessages().toString());
    }
    var container = kie.newKieContainer(builder.getKieModule().getReleaseId());
    return new DroolsPeer(container.getKieBase());
  }

  private static String rules() {
    try (var in = DroolsPeer.class.getResourceAsStream(RULES)) {
      if (in == null) {
        throw new IllegalStateException("no rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The ways to ask about a case.
  public enum Ask {
    /// A new session.
    NEW_SESSION,
    /// A session out of a pool, which is reset and used again.
    POOLED_SESSION
  }

  /// From the journal itself to where every clock stands, with every step; in no order that
  /// matters.
  public List<ExplainedAnswer> explained(Journal journal, Instant asOf, Instant knownAt, Ask ask) {
    var answers = new Answers.Explained(deadlines);
    run(ask, CaseEvents.of(journal, asOf, knownAt, Deadlines.VIENNA), answers);
    return answers.all;
  }

  /// From objects made ready to status and date alone; in no order that matters.
  public List<Answer> dates(List<Object> events, Ask ask) {
    var answers = new Answers.Dates();
    run(ask, events, answers);
    return answers.all;
  }

  private void run(Ask ask, List<Object> events, Answers answers) {
    var session = session(ask);
    try {
      session.setGlobal("answers", answers);
      session.setGlobal("limits", limits);
      events.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private KieSession session(Ask ask) {
    return switch (ask) {
      case NEW_SESSION -> base.newKieSession(oneThread, null);
      case POOLED_SESSION -> pool.newKieSession(oneThread);
    };
  }

  /// The version of the engine.
  public static String version() {
    var version = KieServices.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
