package nansen;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nansen.cli.BuiltInLaw;
import nansen.database.DatabaseAddress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The rooms over an empty database, with a clock that is set by hand.
public final class RoomOfItsOwn implements AutoCloseable {
  private final AtomicReference<Instant> now;
  private final DatabaseAddress address;
  private final ConfigurableApplicationContext rooms;
  private final JdbcTemplate owner;

  public RoomOfItsOwn(String name, Instant now) {
    this.now = new AtomicReference<>(now);
    this.address = TestServer.database(name);
    this.rooms = open();
    this.owner = new JdbcTemplate(source(address));
  }

  private RoomOfItsOwn(RoomOfItsOwn other) {
    this.now = other.now;
    this.address = other.address;
    this.rooms = open();
    this.owner = other.owner;
  }

  private ConfigurableApplicationContext open() {
    InstantSource clock = now::get;
    return Workroom.open(address, BuiltInLaw.spoken(), clock);
  }

  /// The rooms of another process over the same database, with the same clock.
  public RoomOfItsOwn again() {
    return new RoomOfItsOwn(this);
  }

  private static DriverManagerDataSource source(DatabaseAddress address) {
    return new DriverManagerDataSource(
        address.url(), address.user(), String.valueOf(address.password()));
  }

  /// Where its tables are.
  public DatabaseAddress address() {
    return address;
  }

  public <T> T room(Class<T> type) {
    return rooms.getBean(type);
  }

  public void itIs(Instant moment) {
    now.set(moment);
  }

  public void execute(String statement) {
    owner.execute(statement);
  }

  /// All rows of a query, each as PostgreSQL writes it.
  public List<String> rows(String query) {
    return owner.query(
        "SELECT row::text FROM (" + query + ") AS row", (row, _) -> row.getString(1));
  }

  @Override
  public void close() {
    rooms.close();
  }
}
