package nansen.casefile;

import java.time.Duration;
import nansen.database.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The passing of time: as days end and limits run out, cases are assessed anew. What nobody writes
/// still changes a case, so somebody has to look.
@Component
class Passing extends Background {
  private static final Logger LOG = LoggerFactory.getLogger(Passing.class);
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Casefile casefile;

  Passing(Casefile casefile) {
    super("passing-of-time");
    this.casefile = casefile;
  }

  @Override
  protected void turn() throws InterruptedException {
    try {
      var done = casefile.catchUp(BATCH);
      if (done > 0) {
        LOG.info("cases assessed anew because time passed: count={}", done);
      }
      if (done >= BATCH) {
        return;
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("cases could not be assessed anew, trying again: {}", e.getClass().getSimpleName());
    }
    Thread.sleep(PAUSE);
  }
}
