package nansen.bench.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.StatelessKieSession;

/// The rules, compiled once to Java (the executable model), and the two ways to ask them about case
/// after case.
public final class DroolsPeer {
  private static final String RULES = "limits.drl";

  private final KieBase base;
  private final KieSessionsPool pool;
  private final Deadlines deadlines = new Deadlines();

  private DroolsPeer(KieBase base, KieSessionsPool pool) {
    this.base = base;
    this.pool = pool;
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
    return new DroolsPeer(container.getKieBase(), container.newKieSessionsPool(1));
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

  /// Where every clock stands, in no order that matters, by a new stateless session.
  public List<Answer> stateless(List<Object> events) {
    return ask(base.newStatelessKieSession(), events);
  }

  /// The same by a session out of a pool, which is reset and used again.
  public List<Answer> pooled(List<Object> events) {
    return ask(pool.newStatelessKieSession(), events);
  }

  private List<Answer> ask(StatelessKieSession session, List<Object> events) {
    var answers = new ArrayList<Answer>(32);
    session.setGlobal("answers", answers);
    session.setGlobal("deadlines", deadlines);
    session.execute(events);
    return answers;
  }

  /// The version of the engine.
  public static String version() {
    var version = KieServices.class.getPackage().getImplementationVersion();
    return version == null ? "" : version;
  }
}
