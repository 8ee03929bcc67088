package nansen.bench.casefile;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import nansen.bench.drools.Deadlines;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/// A case as people build it with a process engine: one task with a due date, and a timer that goes
/// off when nobody has done it. Flowable, in a database of its own on the same server, with as many
/// connections as it has clients. Nothing fires its timers meanwhile.
///
/// The due date is counted outside the engine, by [Deadlines]: working days in Austria.
final class FlowablePeer implements AutoCloseable {
  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  /// Of the clock `apr-inform-registering-authority`, Regulation (EU) 2024/1348 art. 27(3): the
  /// authority that registers is told that an application was made.
  static final Period PERIOD = new Period(3, Unit.WORKING_DAYS);

  private static final String DATABASE = "flowable_measured";
  private static final String EVENT = "event";
  private static final int PAGE = 1000;

  private static final String PROCESS =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:flowable="http://flowable.org/bpmn" targetNamespace="nansen">
        <process id="case" isExecutable="true">
          <startEvent id="made"/>
          <sequenceFlow id="begins" sourceRef="made" targetRef="inform"/>
          <userTask id="inform" flowable:assignee="clerk" flowable:dueDate="${due}"/>
          <boundaryEvent id="late" attachedToRef="inform" cancelActivity="false">
            <timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition>
          </boundaryEvent>
          <sequenceFlow id="done" sourceRef="inform" targetRef="informed"/>
          <sequenceFlow id="missed" sourceRef="late" targetRef="noted"/>
          <endEvent id="informed"/>
          <endEvent id="noted"/>
        </process>
      </definitions>
      """;

  private final Installation installation;
  private final HikariDataSource connections;
  private final ProcessEngine engine;

  FlowablePeer(Installation installation) throws SQLException {
    this.installation = installation;
    drop();
    try (var owner = installation.owner();
        var statement = owner.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    var pool = new HikariConfig();
    pool.setJdbcUrl(installation.address().url().replaceFirst("/postgres$", "/" + DATABASE));
    pool.setUsername(installation.address().user());
    pool.setPassword(installation.password());
    pool.setMaximumPoolSize(2 * Clients.COUNT);
    connections = new HikariDataSource(pool);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(connections);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setAsyncExecutorActivate(false);
    // Its own numbers cost a transaction of their own now and then.
    configuration.setIdGenerator(new StrongUuidGenerator());
    // What it can do without.
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    engine = configuration.buildProcessEngine();
    engine.getRepositoryService().createDeployment().addString("case.bpmn20.xml", PROCESS).deploy();
  }

  private void drop() throws SQLException {
    try (var owner = installation.owner();
        var statement = owner.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
    }
  }

  static String version() {
    return ProcessEngine.VERSION;
  }

  /// Starts a case of which an application was made on that day.
  void start(LocalDate event, Deadlines calendar) {
    engine
        .getRuntimeService()
        .createProcessInstanceBuilder()
        .processDefinitionKey("case")
        .variable(EVENT, event.toString())
        .transientVariable("due", end(due(event, calendar)))
        .start();
  }

  private static LocalDate due(LocalDate event, Deadlines calendar) {
    return calendar.rawEnd(event, PERIOD);
  }

  /// The end of a day.
  private static Date end(LocalDate day) {
    return Date.from(day.plusDays(1).atStartOfDay(VIENNA).toInstant());
  }

  /// A case with its task and its timer.
  record Open(String task, String timer, LocalDate event, LocalDate due, LocalDate fires) {}

  /// All of them, in three long lists.
  List<Open> open() {
    var timers = new HashMap<String, org.flowable.job.api.Job>();
    engine
        .getManagementService()
        .createTimerJobQuery()
        .list()
        .forEach(job -> timers.put(job.getProcessInstanceId(), job));
    var open = new ArrayList<Open>();
    while (true) {
      var page =
          engine
              .getTaskService()
              .createTaskQuery()
              .includeProcessVariables()
              .orderByTaskId()
              .asc()
              .listPage(open.size(), PAGE);
      for (var task : page) {
        var timer = Objects.requireNonNull(timers.get(task.getProcessInstanceId()));
        open.add(
            new Open(
                task.getId(),
                timer.getId(),
                LocalDate.parse(String.valueOf(task.getProcessVariables().get(EVENT))),
                day(task.getDueDate()),
                day(timer.getDuedate())));
      }
      if (page.size() < PAGE) {
        return open;
      }
    }
  }

  private static LocalDate day(Date end) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(end.getTime() - 1), VIENNA);
  }

  /// Moves task and timer of some cases to where another calendar puts them, in one transaction.
  int move(List<Open> cases, Deadlines calendar) {
    return move(cases, _ -> calendar);
  }

  /// The same with a calendar for each.
  ///
  /// @param calendars by the place of a case in the list
  /// @return how many had to be moved
  int move(List<Open> cases, IntFunction<Deadlines> calendars) {
    return engine
        .getManagementService()
        .executeCommand(_ -> {
          var moved = 0;
          for (var i = 0; i < cases.size(); i++) {
            var each = cases.get(i);
            var due = due(each.event(), calendars.apply(i));
            if (!due.equals(each.due())) {
              engine.getTaskService().setDueDate(each.task(), end(due));
              engine
                  .getManagementService()
                  .rescheduleTimeDateJob(each.timer(), end(due).toInstant().toString());
              moved++;
            }
          }
          return moved;
        });
  }

  @Override
  public void close() {
    engine.close();
    connections.close();
    try {
      drop();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
